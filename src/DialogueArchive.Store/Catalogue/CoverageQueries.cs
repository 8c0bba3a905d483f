using System.Globalization;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>What the archive has and lacks.</summary>
public sealed class CoverageQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    // Made once for each state of the archive.
    private volatile Kept? _kept;

    internal CoverageQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>The counts.</summary>
    public async Task<Coverage> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var states = await context
            .Meetings.GroupBy(row => row.State)
            .Select(group => new
            {
                State = group.Key,
                Count = group.Count(),
                Undated = group.Count(row => row.Start == null),
            })
            .ToListAsync(cancellationToken);
        int Count(MeetingState state) => states.Where(group => group.State == state).Sum(group => group.Count);
        return new Coverage(
            Count(MeetingState.Recorded),
            Count(MeetingState.Known),
            Count(MeetingState.Promised),
            states.Where(group => group.State != MeetingState.Promised).Sum(group => group.Undated),
            await context.Series.CountAsync(
                series => context.Meetings.Any(row => row.SeriesId == series.Id),
                cancellationToken
            ),
            await context.Documents.CountAsync(cancellationToken),
            await context.Sentences.CountAsync(cancellationToken)
        );
    }

    /// <summary>Whether invented dialogues are among the series.</summary>
    public async Task<bool> HoldsInventedAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Series.AnyAsync(row => row.Invented, cancellationToken);
    }

    /// <summary>What the archive has, lacks and did not understand.</summary>
    public async Task<CoverageReport> ReportAsync(CancellationToken cancellationToken = default)
    {
        var stamp = await StampAsync(cancellationToken);
        if (_kept is { } kept && kept.Stamp == stamp)
        {
            return kept.Report;
        }
        var counts = await CountAsync(cancellationToken);
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var (series, gaps) = await CoverageQuestion.GapsAsync(context, cancellationToken);
        var languages = await context
            .Revisions.Where(row => row.IsCurrent)
            .GroupBy(row => row.Language)
            .Select(group => new LanguageCount(group.Key, group.Count()))
            .ToListAsync(cancellationToken);
        var organisations = await CoverageQuestion.OrganisationsAsync(context, cancellationToken);
        var references = await CoverageQuestion.ReferencesAsync(context, cancellationToken);
        var silent = await CoverageQuestion.SilentAsync(context, cancellationToken);
        var report = new CoverageReport(
            counts,
            series,
            gaps,
            [
                .. languages
                    .OrderByDescending(each => each.Documents)
                    .ThenBy(each => each.Language, StringComparer.Ordinal),
            ],
            organisations.All,
            organisations.Most,
            references.All,
            references.Most,
            silent.All,
            silent.Most
        );
        _kept = new Kept(stamp, report);
        return report;
    }

    /// <summary>When an import last changed the archive, in UTC; the beginning of 1970 when none has.</summary>
    public async Task<DateTime> ChangedAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var last = await context
            .Imports.OrderByDescending(row => row.Id)
            .Select(row => (DateTime?)row.At)
            .FirstOrDefaultAsync(cancellationToken);
        return DateTime.SpecifyKind(last ?? DateTime.UnixEpoch, DateTimeKind.Utc);
    }

    /// <summary>A short token that changes when, and only when, an import changed the archive: for ETags.</summary>
    public async Task<string> StampAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var last = await context
            .Imports.OrderByDescending(row => row.Id)
            .Select(row => new { row.Id, row.At })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? "0" : string.Create(CultureInfo.InvariantCulture, $"{last.Id}-{last.At.Ticks:x}");
    }

    private sealed record Kept(string Stamp, CoverageReport Report);
}
