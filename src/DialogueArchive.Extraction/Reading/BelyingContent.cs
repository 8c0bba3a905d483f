using System.Buffers;

namespace DialogueArchive.Extraction.Reading;

/// <summary>Refuses content that belies its ending: read as what it is not, it would give a salad, or markup as words.</summary>
internal static class BelyingContent
{
    private const int Beginning = 1024;

    private static readonly SearchValues<char> Tag = SearchValues.Create("<");

    /// <summary>Throws <see cref="UnreadableDocumentException"/> when the bytes show another format than <paramref name="mediaType"/>.</summary>
    public static void RefuseBytes(ReadOnlySpan<byte> bytes, string mediaType)
    {
        var isWord = mediaType.EndsWith("wordprocessingml.document", StringComparison.Ordinal);
        if (bytes.StartsWith("%PDF-"u8) && mediaType != "application/pdf")
        {
            throw Is("a PDF", mediaType, "give it the ending .pdf");
        }
        if (bytes.StartsWith("PK\u0003\u0004"u8) && !isWord)
        {
            throw Is("a packed file", mediaType, "give it the ending .docx if it is a Word document, else unpack it");
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) && !isWord)
        {
            throw Is("a document of an old Office program", mediaType, "save it as .docx without a password");
        }
        if (bytes.StartsWith("{\\rtf"u8))
        {
            throw Is("Rich Text", mediaType, "save it as .docx or as plain text (.txt)");
        }
        if (
            bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || bytes.StartsWith("GIF8"u8)
        )
        {
            throw Is("a picture", mediaType, "put it through text recognition and save the text");
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            throw Is("a packed file", mediaType, "unpack it");
        }
    }

    /// <summary>Throws <see cref="UnreadableDocumentException"/> when a text that should not be is a page or other markup.</summary>
    public static void RefuseMarkup(string text, string mediaType)
    {
        var start = text.AsSpan().TrimStart();
        if (StartsAny(start, "<!doctype html", "<html"))
        {
            throw Is("a web page", mediaType, "give it the ending .html");
        }
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
        {
            var isPage = start[..Math.Min(start.Length, Beginning)]
                .Contains("<html", StringComparison.OrdinalIgnoreCase);
            throw Is(
                isPage ? "a web page" : "XML",
                mediaType,
                isPage ? "give it the ending .html" : "save the text of it as plain text (.txt)"
            );
        }
    }

    /// <summary>Throws <see cref="UnreadableDocumentException"/> when what should be a page has not one tag.</summary>
    public static void RefusePlain(string html)
    {
        for (var at = html.AsSpan().IndexOfAny(Tag); at >= 0; )
        {
            if (at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
            {
                return;
            }
            var next = html.AsSpan(at + 1).IndexOfAny(Tag);
            at = next < 0 ? -1 : at + 1 + next;
        }
        throw Is("plain text", "text/html", "give it the ending .txt");
    }

    private static bool StartsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static UnreadableDocumentException Is(string what, string mediaType, string todo) =>
        new($"it is {what} and no {Named(mediaType)}; {todo}");

    private static string Named(string mediaType) =>
        mediaType switch
        {
            "text/plain" => "plain text",
            "text/html" => "web page",
            "text/markdown" => "Markdown",
            "application/pdf" => "PDF",
            _ => "Word document",
        };
}
