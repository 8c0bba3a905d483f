namespace DialogueArchive.Extraction.Reading;

/// <summary>A document whose bytes have been read: from here on its text does not change.</summary>
/// <param name="Name">File name or address as given, without local folders; what cannot be seen in it stands as its code.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the bytes.</param>
/// <param name="MediaType">One of the media types of the record contract.</param>
/// <param name="Title">The title that the format itself carries, if any.</param>
/// <param name="Text">The reading text; see <see cref="Text.ReadingText"/> for what holds of it.</param>
public sealed record Document(string Name, string Sha256, string MediaType, string? Title, string Text);

/// <summary>The document cannot be read. The message says what is wrong and what to do, in one line.</summary>
public sealed class UnreadableDocumentException : Exception
{
    public UnreadableDocumentException(string message)
        : base(message) { }

    public UnreadableDocumentException(string message, Exception innerException)
        : base(message, innerException) { }

    public UnreadableDocumentException() { }
}
