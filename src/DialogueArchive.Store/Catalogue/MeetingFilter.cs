using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Which meetings are wanted; null is any, several values of one field are "or". Unknown values match nothing.</summary>
/// <param name="Series">Series slugs.</param>
/// <param name="Parties">Party codes.</param>
/// <param name="Years">Years in which the meeting lies, at least in part.</param>
/// <param name="States">States.</param>
/// <param name="Organisations">Organisation slugs.</param>
/// <param name="Topics">Topic slugs.</param>
/// <param name="Sort">Order by date.</param>
public sealed record MeetingFilter(
    IReadOnlyList<string>? Series = null,
    IReadOnlyList<string>? Parties = null,
    IReadOnlyList<int>? Years = null,
    IReadOnlyList<MeetingState>? States = null,
    IReadOnlyList<string>? Organisations = null,
    IReadOnlyList<string>? Topics = null,
    MeetingSort Sort = MeetingSort.Oldest
);

/// <summary>Order of meetings; undated ones come last in both.</summary>
public enum MeetingSort
{
    /// <summary>By first day, the earliest first.</summary>
    Oldest,

    /// <summary>By first day, the latest first.</summary>
    Newest,
}
