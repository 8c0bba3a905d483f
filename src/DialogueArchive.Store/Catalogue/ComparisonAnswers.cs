using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Either a comparison, or the slugs that name no meeting or series here.</summary>
/// <param name="Answer">The comparison; null when something asked for does not exist.</param>
/// <param name="Unknown">Slugs asked for that do not exist, as given; empty when there is an answer.</param>
public sealed record Compared<T>(T? Answer, IReadOnlyList<string> Unknown)
    where T : class;

/// <summary>Two meetings with everything about them.</summary>
public sealed record MeetingPair(MeetingDetail A, MeetingDetail B);

/// <summary>Two meetings side by side.</summary>
/// <param name="A">The earlier one as asked for.</param>
/// <param name="B">The other.</param>
/// <param name="MissingBetween">Meetings of the series between the two that have no document here.</param>
/// <param name="Delegations">Who joined, left, stayed; parties by alphabet.</param>
/// <param name="Topics">What is new, goes on, is not mentioned again.</param>
public sealed record MeetingComparison(
    MeetingSummary A,
    MeetingSummary B,
    IReadOnlyList<MissingMeeting> MissingBetween,
    IReadOnlyList<DelegationComparison> Delegations,
    TopicComparison Topics
);

/// <summary>A meeting between two others that has no document here.</summary>
public sealed record MissingMeeting(int? Ordinal, MeetingState State, string Slug);

/// <summary>One party's delegation in both meetings.</summary>
public sealed record DelegationComparison(string Party, RoleComparison CoChairs, RoleComparison Participants);

/// <summary>The organisations in one role, by name.</summary>
public sealed record RoleComparison(
    IReadOnlyList<ComparedOrganisation> Joined,
    IReadOnlyList<ComparedOrganisation> Left,
    IReadOnlyList<ComparedOrganisation> Stayed
);

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
/// <param name="Rows">Organisations by party, then name.</param>
public sealed record ParticipantComparison(IReadOnlyList<MeetingSummary> Meetings, IReadOnlyList<PresenceRow> Rows);
