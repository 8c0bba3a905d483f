using DialogueArchive.Store.Model;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary><c>&lt;fate of="status" /&gt;</c>: the status of a commitment, sign and word.</summary>
public sealed class FateTagHelper : TagHelper
{
    /// <summary>The status.</summary>
    public CommitmentStatus? Of { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "fate");
        output.Content.SetHtmlContent(
            $"<span aria-hidden=\"true\">{Fate.Sign(Of!.Value)}</span> {Fate.Word(Of!.Value)}"
        );
    }
}
