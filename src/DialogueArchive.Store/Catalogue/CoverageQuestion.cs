using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>The parts of the coverage report, each a fixed number of commands.</summary>
internal static class CoverageQuestion
{
    /// <summary>Series with a meeting that has no document: the most missing first.</summary>
    public static async Task<(int All, IReadOnlyList<SeriesGaps> Most)> GapsAsync(
        ArchiveContext context,
        CancellationToken cancellationToken
    )
    {
        var gaps = context
            .Meetings.Where(row => row.SeriesId != null && row.State != MeetingState.Recorded)
            .GroupBy(row => new { Id = row.SeriesId!.Value, row.Series!.Slug });
        var all = await gaps.CountAsync(cancellationToken);
        var ids = await gaps.OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Slug)
            .Take(CoverageReport.MostSeries)
            .Select(group => group.Key.Id)
            .ToListAsync(cancellationToken);
        var meetings = await context
            .Meetings.Where(row => ids.Contains(row.SeriesId!.Value))
            .OrderBy(row => row.Position)
            .Select(row => new
            {
                row.Id,
                SeriesId = row.SeriesId!.Value,
                row.Slug,
                row.Ordinal,
                row.State,
                Series = new SeriesLink(row.Series!.Slug, row.Series.Name),
                row.Series.Parties,
            })
            .ToListAsync(cancellationToken);
        var known = (
            await context
                .KnownBy.Where(row =>
                    ids.Contains(row.Meeting.SeriesId!.Value) && row.Meeting.State != MeetingState.Recorded
                )
                .OrderBy(row => row.Number)
                .Select(row => new { row.MeetingId, row.Kind })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.MeetingId, row => row.Kind);
        var bySeries = meetings.ToLookup(row => row.SeriesId);
        return (
            all,
            [
                .. ids.Select(id => new SeriesGaps(
                    bySeries[id].First().Series,
                    bySeries[id].First().Parties,
                    [
                        .. bySeries[id]
                            .Select(row => new GapMeeting(
                                row.Slug,
                                row.Ordinal,
                                row.State,
                                [.. known[row.Id].Distinct()]
                            )),
                    ]
                )),
            ]
        );
    }

    /// <summary>Names of delegates without an authority record.</summary>
    public static async Task<(int All, IReadOnlyList<UnknownName> Most)> OrganisationsAsync(
        ArchiveContext context,
        CancellationToken cancellationToken
    )
    {
        var names = context
            .Participations.Where(row => row.OrganisationId == null)
            .GroupBy(row => new { row.Name, row.Party });
        var all = await names.CountAsync(cancellationToken);
        var most = await names
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Name)
            .ThenBy(group => group.Key.Party)
            .Take(CoverageReport.MostNames)
            .Select(group => new NameFound(
                group.Key.Name,
                group.Key.Party,
                group.Count(),
                group.Min(row => row.RevisionId)
            ))
            .ToListAsync(cancellationToken);
        var revisions = most.Select(name => name.RevisionId).Distinct().ToList();
        var seats = await context
            .Participations.Where(row => row.OrganisationId == null && revisions.Contains(row.RevisionId))
            .Select(row => new
            {
                row.RevisionId,
                row.Number,
                row.Name,
                row.Party,
            })
            .ToListAsync(cancellationToken);
        var places = seats
            .GroupBy(row => (row.RevisionId, row.Name, (string?)row.Party))
            .ToDictionary(same => same.Key, same => same.Min(row => row.Number));
        return (all, await ProvedAsync(context, FactKind.Participation, most, places, cancellationToken));
    }

    /// <summary>Names of things without an authority record.</summary>
    public static async Task<(int All, IReadOnlyList<UnknownName> Most)> ReferencesAsync(
        ArchiveContext context,
        CancellationToken cancellationToken
    )
    {
        var names = context.References.Where(row => row.AuthorityId == null).GroupBy(row => row.Name);
        var all = await names.CountAsync(cancellationToken);
        var most = await names
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Take(CoverageReport.MostNames)
            .Select(group => new NameFound(group.Key, null, group.Count(), group.Min(row => row.RevisionId)))
            .ToListAsync(cancellationToken);
        var revisions = most.Select(name => name.RevisionId).Distinct().ToList();
        var rows = await context
            .References.Where(row => row.AuthorityId == null && revisions.Contains(row.RevisionId))
            .Select(row => new
            {
                row.RevisionId,
                row.Number,
                row.Name,
            })
            .ToListAsync(cancellationToken);
        var places = rows.GroupBy(row => (row.RevisionId, row.Name, (string?)null))
            .ToDictionary(same => same.Key, same => same.Min(row => row.Number));
        return (all, await ProvedAsync(context, FactKind.Reference, most, places, cancellationToken));
    }

    /// <summary>Sentences in which nothing was read, and the documents with most of them.</summary>
    public static async Task<(int All, IReadOnlyList<SilentDocument> Most)> SilentAsync(
        ArchiveContext context,
        CancellationToken cancellationToken
    )
    {
        var silent = context.Sentences.Where(row =>
            !context.Statements.Any(each => each.SentenceId == row.Id)
            && !context.Mentions.Any(each => each.SentenceId == row.Id)
            && !context.Evidence.Any(each => each.SentenceId == row.Id && each.Fact != FactKind.Warning)
        );
        var all = await silent.CountAsync(cancellationToken);
        var most = await silent
            .GroupBy(row => new { row.RevisionId, row.Revision.Document.Slug })
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Slug)
            .Take(CoverageReport.MostDocuments)
            .Select(group => new
            {
                group.Key.RevisionId,
                group.Key.Slug,
                Silent = group.Count(),
            })
            .ToListAsync(cancellationToken);
        var ids = most.Select(row => row.RevisionId).ToList();
        var texts = await context
            .Revisions.Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                Meeting = row.Meeting!.Slug,
                Sentences = context.Sentences.Count(sentence => sentence.RevisionId == row.Id),
            })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return (
            all,
            [
                .. most.Select(row => new SilentDocument(
                    row.Slug,
                    texts[row.RevisionId].Meeting,
                    row.Silent,
                    texts[row.RevisionId].Sentences
                )),
            ]
        );
    }

    private static async Task<IReadOnlyList<UnknownName>> ProvedAsync(
        ArchiveContext context,
        FactKind fact,
        List<NameFound> names,
        Dictionary<(int, string, string?), int> places,
        CancellationToken cancellationToken
    )
    {
        var revisions = names.Select(name => name.RevisionId).Distinct().ToList();
        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(row => row.Fact == fact && revisions.Contains(row.RevisionId)),
            cancellationToken
        );
        return
        [
            .. names.Select(name => new UnknownName(
                name.Name,
                name.Party,
                name.Count,
                [.. evidence.Of(name.RevisionId, fact, places[(name.RevisionId, name.Name, name.Party)]).Take(1)]
            )),
        ];
    }

    private sealed record NameFound(string Name, string? Party, int Count, int RevisionId);
}
