using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Exports;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Meetings, documents and sentences in the formats of others: reference managers, calendars, linked data, TEI.</summary>
internal static class FormatsApi
{
    // The third format has a dot inside, and a route takes the last one for the border.
    private const string Csl = ".csl.{format:regex(^json$)}";

    public static void MapFormats(this IEndpointRouteBuilder api)
    {
        var formatsOf = api.MapGroup("").WithTags("Formats");
        foreach (
            var (path, formats, answer, name) in new (string, string, Delegate, string)[]
            {
                ("/meetings/{meeting}", "bib|ris|jsonld|ics", MeetingAsync, "takeMeeting"),
                ("/documents/{document}", "bib|ris|xml|jsonld|txt", DocumentAsync, "takeDocument"),
                ("/meetings/{meeting}/sentences/{sentence}", "bib|ris", SentenceAsync, "takeSentence"),
            }
        )
        {
            formatsOf.MapGet($"{path}.{{format:regex(^({formats})$)}}", answer).WithName(name).ProducesNotFound();
            formatsOf.MapGet(path + Csl, answer).WithName(name + "AsCsl").ProducesNotFound();
        }
        formatsOf
            .MapGet("/meetings/{meeting}/brief.{format:regex(^(md|docx)$)}", BriefAsync)
            .WithName("takeBrief")
            .ProducesNotFound();
        formatsOf.MapGet("/cite", CiteAsync).WithName("cite").ProducesNotFound();
    }

    /// <summary>How a meeting, a document or a sentence is cited, in every style and format.</summary>
    /// <param name="meeting">Slug of the meeting; left out where a document is cited.</param>
    /// <param name="sentence">With a meeting, the number and key of a sentence of it: 5.4-1f3a9c.</param>
    /// <param name="document">Slug of the document.</param>
    private static async Task<Results<Ok<CitationTexts>, ProblemHttpResult>> CiteAsync(
        HttpContext http,
        MeetingQueries meetings,
        DocumentQueries documents,
        CancellationToken cancellationToken,
        string? meeting = null,
        string? sentence = null,
        string? document = null
    )
    {
        if ((meeting is null) == (document is null) || (sentence is not null && meeting is null))
        {
            return Problems.Unusable(
                http,
                "meeting",
                "Give 'meeting', 'meeting' with 'sentence', or 'document': that is what is cited."
            );
        }
        var site = http.Request.Site;
        if (document is not null)
        {
            return await documents.FindAsync(document, cancellationToken) is { } text
                ? TypedResults.Ok(CitationTexts.Of(Citation.Of(text, site)))
                : Problems.NotFound(http, "document", document, "/api/v1/documents");
        }
        if (sentence is not null)
        {
            return await CitedAsync(documents, meeting!, sentence, site, cancellationToken) is { } cited
                ? TypedResults.Ok(CitationTexts.Of(cited))
                : Problems.NotFound(http, "sentence", sentence, $"/meetings/{meeting}/text");
        }
        return await meetings.FindAsync(meeting!, cancellationToken) is { } found
            ? TypedResults.Ok(CitationTexts.Of(Citation.Of(found.Summary, site)))
            : Problems.NotFound(http, "meeting", meeting!, "/api/v1/meetings");
    }

