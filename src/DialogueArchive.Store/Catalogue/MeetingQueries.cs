using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about meetings.</summary>
public sealed class MeetingQueries
{
    private static readonly Keyset<MeetingRow> Oldest = Within(
        new Keyset<MeetingRow>().By(row => row.Start ?? DateOnly.MaxValue)
    );

    private static readonly Keyset<MeetingRow> Newest = Within(
        new Keyset<MeetingRow>().By(row => row.Start ?? DateOnly.MinValue, latestFirst: true)
    );

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal MeetingQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Meetings that match, by first day; undated ones come last, by series and number.</summary>
    public async Task<PageOf<MeetingSummary>> ListAsync(
        MeetingFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        var (order, undated) =
            filter.Sort == MeetingSort.Oldest ? (Oldest, DateOnly.MaxValue) : (Newest, DateOnly.MinValue);
        var cursor = Cursor.Of(page, order.Count);
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var matching = Matching(snapshot.Context, filter);
        var total = await matching.CountAsync(cancellationToken);
        var rows = await order
            .Page(matching, cursor, page, total)
            .Include(row => row.Series)
            .ToListAsync(cancellationToken);
        return cursor.Page(
            [.. rows.Select(row => row.Summary())],
            total,
            page,
            meeting =>
                [
                    Cursor.Key(meeting.Start ?? undated),
                    meeting.Series?.Slug ?? "",
                    Cursor.Key(meeting.Ordinal ?? int.MaxValue),
                    meeting.Slug,
                ]
        );
    }

    /// <summary>Everything about one meeting; null when there is no such meeting.</summary>
    public async Task<MeetingDetail?> FindAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        return await MeetingQuestion.AskAsync(snapshot.Context, slug, cancellationToken);
    }

    /// <summary>The meetings with these parts of what is read of them, in a fixed number of commands.</summary>
    public async Task<IReadOnlyList<MeetingEntry>> WithPartsAsync(
        IReadOnlyList<MeetingSummary> meetings,
        IReadOnlySet<MeetingPart> parts,
        CancellationToken cancellationToken = default
    )
    {
        if (parts.Count == 0)
        {
            return [.. meetings.Select(meeting => new MeetingEntry(meeting))];
        }
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var slugs = meetings.Select(meeting => meeting.Slug).ToList();
        var ids = await snapshot
            .Context.Meetings.Where(row => slugs.Contains(row.Slug))
            .ToDictionaryAsync(row => row.Slug, row => row.Id, StringComparer.Ordinal, cancellationToken);
        var readings = await MeetingReadings.FetchAsync(snapshot.Context, ids.Values, cancellationToken);
        return
        [
            .. meetings.Select(meeting =>
                ids.TryGetValue(meeting.Slug, out var id) ? readings[id].Entry(meeting, parts) : new(meeting)
            ),
        ];
    }

    /// <summary>Everything about two meetings, in one state of the archive. Unknown slugs come back as such.</summary>
    public async Task<Compared<MeetingPair>> PairAsync(
        string a,
        string b,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var first = await MeetingQuestion.AskAsync(snapshot.Context, a, cancellationToken);
        var second = await MeetingQuestion.AskAsync(snapshot.Context, b, cancellationToken);
        var relations = await OrganisationRelations.FetchAsync(snapshot.Context, cancellationToken);
        var texts = await TextMeasures.AskAsync(snapshot.Context, [a, b], cancellationToken);
        return (first, second) switch
        {
            ({ }, { }) => new(new MeetingPair(first, second, relations, texts), []),
            (null, { }) => new(null, [a]),
            ({ }, null) => new(null, [b]),
            _ => new(null, [.. new[] { a, b }.Distinct(StringComparer.Ordinal)]),
        };
    }

    private static IQueryable<MeetingRow> Matching(ArchiveContext context, MeetingFilter filter)
    {
        IQueryable<MeetingRow> rows = context.Meetings;
        if (filter.Series is { Count: > 0 } series)
        {
            rows = rows.Where(row => row.Series != null && series.Contains(row.Series.Slug));
        }
        if (filter.Parties is { Count: > 0 } parties)
        {
            rows = rows.Where(row => row.Parties.Any(code => parties.Contains(code)));
        }
        if (filter.Years is { Count: > 0 } years)
        {
            rows = rows.Where(row => years.Any(year => row.Start!.Value.Year <= year && year <= row.End!.Value.Year));
        }
        if (filter.States is { Count: > 0 } states)
        {
            rows = rows.Where(row => states.Contains(row.State));
        }
        if (filter.Organisations is { Count: > 0 } organisations)
        {
            rows = rows.Where(row =>
                context.Participations.Any(seat =>
                    seat.Revision.MeetingId == row.Id && organisations.Contains(seat.Organisation!.Slug)
                )
            );
        }
        if (filter.Topics is { Count: > 0 } topics)
        {
            rows = rows.Where(row =>
                context.Mentions.Any(mention =>
                    mention.Revision.MeetingId == row.Id && topics.Contains(mention.Topic.Slug)
                )
            );
        }
        return rows;
    }

    private static Keyset<MeetingRow> Within(Keyset<MeetingRow> day) =>
        day.By(row => row.Series!.Slug ?? "").By(row => row.Ordinal ?? int.MaxValue).By(row => row.Slug);
}
