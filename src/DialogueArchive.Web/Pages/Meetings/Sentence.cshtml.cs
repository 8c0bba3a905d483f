using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Meetings;

/// <summary>One sentence at its lasting address: number and key. The number alone leads to the full address.</summary>
public sealed class SentenceModel(MeetingQueries meetings, DocumentQueries documents) : PageModel
{
    /// <summary>Slug of a document on the meeting; the first one by default.</summary>
    [FromQuery]
    public string? Document { get; set; }

    /// <summary>The sentence as asked for.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>The meeting.</summary>
    public MeetingDetail Detail { get; private set; } = null!;

    /// <summary>The text it stands in.</summary>
    public DocumentText Text { get; private set; } = null!;

    /// <summary>The document, for its citation.</summary>
    public DocumentDetail Source { get; private set; } = null!;

    /// <summary>The paragraph it stands in.</summary>
    public ParagraphText Paragraph { get; private set; } = null!;

    /// <summary>The sentence shown; null when the text has none that answers.</summary>
    public SentenceText? Sentence { get; private set; }

    /// <summary>How the words that were cited differ from those that come nearest to them now; null where they are not known.</summary>
    public ChangedSentence? Change { get; private set; }

    /// <summary>Whether the words at the address are no longer those that were cited.</summary>
    public bool IsChanged => Sentence is not null && Sentence.Id != Asked;

    /// <summary>Whether the cited words now stand under another number.</summary>
    public bool IsMoved => IsChanged && KeyOf(Sentence!.Id) == KeyOf(Asked);

    /// <summary>Finds the sentence by its address, else by its key, else by its number, in any document on the meeting.</summary>
    public async Task<IActionResult> OnGetAsync(string meeting, string sentence, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(meeting, cancellationToken) is not { Documents.Count: > 0 } detail)
        {
            return NotFound();
        }

        Asked = sentence.ToLowerInvariant();
        var order = detail.Documents.Select(each => each.Slug).ToList();
        var near = await documents.SentencesAsync(
            detail.Slug,
            SentenceAddress.Label(Asked),
            KeyOf(Asked) is { Length: > 0 } key ? key : null,
            cancellationToken
        );
        var meant = near.Where(each => Document is null || each.Document == Document)
            .OrderByDescending(each => each.Id == Asked)
            .ThenByDescending(each => KeyOf(each.Id) == KeyOf(Asked))
            .ThenBy(each => order.IndexOf(each.Document))
            .FirstOrDefault();
        if (meant is null || (meant.Id != Asked && KeyOf(meant.Id) != KeyOf(Asked) && KeyOf(Asked).Length > 0))
        {
            Change = await documents.ChangedAsync(detail.Slug, Asked, cancellationToken);
            if (
                Change is { } change
                && await documents.SentencesAsync(
                    detail.Slug,
                    SentenceAddress.Label(change.Nearest),
                    null,
                    cancellationToken
                )
                    is var nearest
            )
            {
                meant = nearest.First(each => each.Id == change.Nearest && each.Document == change.Document);
            }
        }
        if (await documents.TextAsync(meant?.Document ?? order[0], cancellationToken) is not { } text)
        {
            return NotFound();
        }

        (Detail, Text) = (detail, text);
        if (meant is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        if (KeyOf(Asked).Length == 0)
        {
            return Redirect(SentenceAddress.Sentence(detail.Slug, meant.Id) + Request.QueryString);
        }

        if (await documents.FindAsync(text.Slug, cancellationToken) is not { } source)
        {
            return NotFound();
        }

        Source = source;
        Paragraph = text.Paragraphs.First(paragraph => paragraph.Sentences.Any(each => each.Start == meant.Start));
        Sentence = Paragraph.Sentences.First(each => each.Start == meant.Start);
        return Page();
    }

    /// <summary>Sentences of the paragraph with the one asked for and those next to it.</summary>
    public IEnumerable<SentenceText> Context()
    {
        var at = Paragraph.Sentences.ToList().IndexOf(Sentence!);
        return Paragraph.Sentences.Skip(Math.Max(0, at - 1)).Take(at == 0 ? 2 : 3);
    }

    private static string KeyOf(string sentence) => sentence.Split('-', 2) is [_, var key] ? key : "";
}
