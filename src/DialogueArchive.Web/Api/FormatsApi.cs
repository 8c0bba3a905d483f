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
