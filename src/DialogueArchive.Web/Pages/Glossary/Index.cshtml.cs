using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Glossary;

/// <summary>Short forms as the texts explain them.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(GlossaryQueries glossary) : PageModel
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The entries of this page.</summary>
    public PageOf<GlossaryEntry> Found { get; private set; } = new([], 0, null);

    /// <summary>The place of an entry in the page; null where another that is written alike has it.</summary>
    public string? AnchorOf(GlossaryEntry entry) => _anchors.Add(entry.Anchor) ? entry.Anchor : null;

    /// <summary>Asks for the entries.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await glossary.ListAsync(new PageRequest(PageRequest.MaximumLimit, Cursor), cancellationToken);
}
