using System.CommandLine;
using DialogueArchive.Store;
using DialogueArchive.Web.Hosting;

namespace DialogueArchive.Web.Commands;

/// <summary>Copies the archive, and puts a copy back.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Copy = new("FILE") { Description = "The copy; an SQLite file." };

    /// <summary>The verb <c>backup</c>.</summary>
    public static Verb Create()
    {
        var verb = new Verb(
            "backup",
            "Copy the archive to a new file, checked from end to end; it may be served and imported into meanwhile.",
            "dialogue-archive backup monday.db",
            "dialogue-archive backup /mnt/copies/space.db --database space.db"
        )
        {
            Copy,
            DatabaseSetting.Option,
        };
        verb.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(parsed, "backed up", Backup.WriteAsync, isBackup: true, cancellationToken)
        );
        return verb;
    }

    /// <summary>The verb <c>restore</c>.</summary>
    public static Verb CreateRestore()
    {
        var verb = new Verb(
            "restore",
            "Put a copy made by 'backup' in the place of the archive, once it is found sound. No process may have the archive open.",
            "dialogue-archive restore monday.db",
            "dialogue-archive restore /mnt/copies/space.db --database space.db"
        )
        {
            Copy,
            DatabaseSetting.Option,
        };
        verb.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(parsed, "restored", Backup.RestoreAsync, isBackup: false, cancellationToken)
        );
        return verb;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed,
        string done,
        Func<string, string, CancellationToken, Task> run,
        bool isBackup,
        CancellationToken cancellationToken
    )
    {
        var database = DatabaseSetting.OptionsOf(parsed).Database;
        var copy = parsed.GetRequiredValue(Copy);
        var (from, to) = isBackup ? (database, copy) : (copy, database);
        if (!File.Exists(from))
        {
            throw new CannotStartException($"{from}: there is no such file; check the path.");
        }
        try
        {
            await run(from, to, cancellationToken);
        }
        catch (InvalidDataException failure)
        {
            throw new CannotStartException($"{from}: cannot be {done}: {failure.Message}.", failure);
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new CannotStartException($"{to}: cannot be written: {failure.Message}.", failure);
        }
        await Console.Error.WriteLineAsync($"{from}: {done} to {to}");
        return CommandLine.Done;
    }
}
