using System.CommandLine;
using DialogueArchive.Store;
using DialogueArchive.Store.Import;
using DialogueArchive.Web.Hosting;
using DialogueArchive.Web.Reading;
using Spectre.Console;

namespace DialogueArchive.Web.Commands;

/// <summary>Brings press releases and lists of known meetings into the archive.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = PathsArgument.Create(
        "Files, folders and addresses (https://…); folders are read with all that is in them."
    );

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description =
            $"Read invented dialogues, marked as such, to see the archive at work; into {ArchiveOptions.DemoDatabase} unless --database names another.",
    };

    private static readonly Option<bool> AllowPrivate = new("--allow-private-addresses")
    {
        Description = "Retrieve also from this machine and from private networks.",
    };

    public static Verb Create()
    {
        var verb = new Verb(
            "import",
            "Read press releases into the archive. Importing the same again changes nothing.",
            "dialogue-archive import press-releases/",
            "dialogue-archive import 2024.txt 2025.txt --database other.db",
            "dialogue-archive import https://www.example.org/joint-statement.html",
            "dialogue-archive import --demo && dialogue-archive serve --database demo.db"
        )
        {
            Paths,
            Demo,
            AllowPrivate,
            DatabaseSetting.Option,
        };
        Paths.Arity = ArgumentArity.ZeroOrMore;
        verb.Validators.Add(given =>
        {
            if (given.GetValue(Paths) is not { Length: > 0 } && !given.GetValue(Demo))
            {
                given.AddError("Required argument 'PATH' missing; or give --demo.");
            }
        });
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var demo = parsed.GetValue(Demo);
        var options = DatabaseSetting.OptionsOf(parsed, demo ? ArchiveOptions.DemoDatabase : null);
        await using var services = new ServiceCollection().AddArchive(options.Database).BuildServiceProvider();
        await DatabaseSetting.PrepareAsync(services, options.Database, cancellationToken);

        if (services.GetRequiredService<ArchiveDatabase>().IsReadOnly)
        {
            throw new CannotStartException(
                $"{options.Database}: cannot be written here; give another file with --database, or check who may write it and its folder."
            );
        }
        using var addresses = new AddressReader(
            parsed.GetValue(AllowPrivate) ? _ => true : PublicNetwork.Contains,
            TimeProvider.System
        );
        var report = await ImportAsync(
            services.GetRequiredService<Importer>(),
            [.. parsed.GetValue(Paths) ?? [], .. demo ? [ArchiveOptions.Demo] : Array.Empty<string>()],
            addresses.RetrieveAsync,
            cancellationToken
        );
        await Console.Error.WriteLineAsync($"{options.Database}: {ImportLines.Sum(report)}");
        return report.AnyFailed ? CommandLine.NotDone : CommandLine.Done;
    }

    private static Task<ImportReport> ImportAsync(
        Importer importer,
        string[] paths,
        Retrieve retrieve,
        CancellationToken cancellationToken
    )
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return Console.IsErrorRedirected
            ? importer.ImportAsync(paths, ImportLines.All, retrieve, cancellationToken)
            : ImportWithBarAsync(terminal, importer, paths, retrieve, cancellationToken);
    }

    private static async Task<ImportReport> ImportWithBarAsync(
        IAnsiConsole terminal,
        Importer importer,
        string[] paths,
        Retrieve retrieve,
        CancellationToken cancellationToken
    )
    {
        var report = await terminal
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(progress =>
            {
                var bar = progress.AddTask("Reading").IsIndeterminate();
                return importer.ImportAsync(paths, new Bar(bar), retrieve, cancellationToken);
            });
        foreach (var file in report.Files)
        {
            terminal.WriteLine(ImportLines.Line(file));
        }
        return report;
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.IsIndeterminate = false;
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }
}
