using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about documents.</summary>
public sealed class DocumentQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal DocumentQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Documents in order of their slugs.</summary>
    public Task<PageOf<DocumentSummary>> ListAsync(PageRequest page, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());

    /// <summary>A document and how it was read; null when there is no such document.</summary>
    public Task<DocumentDetail?> FindAsync(string slug, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());

    /// <summary>Its reading text with sentences and marks; null when there is no such document.</summary>
    public Task<DocumentText?> TextAsync(string slug, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());

    /// <summary>Its bytes as received; null when there is no such document.</summary>
    public Task<DocumentSource?> SourceAsync(string slug, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());

    /// <summary>The record as extracted, JSON by the record contract on one line; null when there is no such document.</summary>
    public Task<string?> RecordAsync(string slug, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());
}
