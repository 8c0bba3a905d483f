using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Series;

/// <summary>Every series on one axis.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(SeriesQueries series, MeetingQueries meetings) : PageModel
{
    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The series of this page.</summary>
    public PageOf<SeriesSummary> All { get; private set; } = new([], 0, null);

    /// <summary>Their meetings with a date, as far as one picture shows them.</summary>
    public IReadOnlyList<MeetingSummary> Meetings { get; private set; } = [];

    /// <summary>Asks for the series and their meetings.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        All = await series.ListAsync(new PageRequest(100, Cursor), cancellationToken);
        var shown = new MeetingFilter(Series: [.. All.Items.Select(each => each.Slug)], Sort: MeetingSort.Newest);
        Meetings = (
            await meetings.ListAsync(shown, new PageRequest(PageRequest.MaximumLimit), cancellationToken)
        ).Items;
    }
}
