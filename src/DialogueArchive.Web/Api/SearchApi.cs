using DialogueArchive.Store.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Search in the sentences.</summary>
internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", FindAsync).WithName("search").WithTags("Search");
        api.MapListFiles("/search", FindAsync);
    }

    /// <summary>Sentences that have all the words and "phrases", best first. OR, NOT and parentheses change what is wanted.</summary>
    /// <param name="q">Words, phrases in double quotation marks, beginnings of words with *, AND, OR, NOT, parentheses.</param>
    /// <param name="meeting">Slug of a meeting.</param>
    /// <param name="series">Slug of a series.</param>
    /// <param name="exact">Whether only the words themselves count: otherwise SSA finds space situational awareness too.</param>
    private static async Task<Ok<ListOf<SearchHit>>> FindAsync(
        HttpContext http,
        SearchQueries search,
        string q,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        string? meeting = null,
        string? series = null,
        bool exact = false
    ) =>
        ListAnswer.Of(
            http,
            (
                await search.FindAsync(q, new SearchFilter(meeting, series, exact), paging.Request, cancellationToken)
            ).Hits
        );
}
