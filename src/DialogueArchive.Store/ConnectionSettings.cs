using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DialogueArchive.Store;

/// <summary>
/// What SQLite forgets with each connection: a committed import must outlive a power cut, writers wait for each other, and only who
/// holds the <see cref="WriterLock"/> brings the log into the file, neither after so many pages nor when a connection closes.
/// </summary>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    private const string Settings =
        "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA wal_autocheckpoint = 0; PRAGMA mmap_size = 0;";

    private const int NoCheckpointOnClose = 1006;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        KeepLogOnClose(connection);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
        KeepLogOnClose(connection);
    }

    private static void KeepLogOnClose(DbConnection connection) =>
        _ = SQLitePCL.raw.sqlite3_db_config(((SqliteConnection)connection).Handle, NoCheckpointOnClose, 1, out _);
}
