using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DialogueArchive.Extraction.Reading;

/// <summary>
/// What a page hides by its styles, those of its elements and those of its head: what no reader of the page sees is no fact. It
/// follows the plain cases, rule by rule; styles that come from elsewhere are not fetched.
/// </summary>
internal static partial class HtmlHiding
{
    private const int MaximumSelectorLength = 100;

    // Each selector looks at each element.
    private const int MaximumLooks = 5_000_000;

    /// <summary>Whether declarations such as <c>display: none</c> hide an element and all that is in it.</summary>
    public static bool Hides(string declarations)
    {
        foreach (var declaration in WithoutComments(declarations).Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }
            var name = declaration[..colon].Trim().ToLowerInvariant();
            var value = declaration[(colon + 1)..]
                .Replace("!important", "", StringComparison.OrdinalIgnoreCase)
                .Trim()
                .ToLowerInvariant();
            if (Hides(name, value))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Marks what the style elements of the page hide with the attribute <c>hidden</c>.</summary>
    public static void Mark(IDocument page)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var style in page.QuerySelectorAll("style"))
        {
            foreach (var (wanted, declarations) in Rules(WithoutConditions(WithoutComments(style.TextContent))))
            {
                var hides = Hides(declarations);
                foreach (var selector in wanted.Split(',').Select(each => each.Trim()))
                {
                    // A later rule for the same elements has the last word.
                    hidden.Remove(selector);
                    if (hides && IsPlain(selector))
                    {
                        hidden.Add(selector);
                    }
                }
            }
        }
        var room = MaximumLooks / Math.Max(page.All.Length, 1);
        foreach (var selector in hidden.Take(room))
        {
            try
            {
                foreach (var element in page.QuerySelectorAll(selector))
                {
                    element.SetAttribute("hidden", "");
                }
            }
            // It is no selector.
            catch (DomException) { }
        }
    }

    private static bool Hides(string name, string value) =>
        (name, value) switch
        {
            ("display", "none") or ("visibility", "hidden" or "collapse") or ("color", "transparent") => true,
            ("opacity", _) => Zero().IsMatch(value),
            ("font-size", _) => Zero().IsMatch(value),
            ("text-indent" or "left" or "top" or "margin-left", _) => FarAway().IsMatch(value),
            _ => false,
        };

    // A class, an identifier, an element, or one inside another; states such as ':hover' come and go.
    private static bool IsPlain(string selector) =>
        selector.Length is > 0 and <= MaximumSelectorLength
        && !selector.Contains(':', StringComparison.Ordinal)
        && selector.Count(char.IsWhiteSpace) <= 3
        && selector is not ("html" or "body" or "*");

    private static IEnumerable<(string Selectors, string Declarations)> Rules(string style)
    {
        for (var at = 0; ; )
        {
            var open = style.IndexOf('{', at);
            var close = open < 0 ? -1 : style.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }
            yield return (style[at..open], style[(open + 1)..close]);
            at = close + 1;
        }
    }

    private static string WithoutComments(string style)
    {
        var open = style.IndexOf("/*", StringComparison.Ordinal);
        if (open < 0)
        {
            return style;
        }
        var kept = new StringBuilder(style.Length);
        for (var at = 0; ; )
        {
            kept.Append(style, at, (open < 0 ? style.Length : open) - at);
            var close = open < 0 ? -1 : style.IndexOf("*/", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                return kept.ToString();
            }
            at = close + 2;
            open = style.IndexOf("/*", at, StringComparison.Ordinal);
        }
    }

    // '@media print { … }' and the like hold only at times; what they hold in braces goes with them.
    private static string WithoutConditions(string style)
    {
        var kept = new StringBuilder(style.Length);
        for (var at = 0; at < style.Length; )
        {
            var next = style.IndexOf('@', at);
            if (next < 0)
            {
                return kept.Append(style, at, style.Length - at).ToString();
            }
            kept.Append(style, at, next - at);
            var (depth, end) = (0, next);
            for (; end < style.Length; end++)
            {
                depth += style[end] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                if (depth <= 0 && style[end] is '}' or ';')
                {
                    break;
                }
            }
            at = end + 1;
        }
        return kept.ToString();
    }

    [GeneratedRegex(@"^0+(?:\.0+)?(?:px|pt|em|rem|%)?$")]
    private static partial Regex Zero();

    [GeneratedRegex(@"^-\d{4,}(?:px|pt|em|rem)?$")]
    private static partial Regex FarAway();
}
