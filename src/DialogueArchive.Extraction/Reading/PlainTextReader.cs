namespace DialogueArchive.Extraction.Reading;

/// <summary>Reads plain text, in the encoding that its bytes show.</summary>
internal static class PlainTextReader
{
    /// <summary>The text of the bytes. Throws <see cref="UnreadableDocumentException"/> when they are no plain text.</summary>
    public static Content Read(ReadOnlySpan<byte> bytes, string? charset)
    {
        var text = CharacterSet.Decode(bytes, charset);
        BelyingContent.RefuseMarkup(text, "text/plain");
        return new Content(null, Text.ReadingText.From(text));
    }
}
