using System.Globalization;
using System.Linq.Expressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>What was undertaken, and what came of it.</summary>
public sealed class CommitmentQueries
{
    private static readonly Keyset<Stands> Order = new Keyset<Stands>()
        .By(each => each.Row.Day, latestFirst: true)
        .By(each => each.Row.Place);

    private readonly IDbContextFactory<ArchiveContext> _contexts;
    private readonly TimeProvider _clock;

    internal CommitmentQueries(IDbContextFactory<ArchiveContext> contexts, TimeProvider clock) =>
        (_contexts, _clock) = (contexts, clock);

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>Commitments that match: last said first, undated last, then by meeting and in the order of its text.</summary>
    public async Task<PageOf<Commitment>> ListAsync(
        CommitmentFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        var cursor = Cursor.Of(page, Order.Count);
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var total = (await CountsAsync(snapshot.Context, filter, cancellationToken)).Values.Sum();
        var rows = Order.Page(Matching(snapshot.Context, filter), cursor, page, total);
        var found = await FetchAsync(snapshot.Context, rows, filter.AsOf, cancellationToken);
        return cursor.Page(found, total, page, each => [Cursor.Key(each.Day), each.Place]).Of(each => each.Answer);
    }

    /// <summary>All that match, in the same order; at most so many, with a window only where that is wanted.</summary>
    public async Task<IReadOnlyList<Commitment>> AllAsync(
        CommitmentFilter filter,
        int? most = null,
        bool withWindow = false,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var rows = Order.Sort(Matching(snapshot.Context, filter));
        if (withWindow)
        {
            rows = rows.Where(each => each.Row.WindowEnd != null);
        }
        if (most is { } count)
        {
            rows = rows.Take(count);
        }
        return
        [
            .. (await FetchAsync(snapshot.Context, rows, filter.AsOf, cancellationToken)).Select(each => each.Answer),
        ];
    }

    /// <summary>How many match, by status; statuses without one are there with zero.</summary>
    public async Task<IReadOnlyDictionary<CommitmentStatus, int>> CountsAsync(
        CommitmentFilter filter,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        return await CountsAsync(snapshot.Context, filter, cancellationToken);
    }

    /// <summary>The commitments of a meeting in the order of its text; null when there is no such meeting.</summary>
    public async Task<IReadOnlyList<Commitment>?> OfMeetingAsync(
        string meeting,
        DateOnly? asOf = null,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        if (!await snapshot.Context.Meetings.AnyAsync(row => row.Slug == meeting, cancellationToken))
        {
            return null;
        }
        var rows = Matching(snapshot.Context, new CommitmentFilter(Meeting: meeting, AsOf: asOf));
        return [.. (await FetchAsync(snapshot.Context, rows, asOf, cancellationToken)).Select(each => each.Answer)];
    }

