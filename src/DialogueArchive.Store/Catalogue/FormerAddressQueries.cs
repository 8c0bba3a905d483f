using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Where things are found that had another name before.</summary>
public sealed class FormerAddressQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal FormerAddressQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Why and when a meeting or a document ("meeting", "document") was withdrawn; null when it was not.</summary>
    public async Task<Withdrawn?> WithdrawnAsync(
        string kind,
        string slug,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Withdrawn.Where(row => row.Kind == kind && row.Slug == slug)
            .Select(row => new Withdrawn(row.Reason, row.Day))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The slug of the meeting that once had this one; null when there is none, or when a meeting has it now.</summary>
    public async Task<string?> MeetingAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .FormerMeetingSlugs.Where(row => row.Slug == slug && !context.Meetings.Any(meeting => meeting.Slug == slug))
            .Select(row => row.Meeting.Slug)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// The slug of the series that took over the meetings of a series that had this slug; null when there is none, when they went apart, or
    /// when a series has it now.
    /// </summary>
    public async Task<string?> SeriesAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        // A meeting is called after its series, with its number or day behind.
        var (from, to) = ($"{slug}-0", $"{slug}-:");
        var taken = await context
            .FormerMeetingSlugs.Where(row =>
                string.Compare(row.Slug, from) >= 0
                && string.Compare(row.Slug, to) < 0
                && !context.Meetings.Any(meeting => meeting.Series!.Slug == slug)
            )
            .Select(row => row.Meeting.Series!.Slug)
            .Distinct()
            .Take(2)
            .ToListAsync(cancellationToken);
        return taken is [{ } only] ? only : null;
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

/// <summary>That something was taken out of the archive.</summary>
/// <param name="Reason">Why, in the words of whoever did it.</param>
/// <param name="Day">When.</param>
public sealed record Withdrawn(string Reason, DateOnly Day);
