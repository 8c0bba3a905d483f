using System.Buffers;
using DialogueArchive.Extraction.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace DialogueArchive.Extraction.Reading;

/// <summary>Reads Markdown: what a reader of the page made from it sees. The title is the first heading.</summary>
internal static class MarkdownReader
{
    private const int MaximumIndent = 100;

    // The parser holds each mark that may open something against each that may close it, paragraph by paragraph.
    private const int MaximumInlineMarks = 4_000;

    private static readonly SearchValues<char> InlineMarks = SearchValues.Create("*_~[]`");

    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t>-+*");

    private const string NestedTooDeep =
        "its lists or quotes are nested too deep to be a press release; save the text of it as plain text (.txt)";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>The title and the text. Throws <see cref="UnreadableDocumentException"/> when the bytes are no Markdown that can be read.</summary>
    public static Content Read(ReadOnlySpan<byte> bytes, string? charset)
    {
        var text = CharacterSet.Decode(bytes, charset);
        BelyingContent.RefuseMarkup(text, "text/markdown");
        var page = HtmlReader.Parse(ToHtml(text));
        var blocks = HtmlBlocks.Of(page.Body!, _ => false);
        var heading = blocks.FirstOrDefault(block =>
            block.Element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        );
        return new Content(
            heading is null ? null : ReadingText.From(heading.Text.ReplaceLineEndings(" ")),
            ReadingText.FromBlocks(blocks.Select(block => block.Text))
        );
    }

    private static string ToHtml(string markdown)
    {
        RefuseDeep(markdown);
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        // So does the parser refuse what is nested beyond its bound.
        catch (ArgumentException failure)
        {
            throw new UnreadableDocumentException(NestedTooDeep, failure);
        }
    }

    // Each level of a list is indented, or has its mark before a space, and the parser goes through all of them at each line.
    private static void RefuseDeep(string markdown)
    {
        var inline = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            inline = line.IsWhiteSpace() ? 0 : inline + line.CountAny(InlineMarks);
            if (inline > MaximumInlineMarks)
            {
                throw new UnreadableDocumentException(
                    "a paragraph of it has more marks than words can need; save the text of it as plain text (.txt)"
                );
            }
            var marks = line[..Math.Max(line.IndexOfAnyExcept(Marks), 0)];
            if (marks.Count(' ') + marks.Count('\t') > MaximumIndent)
            {
                throw new UnreadableDocumentException(NestedTooDeep);
            }
        }
    }
}
