using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Error;

/// <summary>What a visitor reads when an address does not answer; the pipeline comes here with the status code.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PageModel
{
    /// <summary>The status code, 400 to 599; anything else is shown as 404.</summary>
    [FromRoute]
    public int Code { get; set; }

    /// <summary>The address asked for; null where the error page itself was.</summary>
    public string? Asked { get; private set; }

    /// <summary>Why what was asked for is gone; null where it is not withdrawn.</summary>
    public Withdrawn? Withdrawn => HttpContext.Items[typeof(Withdrawn)] as Withdrawn;

    /// <summary>Answers any method with the status it shows, so that the page is honest when opened by its own address.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Code = Code is >= 400 and < 600 ? Code : StatusCodes.Status404NotFound;
        Asked =
            HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        Response.StatusCode = Code;
        context.Result = Page();
    }
}
