using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Reading;

/// <summary>Reads web pages: the main article, without what stands around it.</summary>
internal static partial class HtmlReader
{
    /// <summary>The title and the main article. Throws <see cref="UnreadableDocumentException"/> when it is no page that can be read.</summary>
    public static Content Read(ReadOnlySpan<byte> bytes, string? charset)
    {
        var html = CharacterSet.Decode(bytes, charset ?? DeclaredIn(bytes));
        BelyingContent.RefusePlain(html);
        var page = Parse(html);
        return new Content(
            TitleOf(page),
            page.Body is null ? "" : ReadingText.FromBlocks(HtmlArticle.BlocksOf(page.Body))
        );
    }

    /// <summary>A page that is known to be bounded in size and depth.</summary>
    public static IHtmlDocument Parse(string html)
    {
        HtmlBounds.Check(html);
        var page = new HtmlParser().ParseDocument(html);
        HtmlHiding.Mark(page);
        return page;
    }

    /// <summary>The character set that the page itself declares in its first kilobytes, where it must stand; null when it does not.</summary>
    public static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups["charset"].Value : null;
    }

    // The title that a page gives to others comes without the name of the site; that of the window often has it, and the
    // first heading then tells where it ends.
    private static string? TitleOf(IHtmlDocument page)
    {
        var shared = page.QuerySelector("meta[property='og:title']")?.GetAttribute("content");
        var window = Words(page.Title);
        var heading = Words(page.QuerySelector("h1")?.TextContent);
        return Words(shared)
            ?? (heading is not null && window?.Contains(heading, StringComparison.Ordinal) == true ? heading : window)
            ?? heading;
    }

    private static string? Words(string? text)
    {
        var words = ReadingText.FromBlocks([(text ?? "").ReplaceLineEndings(" ")]);
        return words.Length == 0 ? null : words;
    }

    // <meta charset="…">, <meta http-equiv="Content-Type" content="text/html; charset=…">, <?xml … encoding="…"?>.
    [GeneratedRegex(
        @"<(?:meta\b[^>]{0,200}\bcharset|\?xml\b[^>]{0,200}\bencoding)\s{0,9}=\s{0,9}[""']?(?<charset>[A-Za-z0-9_:-]+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Declaration();
}
