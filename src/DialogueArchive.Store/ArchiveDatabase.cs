using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DialogueArchive.Store;

/// <summary>The SQLite file of the archive.</summary>
public sealed class ArchiveDatabase
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ArchiveDatabase(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>
    /// Makes the file where it is missing and brings its schema up to date. Call once at start. Killed in between, it leaves the
    /// schema as it was; two at once wait for each other. Throws <see cref="InvalidDataException"/> when another program's tables are in
    /// the file: it is left as it is.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (await HoldsForeignTablesAsync(context, cancellationToken))
        {
            throw new InvalidDataException("it holds tables of another program");
        }
        await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }
        // A table that a migration builds anew must not take the rows that point to it with it.
        await context.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF", cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = ON", cancellationToken);
    }

    private static async Task<bool> HoldsForeignTablesAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var tables = await context
            .Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'")
            .ToListAsync(cancellationToken);
        return tables.Count > 0 && !tables.Contains(HistoryRepository.DefaultTableName);
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

    internal static void Configure(DbContextOptionsBuilder options, string databasePath) =>
        options
            .UseSqlite(
                new SqliteConnectionStringBuilder { DataSource = databasePath, ForeignKeys = true }.ToString(),
                sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            )
            .AddInterceptors(new ConnectionSettings())
            // The migrations run inside one transaction of ours, so that a process killed half-way leaves no lock behind.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning));
}
