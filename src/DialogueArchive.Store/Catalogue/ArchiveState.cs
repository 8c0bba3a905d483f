using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>One state of the archive for several questions in a row, whatever is imported meanwhile: for lists that are read page by page.</summary>
public sealed class ArchiveState
{
    // Questions asked from where the state is held, and from all that is called there.
    private static readonly AsyncLocal<SqliteConnection?> HeldHere = new();

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ArchiveState(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>
    /// Holds the archive as it is now until the answer is disposed of, for questions asked by the caller one after the other. Where a state
    /// is held already it stays the same.
    /// </summary>
    public IDisposable Hold()
    {
        if (HeldHere.Value is not null)
        {
            return new Held(null);
        }
        using var context = _contexts.CreateDbContext();
        var connection = new SqliteConnection(context.Database.GetConnectionString());
        try
        {
            connection.Open();
            using var begin = connection.CreateCommand();
            // The state is that of the first reading, not of the beginning.
            begin.CommandText = "BEGIN; SELECT count(*) FROM sqlite_master";
            begin.ExecuteScalar();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        HeldHere.Value = connection;
        return new Held(connection);
    }

    /// <summary>A context on the state that is held here; null when none is.</summary>
    internal static ArchiveContext? Context() =>
        HeldHere.Value is { } connection
            ? new ArchiveContext(
                new DbContextOptionsBuilder<ArchiveContext>()
                    .UseSqlite(
                        connection,
                        sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                    )
                    .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                    .Options
            )
            : null;

    private sealed class Held(SqliteConnection? connection) : IDisposable
    {
        public void Dispose()
        {
            if (connection is null)
            {
                return;
            }
            HeldHere.Value = null;
            using (var end = connection.CreateCommand())
            {
                end.CommandText = "ROLLBACK";
                end.ExecuteNonQuery();
            }
            connection.Dispose();
        }
    }
}
