using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Evidence of many facts, fetched with one command.</summary>
internal sealed class EvidenceIndex
{
    private readonly ILookup<(int Revision, FactKind Fact, int Item), CitedEvidence> _evidence;

    private EvidenceIndex(ILookup<(int, FactKind, int), CitedEvidence> evidence) => _evidence = evidence;

    public static async Task<EvidenceIndex> OfAsync(IQueryable<EvidenceRow> rows, CancellationToken cancellationToken)
    {
        var fetched = await rows.OrderBy(row => row.RevisionId)
            .ThenBy(row => row.Position)
            .Select(row => new
            {
                row.RevisionId,
                row.Fact,
                row.Item,
                Cited = new CitedEvidence(
                    row.Start,
                    row.End,
                    row.Quote,
                    row.Sentence.Key,
                    row.Revision.Document.Slug,
                    row.Revision.Language,
                    row.Revision.Meeting!.Slug
                ),
            })
            .ToListAsync(cancellationToken);
        return new EvidenceIndex(fetched.ToLookup(row => (row.RevisionId, row.Fact, row.Item), row => row.Cited));
    }

    /// <summary>The evidence of one fact in the order of the record.</summary>
    public IReadOnlyList<CitedEvidence> Of(int revision, FactKind fact, int item = 0) =>
        [.. _evidence[(revision, fact, item)]];
}
