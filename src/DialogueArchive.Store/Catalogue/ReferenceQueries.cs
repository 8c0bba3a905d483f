using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about references.</summary>
public sealed class ReferenceQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ReferenceQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Things referred to, by kind, then name.</summary>
    public Task<PageOf<ReferenceSummary>> ListAsync(
        ReferenceFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(_contexts.ToString());
}
