using System.Xml.Linq;

namespace DialogueArchive.Extraction.Reading;

/// <summary>What the styles of a Word document say of its text, by themselves or by the style they are based on.</summary>
internal sealed class DocxStyles
{
    // Word itself goes no further than ten.
    private const int MaximumBasedOn = 16;

    private readonly XNamespace _w;
    private readonly Dictionary<string, XElement> _styles;

    public DocxStyles(XNamespace word, XElement? styles)
    {
        _w = word;
        _styles = (styles?.Elements(word + "style") ?? [])
            .GroupBy(style => style.Attribute(word + "styleId")?.Value ?? "", StringComparer.Ordinal)
            .ToDictionary(style => style.Key, style => style.First(), StringComparer.Ordinal);
    }

    /// <summary>Whether an element that names a style (<c>pStyle</c>, <c>rStyle</c>) names one that hides.</summary>
    public bool IsHidden(XElement? named) =>
        Chain(named)
            .Select(style => style.Element(_w + "rPr")?.Element(_w + "vanish"))
            .FirstOrDefault(set => set is not null)
            is { } vanish
        && IsOn(vanish);

    /// <summary>The numbering (<c>numPr</c>) of a paragraph with these properties, its own or its style's.</summary>
    public XElement? NumberingOf(XElement? properties) =>
        properties?.Element(_w + "numPr")
        ?? Chain(properties?.Element(_w + "pStyle"))
            .Select(style => style.Element(_w + "pPr")?.Element(_w + "numPr"))
            .FirstOrDefault(set => set is not null);

    private IEnumerable<XElement> Chain(XElement? named)
    {
        for (
            var depth = 0;
            depth < MaximumBasedOn
                && named?.Attribute(_w + "val")?.Value is { } name
                && _styles.TryGetValue(name, out var style);
            depth++
        )
        {
            yield return style;
            named = style.Element(_w + "basedOn");
        }
    }

    /// <summary>Whether a property that is on by its presence is not turned off by its value.</summary>
    public static bool IsOn(XElement property) =>
        property.Attribute(property.Name.Namespace + "val")?.Value is not ("0" or "false" or "off");
}
