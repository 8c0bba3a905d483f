using DialogueArchive.Web.Api;
using Microsoft.Net.Http.Headers;

namespace DialogueArchive.Web.Hosting;

/// <summary>
/// The address of a page with a suffix, or asked for in another format than a page has, is that of its data: <c>/meetings.csv?party=JP</c>
/// leads to <c>/api/v1/meetings.csv?party=JP</c>.
/// </summary>
internal static class PageFormats
{
    // The pages that have a twin of the same name.
    private static readonly HashSet<string> Parts = new(
        [
            "meetings",
            "series",
            "organisations",
            "topics",
            "references",
            "commitments",
            "documents",
            "places",
            "glossary",
            "timeline",
            "coverage",
            "changes",
            "search",
            "compare",
        ],
        StringComparer.Ordinal
    );

    public static IApplicationBuilder UsePageFormats(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var path = http.Request.Path.Value!;
                if (!Parts.Contains(path.Split('/', '.')[1]))
                {
                    return next(http);
                }
                http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
                if (Negotiation.HasSuffix(path))
                {
                    Lead(http, path);
                    return Task.CompletedTask;
                }
                // Whoever takes a page gets the page.
                if (Negotiation.SuffixFor(http.Request) is { } suffix)
                {
                    Lead(http, $"{path}.{suffix}");
                    return Task.CompletedTask;
                }
                return next(http);
            }
        );

    private static void Lead(HttpContext http, string path) =>
        http.Response.Redirect(
            $"{http.Request.PathBase}{ArchiveSite.Api}/v1{Uri.EscapeDataString(Data(path)).Replace("%2F", "/", StringComparison.Ordinal)}{http.Request.QueryString}"
        );

    // A sentence has a short name among the pages.
    private static string Data(string path) =>
        path.Split('/') is ["", "meetings", var meeting, "s", var sentence]
            ? $"/meetings/{meeting}/sentences/{sentence}"
            : path;
}
