using System.Text.Encodings.Web;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>
/// <c>&lt;proof of="…" at="jp-us-space-5" /&gt;</c>: the words a fact was read from, as quoted matter, with their keys. Of
/// several places that say the same, the first is quoted. Content stands in where there are no words.
/// </summary>
public sealed class ProofTagHelper : TagHelper
{
    /// <summary>The words that prove the fact.</summary>
    public IEnumerable<CitedEvidence> Of { get; set; } = [];

    /// <inheritdoc cref="EvidenceTagHelper.At"/>
    public required string At { get; set; }

    /// <inheritdoc cref="EvidenceTagHelper.Named"/>
    public string? Named { get; set; }

    /// <summary>At most so many keys.</summary>
    public int AtMost { get; set; } = 4;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of.FirstOrDefault() is not { } first)
        {
            return;
        }

        output.Content.AppendHtml(
            $"<q lang=\"{HtmlEncoder.Default.Encode(first.Language)}\">{HtmlEncoder.Default.Encode(first.Quote)}</q>"
        );
        EvidenceTagHelper.Write(output.Content, Of, At, Named, AtMost);
    }
}
