using DialogueArchive.Store.Search;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Search in the sentences.</summary>
internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", FindAsync).WithName("search").WithTags("Search");
        api.MapListFiles("/search", FindAsync);
        api.MapGet("/search/facets", FacetsAsync).WithName("countSearch").WithTags("Search");
        api.MapGet("/search/facets" + ComparisonFile.Suffix, FacetsFileAsync)
            .WithName("countSearchFile")
            .WithTags("Search");
    }

    /// <summary>Sentences that have all the words and "phrases", best first. OR, NOT and parentheses change what is wanted.</summary>
    /// <param name="q">
    /// Words, phrases in double quotation marks, beginnings of words with *, AND, OR, NOT, parentheses, and the fields topic:,
    /// actor:, act:, org:, year:, party:, place:, series: and reference:.
    /// </param>
    /// <param name="exact">Whether only the words themselves count: otherwise SSA finds space situational awareness too.</param>
    /// <param name="sort">By relevance unless asked otherwise; undated meetings come last in both other orders.</param>
    private static async Task<Results<Ok<ListOf<SearchHit>>, ProblemHttpResult>> FindAsync(
        HttpContext http,
        SearchQueries search,
        string q,
        [AsParameters] NarrowedSentences narrowed,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        bool exact = false,
        [WordOf<SearchSort>] string? sort = null
    )
    {
        var found = await search.FindAsync(q, Filter(narrowed, exact, sort), paging.Request, cancellationToken);
        return found.About.Misread.Count > 0
            ? Problems.Unusable(http, "q", string.Join(' ', found.About.Misread))
            : ListAnswer.Of(http, found.Hits);
    }

    /// <summary>
    /// What there is to say of all the sentences that a search finds: how many each further choice would leave, the first mention,
    /// sentences by year; of a search without hits another spelling, and what it finds with one of its choices left out.
    /// </summary>
    /// <param name="q">As for the search itself.</param>
    /// <param name="exact">Whether only the words themselves count.</param>
    private static async Task<Ok<SearchOverview>> FacetsAsync(
        SearchQueries search,
        string q,
        [AsParameters] NarrowedSentences narrowed,
        CancellationToken cancellationToken,
        bool exact = false
    ) =>
        TypedResults.Ok(
            (await search.FindAsync(q, Filter(narrowed, exact, "oldest"), new(1), cancellationToken)).About
        );

    /// <summary>How many sentences a search finds in which year, as a table or a picture.</summary>
    /// <param name="format">csv or svg.</param>
    /// <param name="q">As for the search itself.</param>
    /// <param name="exact">Whether only the words themselves count.</param>
    private static async Task<ComparisonFile> FacetsFileAsync(
        SearchQueries search,
        string format,
        string q,
        [AsParameters] NarrowedSentences narrowed,
        CancellationToken cancellationToken,
        bool exact = false
    )
    {
        var years = (await search.FindAsync(q, Filter(narrowed, exact, "oldest"), new(1), cancellationToken))
            .About
            .Years;
        return ComparisonFile.Of(
            format,
            () =>
                new Table(
                    ["year", "sentences", "meetingsNotHeld"],
                    [
                        .. years.Select(year =>
                            (IReadOnlyList<string?>)[$"{year.Year}", $"{year.Sentences}", $"{year.NotHeld}"]
                        ),
                    ]
                ),
            () => HitsChart.File(years)
        );
    }

    private static SearchFilter Filter(NarrowedSentences narrowed, bool exact, string? sort) =>
        new(narrowed.Choices, exact, Words.Of<SearchSort>(sort) ?? SearchSort.Relevance);
}
