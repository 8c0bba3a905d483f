using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>What the archive has and lacks.</summary>
public sealed class CoverageQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal CoverageQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>The counts.</summary>
    public Task<Coverage> CountAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());

    /// <summary>A short token that changes when, and only when, an import changed the archive: for ETags.</summary>
    public Task<string> StampAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());
}
