using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Fetches what is to be compared; the comparing itself is pure.</summary>
public sealed class ComparisonQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ComparisonQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>
    /// The matrix organisation by meeting over the named meetings and all meetings of the named series, of one party or of all.
    /// Unknown slugs come back as such.
    /// </summary>
    public async Task<Compared<ParticipantComparison>> ParticipantsAsync(
        IReadOnlyList<string> meetings,
        IReadOnlyList<string> series,
        string? party = null,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var columns = await context
            .Meetings.Include(row => row.Series)
            .Where(row => meetings.Contains(row.Slug) || series.Contains(row.Series!.Slug))
            .OrderBy(row => row.Series!.Slug)
            .ThenBy(row => row.Position)
            .ThenBy(row => row.Slug)
            .ToListAsync(cancellationToken);
        var seats = await SeatQuestion.AskAsync(
            context.Participations.Where(row =>
                (meetings.Contains(row.Revision.Meeting!.Slug) || series.Contains(row.Revision.Meeting.Series!.Slug))
                && (party == null || row.Party == party)
            ),
            cancellationToken
        );
        var unknown = meetings
            .Except(columns.Select(row => row.Slug), StringComparer.Ordinal)
            .Concat(series.Except(columns.Select(row => row.Series?.Slug ?? ""), StringComparer.Ordinal))
            .ToList();
        return unknown.Count == 0
            ? new(new ParticipantComparison([.. columns.Select(row => row.Summary())], Comparison.Presence(seats)), [])
            : new(null, unknown);
    }
}
