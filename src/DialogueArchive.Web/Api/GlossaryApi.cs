using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Short forms as the texts explain them.</summary>
internal static class GlossaryApi
{
    public static void MapGlossary(this IEndpointRouteBuilder api)
    {
        api.MapGet("/glossary", ListAsync).WithName("listGlossary").WithTags("Glossary");
        api.MapListFiles("/glossary", ListAsync, ListFiles.Tables);
    }

    /// <summary>Every short form that some text explains, by alphabet; each meaning by itself, with the words that say so.</summary>
    private static async Task<Ok<ListOf<GlossaryEntry>>> ListAsync(
        HttpContext http,
        GlossaryQueries glossary,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => ListAnswer.Of(http, await glossary.ListAsync(paging.Request, cancellationToken));
}
