using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about topics.</summary>
public sealed class TopicQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal TopicQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Every topic of the vocabulary, in order of name.</summary>
    public Task<PageOf<TopicSummary>> ListAsync(PageRequest page, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());

    /// <summary>A topic with its sentences; null when the vocabulary has no such topic.</summary>
    public Task<TopicDetail?> FindAsync(string slug, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());
}
