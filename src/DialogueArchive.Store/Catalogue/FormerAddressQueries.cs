using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Where things are found that had another name before.</summary>
public sealed class FormerAddressQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal FormerAddressQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>The slug of the meeting that once had this one; null when there is none.</summary>
    public async Task<string?> MeetingAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .FormerMeetingSlugs.Where(row => row.Slug == slug)
            .Select(row => row.Meeting.Slug)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The slug of the document that once had this one; null when there is none.</summary>
    public async Task<string?> DocumentAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .FormerDocumentSlugs.Where(row => row.Slug == slug)
            .Select(row => row.Document.Slug)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
