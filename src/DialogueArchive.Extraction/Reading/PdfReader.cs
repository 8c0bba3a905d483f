using System.Text;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Reading;

/// <summary>
/// Reads PDFs that have a text layer: columns one after the other, paragraphs whole across lines, columns and pages, without
/// running heads and page numbers.
/// </summary>
internal static class PdfReader
{
    /// <summary>The title and the text. Throws <see cref="UnreadableDocumentException"/> when it is no PDF that can be read.</summary>
    public static Content Read(ReadOnlySpan<byte> bytes)
    {
        // Some programs put a few bytes before the signature, and readers go along with that.
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) < 0)
        {
            throw new UnreadableDocumentException("it is no PDF; give it the ending of what it is");
        }
        var content = Pdftotext.Read(bytes.ToArray());
        var pages = content.Pages.Select(page => page.Select(Plain).Where(word => word.Text.Length > 0).ToList());
        var columns = PdfFurniture.Without([.. pages]).SelectMany(PdfColumns.Of);
        var text = ReadingText.FromBlocks(PdfParagraphs.Of([.. columns]));
        if (text.Length == 0)
        {
            throw new UnreadableDocumentException(
                "there is no text layer in it, as in a scan; put it through text recognition (such as 'ocrmypdf') and try again"
            );
        }
        RefuseUnmapped(text);
        return new Content(TitleIn(text, content.Title), text);
    }

    // Ligatures are of the type, not of the text; so are soft hyphens, of which those at the end of a line are seen.
    private static PdfWord Plain(PdfWord word)
    {
        if (!word.Text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') && !word.Text.Contains('\u00AD'))
        {
            return word;
        }
        var text = string.Concat(
            word.Text.Select(character =>
                character switch
                {
                    >= '\uFB00' and <= '\uFB06' => $"{character}".Normalize(NormalizationForm.FormKC),
                    '\u00AD' => "",
                    _ => $"{character}",
                }
            )
        );
        return word with { Text = word.Text[^1] == '\u00AD' ? text + '\u2010' : text };
    }

    // The type of some files does not tell which characters its shapes are.
    private static void RefuseUnmapped(string text)
    {
        var unmapped = text.Count(character =>
            character is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(character) && character != '\n'
        );
        if (unmapped * 20 > text.Length)
        {
            throw new UnreadableDocumentException(
                "its type does not tell which characters it shows; put it through text recognition (such as 'ocrmypdf --force-ocr') and try again"
            );
        }
    }

    // Most titles of properties are left over from a template or a file. That of the document stands in it.
    private static string? TitleIn(string text, string? title)
    {
        var words = ReadingText.From((title ?? "").ReplaceLineEndings(" "));
        return
            words.Contains(' ', StringComparison.Ordinal)
            && text.Replace("\n\n", " ", StringComparison.Ordinal).Contains(words, StringComparison.OrdinalIgnoreCase)
            ? words
            : null;
    }
}
