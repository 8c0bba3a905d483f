using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.References;

/// <summary>A thing that texts point to: first and last mention, and every sentence that names it.</summary>
public sealed class ReferenceModel(ReferenceQueries references) : PageModel
{
    /// <summary>The most sentences on the page; the JSON has all.</summary>
    public const int Most = 100;

    /// <summary>The thing.</summary>
    public ReferenceDetail Detail { get; private set; } = null!;

    /// <summary>Asks for the thing.</summary>
    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await references.FindAsync(reference, cancellationToken) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        return Page();
    }
}
