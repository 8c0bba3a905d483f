using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Compare;

/// <summary>The chooser of what to compare, with examples from the archive.</summary>
public sealed class IndexModel(MeetingQueries meetings, SeriesQueries series, TopicQueries topics) : PageModel
{
    /// <summary>Meetings that can be compared: those with a text, newest first.</summary>
    public PageOf<MeetingSummary> Recorded { get; private set; } = new([], 0, null);

    /// <summary>Series with a text.</summary>
    public IReadOnlyList<SeriesSummary> Series { get; private set; } = [];

    /// <summary>Topics of which more than one meeting speaks, the most spoken of first.</summary>
    public IReadOnlyList<TopicSummary> Topics { get; private set; } = [];

    /// <summary>Pairs worth a look: of each series with two texts, the first and the last.</summary>
    public IReadOnlyList<(MeetingSummary A, MeetingSummary B)> Pairs =>
        [
            .. Recorded
                .Items.Where(meeting => meeting.Series is not null)
                .GroupBy(meeting => meeting.Series!.Slug, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => (group.Last(), group.First()))
                .Take(5),
        ];

    /// <summary>A meeting as one line to choose.</summary>
    public static string Told(MeetingSummary meeting) =>
        $"{meeting.Title}, {Names.PartiesInProse(meeting.Parties)}{(meeting.ShortWhen is { } when ? $", {when}" : "")}";

    /// <summary>Asks for what can be compared.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = new PageRequest(PageRequest.MaximumLimit);
        var held = new MeetingFilter(States: [MeetingState.Recorded], Sort: MeetingSort.Newest);
        Recorded = await meetings.ListAsync(held, page, cancellationToken);
        Topics =
        [
            .. (await topics.ListAsync(page, cancellationToken: cancellationToken))
                .Items.Where(topic => topic.Meetings > 1)
                .OrderByDescending(topic => topic.Statements),
        ];
        Series = [.. (await series.ListAsync(page, cancellationToken)).Items.Where(each => each.Recorded > 0)];
    }
}
