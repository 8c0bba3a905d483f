using DialogueArchive.Store.Export;
using DialogueArchive.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Takeaway;

/// <summary>The whole archive to take away.</summary>
public sealed class IndexModel(Downloads downloads) : PageModel
{
    // Nobody should wait for a page; files that take longer are there when it is opened again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The files; null while the first ones are made.</summary>
    public ExportedArchive? Archive { get; private set; }

    /// <summary>Looks for the files, and has them made where there are none of this state.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var latest = await downloads.LatestAsync(Patience, cancellationToken);
        Archive = latest?.Archive;
        // A page that is not the last word yet must not be kept as if it were.
        if (latest is null || !await downloads.IsCurrentAsync(latest, cancellationToken))
        {
            Response.StatusCode = StatusCodes.Status202Accepted;
            Response.Headers.RetryAfter = "30";
        }

        return Page();
    }
}
