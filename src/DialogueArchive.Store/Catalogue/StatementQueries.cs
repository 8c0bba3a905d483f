using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about statements.</summary>
public sealed class StatementQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal StatementQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Statements that match: oldest meeting first, undated last, then in the order of the text.</summary>
    public async Task<PageOf<StatementDetail>> ListAsync(
        StatementFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        var after = Cursor.Keys(page, 4);
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var matching = Matching(snapshot.Context, filter);
        var total = await matching.CountAsync(cancellationToken);
        var found = await Behind(matching, after)
            .OrderBy(row => row.Revision.Meeting!.Start ?? DateOnly.MaxValue)
            .ThenBy(row => row.Revision.Meeting!.Slug)
            .ThenBy(row => row.RevisionId)
            .ThenBy(row => row.Number)
            .Take(page.Limit + 1)
            .Select(StatementQuestion.Found)
            .ToListAsync(cancellationToken);
        return Cursor
            .Page(
                found,
                total,
                page,
                row =>
                    [Cursor.Key(row.Day), row.Detail.Meeting.Slug, Cursor.Key(row.RevisionId), Cursor.Key(row.Number)]
            )
            .Of(row => row.Detail);
    }

    private static IQueryable<StatementRow> Matching(ArchiveContext context, StatementFilter filter)
    {
        IQueryable<StatementRow> rows = context.Statements;
        if (filter.Actors is { Count: > 0 } actors)
        {
            rows = rows.Where(row => actors.Contains(row.Actor));
        }
        if (filter.Acts is { Count: > 0 } acts)
        {
            rows = rows.Where(row => acts.Contains(row.Act));
        }
        if (filter.Topic is { } topic)
        {
            rows = rows.Where(row => row.Topics.Any(about => about.Topic.Slug == topic));
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

    private static IQueryable<StatementRow> Behind(IQueryable<StatementRow> rows, string[]? after)
    {
        if (after is null)
        {
            return rows;
        }
        var (day, slug) = (Cursor.Day(after[0]), after[1]);
        var (revision, number) = (Cursor.Number(after[2]), Cursor.Number(after[3]));
        return rows.Where(row =>
            (row.Revision.Meeting!.Start ?? DateOnly.MaxValue) > day
            || (
                (row.Revision.Meeting!.Start ?? DateOnly.MaxValue) == day
                && (
                    string.Compare(row.Revision.Meeting!.Slug, slug) > 0
                    || (
                        row.Revision.Meeting!.Slug == slug
                        && (row.RevisionId > revision || (row.RevisionId == revision && row.Number > number))
                    )
                )
            )
        );
    }
}
