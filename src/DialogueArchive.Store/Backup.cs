using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DialogueArchive.Store;

/// <summary>Copies of the whole archive, and back. Files are written beside their place and take it whole or not at all.</summary>
public static class Backup
{
    private const int LongestReason = 200;
    private const string Unfinished = ".unfinished";

    /// <summary>
    /// Writes a consistent copy to <paramref name="target"/>, also while others read and import. Throws
    /// <see cref="IOException"/> when it is there already, and <see cref="InvalidDataException"/> when the archive is damaged.
    /// </summary>
    public static async Task WriteAsync(string database, string target, CancellationToken cancellationToken = default)
    {
        if (File.Exists(target))
        {
            throw new IOException("it is there already");
        }
        var unfinished = target + Unfinished;
        File.Delete(unfinished);
        await using (var connection = Connection(database, SqliteOpenMode.ReadWrite))
        {
            await connection.OpenAsync(cancellationToken);
            await RunAsync(connection, "PRAGMA busy_timeout = 30000", cancellationToken);
            await using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $target";
            copy.Parameters.AddWithValue("$target", unfinished);
            await copy.ExecuteNonQueryAsync(cancellationToken);
        }
        await CheckAsync(unfinished, cancellationToken);
        Sync(unfinished);
        File.Move(unfinished, target, overwrite: false);
    }

    /// <summary>
    /// Puts the copy <paramref name="source"/> in the place of the archive. Throws <see cref="InvalidDataException"/> when it is no
    /// sound archive, and <see cref="IOException"/> when a process has the archive open: it would go on with what is no longer there.
    /// </summary>
    public static async Task RestoreAsync(string source, string database, CancellationToken cancellationToken = default)
    {
        var unfinished = database + Unfinished;
        File.Copy(source, unfinished, overwrite: true);
        try
        {
            await CheckAsync(unfinished, cancellationToken);
            Sync(unfinished);
            using var turn = await WriterLock.TakeAsync(database, cancellationToken);
            if (File.Exists(database))
            {
                await EmptyLogAsync(database, cancellationToken);
            }
            File.Move(unfinished, database, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Throws <see cref="InvalidDataException"/> unless the file is a sound database of an archive.</summary>
    private static async Task CheckAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = Connection(path, SqliteOpenMode.ReadWrite);
            await connection.OpenAsync(cancellationToken);
            await RunAsync(connection, "PRAGMA journal_mode = DELETE", cancellationToken);
            if (await AskAsync(connection, "PRAGMA integrity_check", cancellationToken) is var told and not "ok")
            {
                throw new InvalidDataException(
                    $"it is damaged ({told?.ReplaceLineEndings(" ")[..Math.Min(told.Length, LongestReason)]})"
                );
            }
            if (await AskAsync(connection, "SELECT count(*) FROM pragma_foreign_key_check", cancellationToken) != "0")
            {
                throw new InvalidDataException("it is damaged (rows point to what is not there)");
            }
            var isArchive = await AskAsync(
                connection,
                $"SELECT count(*) FROM sqlite_master WHERE name IN ('{HistoryRepository.DefaultTableName}', 'Documents')",
                cancellationToken
            );
            if (isArchive != "2")
            {
                throw new InvalidDataException("it holds no archive");
            }
            await RunAsync(
                connection,
                "INSERT INTO SentenceSearch(SentenceSearch, rank) VALUES('integrity-check', 1)",
                cancellationToken
            );
        }
        catch (SqliteException failure)
        {
            throw new InvalidDataException($"it is damaged or no archive ({failure.Message})", failure);
        }
    }

    // Exclusive, it is had by one alone; the log is then empty, and goes with the connection.
    private static async Task EmptyLogAsync(string database, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = Connection(database, SqliteOpenMode.ReadWrite);
            await connection.OpenAsync(cancellationToken);
            await RunAsync(connection, "PRAGMA locking_mode = EXCLUSIVE", cancellationToken);
            await RunAsync(connection, "BEGIN EXCLUSIVE", cancellationToken);
            await RunAsync(connection, "COMMIT", cancellationToken);
            await RunAsync(connection, "PRAGMA journal_mode = DELETE", cancellationToken);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            throw new IOException("another process has it open; stop it first", failure);
        }
        // What is damaged is to be replaced.
        catch (SqliteException failure)
            when (failure.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            File.Delete($"{database}-wal");
            File.Delete($"{database}-shm");
        }
    }

    private static SqliteConnection Connection(string path, SqliteOpenMode mode) =>
        new(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 1,
            }.ToString()
        );

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string?> AskAsync(
        SqliteConnection connection,
        string sql,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(
            await command.ExecuteScalarAsync(cancellationToken),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    private static void Sync(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
