using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Compare;

/// <summary>Two meetings side by side: who joined, left, stayed; which topics are new, go on, are not mentioned again.</summary>
public sealed class MeetingsModel(MeetingQueries meetings, CommitmentQueries commitments) : PageModel
{
    /// <summary>Slug of the one before.</summary>
    [FromQuery]
    public string? A { get; set; }

    /// <summary>Slug of the one after.</summary>
    [FromQuery]
    public string? B { get; set; }

    /// <summary>"none", "successors" or "parents"; anything else is refused.</summary>
    [FromQuery]
    public string? Follow { get; set; }

    /// <summary>What can be followed, with the comparison that it gives.</summary>
    public IReadOnlyList<MeetingComparison> Choices { get; private set; } = [];

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

        if (!Enum.TryParse<Follow>(Follow ?? "none", ignoreCase: true, out var follow) || !Enum.IsDefined(follow))
        {
            ModelState.AddModelError(nameof(Follow), $"“{Follow}” cannot be followed");
            follow = Store.Catalogue.Follow.None;
        }

        var pair = await meetings.PairAsync(A, B, cancellationToken);
        if (pair.Answer is not { } both)
        {
            Unknown = pair.Unknown;
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        (First, Second) = (both.A, both.B);
        LedgerA = await commitments.OfMeetingAsync(both.A.Slug, null, cancellationToken) ?? [];
        LedgerB = await commitments.OfMeetingAsync(both.B.Slug, null, cancellationToken) ?? [];
        Choices = [.. Enum.GetValues<Follow>().Select(each => Comparison.Of(both, each))];
        Answer = Choices.Single(each => each.Follow.Follow == follow);
        return Page();
    }

    /// <summary>What was undertaken at the first, with what came of it.</summary>
    public IReadOnlyList<Commitment> LedgerA { get; private set; } = [];

    /// <summary>What was undertaken at the second.</summary>
    public IReadOnlyList<Commitment> LedgerB { get; private set; } = [];

    /// <summary>The comparison with its setting, as a query string.</summary>
    public static string Query(MeetingComparison answer, Follow? follow = null)
    {
        var setting = follow ?? answer.Follow.Follow;
        return $"?a={answer.A.Slug}&b={answer.B.Slug}"
            + (setting == Store.Catalogue.Follow.None ? "" : $"&follow={Word(setting)}");
    }

    /// <summary>A setting as addresses have it.</summary>
    public static string Word(Follow follow) => follow.ToString().ToLowerInvariant();

    /// <summary>What a setting changes against organisations as they are, in one sentence.</summary>
    public string Effect(MeetingComparison choice)
    {
        if (choice.Follow.Changes.Count == 0)
        {
            return "Changes nothing here.";
        }

        var (joined, stayed, left) = Counts(choice);
        var (joinedAsNamed, stayedAsNamed, leftAsNamed) = Counts(Choices[0]);
        return $"{joined} joined, {stayed} stayed and {left} left, instead of {joinedAsNamed}, {stayedAsNamed} and {leftAsNamed}.";
    }

    /// <summary>What a great difference in length means; null where there is none.</summary>
    public static string? Lengths(MeetingComparison answer)
    {
        var words = new[] { answer.A, answer.B }
            .Select(meeting =>
                (meeting, Words: answer.Texts.Where(text => text.Meeting == meeting.Slug).Sum(text => text.Words))
            )
            .OrderBy(each => each.Words)
            .ToArray();
        var (shorter, longer) = (words[0], words[1]);
        return shorter.Words == 0 || longer.Words < shorter.Words * 1.25
            ? null
            : $"The text on {longer.meeting.InProse} is {(double)longer.Words / shorter.Words:0.0} times as long: what it alone mentions may have been spoken of at {shorter.meeting.InProse} too, and left out.";
    }

    private static (int Joined, int Stayed, int Left) Counts(MeetingComparison comparison)
    {
        var roles = comparison.Delegations.SelectMany(side => new[] { side.CoChairs, side.Participants }).ToArray();
        return (
            roles.Sum(role => role.Joined.Count),
            roles.Sum(role => role.Stayed.Count),
            roles.Sum(role => role.Left.Count)
        );
    }

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
