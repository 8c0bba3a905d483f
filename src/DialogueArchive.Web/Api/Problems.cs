using DialogueArchive.Web.Exports;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Every error of the API is a problem document (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>Nothing here has this slug; <paramref name="list"/> is where to look.</summary>
    public static ProblemHttpResult NotFound(HttpContext http, string what, string slug, string list) =>
        Of(http, StatusCodes.Status404NotFound, $"There is no {what} '{slug}' here; what there is stands at {list}.");

    /// <summary>Parameters that cannot be used, each with what is wrong and what to do.</summary>
    public static ProblemHttpResult Unusable(HttpContext http, IDictionary<string, string[]> errors) =>
        TypedResults.Problem(
            new HttpValidationProblemDetails(errors)
            {
                Status = StatusCodes.Status400BadRequest,
                Title = "Bad Request",
                Type = TypeOf(http.Request, StatusCodes.Status400BadRequest),
                Detail = string.Join(' ', errors.Values.SelectMany(messages => messages)),
                Instance = InstanceOf(http.Request),
            }
        );

    /// <summary>One parameter that cannot be used.</summary>
    public static ProblemHttpResult Unusable(HttpContext http, string parameter, string message) =>
        Unusable(http, new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter] = [message] });

    /// <summary>A problem with this status and these words.</summary>
    public static ProblemHttpResult Of(HttpContext http, int status, string detail) =>
        TypedResults.Problem(detail, InstanceOf(http.Request), status, type: TypeOf(http.Request, status));

    /// <summary>For answers that have a status and no body yet.</summary>
    public static Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        var detail = status switch
        {
            StatusCodes.Status404NotFound =>
                "There is nothing at this address; /openapi/v1.json lists all addresses of the API.",
            StatusCodes.Status405MethodNotAllowed => "The archive is only read here; use GET or HEAD.",
            _ => "The request cannot be answered as it stands.",
        };
        return Of(http, status, detail).ExecuteAsync(http);
    }

    // Each status has its part of the help page.
    private static string TypeOf(HttpRequest request, int status) => $"{request.Site}/help/problems#status-{status}";

    private static string InstanceOf(HttpRequest request) => $"{request.PathBase}{request.Path}{request.QueryString}";
}

/// <summary>Turns a failure inside the API into a problem document; pages have their own error page.</summary>
internal sealed class ApiFailure : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        // By now the request has the path of the error page.
        var path = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path.Value;
        if (!new PathString(path).StartsWithSegments(ArchiveSite.Api, StringComparison.Ordinal))
        {
            return false;
        }
        httpContext.Request.Path = path;
        await Problems
            .Of(
                httpContext,
                StatusCodes.Status500InternalServerError,
                "The archive failed to answer; the fault is ours and was written down. Please try again in a moment."
            )
            .ExecuteAsync(httpContext);
        return true;
    }
}
