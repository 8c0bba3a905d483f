namespace DialogueArchive.Store.Import;

/// <summary>What an address gave.</summary>
/// <param name="Address">Where it was found in the end, after redirects.</param>
/// <param name="At">When.</param>
/// <param name="ContentType">The media type it came with, perhaps with its character set.</param>
/// <param name="Bytes">The bytes; of what is larger than the reader takes, one more than that.</param>
public sealed record Retrieved(Uri Address, DateTimeOffset At, string? ContentType, byte[] Bytes);

/// <summary>
/// Retrieves an address (http or https). Throws <see cref="Extraction.Reading.UnreadableDocumentException"/> when that cannot be
/// done or is not allowed.
/// </summary>
public delegate Task<Retrieved> Retrieve(Uri address, CancellationToken cancellationToken);
