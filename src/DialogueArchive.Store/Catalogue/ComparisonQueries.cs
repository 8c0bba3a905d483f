using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Fetches what is to be compared; the comparing itself is pure.</summary>
public sealed class ComparisonQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;
    private UsualWording? _usual;

    internal ComparisonQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>
    /// The matrix organisation by meeting over the named meetings and all meetings of the named series, of one party or of all.
    /// Unknown slugs come back as such.
    /// </summary>
    public async Task<Compared<ParticipantComparison>> ParticipantsAsync(
        IReadOnlyList<string> meetings,
        IReadOnlyList<string> series,
        string? party = null,
        PresenceSort sort = PresenceSort.Name,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var wanted = context.Meetings.Where(row => meetings.Contains(row.Slug) || series.Contains(row.Series!.Slug));
        var columns = await ColumnsAsync(wanted, cancellationToken);
        var seats = await SeatQuestion.AskAsync(
            context,
            context.Participations.Where(row =>
                (meetings.Contains(row.Revision.Meeting!.Slug) || series.Contains(row.Revision.Meeting.Series!.Slug))
                && (party == null || row.Party == party)
            ),
            cancellationToken
        );
        var unknown = Unknown(meetings, series, columns);
        return unknown.Count == 0
            ? new(Presence.Of([.. columns.Select(row => row.Summary())], Comparison.Presence(seats), sort), [])
            : new(null, unknown);
    }

    /// <summary>The table topic by meeting over the named meetings and all meetings of the named series. Unknown slugs come back as such.</summary>
    public async Task<Compared<TopicMatrix>> TopicsAsync(
        IReadOnlyList<string> meetings,
        IReadOnlyList<string> series,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var wanted = context.Meetings.Where(row => meetings.Contains(row.Slug) || series.Contains(row.Series!.Slug));
        var columns = await ColumnsAsync(wanted, cancellationToken);
        var topics = await TopicPresenceQuestion.AskAsync(context, wanted, cancellationToken);
        var texts = await TextMeasures.AskAsync(context, [.. columns.Select(row => row.Slug)], cancellationToken);
        var unknown = Unknown(meetings, series, columns);
        return unknown.Count == 0
            ? new(new TopicMatrix([.. columns.Select(row => row.Summary())], texts, topics), [])
            : new(null, unknown);
    }

    private static Task<List<MeetingRow>> ColumnsAsync(
        IQueryable<MeetingRow> meetings,
        CancellationToken cancellationToken
    ) =>
        meetings
            .Include(row => row.Series)
            .OrderBy(row => row.Series!.Slug)
            .ThenBy(row => row.Position)
            .ThenBy(row => row.Slug)
            .ToListAsync(cancellationToken);

    private static List<string> Unknown(
        IReadOnlyList<string> meetings,
        IReadOnlyList<string> series,
        List<MeetingRow> found
    ) =>
        [
            .. meetings.Except(found.Select(row => row.Slug), StringComparer.Ordinal),
            .. series.Except(found.Select(row => row.Series?.Slug ?? ""), StringComparer.Ordinal),
        ];

    /// <summary>
    /// The sentences on a topic in each of the named meetings, oldest first, and each meeting's aligned with those of the one before.
    /// An unknown topic or meeting comes back as such.
    /// </summary>
    public async Task<Compared<WordingComparison>> WordingAsync(
        string topic,
        IReadOnlyList<string> meetings,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var record = await context.Authorities.SingleOrDefaultAsync(
            row => row.Kind == AuthorityKind.Topic && row.Slug == topic,
            cancellationToken
        );
        var rows = await context
            .Meetings.Include(row => row.Series)
            .Where(row => meetings.Contains(row.Slug))
            .ToListAsync(cancellationToken);
        var unknown = meetings.Except(rows.Select(row => row.Slug), StringComparer.Ordinal).ToList();
        if (record is null || unknown.Count > 0)
        {
            return new(null, record is null ? [topic, .. unknown] : unknown);
        }
        var columns = rows.InOrderOfMeetings(row => row).ToList();
        var missing = await MissingBetween.AskAsync(context, columns, cancellationToken);
        var sentences = await TopicSentencesQuestion.AskAsync(
            context,
            record.Id,
            context.Revisions.Where(row => row.IsCurrent && meetings.Contains(row.Meeting!.Slug)),
            cancellationToken
        );
        var texts = await TextMeasures.AskAsync(context, meetings, cancellationToken);
        _usual = await UsualWording.OfAsync(context, _usual, cancellationToken);
        return new(
            WordingHistory.Of(
                new TopicLink(record.Slug, record.Name),
                [
                    .. columns.Select(row => new WordingMeeting(
                        row.Summary(),
                        sentences.Where(found => found.Meeting.Id == row.Id).Select(found => found.Answer).ToList()
                    )),
                ],
                missing,
                texts,
                _usual
            ),
            []
        );
    }
}
