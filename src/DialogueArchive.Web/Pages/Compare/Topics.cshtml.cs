using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Compare;

/// <summary>Topic by meeting, by strongest step, over any choice of meetings and series.</summary>
public sealed class TopicsModel(ComparisonQueries comparisons, SeriesQueries series) : PageModel
{
    /// <summary>Meeting slugs.</summary>
    [FromQuery]
    public string[] Meetings { get; set; } = [];

    /// <summary>Series slugs.</summary>
    [FromQuery]
    public string[] Series { get; set; } = [];

    /// <summary>The table; null when nothing was chosen or something chosen does not exist.</summary>
    public TopicMatrix? Answer { get; private set; }

    /// <summary>Slugs that name nothing here.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>Series with a text.</summary>
    public IReadOnlyList<SeriesSummary> Recorded { get; private set; } = [];

    /// <summary>The one series shown, where it is one.</summary>
    public SeriesSummary? One =>
        Series is [var slug] && Meetings.Length == 0 ? Recorded.FirstOrDefault(each => each.Slug == slug) : null;

    /// <summary>The same question, as a query string.</summary>
    public QueryString Query =>
        QueryString.Create(
            Meetings
                .Select(slug => new KeyValuePair<string, string?>("meetings", slug))
                .Concat(Series.Select(slug => new KeyValuePair<string, string?>("series", slug)))
        );

    /// <summary>Asks for the table and for what one can choose from.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Meetings, Series) = (Given(Meetings), Given(Series));
        var all = await series.ListAsync(new PageRequest(PageRequest.MaximumLimit), cancellationToken);
        Recorded = [.. all.Items.Where(each => each.Recorded > 0).OrderBy(Names.Series, StringComparer.Ordinal)];
        if (Meetings.Length + Series.Length == 0)
        {
            return;
        }

        var compared = await comparisons.TopicsAsync(Meetings, Series, cancellationToken);
        (Answer, Unknown) = (compared.Answer, compared.Unknown);
        if (Answer is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static string[] Given(string[] slugs) =>
        [.. slugs.Where(slug => !string.IsNullOrWhiteSpace(slug)).Distinct(StringComparer.Ordinal)];
}
