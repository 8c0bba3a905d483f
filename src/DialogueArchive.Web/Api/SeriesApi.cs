using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Series of meetings.</summary>
internal static class SeriesApi
{
    public static void MapSeries(this IEndpointRouteBuilder api)
    {
        var series = api.MapGroup("/series").WithTags("Series");
        series.MapGet("", ListAsync).WithName("listSeries");
        api.MapListFiles("/series", ListAsync, ListFiles.Formats + "|jsonld");
        series.MapGet("/{series}", FindAsync).WithName("getSeries").ProducesNotFound();
    }

    /// <summary>Every series, in order of name.</summary>
    private static async Task<Ok<ListOf<SeriesSummary>>> ListAsync(
        HttpContext http,
        SeriesQueries queries,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => ListAnswer.Of(http, await queries.ListAsync(paging.Request, cancellationToken));

    /// <summary>A series with its chain of meetings, who sat at the table and what was spoken of.</summary>
    /// <param name="series">Slug of the series.</param>
    private static async Task<Results<Ok<SeriesDetail>, ProblemHttpResult>> FindAsync(
        HttpContext http,
        SeriesQueries queries,
        string series,
        CancellationToken cancellationToken
    ) =>
        await queries.FindAsync(series, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound(http, "series", series, "/api/v1/series");
}
