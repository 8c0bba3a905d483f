using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Meetings;

/// <summary>The reader: a text with its marks, and the very words of a fact marked as found.</summary>
public sealed class TextModel(MeetingQueries meetings, DocumentQueries documents, GlossaryQueries glossary) : PageModel
{
    /// <summary>Slug of a document on the meeting; the first one by default.</summary>
    [FromQuery]
    public string? Document { get; set; }

    /// <summary>Words to mark as found: "120-154", start and end in the reading text.</summary>
    [FromQuery(Name = "mark")]
    public string[] Asked { get; set; } = [];

    /// <summary>An organisation, topic or thing, by slug or name, whose every mark is marked as found.</summary>
    [FromQuery]
    public string? Of { get; set; }

    /// <summary>With <see cref="Of"/>: only in this role.</summary>
    [FromQuery]
    public string? Role { get; set; }

    /// <summary>The meeting.</summary>
    public MeetingDetail Detail { get; private set; } = null!;

    /// <summary>The text being read.</summary>
    public DocumentText Text { get; private set; } = null!;

    /// <summary>What is said of it in the list of documents.</summary>
    public DocumentSummary Summary { get; private set; } = null!;

    /// <summary>The document, for citations of its sentences.</summary>
    public DocumentDetail Source { get; private set; } = null!;

    /// <summary>The short forms that the text uses, as some text explains them.</summary>
    public IReadOnlyList<GlossaryEntry> ShortForms { get; private set; } = [];

    /// <summary>The words found, in the order of the text.</summary>
    public IReadOnlyList<Span> Hits { get; private set; } = [];

    /// <summary>How many marks of a kind the text has.</summary>
    public int Count(MarkKind kind) =>
        Text.Paragraphs.Sum(paragraph =>
            paragraph.Sentences.Sum(sentence => sentence.Marks.Count(mark => mark.Kind == kind))
        );

    /// <summary>Asks for the meeting and for the text; a meeting without a text leads to the meeting's own page.</summary>
    public async Task<IActionResult> OnGetAsync(string meeting, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(meeting, cancellationToken) is not { } detail)
        {
            return NotFound();
        }

        if (detail.Documents.Count == 0)
        {
            return Redirect($"/meetings/{detail.Slug}");
        }

        var slug = Document ?? DocumentNaming(detail) ?? detail.Documents[0].Slug;
        var wanted = detail.Documents.FirstOrDefault(document => document.Slug == slug);
        if (
            wanted is null
            || await documents.TextAsync(wanted.Slug, cancellationToken) is not { } text
            || await documents.FindAsync(wanted.Slug, cancellationToken) is not { } source
        )
        {
            return NotFound();
        }

        (Detail, Summary, Text, Source) = (detail, wanted, text, source);
        Hits =
        [
            .. SentenceAddress.Spans(Asked, text.Text.Length).Concat(Named()).Distinct().OrderBy(span => span.Start),
        ];
        ShortForms = await glossary.UsedInAsync(text.Text, cancellationToken);
        return Page();
    }

    /// <summary>The first document whose facts have what <see cref="Of"/> asks for.</summary>
    private string? DocumentNaming(MeetingDetail detail) =>
        Of is null
            ? null
            : detail
                .Delegations.SelectMany(side => side.CoChairs.Concat(side.Participants))
                .Where(entry => entry.Slug == Of || entry.PreferredName == Of || entry.Name == Of)
                .SelectMany(entry => entry.Evidence.Select(words => words.Document))
                .Concat(
                    detail
                        .Topics.Where(topic => topic.Slug == Of)
                        .SelectMany(topic =>
                            topic
                                .Evidence.Select(words => words.Document)
                                .Concat(topic.Strongest.Select(sentence => sentence.Document))
                        )
                )
                .FirstOrDefault();

    private IEnumerable<Span> Named()
    {
        if (Of is null)
        {
            return [];
        }

        var marks = Text
            .Paragraphs.SelectMany(paragraph => paragraph.Sentences)
            .SelectMany(sentence => sentence.Marks)
            .ToArray();
        var named = Array.FindAll(
            marks,
            mark => mark.Act is null && (mark.Target == Of || mark.Label == Of) && (Role is null || mark.Role == Role)
        );
        // A statement may be about a topic that its sentence does not name.
        var shown =
            named.Length > 0
                ? named
                : Array.FindAll(marks, mark => mark.Topics?.Any(topic => topic.Slug == Of) == true);
        return shown.Select(mark => new Span(mark.Start, mark.End));
    }
}
