using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Meetings;

/// <summary>One meeting: all that was read of it, or what is known where no text is held.</summary>
public sealed class MeetingModel(MeetingQueries meetings, CommitmentQueries commitments) : PageModel
{
    /// <summary>The meeting.</summary>
    public MeetingDetail Detail { get; private set; } = null!;

    /// <summary>What was undertaken there, in the order of the text.</summary>
    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    /// <summary>What changed since the recorded meeting before it; null where there is none.</summary>
    public MeetingComparison? Changes { get; private set; }

    /// <summary>Acts of the parties, strongest step first within each actor; both sides first, then in the order of the text.</summary>
    public IEnumerable<IGrouping<string, StatementDetail>> Own =>
        Detail
            .Statements.Where(statement => statement.IsOfParties)
            .GroupBy(statement => statement.Actor, StringComparer.Ordinal)
            .OrderByDescending(group => group.Key == "both")
            .ThenBy(group => Detail.Parties.Select(party => party.Code).ToList().IndexOf(group.Key));

    /// <summary>Acts of leaders and others that the text recalls.</summary>
    public IReadOnlyList<StatementDetail> OfOthers => [.. Detail.Statements.Where(statement => !statement.IsOfParties)];

    /// <summary>Topics by their step, 5 to 1; under 0 those mentioned without a statement.</summary>
    public ILookup<int, TopicOfMeeting> Ladder => Detail.Topics.ToLookup(topic => topic.Strength ?? 0);

    /// <summary>Seats by party in the order of the text.</summary>
    public IReadOnlyList<Seats> Seats =>
        [.. Detail.Delegations.Select(each => new Seats(each.Party, each.CoChairs.Count, each.Participants.Count))];

    /// <summary>Organisations that sit in both roles.</summary>
    public int InBothRoles =>
        Detail.Delegations.Sum(side =>
            side.CoChairs.Select(Identity).Intersect(side.Participants.Select(Identity), StringComparer.Ordinal).Count()
        );

    /// <summary>Different organisations in a delegation.</summary>
    public static int Organisations(DelegationDetail side) =>
        side.CoChairs.Concat(side.Participants).Select(Identity).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Asks for the meeting and, where there is one before it, for the changes.</summary>
    public async Task<IActionResult> OnGetAsync(string meeting, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(meeting, cancellationToken) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        if (detail.State == MeetingState.Recorded)
        {
            Commitments = await commitments.OfMeetingAsync(meeting, null, cancellationToken) ?? [];
        }

        if (
            detail is { State: MeetingState.Recorded, Previous: { } previous }
            && await meetings.FindAsync(previous.Slug, cancellationToken) is { } before
        )
        {
            Changes = Comparison.Of(before, detail);
        }

        return Page();
    }

    private static string Identity(DelegationEntry entry) => Comparison.KeyOf(entry.Slug, entry.Name);
}
