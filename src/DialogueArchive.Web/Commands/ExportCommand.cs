using System.CommandLine;
using DialogueArchive.Store.Export;
using DialogueArchive.Web.Hosting;
using DialogueArchive.Web.Pages.Shared;
using DialogueArchive.Web.Reading;

namespace DialogueArchive.Web.Commands;

/// <summary>Writes the whole archive for others.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Target = new("PATH")
    {
        Description =
            "A file ending in .zip for one archive with everything, in .sqlite for the SQLite file alone; otherwise a folder for both, "
            + "with the tables as CSV beside them.",
        DefaultValueFactory = _ => ArchiveExport.ArchiveFile,
    };

    public static Verb Create()
    {
        var verb = new Verb(
            "export",
            "Write the whole archive for others: CSV tables with their description, an SQLite file, the documents as received. "
                + "The same archive gives the same bytes.",
            $"dialogue-archive export {ArchiveExport.ArchiveFile}",
            "dialogue-archive export space.sqlite --database other.db",
            "dialogue-archive export folder/",
            $"dialogue-archive import {ArchiveExport.ArchiveFile} --database elsewhere.db"
        )
        {
            Target,
            DatabaseSetting.Option,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = DatabaseSetting.OfExisting(parsed);
        await using var services = new ServiceCollection().AddArchive(options.Database).BuildServiceProvider();
        await DatabaseSetting.PrepareAsync(services, options.Database, cancellationToken);
        var export = services.GetRequiredService<ArchiveExport>();
        var target = parsed.GetRequiredValue(Target);
        try
        {
            var written = FileOf(target) is { } file
                ? await WriteFileAsync(export, file, target, cancellationToken)
                : (await export.WriteAsync(target, cancellationToken)).Files.ToArray();
            foreach (var each in written)
            {
                await Console.Error.WriteLineAsync(
                    $"{each.Sha256}  {each.Path}  {Wording.Tally(each.Rows, "row")}, {Wording.Size(each.Bytes)}"
                );
            }
            return CommandLine.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"{target}: cannot be written ({failure.Message})", failure);
        }
    }

    private static string? FileOf(string target) =>
        Path.GetExtension(target).ToLowerInvariant() switch
        {
            ".zip" => ArchiveExport.ArchiveFile,
            ".sqlite" => ArchiveExport.DatabaseFile,
            _ => null,
        };

    private static async Task<ExportedFile[]> WriteFileAsync(
        ArchiveExport export,
        string file,
        string target,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("dialogue-archive-");
        try
        {
            var written = await export.WriteAsync(folder.FullName, cancellationToken);
            File.Copy(Path.Combine(folder.FullName, file), target, overwrite: true);
            return [written.Files.Single(each => each.Path == file) with { Path = target }];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
