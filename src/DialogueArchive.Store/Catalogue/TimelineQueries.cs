using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Everything with a date, series by series: a fixed number of commands for a page.</summary>
public sealed class TimelineQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal TimelineQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Series with a meeting, recorded, known or promised, in the wanted years, in order of name and slug.</summary>
    public async Task<PageOf<TimelineRow>> ListAsync(
        TimelineFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var first = filter.From is { } from ? new DateOnly(from, 1, 1) : DateOnly.MinValue;
        var last = filter.To is { } to ? new DateOnly(to, 12, 31) : DateOnly.MaxValue;
        var shown = await SeriesQueries.PageAsync(
            context,
            Matching(context, filter, first, last),
            page,
            cancellationToken
        );
        string[] slugs = [.. shown.Items.Select(series => series.Slug)];
        var meetings = await MeetingsAsync(context, slugs, first, last, cancellationToken);
        var promises = await PromisesAsync(context, slugs, first, last, cancellationToken);
        var events = await EventsAsync(context, slugs, first, last, cancellationToken);
        return shown.Of(series => new TimelineRow(
            series,
            [.. meetings[series.Slug]],
            [.. promises[series.Slug]],
            [.. events[series.Slug]]
        ));
    }

    private static IQueryable<SeriesRow> Matching(
        ArchiveContext context,
        TimelineFilter filter,
        DateOnly first,
        DateOnly last
    )
    {
        var anyTime = filter is { From: null, To: null };
        var series = context.Series.Where(row =>
            context.Meetings.Any(meeting =>
                meeting.SeriesId == row.Id && (anyTime || (meeting.Start <= last && meeting.End >= first))
            )
        );
        if (filter.Series is { Count: > 0 } slugs)
        {
            series = series.Where(row => slugs.Contains(row.Slug));
        }
        return filter.Parties is { Count: > 0 } parties
            ? series.Where(row => row.Parties.Any(code => parties.Contains(code)))
            : series;
    }

    private static async Task<ILookup<string, MeetingSummary>> MeetingsAsync(
        ArchiveContext context,
        string[] series,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .Meetings.Include(row => row.Series)
            .Where(row => series.Contains(row.Series!.Slug) && row.State != MeetingState.Promised)
            .Where(row => row.Start <= last && row.End >= first)
            .OrderBy(row => row.Start)
            .ThenBy(row => row.Slug)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Series!.Slug, row => row.Summary(), StringComparer.Ordinal);
    }

    private static async Task<ILookup<string, TimelinePromise>> PromisesAsync(
        ArchiveContext context,
        string[] series,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .KnownBy.Where(row => row.Kind == KnownByKind.Promised && series.Contains(row.Meeting.Series!.Slug))
            .Where(row => row.Start <= last && row.End >= first)
            .OrderBy(row => row.Start)
            .ThenBy(row => row.Meeting.Slug)
            .Select(row => new
            {
                Series = row.Meeting.Series!.Slug,
                row.Meeting,
                Start = row.Start!.Value,
                End = row.End!.Value,
                SaidAt = row.Revision == null
                    ? null
                    : new MeetingLink(row.Revision.Meeting!.Slug, row.Revision.Meeting.Title),
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(
            row => row.Series,
            row => new TimelinePromise(
                row.Meeting.Link(),
                row.Meeting.Ordinal,
                row.Meeting.State,
                row.Start,
                row.End,
                row.SaidAt
            ),
            StringComparer.Ordinal
        );
    }

    // Things are one by authority record or name, and date: several texts may name them.
    private static async Task<ILookup<string, TimelineEvent>> EventsAsync(
        ArchiveContext context,
        string[] series,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .References.Where(row => series.Contains(row.Revision.Meeting!.Series!.Slug))
            .Where(row => row.Start <= last && row.End >= first)
            .Where(row => row.SeriesId == null || row.SeriesId != row.Revision.Meeting!.SeriesId)
            .OrderBy(row => row.Start)
            .ThenBy(row => row.Revision.Meeting!.Start)
            .ThenBy(row => row.Revision.Document.Slug)
            .ThenBy(row => row.Number)
            .Select(row => new
            {
                Series = row.Revision.Meeting!.Series!.Slug,
                row.Kind,
                Name = row.Authority == null ? row.Name : row.Authority.Name,
                Start = row.Start!.Value,
                End = row.End!.Value,
                NamedAt = new MeetingLink(row.Revision.Meeting.Slug, row.Revision.Meeting.Title),
            })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => (row.Series, row.Kind, row.Name, row.Start, row.End))
            .ToLookup(
                same => same.Key.Series,
                same => new TimelineEvent(
                    same.Key.Kind,
                    same.Key.Name,
                    same.Key.Start,
                    same.Key.End,
                    [.. same.Select(row => row.NamedAt).Distinct()]
                ),
                StringComparer.Ordinal
            );
    }
}
