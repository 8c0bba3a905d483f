using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Documents: what they are, their record, their text, their bytes.</summary>
internal static class DocumentsApi
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("Documents");
        documents.MapGet("", ListAsync).WithName("listDocuments");
        api.MapListFiles("/documents", ListAsync, ListFiles.Formats + "|jsonld");
        documents.MapGet("/{document}", FindAsync).WithName("getDocument").ProducesNotFound();
        documents
            .MapGet("/{document}/record", RecordAsync)
            .WithName("getRecordOfDocument")
            .Produces<MeetingRecord>()
            .ProducesNotFound();
        documents.MapGet("/{document}/text", TextAsync).WithName("getTextOfDocument").ProducesNotFound();
        documents
            .MapGet("/{document}/understanding", UnderstandingAsync)
            .WithName("getUnderstandingOfDocument")
            .ProducesNotFound();
        documents
            .MapGet("/{document}/source", SourceAsync)
            .WithName("getSourceOfDocument")
            .Produces<string>(contentType: "text/plain")
            .ProducesNotFound();
    }

    /// <summary>Documents in order of their slugs.</summary>
    private static async Task<Ok<ListOf<DocumentSummary>>> ListAsync(
        HttpContext http,
        DocumentQueries documents,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => ListAnswer.Of(http, await documents.ListAsync(paging.Request, cancellationToken));

    /// <summary>A document, and how it was read.</summary>
    /// <param name="document">Slug of the document.</param>
    private static async Task<Results<Ok<DocumentDetail>, ProblemHttpResult>> FindAsync(
        HttpContext http,
        DocumentQueries documents,
        string document,
        CancellationToken cancellationToken
    ) =>
        await documents.FindAsync(document, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : NotFound(http, document);

    /// <summary>The record as extracted, by the record contract.</summary>
    /// <param name="document">Slug of the document.</param>
    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> RecordAsync(
        HttpContext http,
        DocumentQueries documents,
        string document,
        CancellationToken cancellationToken
    ) =>
        await documents.RecordAsync(document, cancellationToken) is { } found
            ? TypedResults.Content(found, "application/json; charset=utf-8")
            : NotFound(http, document);

    /// <summary>The reading text with its sentences and marks.</summary>
    /// <param name="document">Slug of the document.</param>
    private static async Task<Results<Ok<DocumentText>, ProblemHttpResult>> TextAsync(
        HttpContext http,
        DocumentQueries documents,
        string document,
        CancellationToken cancellationToken
    ) =>
        await documents.TextAsync(document, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : NotFound(http, document);

    /// <summary>What was understood of it, sentence by sentence: facts, names and verbs left over, warnings, coverage.</summary>
    /// <param name="document">Slug of the document.</param>
    private static async Task<Results<Ok<DocumentUnderstanding>, ProblemHttpResult>> UnderstandingAsync(
        HttpContext http,
        DocumentQueries documents,
        string document,
        CancellationToken cancellationToken
    ) =>
        await documents.UnderstandingAsync(document, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : NotFound(http, document);

    /// <summary>The bytes as received.</summary>
    /// <param name="document">Slug of the document.</param>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SourceAsync(
        HttpContext http,
        DocumentQueries documents,
        string document,
        CancellationToken cancellationToken
    ) =>
        await documents.SourceAsync(document, cancellationToken) is { } found
            ? TypedResults.Bytes(found.Bytes, found.ContentType, found.FileName)
            : NotFound(http, document);

    private static ProblemHttpResult NotFound(HttpContext http, string document) =>
        Problems.NotFound(http, "document", document, "/api/v1/documents");
}
