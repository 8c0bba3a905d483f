using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary><c>&lt;step of="4" /&gt;</c>: the numeral of a step in its box; for null a dash, "mentioned only".</summary>
public sealed class StepTagHelper : TagHelper
{
    /// <summary>The step, 1 to 5; null or 0 where a topic is mentioned without a statement.</summary>
    public int? Of { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"stepno s{Of ?? 0}");
        output.Content.AppendHtml(
            Of is { } step and > 0
                ? $"<span class=\"hidden\">step </span>{step}"
                : "<span aria-hidden=\"true\">–</span><span class=\"hidden\">mentioned only</span>"
        );
    }
}