    /// <summary>What the ledger can be narrowed by.</summary>
    public async Task<CommitmentChoices> ChoicesAsync(CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var actors = await context
            .Commitments.Where(row => row.Actor != null)
            .Select(row => row.Actor!)
            .Distinct()
            .ToListAsync(cancellationToken);
        var topics = await context
            .Authorities.Where(row => row.Kind == AuthorityKind.Topic)
            .Where(row => context.CommitmentTopics.Any(about => about.TopicId == row.Id))
            .OrderBy(row => row.Name)
            .Select(row => new TopicLink(row.Slug, row.Name))
            .ToListAsync(cancellationToken);
        var series = await context
            .Series.Where(row => context.Commitments.Any(each => each.SeriesId == row.Id))
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Slug)
            .Select(row => new SeriesLink(row.Slug, row.Name))
            .ToListAsync(cancellationToken);
        var days = context.Commitments.Where(row => row.Day > DateOnly.MinValue).Select(row => (DateOnly?)row.Day);
        return new CommitmentChoices(
            [.. actors.OrderByDescending(actor => actor == "both").ThenBy(actor => actor, StringComparer.Ordinal)],
            topics,
            series,
            (await days.MinAsync(cancellationToken))?.Year,
            (await days.MaxAsync(cancellationToken))?.Year
        );
    }

    /// <summary>One commitment; null when there is none of this name, or none that could be known on that day.</summary>
    public async Task<CommitmentDetail?> FindAsync(
        string slug,
        DateOnly? asOf = null,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var chain = await context
            .Commitments.Where(row => row.Slug == slug)
            .Select(row => row.Chain)
            .SingleOrDefaultAsync(cancellationToken);
        var linked = await FetchAsync(
            context,
            Standing(context, asOf)
                .Where(each => each.Row.Chain == chain)
                .OrderBy(each => each.Row.Day)
                .ThenBy(each => each.Row.Place),
            asOf,
            cancellationToken
        );
        if (linked.Find(each => each.Answer.Slug == slug) is not { } found)
        {
            return null;
        }
        var history = await HistoryAsync(context, found.Id, asOf, cancellationToken);
        return new CommitmentDetail(
            found.Answer,
            asOf ?? Today,
            [.. linked.Select(each => each.Answer)],
            WithWindow(history, found.Answer.Window, asOf ?? Today)
        );
    }

    private async Task<Dictionary<CommitmentStatus, int>> CountsAsync(
        ArchiveContext context,
        CommitmentFilter filter,
        CancellationToken cancellationToken
    )
    {
        var counted = await Matching(context, filter)
            .GroupBy(StatusOn(filter.AsOf ?? Today))
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return Enum.GetValues<CommitmentStatus>()
            .ToDictionary(status => status, status => counted.GetValueOrDefault(status));
    }

    // Now: by all sources. On a day: by the last event that could be known then.
    private static IQueryable<Stands> Standing(ArchiveContext context, DateOnly? asOf) =>
        asOf is { } day
            ? context
                .CommitmentEvents.Where(row => row.KnownOn <= day && (row.Until == null || row.Until > day))
                .Select(row => new Stands { Row = row.Commitment, Status = row.Status })
            : context.Commitments.Select(row => new Stands { Row = row, Status = row.Status });

    private static Expression<Func<Stands, CommitmentStatus>> StatusOn(DateOnly day) =>
        each =>
            (each.Status == CommitmentStatus.Open || each.Status == CommitmentStatus.NotMentionedAgain)
            && each.Row.WindowEnd < day
                ? CommitmentStatus.WindowPassed
                : each.Status;

    private IQueryable<Stands> Matching(ArchiveContext context, CommitmentFilter filter)
    {
        var rows = Standing(context, filter.AsOf);
        if (filter.Statuses is { Count: > 0 } statuses)
        {
            var day = filter.AsOf ?? Today;
            var passed = statuses.Contains(CommitmentStatus.WindowPassed);
            var silent = new[] { CommitmentStatus.Open, CommitmentStatus.NotMentionedAgain };
            rows = rows.Where(each =>
                silent.Contains(each.Status) && each.Row.WindowEnd < day ? passed : statuses.Contains(each.Status)
            );
        }
        if (filter.Actors is { Count: > 0 } actors)
        {
            rows = rows.Where(each => actors.Contains(each.Row.Actor));
        }
        if (filter.Acts is { Count: > 0 } acts)
        {
            rows = rows.Where(each => each.Row.Act != null && acts.Contains(each.Row.Act.Value));
        }
        if (filter.Strengths is { Count: > 0 } strengths)
        {
            rows = rows.Where(each => each.Row.Strength != null && strengths.Contains(each.Row.Strength.Value));
        }
        if (filter.Topics is { Count: > 0 } topics)
        {
            var wanted = context.Authorities.Where(row => row.Kind == AuthorityKind.Topic && topics.Contains(row.Slug));
            var about = context
                .CommitmentTopics.Where(row => wanted.Any(topic => topic.Id == row.TopicId))
                .Select(row => row.CommitmentId);
            rows = rows.Where(each => about.Contains(each.Row.Id));
        }
        if (filter.Series is { Count: > 0 } series)
        {
            rows = rows.Where(each => series.Contains(each.Row.Series!.Slug));
        }
        if (filter.Years is { Count: > 0 } years)
        {
            rows = rows.Where(each => years.Contains(each.Row.Day.Year));
        }
        if (filter.Meeting is { } meeting)
        {
            rows = rows.Where(each => each.Row.Meeting.Slug == meeting);
        }
        return rows;
    }

    private async Task<List<Found>> FetchAsync(
        ArchiveContext context,
        IQueryable<Stands> rows,
        DateOnly? asOf,
        CancellationToken cancellationToken
    )
    {
        var latest = asOf ?? DateOnly.MaxValue;
        var today = asOf ?? Today;
        var fetched = await rows.Select(each => new
            {
                each.Row.Id,
                each.Row.Slug,
                each.Row.Place,
                each.Row.Day,
                each.Status,
                Event = each
                    .Row.Events.Where(row => row.KnownOn <= latest || asOf == null)
                    .OrderByDescending(row => row.Number)
                    .Select(row => new { row.KnownOn, row.Reason })
                    .FirstOrDefault(),
                Meeting = new MeetingLink(each.Row.Meeting.Slug, each.Row.Meeting.Title),
                Series = each.Row.Series == null ? null : new SeriesLink(each.Row.Series.Slug, each.Row.Series.Name),
                each.Row.IsNextMeeting,
                each.Row.Actor,
                each.Row.Act,
                each.Row.Strength,
                each.Row.Start,
                each.Row.End,
                each.Row.Quote,
                each.Row.WindowStart,
                each.Row.WindowEnd,
                each.Row.WindowText,
                each.Row.WindowAt,
                each.Row.City,
                each.Row.Country,
                Promised = each.Row.Promised == null
                    ? null
                    : new MeetingLink(each.Row.Promised.Slug, each.Row.Promised.Title),
                Sentence = new CitedSentence(
                    each.Row.Sentence.Key,
                    each.Row.Sentence.Paragraph + "." + each.Row.Sentence.Number,
                    each.Row.Sentence.Text,
                    each.Row.Sentence.Start,
                    each.Row.Sentence.End,
                    each.Row.Revision.Document.Slug,
                    each.Row.Revision.Language,
                    each.Row.Meeting.Slug
                ),
            })
            .ToListAsync(cancellationToken);
        var ids = fetched.Select(row => row.Id).ToList();
        var topics = (
            await context
                .CommitmentTopics.Where(row => ids.Contains(row.CommitmentId))
                .OrderBy(row => row.Position)
                .Select(row => new { row.CommitmentId, Link = new TopicLink(row.Topic.Slug, row.Topic.Name) })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.CommitmentId, row => row.Link);
        return
        [
            .. fetched.Select(row =>
            {
                CitedEvidence Cited(int start, int end, string quote) =>
                    row.Sentence.Whole with
                    {
                        Start = start,
                        End = end,
                        Quote = quote,
                    };
                var window = row is { WindowStart: { } start, WindowEnd: { } end }
                    ? new CommitmentWindow(
                        start,
                        end,
                        row.WindowText ?? "",
                        WindowWords.Rule(row.WindowText ?? ""),
                        row is { WindowAt: { } at, WindowText: { } text } ? [Cited(at, at + text.Length, text)] : []
                    )
                    : null;
                var passed =
                    row.Status is CommitmentStatus.Open or CommitmentStatus.NotMentionedAgain && window?.End < today;
                return new Found(
                    row.Id,
                    row.Day,
                    row.Place,
                    new Commitment(
                        row.Slug,
                        passed ? CommitmentStatus.WindowPassed : row.Status,
                        passed ? window!.End.AddDays(1) : row.Event?.KnownOn,
                        passed ? Passed(window!) : row.Event?.Reason ?? "",
                        row.Meeting,
                        row.Series,
                        row.IsNextMeeting,
                        row.Actor,
                        row.Act,
                        row.Strength,
                        [.. topics[row.Id]],
                        window,
                        row.City,
                        row.Country,
                        row.Promised,
                        row.Day == DateOnly.MinValue ? null : row.Day,
                        row.Sentence,
                        [Cited(row.Start, row.End, row.Quote), row.Sentence.Whole]
                    )
                );
            }),
        ];
    }

    private static async Task<List<CommitmentEvent>> HistoryAsync(
        ArchiveContext context,
        int commitment,
        DateOnly? asOf,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .CommitmentEvents.Where(row => row.CommitmentId == commitment && (asOf == null || row.KnownOn <= asOf))
            .OrderBy(row => row.Number)
            .Select(row => new
            {
                row.Status,
                row.KnownOn,
                row.Reason,
                row.Score,
                Meeting = row.Meeting == null ? null : new MeetingLink(row.Meeting.Slug, row.Meeting.Title),
                Sentence = row.Sentence == null
                    ? null
                    : new CitedSentence(
                        row.Sentence.Key,
                        row.Sentence.Paragraph + "." + row.Sentence.Number,
                        row.Sentence.Text,
                        row.Sentence.Start,
                        row.Sentence.End,
                        row.Revision!.Document.Slug,
                        row.Revision.Language,
                        row.Revision.Meeting!.Slug
                    ),
                row.Start,
                row.End,
                row.Quote,
                row.IsListed,
                row.OfficialUrl,
                row.Successor,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new CommitmentEvent(
                row.Status,
                row.KnownOn,
                row.IsListed ? "list" : "text",
                row.Reason,
                row.Score,
                row.Meeting,
                row.Sentence is { } sentence && row is { Start: { } start, End: { } end, Quote: { } quote }
                    ? [sentence.Whole with { Start = start, End = end, Quote = quote }]
                    : [],
                row.Sentence,
                row.OfficialUrl,
                row.Successor
            )),
        ];
    }

    // That a window passes is no source's word but the calendar's: it stands where nothing had answered before.
    private static List<CommitmentEvent> WithWindow(
        List<CommitmentEvent> history,
        CommitmentWindow? window,
        DateOnly asOf
    )
    {
        if (window is null || window.End >= asOf)
        {
            return history;
        }
        var at = history.FindLastIndex(each => each.KnownOn is null || each.KnownOn <= window.End) + 1;
        if (at > 0 && history[at - 1].Status is not (CommitmentStatus.Open or CommitmentStatus.NotMentionedAgain))
        {
            return history;
        }
        history.Insert(
            at,
            new CommitmentEvent(
                CommitmentStatus.WindowPassed,
                window.End.AddDays(1),
                "calendar",
                Passed(window),
                null,
                null,
                [],
                null,
                null,
                null
            )
        );
        return history;
    }

    private static string Passed(CommitmentWindow window) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Its window ended on {window.End:d MMMM yyyy}, and nothing here answered to it by then."
        );

    /// <summary>A commitment and the status that its sources give it.</summary>
    private sealed class Stands
    {
        public required CommitmentRow Row { get; init; }
        public CommitmentStatus Status { get; init; }
    }

    private sealed record Found(int Id, DateOnly Day, string Place, Commitment Answer);
}