    /// <summary>
    /// A meeting as a citation (bib, ris, csl.json), as linked data by schema.org (jsonld) or for a calendar (ics); a meeting without a day is
    /// in no calendar.
    /// </summary>
    /// <param name="meeting">Slug of the meeting.</param>
    /// <param name="format">bib, ris, jsonld, ics or, after .csl, json.</param>
    private static async Task<Results<TextFile, ProblemHttpResult>> MeetingAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        string format,
        CancellationToken cancellationToken
    )
    {
        if (await meetings.FindAsync(meeting, cancellationToken) is not { } found)
        {
            return Problems.NotFound(http, "meeting", meeting, "/api/v1/meetings");
        }
        var site = http.Request.Site;
        return format switch
        {
            "ics" => new TextFile(
                "text/calendar",
                CalendarExport.Begin(found.Title) + CalendarExport.Of(found.Summary, site) + CalendarExport.End,
                $"{found.Slug}.ics"
            ),
            "jsonld" => new TextFile("application/ld+json", LinkedData.Text(LinkedData.Of(found, site))),
            _ => CitationFiles.Of(format, Citation.Of(found.Summary, site)),
        };
    }

    /// <summary>
    /// A document as a citation (bib, ris, csl.json), as TEI (xml) with its sentences and marked names, its marks as Web Annotations (jsonld),
    /// or the reading text alone (txt).
    /// </summary>
    /// <param name="document">Slug of the document.</param>
    /// <param name="format">bib, ris, xml, jsonld, txt or, after .csl, json.</param>
    private static async Task<Results<TextFile, ProblemHttpResult>> DocumentAsync(
        HttpContext http,
        DocumentQueries documents,
        string document,
        string format,
        CancellationToken cancellationToken
    )
    {
        if (await documents.FindAsync(document, cancellationToken) is not { } found)
        {
            return Problems.NotFound(http, "document", document, "/api/v1/documents");
        }
        var site = http.Request.Site;
        if (format is not ("xml" or "jsonld" or "txt"))
        {
            return CitationFiles.Of(format, Citation.Of(found, site));
        }
        var text = (await documents.TextAsync(document, cancellationToken))!;
        return format switch
        {
            "xml" => new TextFile("application/tei+xml", TeiExport.Of(found, text, site)),
            "txt" => new TextFile("text/plain", text.Text),
            _ => new TextFile("application/ld+json", LinkedData.Text(LinkedData.Annotations(text, site))),
        };
    }

    /// <summary>One page on a meeting that has a text here: who, what is new, what was undertaken, quotations with notes.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    /// <param name="format">md or docx.</param>
    private static async Task<Results<TextFile, FileContentHttpResult, ProblemHttpResult>> BriefAsync(
        HttpContext http,
        Briefs briefs,
        string meeting,
        string format,
        CancellationToken cancellationToken
    ) =>
        await briefs.FindAsync(meeting, http.Request.Site, cancellationToken) is not { } found
            ? Problems.NotFound(http, "meeting with a text", meeting, "/api/v1/meetings?state=recorded")
        : format == "md" ? new TextFile("text/markdown", BriefMarkdown.Of(found.Brief), $"{meeting}-brief.md")
        : TypedResults.Bytes(BriefDocx.Of(found.Brief), BriefDocx.Type, $"{meeting}-brief.docx");

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
    ) =>
        await CitedAsync(documents, meeting, sentence, http.Request.Site, cancellationToken) is { } cited
            ? CitationFiles.Of(format, cited)
            : Problems.NotFound(http, "sentence", sentence, $"/meetings/{meeting}/text");

    private static async Task<Citation?> CitedAsync(
        DocumentQueries documents,
        string meeting,
        string sentence,
        string site,
        CancellationToken cancellationToken
    )
    {
        var near = await documents.SentencesAsync(meeting, SentenceAddress.Label(sentence), null, cancellationToken);
        return
            near.FirstOrDefault(each => each.Id == sentence) is { } cited
            && await documents.FindAsync(cited.Document, cancellationToken) is { } document
            ? Citation.Of(document, cited.Id, cited.Text, site)
            : null;
    }
}

/// <summary>A citation in every style and format.</summary>
/// <param name="Address">The lasting address of what is cited.</param>
/// <param name="ChicagoNote">Chicago, 17th edition, note.</param>
/// <param name="ChicagoBibliography">Chicago, 17th edition, bibliography.</param>
/// <param name="Apa">APA, 7th edition.</param>
/// <param name="Mla">MLA, 9th edition.</param>
/// <param name="BibTex">For BibTeX and BibLaTeX.</param>
/// <param name="Ris">For reference managers that read RIS.</param>
/// <param name="CslJson">For citation processors, as text.</param>
public sealed record CitationTexts(
    string Address,
    string ChicagoNote,
    string ChicagoBibliography,
    string Apa,
    string Mla,
    string BibTex,
    string Ris,
    string CslJson
)
{
    /// <summary>What is said of it in each.</summary>
    public static CitationTexts Of(Citation cited) =>
        new(
            cited.Address,
            cited.ChicagoNote,
            cited.ChicagoBibliography,
            cited.Apa,
            cited.Mla,
            CitationFiles.BibTex(cited),
            CitationFiles.Ris(cited),
            CitationFiles.Csl(cited)
        );
}
