using System.Net.Http.Headers;
using System.Security.Cryptography;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Reading;

/// <summary>Turns bytes into a <see cref="Document"/>, by the ending of the name or the media type they came with.</summary>
public static class DocumentReader
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public const int MaximumBytes = 32 * 1024 * 1024;

    private const string AnyBytes = "application/octet-stream";

    private delegate Content Reader(ReadOnlySpan<byte> bytes, string? charset);

    private sealed record Format(string MediaType, string[] Endings, Reader Read);

    private static readonly Format[] Formats =
    [
        new("text/plain", [".txt"], PlainTextReader.Read),
        new("text/html", [".html", ".htm", ".xhtml"], HtmlReader.Read),
        new("text/markdown", [".md", ".markdown"], MarkdownReader.Read),
        new(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            [".docx"],
            (bytes, _) => DocxReader.Read(bytes)
        ),
        new("application/pdf", [".pdf"], (bytes, _) => PdfReader.Read(bytes)),
    ];

    /// <summary>The endings of names that are read, in words: '.txt, .html or .pdf'.</summary>
    public static string Endings { get; } = InWords([.. Formats.Select(format => format.Endings[0])]);

    /// <summary>Whether a file of this name is a document by its ending. What Word keeps beside an open document is none.</summary>
    public static bool IsDocument(string name) =>
        FormatOf(name) is not null && !Path.GetFileName(name.AsSpan()).StartsWith("~$", StringComparison.Ordinal);

    /// <summary>Reads a document. Throws <see cref="UnreadableDocumentException"/> when that cannot be done.</summary>
    /// <param name="name">File name or address; its ending tells the format where no media type does.</param>
    /// <param name="bytes">The document as received.</param>
    /// <param name="contentType">The media type the bytes came with, perhaps with their character set.</param>
    public static Document Read(string name, ReadOnlySpan<byte> bytes, string? contentType = null)
    {
        var format = Chosen(name, contentType);
        if (bytes.Length > MaximumBytes)
        {
            throw new UnreadableDocumentException(
                $"larger than {MaximumBytes / 1024 / 1024} MiB; split it or take out what is not text"
            );
        }
        BelyingContent.RefuseBytes(bytes, format.MediaType);
        var content = format.Read(bytes, Parts(contentType).Charset);
        if (content.Text.Length == 0)
        {
            throw new UnreadableDocumentException("there is no text in it; check that the right file was saved");
        }
        return new Document(
            VisibleText.Of(name),
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            format.MediaType,
            content.Title,
            content.Text
        );
    }

    /// <summary>Throws <see cref="UnreadableDocumentException"/> for a name and a media type of which no reading can come.</summary>
    public static void RefuseUnread(string name, string? contentType) => Chosen(name, contentType);

    /// <summary>The character set of a document of text, as browsers know it; null when it cannot be told.</summary>
    public static string? CharacterSetOf(string mediaType, ReadOnlySpan<byte> bytes) =>
        CharacterSet.NameOf(bytes, mediaType == "text/html" ? HtmlReader.DeclaredIn(bytes) : null);

    private static Format Chosen(string name, string? contentType)
    {
        var mediaType = Parts(contentType).MediaType;
        return FormatOf(name, mediaType)
            ?? throw new UnreadableDocumentException(
                mediaType is null or AnyBytes
                    ? $"the ending of this name is not one the archive reads; save it as {Endings}"
                    : $"the archive does not read {mediaType}; save it as {Endings}"
            );
    }

    // Servers that do not know a format send it as mere bytes, and Markdown as plain text.
    private static Format? FormatOf(string name, string? mediaType)
    {
        var byName = FormatOf(
            Uri.TryCreate(name, UriKind.Absolute, out var address) && !address.IsFile ? address.AbsolutePath : name
        );
        return mediaType switch
        {
            null or AnyBytes => byName,
            "text/plain" when byName?.MediaType == "text/markdown" => byName,
            "application/xhtml+xml" => Array.Find(Formats, format => format.MediaType == "text/html"),
            _ => Array.Find(Formats, format => format.MediaType == mediaType),
        };
    }

    private static Format? FormatOf(string name) =>
        Array.Find(
            Formats,
            format => Array.Exists(format.Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        );

    private static (string? MediaType, string? Charset) Parts(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parts)
            ? (parts.MediaType?.ToLowerInvariant(), parts.CharSet?.Trim('"'))
            : (null, null);

    private static string InWords(string[] endings) =>
        endings.Length < 2 ? string.Concat(endings) : $"{string.Join(", ", endings[..^1])} or {endings[^1]}";
}

/// <summary>What a format gives: the title that it carries, if any, and the reading text.</summary>
internal readonly record struct Content(string? Title, string Text);
