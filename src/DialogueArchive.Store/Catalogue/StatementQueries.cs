using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about statements.</summary>
public sealed class StatementQueries
{
    private static readonly Keyset<StatementRow> Oldest = Within(
        new Keyset<StatementRow>().By(row => row.Revision.Meeting!.Start ?? DateOnly.MaxValue)
    );

    private static readonly Keyset<StatementRow> Newest = Within(
        new Keyset<StatementRow>().By(row => row.Revision.Meeting!.Start ?? DateOnly.MinValue, latestFirst: true)
    );

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal StatementQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Statements that match: the meetings in the wanted order, undated last, then in the order of the text.</summary>
    public async Task<PageOf<StatementDetail>> ListAsync(
        StatementFilter filter,
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
        var found = await order
            .Page(matching, cursor, page, total)
            .Select(StatementQuestion.Found)
            .ToListAsync(cancellationToken);
        return cursor
            .Page(
                found,
                total,
                page,
                row =>
                    [
                        Cursor.Key(row.Day == DateOnly.MaxValue ? undated : row.Day),
                        row.Detail.Meeting.Slug,
                        Cursor.Key(row.RevisionId),
                        Cursor.Key(row.Number),
                    ]
            )
            .Of(row => row.Detail);
    }

    private static Keyset<StatementRow> Within(Keyset<StatementRow> day) =>
        day.By(row => row.Revision.Meeting!.Slug).By(row => row.RevisionId).By(row => row.Number);

    private static IQueryable<StatementRow> Matching(ArchiveContext context, StatementFilter filter)
    {
        // From the topic to its statements; all others go along the meetings, which end with the page.
        var rows = filter.Topic is { } topic
            ? context.StatementTopics.Where(about => about.Topic.Slug == topic).Select(about => about.Statement)
            : context.Statements.Where(row => row.Revision.Meeting != null);
        if (filter.Actors is { Count: > 0 } actors)
        {
            rows = rows.Where(row => actors.Contains(row.Actor));
        }
        if (filter.Acts is { Count: > 0 } acts)
        {
            rows = rows.Where(row => acts.Contains(row.Act));
        }
        if (filter.Meeting is { } meeting)
        {
            rows = rows.Where(row => row.Revision.Meeting!.Slug == meeting);
        }
        if (filter.Series is { } series)
        {
            rows = rows.Where(row => row.Revision.Meeting!.Series!.Slug == series);
        }
        return rows;
    }
}
