using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Timeline;

/// <summary>Everything with a date, all series on one axis.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(TimelineQueries timeline, SeriesQueries series) : PageModel
{
    /// <summary>As many series as one picture bears.</summary>
    private const int RowsOfPage = 50;

    /// <summary>Party code.</summary>
    [FromQuery]
    public string? Party { get; set; }

    /// <summary>The first year.</summary>
    [FromQuery, Range(1, 9999)]
    public int? From { get; set; }

    /// <summary>The last year.</summary>
    [FromQuery, Range(1, 9999)]
    public int? To { get; set; }

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The series of this page.</summary>
    public PageOf<TimelineRow> Found { get; private set; } = new([], 0, null);

    /// <summary>The picture: series with texts first, then those with more meetings.</summary>
    public TimelineStrip Strip { get; private set; } = new([]);

    /// <summary>Parties to choose from.</summary>
    public IReadOnlyList<string> Parties { get; private set; } = [];

    /// <summary>Whether anything is narrowed.</summary>
    public bool IsNarrowed => Party is not null || From is not null || To is not null;

    /// <summary>The same question as a query string, from the page at <paramref name="cursor"/> on.</summary>
    public QueryString Query(string? cursor) =>
        QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("party", Party),
                new("from", From?.ToString(CultureInfo.InvariantCulture)),
                new("to", To?.ToString(CultureInfo.InvariantCulture)),
                new("cursor", cursor),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );

    /// <summary>The question of this page to the API.</summary>
    public QueryString Here => Query(Cursor).Add("limit", RowsOfPage.ToString(CultureInfo.InvariantCulture));

    /// <summary>Asks for the rows and for what one can choose from.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        Found = await timeline.ListAsync(
            new TimelineFilter(Party is null ? null : [Party], From, To),
            new PageRequest(RowsOfPage, Cursor),
            cancellationToken
        );
        Strip = new TimelineStrip(
            [
                .. Found
                    .Items.OrderByDescending(row => row.Series.Recorded)
                    .ThenByDescending(row => row.Series.Meetings)
                    .ThenBy(row => row.Series.First ?? DateOnly.MaxValue)
                    .ThenBy(row => row.Series.Slug, StringComparer.Ordinal),
            ],
            From,
            To
        );
        Parties = [.. (await series.PartiesAsync(cancellationToken)).OrderBy(Names.Party, StringComparer.Ordinal)];
        return Page();
    }
}
