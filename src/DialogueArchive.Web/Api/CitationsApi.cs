using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Exports;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Citations of meetings, documents and sentences as files for reference managers.</summary>
internal static class CitationsApi
{
    // The third format has a dot inside, and a route takes the last one for the border.
    private static readonly (string Suffix, string Name)[] Formats =
    [
        (".{format:regex(^(bib|ris)$)}", ""),
        (".csl.{format:regex(^json$)}", "AsCsl"),
    ];

    public static void MapCitations(this IEndpointRouteBuilder api)
    {
        var citations = api.MapGroup("").WithTags("Citations");
        foreach (var (suffix, name) in Formats)
        {
            citations
                .MapGet("/meetings/{meeting}" + suffix, MeetingAsync)
                .WithName("citeMeeting" + name)
                .ProducesNotFound();
            citations
                .MapGet("/documents/{document}" + suffix, DocumentAsync)
                .WithName("citeDocument" + name)
                .ProducesNotFound();
            citations
                .MapGet("/meetings/{meeting}/sentences/{sentence}" + suffix, SentenceAsync)
                .WithName("citeSentence" + name)
                .ProducesNotFound();
        }
    }

    /// <summary>The citation of a meeting, for reference managers.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    /// <param name="format">bib, ris or, after .csl, json.</param>
    private static async Task<Results<TextFile, ProblemHttpResult>> MeetingAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        string format,
        CancellationToken cancellationToken
    ) =>
        await meetings.FindAsync(meeting, cancellationToken) is { } found
            ? CitationFiles.Of(format, Citation.Of(found.Summary, http.Request.Site))
            : Problems.NotFound(http, "meeting", meeting, "/api/v1/meetings");

    /// <summary>The citation of a document, for reference managers.</summary>
    /// <param name="document">Slug of the document.</param>
    /// <param name="format">bib, ris or, after .csl, json.</param>
    private static async Task<Results<TextFile, ProblemHttpResult>> DocumentAsync(
        HttpContext http,
        DocumentQueries documents,
        string document,
        string format,
        CancellationToken cancellationToken
    ) =>
        await documents.FindAsync(document, cancellationToken) is { } found
            ? CitationFiles.Of(format, Citation.Of(found, http.Request.Site))
            : Problems.NotFound(http, "document", document, "/api/v1/documents");

    /// <summary>The citation of a sentence, for reference managers.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    /// <param name="sentence">Its number and key: 5.4-1f3a9c.</param>
    /// <param name="format">bib, ris or, after .csl, json.</param>
    private static async Task<Results<TextFile, ProblemHttpResult>> SentenceAsync(
        HttpContext http,
        DocumentQueries documents,
        string meeting,
        string sentence,
        string format,
        CancellationToken cancellationToken
    )
    {
        var near = await documents.SentencesAsync(meeting, SentenceAddress.Label(sentence), null, cancellationToken);
        return
            near.FirstOrDefault(each => each.Id == sentence) is { } cited
            && await documents.FindAsync(cited.Document, cancellationToken) is { } document
            ? CitationFiles.Of(format, Citation.Of(document, cited.Id, cited.Text, http.Request.Site))
            : Problems.NotFound(http, "sentence", sentence, $"/meetings/{meeting}/text");
    }
}
