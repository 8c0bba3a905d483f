using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Who sat at the table of some meetings: one command.</summary>
internal static class SeatQuestion
{
    public static Task<List<Seat>> AskAsync(IQueryable<ParticipationRow> seats, CancellationToken cancellationToken) =>
        seats
            .OrderBy(row => row.Revision.Meeting!.Start)
            .ThenBy(row => row.Revision.Meeting!.Slug)
            .ThenBy(row => row.RevisionId)
            .ThenBy(row => row.Number)
            .Select(row => new Seat(
                row.Revision.Meeting!.Slug,
                row.Party,
                row.Role,
                row.Organisation!.Slug,
                row.Organisation.Name,
                row.Name,
                row.UnitOf
            ))
            .ToListAsync(cancellationToken);
}
