using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Organisations;

/// <summary>Every organisation that sat at a table, by party.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(OrganisationQueries organisations, SeriesQueries series) : PageModel
{
    /// <summary>Party code.</summary>
    [FromQuery]
    public string? Party { get; set; }

    /// <summary>"co-chair" or "participant".</summary>
    [FromQuery]
    public string? Role { get; set; }

    /// <summary>Series slug.</summary>
    [FromQuery]
    public string? Series { get; set; }

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The organisations of this page.</summary>
    public PageOf<OrganisationSummary> Found { get; private set; } = new([], 0, null);

    /// <summary>Series with a text: only there is anybody named.</summary>
    public IReadOnlyList<SeriesSummary> Recorded { get; private set; } = [];

    /// <summary>Parties of these series, by name.</summary>
    public IEnumerable<string> Parties =>
        Recorded
            .SelectMany(each => each.Parties)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(Names.Party, StringComparer.Ordinal);

    /// <summary>Whether anything is narrowed.</summary>
    public bool IsNarrowed => Party is not null || Role is not null || Series is not null;

    /// <summary>The same question without a page, as a query string.</summary>
    public QueryString Query(string? cursor) =>
        QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("party", Party),
                new("role", Role),
                new("series", Series),
                new("cursor", cursor),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );

    /// <summary>Asks for the organisations and for what one can choose from.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await organisations.ListAsync(
            new OrganisationFilter(Party, Role, Series),
            new PageRequest(100, Cursor),
            cancellationToken
        );
        var all = await series.ListAsync(new PageRequest(PageRequest.MaximumLimit), cancellationToken);
        Recorded = [.. all.Items.Where(each => each.Recorded > 0)];
    }
}
