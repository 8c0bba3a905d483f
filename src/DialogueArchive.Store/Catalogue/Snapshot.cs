using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>One state of the archive for all commands of a question, whatever is imported meanwhile.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly SqliteTransaction? _transaction;

    private Snapshot(ArchiveContext context, SqliteTransaction? transaction)
    {
        Context = context;
        _transaction = transaction;
    }

    public ArchiveContext Context { get; }

    public static async Task<Snapshot> BeginAsync(
        IDbContextFactory<ArchiveContext> contexts,
        CancellationToken cancellationToken
    )
    {
        if (ArchiveState.Context() is { } held)
        {
            return new Snapshot(held, null);
        }
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            await context.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var transaction = connection.BeginTransaction(deferred: true);
            await context.Database.UseTransactionAsync(transaction, cancellationToken);
            return new Snapshot(context, transaction);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }
        await Context.DisposeAsync();
    }
}
