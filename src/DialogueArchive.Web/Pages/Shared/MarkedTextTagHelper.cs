using DialogueArchive.Extraction.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>
/// <c>&lt;marked-text text="…" within="…" marks="…" /&gt;</c>: a stretch of text with its marks as nested elements. A
/// mark that crosses another one is closed and opened again; only its first piece carries its address.
/// </summary>
public sealed class MarkedTextTagHelper : TagHelper
{
    /// <summary>The whole text; the spans count in it.</summary>
    public required string Text { get; set; }

    /// <summary>The stretch to show; all of the text by default.</summary>
    public Span? Within { get; set; }

    /// <summary>What to mark.</summary>
    public IEnumerable<TextMark> Marks { get; set; } = [];

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var open = new List<TextMark>();
        var addressed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in MarkedText.Cut(Text, Within ?? new Span(0, Text.Length), Marks))
        {
            var kept = open.Zip(segment.Marks).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Count();
            Close(output, open, kept);
            foreach (var mark in segment.Marks.Skip(kept))
            {
                var id = mark.Id is not null && addressed.Add(mark.Id) ? mark.Id : null;
                output.Content.AppendHtml(
                    id is null ? $"<mark class=\"{mark.Kind}\">" : $"<mark class=\"{mark.Kind}\" id=\"{id}\">"
                );
                open.Add(mark);
            }

            output.Content.Append(segment.Span.In(Text));
        }

        Close(output, open, 0);
    }

    private static void Close(TagHelperOutput output, List<TextMark> open, int kept)
    {
        for (; open.Count > kept; open.RemoveAt(open.Count - 1))
        {
            output.Content.AppendHtml("</mark>");
        }
    }
}
