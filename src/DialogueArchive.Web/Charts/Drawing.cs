using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>
/// The shapes of an SVG picture. Across, places are per cent of the width, so that text keeps its size at every width; down,
/// they are pixels. Colour comes by class alone.
/// </summary>
internal sealed class Drawing
{
    private readonly StringBuilder _shapes = new();

    /// <summary>The shapes so far.</summary>
    public string Shapes => _shapes.ToString();

    public Drawing Line(string kind, double x1, double y1, double x2, double y2) =>
        Add($"<line class=\"{kind}\" x1=\"{x1:0.##}%\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}%\" y2=\"{y2:0.##}\"/>");

    public Drawing Circle(string kind, double x, double y, double radius) =>
        Add($"<circle class=\"{kind}\" cx=\"{x:0.##}%\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"/>");

    public Drawing Rect(string kind, double x, double y, double width, double height) =>
        Add(
            $"<rect class=\"{kind}\" x=\"{x:0.##}%\" y=\"{y:0.##}\" width=\"{width:0.##}%\" height=\"{height:0.##}\"/>"
        );

    /// <summary>A square with its middle at this place and a side in pixels.</summary>
    public Drawing Box(string kind, double x, double y, double side) =>
        Add(
            $"<rect class=\"{kind}\" x=\"{x:0.##}%\" y=\"{y - (side / 2):0.##}\" width=\"{side:0.##}\" height=\"{side:0.##}\" transform=\"translate({-side / 2:0.##} 0)\"/>"
        );

    public Drawing Text(string kind, double x, double y, string words, string anchor = "middle", double dx = 0) =>
        Add(
            $"<text class=\"{kind}\" x=\"{x:0.##}%\" y=\"{y:0.##}\" dx=\"{dx:0.##}\" text-anchor=\"{anchor}\">{Encoded(words)}</text>"
        );

    /// <summary>The picture with its finding in words; with <paramref name="detail"/>, a title and a longer description.</summary>
    public IHtmlContent Picture(string kind, double height, string id, string title, string detail) =>
        new HtmlString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg class=\"{kind}\" height=\"{height:0.##}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{Encoded(title)}</title><desc id=\"{id}-d\">{Encoded(detail)}</desc>{_shapes}</svg>"
            )
        );

    /// <summary>The picture with its finding as its name.</summary>
    public IHtmlContent Picture(string kind, double height, string finding) =>
        new HtmlString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg class=\"{kind}\" height=\"{height:0.##}\" role=\"img\" aria-label=\"{Encoded(finding)}\">{_shapes}</svg>"
            )
        );

    /// <summary>The picture beside words that say the same.</summary>
    public IHtmlContent Ornament(string kind, double height) =>
        new HtmlString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg class=\"{kind}\" height=\"{height:0.##}\" aria-hidden=\"true\">{_shapes}</svg>"
            )
        );

    /// <summary>The same drawn at a fixed width in pixels.</summary>
    public IHtmlContent Fixed(double width, double height, string? finding) =>
        new HtmlString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg width=\"{width:0.##}\" height=\"{height:0.##}\" {(finding is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{Encoded(finding)}\"")}>{_shapes}</svg>"
            )
        );

    private static string Encoded(string words) => HtmlEncoder.Default.Encode(words);

    private Drawing Add(FormattableString shape)
    {
        _shapes.Append(shape.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
