using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DialogueArchive.Store;

/// <summary>
/// A number that changes with every commit to the file, by whichever process: what was made from the archive holds as long as it stays
/// the same. Cheap enough to be asked with every request (https://www.sqlite.org/pragma.html#pragma_data_version).
/// </summary>
public sealed class DataVersion : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Func<SqliteConnection> _open;
    private SqliteConnection? _connection;
    private sqlite3_stmt? _question;

    internal DataVersion(Func<SqliteConnection> open) => _open = open;

    /// <summary>The number as it is now. Only its change means something, and only while this process lives.</summary>
    public long Now
    {
        get
        {
            lock (_turn)
            {
                // The connection stays open: the number tells what others committed since this very connection looked last.
                _connection ??= _open();
                _question ??= Prepare(_connection);
                try
                {
                    return raw.sqlite3_step(_question) == raw.SQLITE_ROW
                        ? raw.sqlite3_column_int64(_question, 0)
                        : throw new SqliteException(
                            raw.sqlite3_errmsg(_connection.Handle).utf8_to_string(),
                            raw.sqlite3_errcode(_connection.Handle)
                        );
                }
                finally
                {
                    _ = raw.sqlite3_reset(_question);
                }
            }
        }
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            _question?.Dispose();
            _connection?.Dispose();
        }
    }

    private static sqlite3_stmt Prepare(SqliteConnection connection)
    {
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out var question),
            connection.Handle
        );
        return question;
    }
}
