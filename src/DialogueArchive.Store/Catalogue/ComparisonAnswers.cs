using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Either a comparison, or the slugs that name no meeting or series here.</summary>
/// <param name="Answer">The comparison; null when something asked for does not exist.</param>
/// <param name="Unknown">Slugs asked for that do not exist, as given; empty when there is an answer.</param>
public sealed record Compared<T>(T? Answer, IReadOnlyList<string> Unknown)
    where T : class;

/// <summary>Two meetings with everything about them.</summary>
/// <param name="A">The one before, as asked.</param>
/// <param name="B">The other.</param>
/// <param name="Relations">What the authority records know of their organisations.</param>
/// <param name="Texts">Measures of the documents on both.</param>
public sealed record MeetingPair(
    MeetingDetail A,
    MeetingDetail B,
    OrganisationRelations Relations,
    IReadOnlyList<TextMeasure> Texts
);

/// <summary>Two meetings side by side.</summary>
/// <param name="A">The earlier one as asked for.</param>
/// <param name="B">The other.</param>
/// <param name="MissingBetween">Meetings of the series between the two that have no document here.</param>
/// <param name="Texts">How long the texts are, and of which kind: what the comparison can bear.</param>
/// <param name="Follow">Which organisations count otherwise than they are named, and on whose word.</param>
/// <param name="Delegations">Who joined, left, stayed; parties by alphabet.</param>
/// <param name="Topics">What is new, goes on, is not mentioned again.</param>
/// <param name="Statements">The sentences on each topic, side by side.</param>
/// <param name="Commitments">What the parties undertook.</param>
public sealed record MeetingComparison(
    MeetingSummary A,
    MeetingSummary B,
    IReadOnlyList<MissingMeeting> MissingBetween,
    IReadOnlyList<TextMeasure> Texts,
    FollowUse Follow,
    IReadOnlyList<DelegationComparison> Delegations,
    TopicComparison Topics,
    IReadOnlyList<TopicStatements> Statements,
    CommitmentComparison Commitments
);

/// <summary>A meeting between two others that has no document here.</summary>
public sealed record MissingMeeting(int? Ordinal, MeetingState State, string Slug);

/// <summary>A document as it bears on a comparison.</summary>
/// <param name="Meeting">Slug of the meeting.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Kind">What kind of text it is.</param>
/// <param name="Language">Its language: a BCP 47 tag.</param>
/// <param name="Sentences">Its length in sentences.</param>
/// <param name="Words">Its length in words: runs of letters and digits, hyphens and apostrophes inside.</param>
/// <param name="Issued">The first day on which it says it was released; null when it does not say.</param>
public sealed record TextMeasure(
    string Meeting,
    string Document,
    DocumentKind Kind,
    string Language,
    int Sentences,
    int Words,
    DateOnly? Issued
);

/// <summary>One party's delegation in both meetings.</summary>
/// <param name="Party">Party code.</param>
/// <param name="CoChairs">Who chaired.</param>
/// <param name="Participants">Who took part.</param>
/// <param name="RoleChanged">Organisations in both that do not sit in the same roles.</param>
/// <param name="Renamed">Organisations in both whose names have nothing in common.</param>
public sealed record DelegationComparison(
    string Party,
    RoleComparison CoChairs,
    RoleComparison Participants,
    IReadOnlyList<RoleChange> RoleChanged,
    IReadOnlyList<Renaming> Renamed
);

/// <summary>The organisations in one role, by name.</summary>
public sealed record RoleComparison(
    IReadOnlyList<MovedOrganisation> Joined,
    IReadOnlyList<MovedOrganisation> Left,
    IReadOnlyList<MovedOrganisation> Stayed
);

/// <summary>An organisation that joined, left or stayed: matched by authority record, else by name.</summary>
/// <param name="Slug">Its authority record; null without one.</param>
/// <param name="Name">Its preferred name, else as written.</param>
/// <param name="UnitOf">The body it is part of, as written.</param>
/// <param name="Before">How the first text names it in this role; empty when it does not.</param>
/// <param name="After">How the second text does.</param>
public sealed record MovedOrganisation(
    string? Slug,
    string Name,
    string? UnitOf,
    IReadOnlyList<NamedOrganisation> Before,
    IReadOnlyList<NamedOrganisation> After
);

