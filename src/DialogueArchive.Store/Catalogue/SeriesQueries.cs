using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about series.</summary>
public sealed class SeriesQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal SeriesQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Every series, in order of name and slug.</summary>
    public Task<PageOf<SeriesSummary>> ListAsync(PageRequest page, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());

    /// <summary>A series with its chain and matrices; null when there is no such series.</summary>
    public Task<SeriesDetail?> FindAsync(string slug, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());
}
