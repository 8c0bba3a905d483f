using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary><c>&lt;not-recorded /&gt;</c>: an unknown value, said aloud between hatches. Its content replaces "not recorded".</summary>
public sealed class NotRecordedTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "none");
        output.Content.SetHtmlContent($"<span>{(words.Length > 0 ? words : "not recorded")}</span>");
    }
}
