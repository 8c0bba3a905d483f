using System.Globalization;
using DialogueArchive.Store.Export;
using DialogueArchive.Web.Exports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace DialogueArchive.Web.Api;

/// <summary>The whole archive to take away.</summary>
internal static class DownloadsApi
{
    // Thousands of meetings take some seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void MapDownloads(this IEndpointRouteBuilder api)
    {
        var downloads = api.MapGroup("").WithTags("Downloads");
        downloads
            .MapGet("/downloads", ListAsync)
            .WithName("listDownloads")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        downloads
            .MapGet("/downloads.{format:regex(^(bib|ris)$)}", CiteAsync)
            .WithName("citeArchive")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        downloads
            .MapGet("/downloads.csl.{format:regex(^json$)}", CiteAsync)
            .WithName("citeArchiveAsCsl")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The files themselves, beside the page that lists them.</summary>
    public static void MapDownloadFiles(this IEndpointRouteBuilder site) =>
        site.MapMethods("/downloads/{**file}", [HttpMethods.Get, HttpMethods.Head], FileAsync).ExcludeFromDescription();

    /// <summary>The files of the whole archive, each with rows, size and SHA-256. They stand below /downloads.</summary>
    private static async Task<Results<Ok<ExportedArchive>, ProblemHttpResult>> ListAsync(
        HttpContext http,
        Downloads downloads,
        CancellationToken cancellationToken
    ) =>
        await downloads.LatestAsync(Patience, cancellationToken) is { } latest
        && await downloads.IsCurrentAsync(latest, cancellationToken)
            ? TypedResults.Ok(latest.Archive)
            : NotYet(http);

    /// <summary>The citation of the whole archive, with its hash.</summary>
    /// <param name="format">bib, ris or, after .csl, json.</param>
    private static async Task<Results<TextFile, ProblemHttpResult>> CiteAsync(
        HttpContext http,
        Downloads downloads,
        string format,
        CancellationToken cancellationToken
    ) =>
        await downloads.LatestAsync(Patience, cancellationToken) is { } latest
        && await downloads.IsCurrentAsync(latest, cancellationToken)
            ? CitationFiles.Of(format, Citation.Of(latest.Archive, http.Request.Site))
            : NotYet(http);

    private static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult, NotFound>> FileAsync(
        HttpContext http,
        Downloads downloads,
        string file,
        CancellationToken cancellationToken
    )
    {
        if (await downloads.LatestAsync(Patience, cancellationToken) is not { } latest)
        {
            return NotYet(http);
        }
        if (latest.Archive.Files.FirstOrDefault(each => each.Path == file) is not { } wanted)
        {
            return TypedResults.NotFound();
        }
        http.Response.Headers["Row-Count"] = wanted.Rows.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.PhysicalFile(
            Path.Combine(latest.Folder.FullName, wanted.Path),
            wanted.MediaType == "text/csv" ? "text/csv; charset=utf-8" : wanted.MediaType,
            Path.GetFileName(wanted.Path),
            entityTag: new EntityTagHeaderValue($"\"{wanted.Sha256}\""),
            enableRangeProcessing: true
        );
    }

    private static ProblemHttpResult NotYet(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "30";
        return Problems.Of(
            http,
            StatusCodes.Status503ServiceUnavailable,
            "The files are just being made; please ask again in half a minute."
        );
    }
}
