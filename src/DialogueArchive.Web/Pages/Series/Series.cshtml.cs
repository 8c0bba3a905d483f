using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Series;

/// <summary>One series: when they met, who sat at the table, what they spoke of.</summary>
public sealed class SeriesModel(SeriesQueries queries, CommitmentQueries commitments) : PageModel
{
    /// <summary>The series.</summary>
    public SeriesDetail Detail { get; private set; } = null!;

    /// <summary>Its meetings in order.</summary>
    public IReadOnlyList<MeetingSummary> Meetings { get; private set; } = [];

    /// <summary>What was undertaken in it.</summary>
    public LedgerView Ledger { get; private set; } = null!;

    /// <summary>Its meetings in time.</summary>
    public TimelineChart Timeline { get; private set; } = null!;

    /// <summary>The promises that other texts made of its meetings.</summary>
    public IEnumerable<(MeetingSummary Meeting, KnownBy Promise)> Promises =>
        Detail.Chain.SelectMany(entry =>
            entry.KnownBy.Where(reason => reason.Kind == KnownByKind.Promised).Select(reason => (entry.Meeting, reason))
        );

    /// <summary>Asks for the series.</summary>
    public async Task<IActionResult> OnGetAsync(string series, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(series, cancellationToken) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        Meetings = [.. detail.Chain.Select(entry => entry.Meeting)];
        Timeline = new TimelineChart(detail.Chain);
        var open = await commitments.ListAsync(
            new CommitmentFilter([CommitmentStatus.Open], Series: [series]),
            new PageRequest(5),
            cancellationToken
        );
        Ledger = new LedgerView(
            series,
            await commitments.CountsAsync(new CommitmentFilter(Series: [series]), cancellationToken),
            open.Items
        );
        return Page();
    }

    /// <summary>Seats at a recorded meeting, parties by alphabet.</summary>
    public IReadOnlyList<Seats> SeatsAt(MeetingSummary meeting) =>
        [
            .. Detail
                .Presence.GroupBy(row => row.Party, StringComparer.Ordinal)
                .OrderBy(rows => Names.Party(rows.Key), StringComparer.Ordinal)
                .Select(rows => new Seats(
                    rows.Key,
                    Count(rows, meeting, "co-chair"),
                    Count(rows, meeting, "participant")
                ))
                .Where(seats => seats.All > 0),
        ];

    private static int Count(IEnumerable<PresenceRow> rows, MeetingSummary meeting, string role) =>
        rows.Count(row =>
            row.Roles.TryGetValue(meeting.Slug, out var roles) && roles.Contains(role, StringComparer.Ordinal)
        );
}
