using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>
/// <c>&lt;seat role="co-chair" /&gt;</c>: C chairs, P takes part. With <c>href</c> it is a link and says its role in words;
/// without, the words stand beside it and the letter is for the eye alone.
/// </summary>
public sealed class SeatTagHelper : TagHelper
{
    /// <summary>"co-chair" or "participant".</summary>
    public required string Role { get; set; }

    /// <summary>Where the seat leads.</summary>
    public string? Href { get; set; }

    /// <summary>What follows the role in the accessible name of a link.</summary>
    public string? Named { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chairs = Role == "co-chair";
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", chairs ? "seat c" : "seat p");
        if (Href is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("aria-label", Named is null ? Role : $"{Role}, {Named}");
        }

        output.Content.SetContent(chairs ? "C" : "P");
    }
}
