using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Search;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Meetings;

/// <summary>Every meeting the archive knows, narrowed by what is true of it.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(SearchQueries search) : PageModel
{
    /// <summary>"oldest" first, or newest.</summary>
    [FromQuery]
    public MeetingSort Sort { get; set; } = MeetingSort.Newest;

    /// <summary>The facet of which every value is shown.</summary>
    [FromQuery]
    public string? More { get; set; }

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The meetings of this page and what further choices leave.</summary>
    public ChosenMeetings Found { get; private set; } = null!;

    /// <summary>What narrows the list, as an address.</summary>
    public Narrowing Asked { get; private set; } = null!;

    /// <summary>The choices beside the list.</summary>
    public FacetsView Facets => new(Asked, Found.Facets, More, "meetings");

    /// <summary>Asks for the meetings and for what one can choose from.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (var choices, var isReadable) = Narrowing.Read(Request.Query);
        if (!ModelState.IsValid || !isReadable)
        {
            return BadRequest();
        }

        // The choices stand in front of the order.
        Asked = new Narrowing("/meetings", choices, [new("", null), new("sort", Sort.ToString().ToLowerInvariant())]);
        Found = await search.MeetingsAsync(choices, Sort, new PageRequest(50, Cursor), cancellationToken);
        return Page();
    }
}
