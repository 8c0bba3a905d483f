using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store;

/// <summary>The SQLite file of the archive.</summary>
public sealed class ArchiveDatabase
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ArchiveDatabase(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Makes the file where it is missing and brings its schema up to date. Call once at start.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Whether the file is there, opens, and has the schema of this version: for readiness checks. Never throws but on cancellation.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            return await context.Database.CanConnectAsync(cancellationToken)
                && !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    internal static string ConnectionStringOf(string databasePath) =>
        new SqliteConnectionStringBuilder { DataSource = databasePath, ForeignKeys = true }.ToString();
}
