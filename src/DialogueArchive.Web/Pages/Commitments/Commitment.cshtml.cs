using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Api;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Commitments;

/// <summary>The card of one commitment: words, window, chain and the history of its status.</summary>
public sealed class CommitmentModel(CommitmentQueries commitments) : PageModel
{
    /// <summary>The day for which it is told, as 2018-07-20.</summary>
    [FromQuery]
    public string? Asof { get; set; }

    /// <summary>The commitment with its chain and history.</summary>
    public CommitmentDetail Detail { get; private set; } = null!;

    /// <summary>The day asked for; null is now.</summary>
    public DateOnly? Day => DayAttribute.Read(Asof);

    /// <summary>Its name for people.</summary>
    public string Heading
    {
        get
        {
            var commitment = Detail.Commitment;
            if (commitment.IsNextMeeting)
            {
                return $"Promised: {(commitment.Promised is { } promised ? Lower(promised.Title) : "the next meeting")}";
            }
            var by = commitment.Actor is { } actor and not "both" ? Names.Party(actor) : "Both sides";
            var about = commitment.Topics.Count > 0 ? $": {Lower(commitment.Topics[0].Name)}" : "";
            return $"{by} {Names.Act(commitment.Act!.Value)}{about}";
        }
    }

    /// <summary>Asks for the commitment.</summary>
    public async Task<IActionResult> OnGetAsync(string commitment, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(Asof) && Day is null)
        {
            return BadRequest();
        }
        if (await commitments.FindAsync(commitment, Day, cancellationToken) is not { } detail)
        {
            return NotFound();
        }
        Detail = detail;
        return Page();
    }

    private static string Lower(string title) =>
        title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
