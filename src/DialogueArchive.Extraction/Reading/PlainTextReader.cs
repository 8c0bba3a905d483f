namespace DialogueArchive.Extraction.Reading;

/// <summary>Reads plain text, in the encoding that its bytes show.</summary>
internal static class PlainTextReader
{
    /// <summary>The text of the bytes. Throws <see cref="UnreadableDocumentException"/> when they are no plain text.</summary>
    public static Content Read(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            throw new UnreadableDocumentException("it is a PDF and no plain text; give it the ending .pdf");
        }
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            throw new UnreadableDocumentException(
                "it is a packed file and no plain text; give it the ending .docx if it is a Word document"
            );
        }
        return new Content(null, Text.ReadingText.From(CharacterSet.Decode(bytes, charset)));
    }
}
