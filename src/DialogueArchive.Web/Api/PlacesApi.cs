using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Host places.</summary>
internal static class PlacesApi
{
    public static void MapPlaces(this IEndpointRouteBuilder api)
    {
        api.MapGet("/places", ListAsync).WithName("listPlaces").WithTags("Places");
        api.MapListFiles("/places", ListAsync, ListFiles.Tables);
    }

    /// <summary>Cities that meetings were held in, are known or promised to be held in, by name, with the words that say so.</summary>
    /// <param name="country">Country code.</param>
    private static async Task<Ok<ListOf<PlaceSummary>>> ListAsync(
        HttpContext http,
        PlaceQueries places,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        string? country = null
    ) => ListAnswer.Of(http, await places.ListAsync(country, paging.Request, cancellationToken));
}
