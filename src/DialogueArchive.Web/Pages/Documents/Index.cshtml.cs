using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace DialogueArchive.Web.Pages.Documents;

/// <summary>A document: what it is, how it was read, and its bytes.</summary>
public sealed class IndexModel(DocumentQueries documents) : PageModel
{
    /// <summary>The document.</summary>
    public DocumentDetail Detail { get; private set; } = null!;

    /// <summary>Asks for the document; at the address of its source, for the bytes as received.</summary>
    public async Task<IActionResult> OnGetAsync(string document, string? part, CancellationToken cancellationToken)
    {
        if (part == "source")
        {
            return await SourceAsync(document, cancellationToken);
        }

        if (await documents.FindAsync(document, cancellationToken) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        return Page();
    }

    private async Task<IActionResult> SourceAsync(string document, CancellationToken cancellationToken)
    {
        if (await documents.SourceAsync(document, cancellationToken) is not { } source)
        {
            return NotFound();
        }

        // Plain text may be looked at; whatever else a visitor's browser could run is only to be kept.
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(
            source.MediaType == "text/plain" ? "inline" : "attachment"
        )
        {
            FileNameStar = source.FileName,
        }.ToString();
        return new FileContentResult(source.Bytes.ToArray(), source.ContentType);
    }
}
