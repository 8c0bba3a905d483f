using System.CommandLine;
using DialogueArchive.Store;
using DialogueArchive.Store.Export;
using DialogueArchive.Store.Import;
using DialogueArchive.Web.Pages.Shared;
using DialogueArchive.Web.Reading;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Web.Commands;

/// <summary>Checks that nothing in the archive was hurt.</summary>
internal static class VerifyCommand
{
    public static Verb Create()
    {
        var verb = new Verb(
            "verify",
            "Check the file, the hash of every document, and, by reading all of them again, every fact that was read from them. "
                + "Takes about as long as importing them did.",
            "dialogue-archive verify",
            "dialogue-archive verify --database space.db"
        )
        {
            DatabaseSetting.Option,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var database = DatabaseSetting.OfExisting(parsed).Database;
        var folder = Directory.CreateTempSubdirectory("dialogue-archive-");
        try
        {
            var found = await Verification.CheckAsync(database, cancellationToken);
            if (found.Count == 0)
            {
                found = await CompareAsync(database, folder.FullName, cancellationToken);
            }
            foreach (var finding in found)
            {
                await Console.Out.WriteLineAsync(finding);
            }
            await Console.Error.WriteLineAsync(
                found.Count == 0
                    ? $"{database}: nothing is hurt"
                    : $"{database}: {Wording.Tally(found.Count, "finding")}; 'restore' puts back a copy that 'backup' made"
            );
            return found.Count == 0 ? CommandLine.Done : CommandLine.NotDone;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(
        string database,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var (here, there) = (Path.Combine(folder, "here"), Path.Combine(folder, "anew"));
        var anew = Path.Combine(folder, "anew.db");
        await using var services = new ServiceCollection().AddArchive(database).BuildServiceProvider();
        await using var others = new ServiceCollection().AddArchive(anew).BuildServiceProvider();
        if (await services.GetRequiredService<Importer>().IsOutOfDateAsync(cancellationToken))
        {
            return ["some documents were read by an older version; 'import' reads them anew, then verify again"];
        }
        try
        {
            await services.GetRequiredService<ArchiveExport>().WriteAsync(here, cancellationToken);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidCastException or FormatException)
        {
            return [$"it cannot be given away: {failure.Message}"];
        }
        await DatabaseSetting.PrepareAsync(others, anew, cancellationToken);
        var report = await others
            .GetRequiredService<Importer>()
            .ImportAsync([Path.Combine(here, ArchiveExport.ArchiveFile)], cancellationToken: cancellationToken);
        var unread = report.Files.Where(file => file.Reason is not null).Select(file => $"{file.Name}: {file.Reason}");
        await others.GetRequiredService<ArchiveExport>().WriteAsync(there, cancellationToken);
        return
        [
            .. unread,
            .. await Verification.CompareAsync(
                database,
                anew,
                Path.Combine(here, ArchiveExport.DatabaseFile),
                Path.Combine(there, ArchiveExport.DatabaseFile),
                cancellationToken
            ),
        ];
    }
}
