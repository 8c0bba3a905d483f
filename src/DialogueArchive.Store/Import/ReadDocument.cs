using DialogueArchive.Extraction;

namespace DialogueArchive.Store.Import;

/// <summary>
/// Reads the bytes of a document into its record, wherever that is done. Throws
/// <see cref="Extraction.Reading.UnreadableDocumentException"/> when there is none to be had.
/// </summary>
/// <param name="name">File name or address.</param>
/// <param name="bytes">The document as received.</param>
/// <param name="contentType">The media type it came with, if any.</param>
/// <param name="cancellationToken">Breaks the reading off.</param>
public delegate Task<MeetingRecord> ReadDocument(
    string name,
    byte[] bytes,
    string? contentType,
    CancellationToken cancellationToken
);
