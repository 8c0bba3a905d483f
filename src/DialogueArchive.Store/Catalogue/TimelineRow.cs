using DialogueArchive.Extraction;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A series on the one axis of all: what of it has a date.</summary>
/// <param name="Series">The series as lists show it; it tells how many of its meetings have no date.</param>
/// <param name="Meetings">Its dated meetings, recorded and known, by first day.</param>
/// <param name="Promises">The windows that texts gave for its meetings, by first day.</param>
/// <param name="Events">Dated things that its texts refer to, by first day; its own meetings are not among them.</param>
public sealed record TimelineRow(
    SeriesSummary Series,
    IReadOnlyList<MeetingSummary> Meetings,
    IReadOnlyList<TimelinePromise> Promises,
    IReadOnlyList<TimelineEvent> Events
);

/// <summary>A window that a text gave for a meeting to come.</summary>
/// <param name="Meeting">The meeting that was meant.</param>
/// <param name="Ordinal">Its number; null when not known.</param>
/// <param name="State">What is known of it today.</param>
/// <param name="Start">First day of the window.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="SaidAt">The meeting whose text gave it.</param>
public sealed record TimelinePromise(
    MeetingLink Meeting,
    int? Ordinal,
    Model.MeetingState State,
    DateOnly Start,
    DateOnly End,
    MeetingLink? SaidAt
);

/// <summary>A dated thing that texts refer to: an agreement, an exercise, a meeting of another dialogue.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Name">Preferred name, or else the name as written.</param>
/// <param name="Start">First day of its date.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="NamedAt">The meetings of this series whose texts name it.</param>
public sealed record TimelineEvent(
    ReferenceKind Kind,
    string Name,
    DateOnly Start,
    DateOnly End,
    IReadOnlyList<MeetingLink> NamedAt
);

/// <summary>What of the timeline is wanted; null is all of it.</summary>
/// <param name="Parties">Codes of parties, any of which the series has.</param>
/// <param name="From">The first year.</param>
/// <param name="To">The last year, inclusive.</param>
/// <param name="Series">Slugs of series.</param>
public sealed record TimelineFilter(
    IReadOnlyList<string>? Parties = null,
    int? From = null,
    int? To = null,
    IReadOnlyList<string>? Series = null
);
