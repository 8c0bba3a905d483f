namespace DialogueArchive.Extraction.Reading;

/// <summary>
/// Refuses pages that would take a parser minutes and gigabytes: the rules of HTML repeat every open font or bold tag in
/// each later paragraph, and look through all open tags at each new one.
/// </summary>
internal static class HtmlBounds
{
    private const int MaximumTags = 500_000;
    private const int MaximumDepth = 1_000;
    private const int MaximumRepeats = 2_000_000;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Repeated = Names(
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u"
    );

    // They have no end, or need not have one.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = Names(
        "a",
        "area",
        "base",
        "basefont",
        "bgsound",
        "body",
        "br",
        "col",
        "colgroup",
        "dd",
        "dt",
        "embed",
        "frame",
        "head",
        "hr",
        "html",
        "img",
        "image",
        "input",
        "isindex",
        "keygen",
        "li",
        "link",
        "meta",
        "optgroup",
        "option",
        "p",
        "param",
        "rp",
        "rt",
        "source",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "track",
        "wbr"
    );

    /// <summary>Throws <see cref="UnreadableDocumentException"/> for a page out of bounds.</summary>
    public static void Check(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var (tags, depth, repeated, repeats) = (0, 0, 0, 0L);
        for (var at = html.IndexOf('<'); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            var rest = html.AsSpan(at);
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                at = EndOf(html, "-->", at + 4);
                continue;
            }
            var closes = rest.Length > 1 && rest[1] == '/';
            var name = NameAt(rest[(closes ? 2 : 1)..]);
            at += closes ? 2 : 1;
            if (name.Length == 0)
            {
                continue;
            }
            // Drawings and formulas nest any tag in any other, and their scripts are markup.
            var isDrawing = open.GetValueOrDefault("svg") + open.GetValueOrDefault("math") > 0;
            if (!closes && !isDrawing && IsRaw(name))
            {
                at = EndOf(html, $"</{name}", at);
                continue;
            }
            tags++;
            if (!closes)
            {
                repeats += repeated;
            }
            if (isDrawing || !Flat.Contains(name))
            {
                var count = names.TryGetValue(name, out var held) ? held : 0;
                var step = closes ? -Math.Min(count, 1) : 1;
                names[name] = count + step;
                depth += step;
                repeated += Repeated.Contains(name) ? step : 0;
            }
            if (tags > MaximumTags || depth > MaximumDepth || repeats > MaximumRepeats)
            {
                throw new UnreadableDocumentException(
                    "its tags are too many or nested too deep to be a press release; save the text of it as plain text (.txt)"
                );
            }
        }
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or ':'))
        {
            length++;
        }
        return length > 0 && char.IsAsciiLetter(text[0]) ? text[..length] : [];
    }

    private static int EndOf(string html, string end, int from)
    {
        var found = from < html.Length ? html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) : -1;
        return found < 0 ? html.Length : found + end.Length;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        names.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
