using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>
/// What the parties, or one of them, said they would do, with what later texts and the list of known meetings tell of it. Statuses are
/// computed; none says that a word was kept or broken.
/// </summary>
/// <param name="Slug">Its lasting name: meeting and sentence key, or meeting and "next" for the promised next meeting.</param>
/// <param name="Status">The status on the day asked for.</param>
/// <param name="Since">The day from which the status could be known; null when its source has no date.</param>
/// <param name="Reason">Why it has this status, in English.</param>
/// <param name="Meeting">The meeting whose text says it.</param>
/// <param name="Series">Its series; null outside any.</param>
/// <param name="IsNextMeeting">Whether it is the promise of the next meeting.</param>
/// <param name="Actor">"both" or the code of one party; null where the next meeting is promised without an act of the parties.</param>
/// <param name="Act">The kind of act; null as the actor.</param>
/// <param name="Strength">The published step, 4 or 5; null as the actor.</param>
/// <param name="Topics">What it is about.</param>
/// <param name="Window">The time it sets; null when the sentence sets none.</param>
/// <param name="City">Of the next meeting: the city promised.</param>
/// <param name="Country">Of the next meeting: the country promised.</param>
/// <param name="Promised">Of the next meeting: the meeting of the chain that is meant.</param>
/// <param name="KnownOn">The day from which it could be known: of issue, else of the meeting; null when neither is read.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Evidence">The words that prove it: the verb or the promise, then the sentence.</param>
public sealed record Commitment(
    string Slug,
    CommitmentStatus Status,
    DateOnly? Since,
    string Reason,
    MeetingLink Meeting,
    SeriesLink? Series,
    bool IsNextMeeting,
    string? Actor,
    Act? Act,
    int? Strength,
    IReadOnlyList<TopicLink> Topics,
    CommitmentWindow? Window,
    string? City,
    string? Country,
    MeetingLink? Promised,
    DateOnly? KnownOn,
    CitedSentence Sentence,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>The time that a commitment sets.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="Text">The wording.</param>
/// <param name="Rule">How the wording is read, in English.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record CommitmentWindow(
    DateOnly Start,
    DateOnly End,
    string Text,
    string Rule,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>A commitment with its chain and the history of its status.</summary>
/// <param name="Commitment">The commitment itself.</param>
/// <param name="AsOf">The day for which it is told.</param>
/// <param name="Chain">Every commitment that is linked with it, itself included, oldest first.</param>
/// <param name="History">What gave it its statuses, in order; the last one counts, but a window that has passed outweighs silence.</param>
public sealed record CommitmentDetail(
    Commitment Commitment,
    DateOnly AsOf,
    IReadOnlyList<Commitment> Chain,
    IReadOnlyList<CommitmentEvent> History
);

/// <summary>Something that gave a commitment its status from a day on.</summary>
/// <param name="Status">The status.</param>
/// <param name="KnownOn">From when it could be known; null when its source has no date.</param>
/// <param name="Source">"text", "list" (of known meetings) or "calendar".</param>
/// <param name="Reason">Why, in English.</param>
/// <param name="Score">How well the later words answer to the commitment, 0 to 1; null where no words are compared.</param>
/// <param name="Meeting">The meeting that the source is about; null for the calendar.</param>
/// <param name="Evidence">The words; empty for the list, the calendar and silence.</param>
/// <param name="Sentence">The sentence in which the words stand; null without words.</param>
/// <param name="OfficialUrl">List only: the official address.</param>
/// <param name="Successor">Slug of the commitment that takes it up again.</param>
public sealed record CommitmentEvent(
    CommitmentStatus Status,
    DateOnly? KnownOn,
    string Source,
    string Reason,
    double? Score,
    MeetingLink? Meeting,
    IReadOnlyList<CitedEvidence> Evidence,
    CitedSentence? Sentence,
    string? OfficialUrl,
    string? Successor
);

/// <summary>Which commitments are wanted; null is any. Several values of one kind are "or".</summary>
/// <param name="Statuses">Statuses on the day asked for.</param>
/// <param name="Actors">"both" or party codes.</param>
/// <param name="Acts">Kinds of act.</param>
/// <param name="Strengths">Steps, 4 or 5.</param>
/// <param name="Topics">Topic slugs.</param>
/// <param name="Series">Series slugs.</param>
/// <param name="Years">Years in which they were said.</param>
/// <param name="Meeting">Slug of the meeting that said them.</param>
/// <param name="AsOf">What was knowable on this day; null is all that is known now, undated sources included.</param>
public sealed record CommitmentFilter(
    IReadOnlyList<CommitmentStatus>? Statuses = null,
    IReadOnlyList<string>? Actors = null,
    IReadOnlyList<Act>? Acts = null,
    IReadOnlyList<int>? Strengths = null,
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<string>? Series = null,
    IReadOnlyList<int>? Years = null,
    string? Meeting = null,
    DateOnly? AsOf = null
);

/// <summary>What one can narrow the ledger by.</summary>
/// <param name="Actors">Who undertook something: "both" and party codes.</param>
/// <param name="Topics">Topics of any commitment, by name.</param>
/// <param name="Series">Series with a commitment, by name.</param>
/// <param name="First">The first year in which one was said; null without a dated one.</param>
/// <param name="Last">The last year.</param>
public sealed record CommitmentChoices(
    IReadOnlyList<string> Actors,
    IReadOnlyList<TopicLink> Topics,
    IReadOnlyList<SeriesLink> Series,
    int? First,
    int? Last
);
