using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Who sat at the table of some meetings, and where it says so: two commands.</summary>
internal static class SeatQuestion
{
    public static async Task<List<Seat>> AskAsync(
        ArchiveContext context,
        IQueryable<ParticipationRow> seats,
        CancellationToken cancellationToken
    )
    {
        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(proof =>
                proof.Fact == FactKind.Participation
                && seats.Any(seat => seat.RevisionId == proof.RevisionId && seat.Number == proof.Item)
            ),
            cancellationToken
        );
        var rows = await seats
            .OrderBy(row => row.Revision.Meeting!.Start)
            .ThenBy(row => row.Revision.Meeting!.Slug)
            .ThenBy(row => row.RevisionId)
            .ThenBy(row => row.Number)
            .Select(row => new
            {
                row.RevisionId,
                row.Number,
                Meeting = row.Revision.Meeting!.Slug,
                row.Party,
                row.Role,
                row.Organisation!.Slug,
                Preferred = row.Organisation.Name,
                row.Name,
                row.UnitOf,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Seat(
            row.Meeting,
            row.Party,
            row.Role,
            row.Slug,
            row.Preferred,
            row.Name,
            row.UnitOf,
            evidence.Of(row.RevisionId, FactKind.Participation, row.Number)
        ));
    }
}
