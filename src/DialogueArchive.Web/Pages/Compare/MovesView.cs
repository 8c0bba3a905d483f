using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Compare;

/// <summary>Who of one party joined, stayed and left in one role.</summary>
public sealed record MovesView(
    MeetingDetail First,
    MeetingDetail Second,
    string Party,
    string Role,
    RoleComparison Moves
);

/// <summary>Topics of one meeting that the other does not mention.</summary>
public sealed record TopicMovesView(string Move, IReadOnlyList<TopicLink> Topics, MeetingDetail Meeting);
