using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import.Chains;

/// <summary>All that the archive holds on the meetings of one series.</summary>
internal sealed record ChainSources(
    string Slug,
    string Name,
    IReadOnlyList<string> Parties,
    IReadOnlyList<StatedMeeting> Stated,
    IReadOnlyList<NamedMeeting> Named,
    IReadOnlyList<ListedLine> Listed
);

/// <summary>A meeting as a document on it states it. <paramref name="MeetingId"/> is where it was filed before.</summary>
internal sealed record StatedMeeting(
    int RevisionId,
    int? MeetingId,
    string Sha256,
    DocumentKind Kind,
    int Length,
    int? Ordinal,
    Days? Days,
    string? City,
    string? Country,
    IReadOnlyList<string> Parties,
    PromisedNext? Next
);

/// <summary>The next meeting as a document promises it.</summary>
internal sealed record PromisedNext(int? Ordinal, Days? Window, string? DateText, string? City, string? Country);

/// <summary>A meeting as a document on another one names it.</summary>
/// <param name="RevisionId">The reading that names it.</param>
/// <param name="Number">The number of the reference there.</param>
/// <param name="MeetingId">Where it was filed before.</param>
/// <param name="Sha256">Hash of the document: for an order that does not depend on the import.</param>
/// <param name="Ordinal">'the fourth Dialogue'.</param>
/// <param name="Days">Its date in that text.</param>
/// <param name="DateText">The wording.</param>
/// <param name="SaidOn">Last day of the meeting that the document is about: a later date lies in its future.</param>
internal sealed record NamedMeeting(
    int RevisionId,
    int Number,
    int? MeetingId,
    string Sha256,
    int? Ordinal,
    Days? Days,
    string? DateText,
    DateOnly? SaidOn
);

/// <summary>A line of the list of known meetings. <paramref name="MeetingId"/> is where it was filed before.</summary>
internal sealed record ListedLine(
    int Id,
    int? MeetingId,
    string Key,
    int? Ordinal,
    Days? Days,
    string? City,
    string? Country,
    string? OfficialUrl
);
