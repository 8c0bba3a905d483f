using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Compare;

/// <summary>Two meetings side by side: who joined, left, stayed; which topics are new, go on, are not mentioned again.</summary>
public sealed class MeetingsModel(MeetingQueries meetings) : PageModel
{
    /// <summary>Slug of the one before.</summary>
    [FromQuery]
    public string? A { get; set; }

    /// <summary>Slug of the one after.</summary>
    [FromQuery]
    public string? B { get; set; }

    /// <summary>The comparison; null when a meeting asked for does not exist.</summary>
    public MeetingComparison? Answer { get; private set; }

    /// <summary>Slugs that name no meeting.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>All of the first meeting, for its evidence.</summary>
    public MeetingDetail First { get; private set; } = null!;

    /// <summary>All of the second meeting.</summary>
    public MeetingDetail Second { get; private set; } = null!;

    /// <summary>Compares; without two meetings, leads to the chooser.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (A is null || B is null)
        {
            return Redirect("/compare");
        }

        var pair = await meetings.PairAsync(A, B, cancellationToken);
        if (pair.Answer is not { } both)
        {
            Unknown = pair.Unknown;
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        (First, Second) = (both.A, both.B);
        Answer = Comparison.Of(First, Second);
        return Page();
    }

    /// <summary>Where a meeting's text names an organisation in a role; empty when it does not.</summary>
    public static IReadOnlyList<CitedEvidence> Named(
        MeetingDetail meeting,
        string party,
        string role,
        ComparedOrganisation organisation
    ) =>
        [
            .. meeting
                .Delegations.Where(side => side.Party == party)
                .SelectMany(side => role == "co-chair" ? side.CoChairs : side.Participants)
                .Where(entry =>
                    Comparison.KeyOf(entry.Slug, entry.Name) == Comparison.KeyOf(organisation.Slug, organisation.Name)
                )
                .SelectMany(entry => entry.Evidence),
        ];

    /// <summary>A topic of a meeting; null when its text does not mention it.</summary>
    public static TopicOfMeeting? Topic(MeetingDetail meeting, TopicLink topic) =>
        meeting.Topics.FirstOrDefault(each => each.Slug == topic.Slug);

    /// <summary>Seats at a meeting, parties by name.</summary>
    public static IReadOnlyList<Seats> SeatsAt(MeetingDetail meeting) =>
        [
            .. meeting
                .Delegations.Select(side => new Seats(side.Party, side.CoChairs.Count, side.Participants.Count))
                .OrderBy(seats => Names.Party(seats.Party), StringComparer.Ordinal),
        ];
}
