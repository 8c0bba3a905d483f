namespace DialogueArchive.Store.Catalogue;

/// <summary>A series in a list.</summary>
/// <param name="Slug">Its lasting name: <c>jp-us-space</c>.</param>
/// <param name="Name">Its preferred name, or else the name as written or listed.</param>
/// <param name="Parties">Party codes by alphabet.</param>
/// <param name="Meetings">Meetings in all states.</param>
/// <param name="Recorded">Meetings with a document here.</param>
/// <param name="Known">Meetings proved otherwise.</param>
/// <param name="Promised">Meetings only announced.</param>
/// <param name="Undated">Meetings, recorded or known, without a date.</param>
/// <param name="First">First day of the earliest dated meeting that is recorded or known.</param>
/// <param name="Last">First day of the latest.</param>
/// <param name="Invented">Whether it never took place: it is there to show the archive.</param>
public sealed record SeriesSummary(
    string Slug,
    string Name,
    IReadOnlyList<string> Parties,
    int Meetings,
    int Recorded,
    int Known,
    int Promised,
    int Undated,
    DateOnly? First,
    DateOnly? Last,
    bool Invented = false
);

/// <summary>A series with its chain, who sat at the table and what was spoken of.</summary>
/// <param name="Slug">Its lasting name.</param>
/// <param name="Name">Its preferred name.</param>
/// <param name="Parties">Party codes by alphabet.</param>
/// <param name="Summary">The series as lists show it.</param>
/// <param name="Variants">Other names of its authority record: editor's knowledge.</param>
/// <param name="NamesAsWritten">The names in the documents, with evidence.</param>
/// <param name="Chain">Every meeting in order, with why it is known.</param>
/// <param name="Presence">Organisation by meeting, of the recorded meetings.</param>
/// <param name="Topics">Topic by meeting, of the recorded meetings, in order of names.</param>
public sealed record SeriesDetail(
    string Slug,
    string Name,
    IReadOnlyList<string> Parties,
    SeriesSummary Summary,
    IReadOnlyList<string> Variants,
    IReadOnlyList<NameAsWritten> NamesAsWritten,
    IReadOnlyList<ChainEntry> Chain,
    IReadOnlyList<PresenceRow> Presence,
    IReadOnlyList<TopicPresence> Topics
);

/// <summary>A name in the form the texts have it.</summary>
/// <param name="Name">The exact form.</param>
/// <param name="Evidence">Where it stands, one for each place.</param>
public sealed record NameAsWritten(string Name, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>A row of the matrix organisation by meeting.</summary>
/// <param name="Party">Party code.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Roles">Meeting slug to roles: "co-chair", "participant". Meetings where it is not named have no key.</param>
/// <param name="Evidence">Meeting slug to the words that name it there.</param>
public sealed record PresenceRow(
    string Party,
    ComparedOrganisation Organisation,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Roles,
    IReadOnlyDictionary<string, IReadOnlyList<CitedEvidence>> Evidence
);

/// <summary>A row of the table topic by meeting.</summary>
/// <param name="Slug">Topic slug.</param>
/// <param name="Name">Preferred name.</param>
/// <param name="Steps">Meeting slug to the strongest step, 0 when mentioned without a statement; no key: not mentioned.</param>
/// <param name="Evidence">Meeting slug to the verb of the strongest statement there, or the first words that mention the topic.</param>
public sealed record TopicPresence(
    string Slug,
    string Name,
    IReadOnlyDictionary<string, int> Steps,
    IReadOnlyDictionary<string, CitedEvidence> Evidence
);
