using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Things that documents refer to.</summary>
internal static class ReferencesApi
{
    public static void MapReferences(this IEndpointRouteBuilder api)
    {
        var references = api.MapGroup("/references").WithTags("References");
        references.MapGet("", ListAsync).WithName("listReferences");
        api.MapListFiles("/references", ListAsync);
        references.MapGet("/{reference}", FindAsync).WithName("getReference").ProducesNotFound();
    }

    /// <summary>A thing with an authority record: first and last mention, and every sentence that names it.</summary>
    /// <param name="reference">Slug of the thing.</param>
    private static async Task<Results<Ok<ReferenceDetail>, ProblemHttpResult>> FindAsync(
        HttpContext http,
        ReferenceQueries references,
        string reference,
        CancellationToken cancellationToken
    ) =>
        await references.FindAsync(reference, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound(http, "reference", reference, "/api/v1/references");

    /// <summary>Agreements, programmes, systems, other meetings and the like, by kind, then name, with every mention.</summary>
    /// <param name="kind">Kind of thing.</param>
    /// <param name="meeting">Slug of a meeting.</param>
    /// <param name="series">Slug of a series.</param>
    private static async Task<Ok<ListOf<ReferenceSummary>>> ListAsync(
        HttpContext http,
        ReferenceQueries references,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        [WordOf<ReferenceKind>] string? kind = null,
        string? meeting = null,
        string? series = null
    ) =>
        ListAnswer.Of(
            http,
            await references.ListAsync(
                new ReferenceFilter(Words.Of<ReferenceKind>(kind), meeting, series),
                paging.Request,
                cancellationToken
            )
        );
}
