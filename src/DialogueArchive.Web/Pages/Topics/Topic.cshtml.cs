using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Topics;

/// <summary>A topic: first and last mention, and every sentence about it.</summary>
public sealed class TopicModel(TopicQueries topics, CoverageQueries coverage) : PageModel
{
    /// <summary>The topic.</summary>
    public TopicDetail Detail { get; private set; } = null!;

    /// <summary>Slug of the series whose steps are drawn; of none, that in which most meetings speak of the topic.</summary>
    [FromQuery]
    public string? Series { get; set; }

    /// <summary>How strongly the meetings of one series spoke of it; null when none did.</summary>
    public TopicStrength? Strength { get; private set; }

    /// <summary>What the archive has and lacks: "first here" is not "first ever".</summary>
    public Coverage Held { get; private set; } = null!;

    /// <summary>The most meetings that the page shows one by one; the data has all.</summary>
    public const int MostMeetings = 40;

    /// <summary>The meeting of a sentence, with its date.</summary>
    public MeetingSummary? MeetingOf(TopicSentence sentence) =>
        Detail.Meetings.FirstOrDefault(each => each.Meeting.Slug == sentence.Meeting.Slug)?.Meeting;

    /// <summary>Asks for the topic.</summary>
    public async Task<IActionResult> OnGetAsync(string topic, CancellationToken cancellationToken)
    {
        if (await topics.FindAsync(topic, cancellationToken) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        Strength = await topics.StrengthAsync(topic, Series, cancellationToken);
        if (Strength is null && !string.IsNullOrEmpty(Series))
        {
            return NotFound();
        }

        Held = await coverage.CountAsync(cancellationToken);
        return Page();
    }
}
