using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DialogueArchive.Web.Hosting;

/// <summary>Sends a visitor who asks for a meeting or a document by a name that it had before to its present address.</summary>
internal sealed class FormerAddresses : IAsyncAlwaysRunResultFilter, IEndpointFilter
{
    /// <summary>For pages.</summary>
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is NotFoundResult && await PresentOfAsync(context.HttpContext) is { } address)
        {
            context.Result = new RedirectResult(address, permanent: true);
        }
        await next();
    }

    /// <summary>For the API.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        return
            answer is INestedHttpResult { Result: ProblemHttpResult { StatusCode: StatusCodes.Status404NotFound } }
            && await PresentOfAsync(context.HttpContext) is { } address
            ? TypedResults.Redirect(address, permanent: true)
            : answer;
    }

    private static async Task<string?> PresentOfAsync(HttpContext http)
    {
        var former = http.RequestServices.GetRequiredService<FormerAddressQueries>();
        var (old, present) =
            http.GetRouteValue("meeting") is string meeting ? (meeting, await former.MeetingAsync(meeting))
            : http.GetRouteValue("document") is string document ? (document, await former.DocumentAsync(document))
            : (null, null);
        if (old is null || present is null)
        {
            return null;
        }
        var segments = http.Request.Path.ToString().Split('/');
        segments[Array.IndexOf(segments, old)] = present;
        return $"{http.Request.PathBase}{string.Join('/', segments)}{http.Request.QueryString}";
    }
}
