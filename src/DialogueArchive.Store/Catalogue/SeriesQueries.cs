using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about series.</summary>
public sealed class SeriesQueries
{
    private static readonly Keyset<SeriesRow> Order = new Keyset<SeriesRow>().By(row => row.Name).By(row => row.Slug);

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal SeriesQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Every series that has a meeting, in order of name and slug.</summary>
    public async Task<PageOf<SeriesSummary>> ListAsync(PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var held = context.Series.Where(row => context.Meetings.Any(meeting => meeting.SeriesId == row.Id));
        return await PageAsync(context, held, page, cancellationToken);
    }

    /// <summary>Codes of the parties of all series.</summary>
    public async Task<IReadOnlyList<string>> PartiesAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var pairs = await context.Series.Select(row => row.Parties).Distinct().ToListAsync(cancellationToken);
        return [.. pairs.SelectMany(parties => parties).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The wanted page of these series, in order of name and slug.</summary>
    internal static async Task<PageOf<SeriesSummary>> PageAsync(
        ArchiveContext context,
        IQueryable<SeriesRow> held,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var cursor = Cursor.Of(page, Order.Count);
        var total = await held.CountAsync(cancellationToken);
        var rows = await Summaries(context, Order.Page(held, cursor, page, total)).ToListAsync(cancellationToken);
        return cursor.Page(rows, total, page, series => [series.Name, series.Slug]);
    }

    /// <summary>A series with its chain and matrices; null when there is no such series, or when all its meetings went to another.</summary>
    public async Task<SeriesDetail?> FindAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var row = await context
            .Series.Include(series => series.Authority)
            .SingleOrDefaultAsync(
                series => series.Slug == slug && context.Meetings.Any(meeting => meeting.SeriesId == series.Id),
                cancellationToken
            );
        if (row is null)
        {
            return null;
        }
        var summary = await Summaries(context, context.Series.Where(series => series.Id == row.Id))
            .SingleAsync(cancellationToken);
        var chain = await ChainQuestion.AskAsync(context, row.Id, cancellationToken);
        var seats = await SeatQuestion.AskAsync(
            context,
            context.Participations.Where(seat => seat.Revision.Meeting!.SeriesId == row.Id),
            cancellationToken
        );
        return new SeriesDetail(
            row.Slug,
            row.Name,
            row.Parties,
            summary,
            row.Authority?.Variants ?? [],
            await NamesAsync(context, row.Id, cancellationToken),
            chain,
            Comparison.Presence(seats),
            await TopicPresenceQuestion.AskAsync(
                context,
                context.Meetings.Where(meeting => meeting.SeriesId == row.Id),
                cancellationToken
            )
        );
    }

    private static IQueryable<SeriesSummary> Summaries(ArchiveContext context, IQueryable<SeriesRow> series) =>
        series.Select(row => new SeriesSummary(
            row.Slug,
            row.Name,
            row.Parties,
            context.Meetings.Count(meeting => meeting.SeriesId == row.Id),
            context.Meetings.Count(meeting => meeting.SeriesId == row.Id && meeting.State == MeetingState.Recorded),
            context.Meetings.Count(meeting => meeting.SeriesId == row.Id && meeting.State == MeetingState.Known),
            context.Meetings.Count(meeting => meeting.SeriesId == row.Id && meeting.State == MeetingState.Promised),
            context.Meetings.Count(meeting =>
                meeting.SeriesId == row.Id && meeting.State != MeetingState.Promised && meeting.Start == null
            ),
            context
                .Meetings.Where(meeting => meeting.SeriesId == row.Id && meeting.State != MeetingState.Promised)
                .Min(meeting => meeting.Start),
            context
                .Meetings.Where(meeting => meeting.SeriesId == row.Id && meeting.State != MeetingState.Promised)
                .Max(meeting => meeting.Start),
            row.Invented
        ));

    private static async Task<IReadOnlyList<NameAsWritten>> NamesAsync(
        ArchiveContext context,
        int seriesId,
        CancellationToken cancellationToken
    )
    {
        var names = await context
            .Revisions.Where(row => row.IsCurrent && row.SeriesId == seriesId && row.SeriesName != null)
            .OrderBy(row => row.Start)
            .ThenBy(row => row.Document.Slug)
            .Select(row => new { row.Id, Name = row.SeriesName! })
            .ToListAsync(cancellationToken);
        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(proof => proof.Fact == FactKind.Series && proof.Revision.SeriesId == seriesId),
            cancellationToken
        );
        return
        [
            .. names
                .GroupBy(name => name.Name, StringComparer.Ordinal)
                .Select(same => new NameAsWritten(
                    same.Key,
                    [.. same.SelectMany(name => evidence.Of(name.Id, FactKind.Series))]
                )),
        ];
    }
}
