using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.References;

/// <summary>What the texts point to: agreements, programmes, bodies, other meetings.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(ReferenceQueries references) : PageModel
{
    /// <summary>Kind of thing.</summary>
    [FromQuery]
    public ReferenceKind? Kind { get; set; }

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The references of this page.</summary>
    public PageOf<ReferenceSummary> Found { get; private set; } = new([], 0, null);

    /// <summary>Asks for the references.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        Found = await references.ListAsync(new ReferenceFilter(Kind), new PageRequest(100, Cursor), cancellationToken);
        return Page();
    }

    /// <summary>The same question, as a query string.</summary>
    public QueryString Query(string? cursor) =>
        QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("kind", Kind?.ToString().ToLowerInvariant()),
                new("cursor", cursor),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );
}