/// <summary>An organisation as a text names it.</summary>
public sealed record NamedOrganisation(
    string? Slug,
    string Name,
    string? UnitOf,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>A role in which a text names an organisation: "co-chair" or "participant".</summary>
public sealed record RoleHeld(string Role, IReadOnlyList<CitedEvidence> Evidence);

/// <summary>An organisation that both texts name, in other roles.</summary>
public sealed record RoleChange(
    string? Slug,
    string Name,
    IReadOnlyList<RoleHeld> Before,
    IReadOnlyList<RoleHeld> After
);

/// <summary>An organisation that the two texts name differently.</summary>
/// <param name="Slug">Authority record of the later one; null without one.</param>
/// <param name="Name">Its preferred name.</param>
/// <param name="Before">The names in the first text.</param>
/// <param name="After">The names in the second.</param>
/// <param name="Succeeded">An office took over from another; otherwise one record has both names.</param>
public sealed record Renaming(
    string? Slug,
    string Name,
    IReadOnlyList<NamedOrganisation> Before,
    IReadOnlyList<NamedOrganisation> After,
    bool Succeeded
);

/// <summary>The statements of two texts on one topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Before">Sentences of the first text, with their acts.</param>
/// <param name="After">Sentences of the second.</param>
public sealed record TopicStatements(
    TopicLink Topic,
    IReadOnlyList<TopicSentence> Before,
    IReadOnlyList<TopicSentence> After
);

/// <summary>What the parties undertook at two meetings, the promised next meeting included.</summary>
/// <param name="Before">Undertakings of the first text, in its order.</param>
/// <param name="After">Undertakings of the second.</param>
/// <param name="NextBefore">The next meeting as the first text promises it.</param>
/// <param name="NextAfter">The next meeting as the second does.</param>
public sealed record CommitmentComparison(
    IReadOnlyList<Undertaking> Before,
    IReadOnlyList<Undertaking> After,
    PromisedMeeting? NextBefore,
    PromisedMeeting? NextAfter
);

/// <summary>A forward-looking statement of the parties.</summary>
/// <param name="Statement">The statement, of step 4 or 5.</param>
/// <param name="AlsoSpokenOf">Those of its topics that the other text mentions too.</param>
public sealed record Undertaking(StatementDetail Statement, IReadOnlyList<TopicLink> AlsoSpokenOf)
{
    /// <summary>The least step of an undertaking: intended, invited.</summary>
    internal const int Least = 4;
}

/// <summary>An organisation in a comparison: matched by authority record, else by name.</summary>
/// <param name="Slug">Its authority record; null without one.</param>
/// <param name="Name">Its preferred name, else as written.</param>
/// <param name="UnitOf">The body it is part of, as written.</param>
public sealed record ComparedOrganisation(string? Slug, string Name, string? UnitOf);

/// <summary>Topics of two meetings, by name.</summary>
public sealed record TopicComparison(
    IReadOnlyList<TopicLink> Added,
    IReadOnlyList<TopicLink> Continued,
    IReadOnlyList<TopicLink> NotMentionedAgain
);

/// <summary>The matrix organisation by meeting.</summary>
/// <param name="Meetings">The columns in order of the chains; those not recorded have no roles.</param>
/// <param name="Rows">Organisations by party, then as sorted.</param>
/// <param name="Overlap">Who sits at more than one of the recorded meetings.</param>
/// <param name="SeriesOverlap">Who sits in more than one of the series; empty pairs where there is one series.</param>
public sealed record ParticipantComparison(
    IReadOnlyList<MeetingSummary> Meetings,
    IReadOnlyList<PresenceRow> Rows,
    Overlap Overlap,
    Overlap SeriesOverlap
);

/// <summary>Which organisations several tables have in common.</summary>
/// <param name="Tables">Slugs of the recorded meetings, or of the series with a recorded meeting.</param>
/// <param name="InEvery">Organisations at every one of them.</param>
/// <param name="InOneOnly">How many organisations sit at one alone.</param>
/// <param name="Pairs">What each two of them have in common; of more than twelve tables, neighbours alone.</param>
public sealed record Overlap(
    IReadOnlyList<string> Tables,
    IReadOnlyList<ComparedOrganisation> InEvery,
    int InOneOnly,
    IReadOnlyList<SharedSeats> Pairs
);

/// <summary>The organisations that sit at both of two tables.</summary>
public sealed record SharedSeats(string A, string B, IReadOnlyList<ComparedOrganisation> Both);

/// <summary>The order of organisations within a party.</summary>
public enum PresenceSort
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By number of meetings, most first.</summary>
    Meetings,

    /// <summary>By the first meeting that names them.</summary>
    First,

    /// <summary>By number of meetings chaired, most first.</summary>
    Chairs,
}

/// <summary>The table topic by meeting.</summary>
/// <param name="Meetings">The columns in order of the chains; those not recorded say nothing of any topic.</param>
/// <param name="Texts">How long the texts are.</param>
/// <param name="Topics">The rows in order of names.</param>
public sealed record TopicMatrix(
    IReadOnlyList<MeetingSummary> Meetings,
    IReadOnlyList<TextMeasure> Texts,
    IReadOnlyList<TopicPresence> Topics
);
