using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Api;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Changes;

/// <summary>What was changed when.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(ChangeQueries changes) : PageModel
{
    /// <summary>Only what changed from this day on.</summary>
    [FromQuery]
    public string? ChangedSince { get; set; }

    /// <summary>What the change was about, as the API calls it.</summary>
    [FromQuery]
    public string? Kind { get; set; }

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The changes of this page.</summary>
    public PageOf<Change> Found { get; private set; } = new([], 0, null);

    /// <summary>Asks for the changes.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var since = MomentAttribute.Read(ChangedSince);
        var kind = Words.Find<ChangeKind>(Kind);
        if ((since is null && !string.IsNullOrEmpty(ChangedSince)) || (kind is null && !string.IsNullOrEmpty(Kind)))
        {
            return BadRequest();
        }
        Found = await changes.ListAsync(
            new ChangeFilter(since, kind is { } one ? [one] : null),
            new PageRequest(100, Cursor),
            cancellationToken
        );
        return Page();
    }

    /// <summary>The same question, as a query string.</summary>
    public QueryString Query(string? cursor) =>
        QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("changedSince", ChangedSince),
                new("kind", Kind),
                new("cursor", cursor),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );
}
