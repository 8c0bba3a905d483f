using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Extraction;

/// <summary>Reads a document into a record. The same document always gives the same record.</summary>
public sealed class RecordExtractor(AuthorityFile authority)
{
    /// <summary>An extractor over the authority records that come with the archive.</summary>
    public static RecordExtractor Default { get; } = new(AuthorityFile.Default);

    /// <summary>The record of <paramref name="document"/>. It always answers: what is not understood becomes a warning.</summary>
    public MeetingRecord Extract(Document document)
    {
        _ = authority;
        return new MeetingRecord(
            "1.0",
            new DocumentFacts(
                document.Name,
                document.Sha256,
                document.MediaType,
                document.Title,
                "en",
                DocumentKind.Other,
                null
            ),
            document.Text,
            null,
            new MeetingFacts(null, [], null, null, null),
            [],
            [],
            [],
            [],
            [],
            null,
            []
        );
    }
}
