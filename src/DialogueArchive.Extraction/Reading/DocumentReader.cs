using System.Security.Cryptography;

namespace DialogueArchive.Extraction.Reading;

/// <summary>Turns bytes into a <see cref="Document"/>, by the ending of the name.</summary>
public static class DocumentReader
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public const int MaximumBytes = 32 * 1024 * 1024;

    /// <summary>Whether a file of this name is a document by its ending.</summary>
    public static bool IsDocument(string name) => name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a document. Throws <see cref="UnreadableDocumentException"/> when that cannot be done.</summary>
    public static Document Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (!IsDocument(name))
        {
            throw new UnreadableDocumentException(
                $"the ending of this name is not one the archive reads; save it as plain text (.txt)"
            );
        }
        if (bytes.Length > MaximumBytes)
        {
            throw new UnreadableDocumentException(
                $"larger than {MaximumBytes / 1024 / 1024} MiB; split it or take out what is not text"
            );
        }
        var text = Text.ReadingText.From(PlainTextReader.Read(bytes));
        if (text.Length == 0)
        {
            throw new UnreadableDocumentException("there is no text in it; check that the right file was saved");
        }
        return new Document(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), "text/plain", null, text);
    }
}
