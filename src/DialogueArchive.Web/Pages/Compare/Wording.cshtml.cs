using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Compare;

/// <summary>How meetings worded a topic: their sentences aligned, with the words that differ.</summary>
public sealed class WordingModel(ComparisonQueries comparisons, TopicQueries topics) : PageModel
{
    /// <summary>Slug of the topic.</summary>
    [FromQuery]
    public string? Topic { get; set; }

    /// <summary>Slugs of the meetings; none yet leads to the choice of them.</summary>
    [FromQuery]
    public string[] Meetings { get; set; } = [];

    /// <summary>The comparison; null when there is none.</summary>
    public WordingComparison? Answer { get; private set; }

    /// <summary>Slugs that name nothing here.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>The topic with the meetings that can be chosen.</summary>
    public TopicDetail? Choice { get; private set; }

    /// <summary>More meetings were asked for than one page takes.</summary>
    public bool TooMany { get; private set; }

    /// <summary>The meetings that can be chosen, by series; those of the series with the most come first.</summary>
    public IEnumerable<IGrouping<SeriesLink?, TopicMeeting>> Choices =>
        Choice is null
            ? []
            : Choice
                .Meetings.GroupBy(each => each.Meeting.Series)
                .OrderBy(series => series.Key is null)
                .ThenByDescending(series => series.Count());

    /// <summary>Whether a meeting is ticked at first: as asked, else the series with the most meetings.</summary>
    public bool IsTicked(TopicMeeting meeting) =>
        Meetings.Length > 0 ? Meetings.Contains(meeting.Meeting.Slug) : Choices.First().Take(12).Contains(meeting);

    /// <summary>The same question, as a query string.</summary>
    public QueryString Query =>
        QueryString.Create(
            Meetings
                .Select(slug => new KeyValuePair<string, string?>("meetings", slug))
                .Prepend(new KeyValuePair<string, string?>("topic", Topic))
        );

    /// <summary>A meeting of the comparison.</summary>
    public WordingMeeting Meeting(string slug) => Answer!.Meetings.Single(each => each.Meeting.Slug == slug);

    /// <summary>Aligns; without a topic, leads to the chooser.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Topic))
        {
            return Redirect("/compare#wording");
        }

        Meetings = [.. Meetings.Where(slug => !string.IsNullOrWhiteSpace(slug)).Distinct(StringComparer.Ordinal)];
        TooMany = Meetings.Length > WordingComparison.MostMeetings;
        if (Meetings.Length > 0 && !TooMany)
        {
            var compared = await comparisons.WordingAsync(Topic, Meetings, cancellationToken);
            (Answer, Unknown) = (compared.Answer, compared.Unknown);
        }

        Choice = await topics.FindAsync(Topic, cancellationToken);
        if (Choice is null || Unknown.Count > 0)
        {
            Unknown = Unknown.Count > 0 ? Unknown : [Topic];
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
