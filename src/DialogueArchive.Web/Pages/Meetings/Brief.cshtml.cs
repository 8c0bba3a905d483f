using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Meetings;

/// <summary>One page on a meeting, for a folder.</summary>
public sealed class BriefModel(Briefs briefs) : PageModel
{
    /// <summary>The brief.</summary>
    public MeetingBrief Brief { get; private set; } = null!;

    /// <summary>The meeting.</summary>
    public MeetingDetail Detail { get; private set; } = null!;

    /// <summary>Puts the brief together; there is none of a meeting without a text.</summary>
    public async Task<IActionResult> OnGetAsync(string meeting, CancellationToken cancellationToken)
    {
        if (await briefs.FindAsync(meeting, Request.Site, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        (Brief, Detail) = found;
        return Page();
    }
}
