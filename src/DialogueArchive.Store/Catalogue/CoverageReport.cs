using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>What the archive has, lacks and did not understand.</summary>
/// <param name="Counts">Meetings, series, documents and sentences.</param>
/// <param name="SeriesWithGaps">How many series have a meeting without a document here.</param>
/// <param name="Gaps">These series, the most missing first; at most 200.</param>
/// <param name="Languages">Documents by language, most first.</param>
/// <param name="UnknownOrganisations">How many names of delegates, told apart by party, have no authority record.</param>
/// <param name="Organisations">These names, most used first; at most 100.</param>
/// <param name="UnknownReferences">How many names of things have no authority record.</param>
/// <param name="References">These names, most used first; at most 100.</param>
/// <param name="SilentSentences">Sentences in which nothing was read: no name, no topic, no act, no reference.</param>
/// <param name="SilentDocuments">Documents with such sentences, most first; at most 50.</param>
public sealed record CoverageReport(
    Coverage Counts,
    int SeriesWithGaps,
    IReadOnlyList<SeriesGaps> Gaps,
    IReadOnlyList<LanguageCount> Languages,
    int UnknownOrganisations,
    IReadOnlyList<UnknownName> Organisations,
    int UnknownReferences,
    IReadOnlyList<UnknownName> References,
    int SilentSentences,
    IReadOnlyList<SilentDocument> SilentDocuments
)
{
    /// <summary>The most series that one report lists.</summary>
    public const int MostSeries = 200;

    /// <summary>The most names of a kind.</summary>
    public const int MostNames = 100;

    /// <summary>The most documents.</summary>
    public const int MostDocuments = 50;
}

/// <summary>A series and its meetings without a document.</summary>
/// <param name="Series">The series.</param>
/// <param name="Parties">Party codes by alphabet.</param>
/// <param name="Meetings">Every meeting of the chain in order.</param>
public sealed record SeriesGaps(SeriesLink Series, IReadOnlyList<string> Parties, IReadOnlyList<GapMeeting> Meetings);

/// <summary>A meeting as the map of gaps shows it.</summary>
/// <param name="Slug">Its lasting name.</param>
/// <param name="Ordinal">Its number, where one is known.</param>
/// <param name="State">How the archive knows of it.</param>
/// <param name="KnownBy">By what, where it has no document.</param>
public sealed record GapMeeting(string Slug, int? Ordinal, MeetingState State, IReadOnlyList<KnownByKind> KnownBy);

/// <summary>Documents in one language: a BCP 47 tag.</summary>
public sealed record LanguageCount(string Language, int Documents);

/// <summary>A name without an authority record.</summary>
/// <param name="Name">As written.</param>
/// <param name="Party">The party that sent it; null for a thing.</param>
/// <param name="Count">How many delegations or texts have it.</param>
/// <param name="Evidence">The first words that have it.</param>
public sealed record UnknownName(string Name, string? Party, int Count, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>A document with sentences in which nothing was read.</summary>
public sealed record SilentDocument(string Slug, string Meeting, int Silent, int Sentences);
