using System.CommandLine;
using DialogueArchive.Store;
using DialogueArchive.Store.Import;
using DialogueArchive.Web.Hosting;
using DialogueArchive.Web.Reading;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DialogueArchive.Web.Commands;

/// <summary>Serves the archive; makes it first where there is none.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://localhost:5080";

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = $"Where to serve, several apart by semicolons; default {DefaultAddress}.",
        HelpName = "ADDRESS",
    };

    // Any ASP.NET Core application takes these; hosting tools and tests pass them.
    private static readonly Option<string?> Environment = new("--environment") { Hidden = true };
    private static readonly Option<string?> ContentRoot = new("--contentRoot") { Hidden = true };
    private static readonly Option<string?> ApplicationName = new("--applicationName") { Hidden = true };

    public static Verb Create()
    {
        var verb = new Verb(
            "serve",
            "Serve pages and API; the first start makes the archive from the press releases that come with it.",
            "dialogue-archive serve --urls http://localhost:8080",
            "dialogue-archive serve --database /var/lib/dialogue-archive/archive.db"
        );
        MakeDefaultOf(verb);
        return verb;
    }

    /// <summary>Gives <paramref name="command"/> the options and the action of this verb.</summary>
    public static void MakeDefaultOf(Command command)
    {
        command.Add(Urls);
        command.Add(DatabaseSetting.Option);
        command.Add(Environment);
        command.Add(ContentRoot);
        command.Add(ApplicationName);
        command.SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = parsed.GetValue(ApplicationName),
                EnvironmentName = parsed.GetValue(Environment),
                // Settings and static files stand beside the binaries, wherever one stands oneself.
                ContentRootPath = parsed.GetValue(ContentRoot) ?? AppContext.BaseDirectory,
            }
        );
        builder.Configuration.AddInMemoryCollection(DatabaseSetting.In(parsed));
        var addresses = AddressesOf(parsed, builder.Configuration);
        builder.WebHost.UseUrls(addresses);
        var options = ArchiveOptions.From(builder.Configuration);
        builder.AddArchiveSite(options);

        await using var app = builder.Build();
        app.UseArchiveSite();
        await Console.Error.WriteLineAsync($"{ArchiveDatabase.SqliteVersion}.");
        await DatabaseSetting.PrepareAsync(app.Services, options.Database, cancellationToken);
        if (app.Services.GetRequiredService<ArchiveDatabase>().IsReadOnly)
        {
            await Console.Error.WriteLineAsync($"{options.Database}: cannot be written here; it is only read.");
        }
        else
        {
            await ImportSeedsAsync(app.Services, options.Database, cancellationToken);
        }
        await StartAsync(app, string.Join(", ", addresses), cancellationToken);
        foreach (
            var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        )
        {
            await Console.Error.WriteLineAsync($"Serving on {address} (Ctrl+C stops).");
        }
        await app.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Done;
    }

    private static string[] AddressesOf(ParseResult parsed, ConfigurationManager configuration)
    {
        var given = (parsed.GetValue(Urls) ?? configuration[WebHostDefaults.ServerUrlsKey] ?? string.Empty).Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (given.Length > 0)
        {
            return given;
        }
        var elsewhere =
            configuration[WebHostDefaults.HttpPortsKey] is not null
            || configuration[WebHostDefaults.HttpsPortsKey] is not null
            || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        return elsewhere ? [] : [DefaultAddress];
    }

    private static async Task ImportSeedsAsync(
        IServiceProvider services,
        string database,
        CancellationToken cancellationToken
    )
    {
        if (!Directory.Exists(ArchiveOptions.Seeds))
        {
            await Console.Error.WriteLineAsync("No press releases came with this copy; 'import' brings some in.");
            return;
        }
        var report = await services
            .GetRequiredService<Importer>()
            .ImportAsync([ArchiveOptions.Seeds], ImportLines.Changes, cancellationToken: cancellationToken);
        services.GetRequiredService<ReadingProcess>().Rest();
        await Console.Error.WriteLineAsync($"{database}: {ImportLines.Sum(report)}");
    }

    private static async Task StartAsync(WebApplication app, string addresses, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new CannotStartException(
                $"{addresses}: something else serves there; stop it, or choose another address with --urls.",
                failure
            );
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
                        or System.Net.Sockets.SocketException
            )
        {
            throw new CannotStartException(
                $"{addresses}: cannot be served ({failure.Message}); choose another address with --urls.",
                failure
            );
        }
    }
}
