using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>A list that is asked to go on from a place it never issued answers 400.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RefuseInvalidCursorAttribute : ExceptionFilterAttribute
{
    /// <inheritdoc/>
    public override void OnException(ExceptionContext context)
    {
        if (context.Exception is InvalidCursorException)
        {
            context.Result = new BadRequestResult();
        }
    }
}
