using DialogueArchive.Extraction;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A thing with an authority record, and every sentence that names it.</summary>
/// <param name="Slug">Its authority record.</param>
/// <param name="Name">Preferred name.</param>
/// <param name="Kind">Kind of thing, as the oldest text has it.</param>
/// <param name="Names">Names as written, most used first.</param>
/// <param name="First">The first mention in this archive by date of meeting.</param>
/// <param name="Last">The last mention.</param>
/// <param name="Series">First and last mention in each series, and what has no text before and between.</param>
/// <param name="Sentences">Every sentence, oldest meeting first, undated last, then in the order of the text.</param>
public sealed record ReferenceDetail(
    string Slug,
    string Name,
    ReferenceKind Kind,
    IReadOnlyList<string> Names,
    ReferenceSentence First,
    ReferenceSentence Last,
    IReadOnlyList<SeriesSpan> Series,
    IReadOnlyList<ReferenceSentence> Sentences
);

/// <summary>A sentence that names the thing.</summary>
public sealed record ReferenceSentence(
    MeetingSummary Meeting,
    CitedSentence Sentence,
    IReadOnlyList<CitedEvidence> Evidence
);
