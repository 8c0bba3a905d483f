using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Api;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DialogueArchive.Web.Hosting;

/// <summary>
/// Sends a visitor who asks for a meeting, a series or a document by a name that it had before to its present address; of what was withdrawn, says why.
/// </summary>
internal sealed class FormerAddresses : IAsyncAlwaysRunResultFilter, IEndpointFilter
{
    private static readonly string[] OfMeetings = ["a", "b", "meetings"];

    /// <summary>For pages.</summary>
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        // A comparison of what is unknown is a page of its own.
        var isMissing =
            context.Result is NotFoundResult
            || context.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound;
        if (isMissing)
        {
            if (await PresentOfAsync(context.HttpContext) is { } address)
            {
                context.Result = new RedirectResult(address, permanent: true);
            }
            else if (await WithdrawnAsync(context.HttpContext) is { } withdrawn)
            {
                // The error page says why.
                context.HttpContext.Items[typeof(Withdrawn)] = withdrawn;
                context.Result = new StatusCodeResult(StatusCodes.Status410Gone);
            }
        }
        await next();
    }

    /// <summary>For the API.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (answer is not INestedHttpResult { Result: ProblemHttpResult { StatusCode: StatusCodes.Status404NotFound } })
        {
            return answer;
        }
        return await PresentOfAsync(context.HttpContext) is { } address
                ? TypedResults.Redirect(address, permanent: true)
            : await WithdrawnAsync(context.HttpContext) is { } withdrawn
                ? Problems.Of(
                    context.HttpContext,
                    StatusCodes.Status410Gone,
                    $"Withdrawn on {withdrawn.Day:O}: {withdrawn.Reason}"
                )
            : answer;
    }

    private static async Task<Withdrawn?> WithdrawnAsync(HttpContext http)
    {
        var former = http.RequestServices.GetRequiredService<FormerAddressQueries>();
        foreach (var kind in new[] { "meeting", "document" })
        {
            if (http.GetRouteValue(kind) is string slug && await former.WithdrawnAsync(kind, slug) is { } withdrawn)
            {
                return withdrawn;
            }
        }
        return null;
    }

    private static async Task<string?> PresentOfAsync(HttpContext http)
    {
        var former = http.RequestServices.GetRequiredService<FormerAddressQueries>();
        var path = await PresentPathAsync(http, former);
        var query = await PresentQueryAsync(http, former);
        return path is null && query is null
            ? null
            : $"{http.Request.PathBase}{path ?? http.Request.Path}{query ?? http.Request.QueryString}";
    }

    private static async Task<string?> PresentPathAsync(HttpContext http, FormerAddressQueries former)
    {
        var (old, present) =
            http.GetRouteValue("meeting") is string meeting ? (meeting, await former.MeetingAsync(meeting))
            : http.GetRouteValue("series") is string series ? (series, await former.SeriesAsync(series))
            : http.GetRouteValue("document") is string document ? (document, await former.DocumentAsync(document))
            : (null, null);
        if (old is null || present is null)
        {
            return null;
        }
        var segments = http.Request.Path.ToString().Split('/');
        var at = Array.FindIndex(
            segments,
            segment => segment == old || segment.StartsWith(old + ".", StringComparison.Ordinal)
        );
        segments[at] = present + segments[at][old.Length..];
        return string.Join('/', segments);
    }

    // The meetings of a comparison, several apart by commas.
    private static async Task<QueryString?> PresentQueryAsync(HttpContext http, FormerAddressQueries former)
    {
        var query = new QueryBuilder();
        var changed = false;
        foreach (var (name, values) in http.Request.Query)
        {
            foreach (var value in values.OfType<string>())
            {
                var slugs = OfMeetings.Contains(name, StringComparer.OrdinalIgnoreCase) ? value.Split(',') : [];
                for (var at = 0; at < slugs.Length; at++)
                {
                    if (await former.MeetingAsync(slugs[at].Trim()) is { } present)
                    {
                        slugs[at] = present;
                        changed = true;
                    }
                }
                query.Add(name, slugs.Length > 0 ? string.Join(',', slugs) : value);
            }
        }
        return changed ? query.ToQueryString() : null;
    }
}
