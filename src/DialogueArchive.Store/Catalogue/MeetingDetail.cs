using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>
/// All that is known of one meeting. Facts read from texts carry their evidence and are null when not read; what the list of
/// known meetings says stands in <paramref name="Listed"/> alone.
/// </summary>
/// <param name="Slug">Its lasting name.</param>
/// <param name="Title">For people.</param>
/// <param name="State">How the archive knows of it.</param>
/// <param name="Summary">The same meeting as lists show it.</param>
/// <param name="Series">The dialogue; null when no document names one and no chain holds it.</param>
/// <param name="Ordinal">The number as read from a document on this meeting.</param>
/// <param name="Date">The days as read.</param>
/// <param name="Place">The place as read.</param>
/// <param name="Mode">In person or virtual; null when no text tells. Rests on the evidence of place and date.</param>
/// <param name="Parties">Parties in the order of the text.</param>
/// <param name="Listed">What the list of known meetings says; null when it is not on the list.</param>
/// <param name="KnownBy">Other texts (and the list) by which the meeting is known.</param>
/// <param name="Documents">Documents on this meeting, the sides' own statement first.</param>
/// <param name="Delegations">Who was sent, by party in the order of the text.</param>
/// <param name="People">Persons named.</param>
/// <param name="Topics">Topics, strongest step first, then by name.</param>
/// <param name="Statements">Acts in the order of the text.</param>
/// <param name="References">Things named outside the meeting, in the order of the text.</param>
/// <param name="NextMeeting">The promised next meeting.</param>
/// <param name="Warnings">What was looked for and not understood.</param>
/// <param name="Chain">Every meeting of the series in order, this one included; empty without a series.</param>
/// <param name="Previous">The recorded meeting before this one in the series.</param>
/// <param name="Next">The recorded meeting after this one in the series.</param>
public sealed record MeetingDetail(
    string Slug,
    string Title,
    MeetingState State,
    MeetingSummary Summary,
    SeriesFact? Series,
    OrdinalFact? Ordinal,
    PeriodFact? Date,
    PlaceFact? Place,
    MeetingMode? Mode,
    IReadOnlyList<PartyFact> Parties,
    ListedMeeting? Listed,
    IReadOnlyList<KnownBy> KnownBy,
    IReadOnlyList<DocumentSummary> Documents,
    IReadOnlyList<DelegationDetail> Delegations,
    IReadOnlyList<PersonFact> People,
    IReadOnlyList<TopicOfMeeting> Topics,
    IReadOnlyList<StatementDetail> Statements,
    IReadOnlyList<ReferenceFact> References,
    PromisedMeeting? NextMeeting,
    IReadOnlyList<WarningDetail> Warnings,
    IReadOnlyList<ChainEntry> Chain,
    MeetingSummary? Previous,
    MeetingSummary? Next
);

/// <summary>The series: slug and name in the archive, and the name as the text has it (null when no text on this meeting names it).</summary>
public sealed record SeriesFact(string Slug, string Name, string? AsWritten, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>A number read from the text.</summary>
public sealed record OrdinalFact(int Value, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>Days, inclusive, and the wording they were read from.</summary>
public sealed record PeriodFact(DateOnly Start, DateOnly End, string Text, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>A place read from the text.</summary>
public sealed record PlaceFact(string? City, string? Country, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>A party as the text names it.</summary>
public sealed record PartyFact(string Code, string Name, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>A line of the list of known meetings: not read from any document here.</summary>
/// <param name="Ordinal">Its number, where the list has one.</param>
/// <param name="Start">First day; of a month or a year alone, the first day of it.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="City">City, where the list has one.</param>
/// <param name="Virtual">Held by wire.</param>
/// <param name="OfficialUrl">The official address of its text or announcement.</param>
public sealed record ListedMeeting(
    int? Ordinal,
    DateOnly? Start,
    DateOnly? End,
    string? City,
    bool Virtual,
    string? OfficialUrl
)
{
    /// <summary>Always "list".</summary>
    public string Source { get; } = "list";
}

/// <summary>The organisations one party sent.</summary>
public sealed record DelegationDetail(
    string Party,
    IReadOnlyList<DelegationEntry> CoChairs,
    IReadOnlyList<DelegationEntry> Participants
);

/// <summary>An organisation in a delegation.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Acronym">The acronym beside it.</param>
/// <param name="UnitOf">The body it is part of, where its own words say so.</param>
/// <param name="Slug">Its authority record; null for a name that has none yet.</param>
/// <param name="PreferredName">The preferred name of the authority record; null without one.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record DelegationEntry(
    string Name,
    string? Acronym,
    string? UnitOf,
    string? Slug,
    string? PreferredName,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>A person as named.</summary>
public sealed record PersonFact(
    string Name,
    string? Title,
    string? Party,
    PersonRole Role,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>A topic of a meeting.</summary>
/// <param name="Slug">Its identifier.</param>
/// <param name="Name">Its preferred name.</param>
/// <param name="Strength">The strongest step, 1 to 5, of the parties' statements on it; null when it is mentioned without one.</param>
/// <param name="Strongest">The sentences that reach that step.</param>
/// <param name="Evidence">Every mention.</param>
public sealed record TopicOfMeeting(
    string Slug,
    string Name,
    int? Strength,
    IReadOnlyList<CitedSentence> Strongest,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>Something named outside the meeting.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Acronym">The acronym beside it.</param>
/// <param name="Slug">Its authority record, if it has one.</param>
/// <param name="Ordinal">Its number, if it has one.</param>
/// <param name="Date">Its date as worded.</param>
/// <param name="Meeting">The meeting of this archive that it names, if any.</param>
/// <param name="Evidence">Every place that names it.</param>
public sealed record ReferenceFact(
    ReferenceKind Kind,
    string Name,
    string? Acronym,
    string? Slug,
    int? Ordinal,
    PeriodFact? Date,
    MeetingLink? Meeting,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>The next meeting as promised, and the meeting of the chain it became (null when the text gives no number to find it by).</summary>
public sealed record PromisedMeeting(
    int? Ordinal,
    PeriodFact? Date,
    PlaceFact? Place,
    MeetingLink? Meeting,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>What was looked for in a document and not understood.</summary>
public sealed record WarningDetail(string Code, string Message, string Document, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>A place in the chain of a series.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="KnownBy">Why it is known besides its own documents: other texts and the list.</param>
public sealed record ChainEntry(MeetingSummary Meeting, IReadOnlyList<KnownBy> KnownBy);

/// <summary>One reason why a meeting is known.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Document">The document that says it; null for the list.</param>
/// <param name="SaidAt">The meeting that the document is about; null for the list.</param>
/// <param name="Start">The first day it gives, for example of a promised window.</param>
/// <param name="End">The last day, inclusive.</param>
/// <param name="DateText">The wording of the date: 'early next year'; null for the list.</param>
/// <param name="City">The city it gives.</param>
/// <param name="Country">The country it gives.</param>
/// <param name="OfficialUrl">List only: the official address.</param>
/// <param name="Evidence">The words; empty for the list.</param>
public sealed record KnownBy(
    KnownByKind Kind,
    DocumentLink? Document,
    MeetingLink? SaidAt,
    DateOnly? Start,
    DateOnly? End,
    string? DateText,
    string? City,
    string? Country,
    string? OfficialUrl,
    IReadOnlyList<CitedEvidence> Evidence
);
