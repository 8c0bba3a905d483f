using DialogueArchive.Store.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Search in the sentences.</summary>
internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("/search", FindAsync).WithName("search").WithTags("Search");

    /// <summary>Sentences that have all the words and "phrases", best first.</summary>
    /// <param name="q">Words, and phrases in double quotation marks.</param>
    /// <param name="meeting">Slug of a meeting.</param>
    /// <param name="series">Slug of a series.</param>
    private static async Task<Ok<ListOf<SearchHit>>> FindAsync(
        HttpContext http,
        SearchQueries search,
        string q,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        string? meeting = null,
        string? series = null
    ) =>
        ListAnswer.Of(
            http,
            (await search.FindAsync(q, new SearchFilter(meeting, series), paging.Request, cancellationToken)).Hits
        );
}
