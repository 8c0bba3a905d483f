using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary><c>&lt;strength of="@act" /&gt;</c>: five boxes, the numeral and, with <c>named</c>, the word.</summary>
public sealed class StrengthTagHelper : TagHelper
{
    /// <summary>The act whose step is shown.</summary>
    public Act Of { get; set; }

    /// <summary>Whether the act's word stands after the numeral.</summary>
    public bool Named { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var step = StrengthOf.Step(Of);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "strength");
        output.Content.AppendHtml("<svg viewBox=\"0 0 50 12\" aria-hidden=\"true\">");
        for (var box = 0; box < 5; box++)
        {
            output.Content.AppendHtml(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"{(box < step ? "on" : "off")}\" x=\"{(box * 10) + .5}\" y=\".5\" width=\"8\" height=\"11\"/>"
                )
            );
        }

        output.Content.AppendHtml(
            $"</svg><span><span class=\"hidden\">step </span>{step}{(Named ? $" {Names.Act(Of)}" : "")}</span>"
        );
    }
}
