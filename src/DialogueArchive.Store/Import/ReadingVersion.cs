namespace DialogueArchive.Store.Import;

/// <summary>What a record depends on besides the bytes: the extractor and the authority records.</summary>
/// <param name="Extraction">Version of the extractor, from 1.</param>
/// <param name="Authority">State of the authority records.</param>
internal sealed record ReadingVersion(int Extraction, string Authority)
{
    /// <summary>Whether a document that was read as <paramref name="held"/> need not be read again: an older program leaves newer readings alone.</summary>
    public bool Keeps(ReadingVersion? held) => held is not null && (held == this || held.Extraction > Extraction);
}
