using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Places;

/// <summary>Where meetings were held.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(PlaceQueries places) : PageModel
{
    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The places of this page.</summary>
    public PageOf<PlaceSummary> Found { get; private set; } = new([], 0, null);

    /// <summary>Asks for the places.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await places.ListAsync(null, new PageRequest(100, Cursor), cancellationToken);
}
