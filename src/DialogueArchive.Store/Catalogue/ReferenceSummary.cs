using DialogueArchive.Extraction;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A thing that documents refer to, with every mention. Things are one by authority record, else by kind, name, ordinal and date.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Name">Preferred name, or else the name as written.</param>
/// <param name="Acronym">The acronym the texts give.</param>
/// <param name="Slug">Its authority record; null for a name without one.</param>
/// <param name="Ordinal">Its number, where the texts give one.</param>
/// <param name="Start">The first day of its date, where a text dates it.</param>
/// <param name="End">The last day, inclusive.</param>
/// <param name="DateText">The wording of the date.</param>
/// <param name="Meetings">How many meetings refer to it.</param>
/// <param name="Mentions">Where, oldest meeting first: the first five.</param>
public sealed record ReferenceSummary(
    ReferenceKind Kind,
    string Name,
    string? Acronym,
    string? Slug,
    int? Ordinal,
    DateOnly? Start,
    DateOnly? End,
    string? DateText,
    int Meetings,
    IReadOnlyList<ReferenceMention> Mentions
);

/// <summary>A meeting's document that refers to the thing.</summary>
public sealed record ReferenceMention(MeetingLink Meeting, string NameAsWritten, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>Which references are wanted; null is any.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Meeting">Meeting slug.</param>
/// <param name="Series">Series slug.</param>
public sealed record ReferenceFilter(ReferenceKind? Kind = null, string? Meeting = null, string? Series = null);
