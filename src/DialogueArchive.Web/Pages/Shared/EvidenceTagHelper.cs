using System.Text.Encodings.Web;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>
/// <c>&lt;evidence of="…" at="jp-us-space-5" /&gt;</c>: the key at the end of a fact, one for each sentence that proves it. A key
/// opens the text with the very words of the fact marked.
/// </summary>
public sealed class EvidenceTagHelper : TagHelper
{
    /// <summary>The words that prove the fact.</summary>
    public IEnumerable<CitedEvidence> Of { get; set; } = [];

    /// <summary>Slug of the meeting whose text has the words.</summary>
    public required string At { get; set; }

    /// <summary>The meeting by name, where a page speaks of more than one: part of the key's accessible name.</summary>
    public string? Named { get; set; }

    /// <summary>At most so many keys; the rest is said as a count.</summary>
    public int AtMost { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        Write(output.Content, Of, At, Named, AtMost);
    }

    internal static void Write(
        TagHelperContent content,
        IEnumerable<CitedEvidence> evidence,
        string meeting,
        string? named,
        int atMost
    )
    {
        var sentences = evidence.GroupBy(words => (words.Document, words.Sentence)).ToArray();
        foreach (var sentence in sentences.Take(atMost))
        {
            var label = SentenceAddress.Label(sentence.Key.Sentence);
            var address = HtmlEncoder.Default.Encode(SentenceAddress.Words(meeting, sentence));
            var name = HtmlEncoder.Default.Encode(named is null ? $"sentence {label}" : $"{named}, sentence {label}");
            content.AppendHtml($" <a class=\"ev\" href=\"{address}\" aria-label=\"Evidence: {name}\">{label}</a>");
        }

        if (sentences.Length > atMost)
        {
            content.AppendHtml(
                $" <span class=\"quiet small\">+{sentences.Length - atMost}<span class=\"hidden\"> more</span></span>"
            );
        }
    }
}
