using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>One thing with a date: what the timeline draws, in words.</summary>
/// <param name="Series">The series in whose row it stands.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="Kind">"recorded", "known", "promised", or the kind of a thing referred to.</param>
/// <param name="Slug">The meeting; null for a thing referred to.</param>
/// <param name="Title">For people.</param>
/// <param name="NamedAt">The meetings whose texts say it.</param>
public sealed record TimelineMark(
    SeriesSummary Series,
    DateOnly Start,
    DateOnly End,
    string Kind,
    string? Slug,
    string Title,
    IReadOnlyList<MeetingLink> NamedAt
)
{
    /// <summary>Everything in the rows, by first day.</summary>
    public static IEnumerable<TimelineMark> Of(IEnumerable<TimelineRow> rows) =>
        rows.SelectMany(row =>
                row.Meetings.Select(meeting => new TimelineMark(
                        row.Series,
                        meeting.Start!.Value,
                        meeting.End!.Value,
                        meeting.IsRecorded ? "recorded" : "known",
                        meeting.Slug,
                        meeting.Title,
                        []
                    ))
                    .Concat(
                        row.Promises.Select(promise => new TimelineMark(
                            row.Series,
                            promise.Start,
                            promise.End,
                            "promised",
                            promise.Meeting.Slug,
                            promise.Meeting.Title,
                            promise.SaidAt is { } said ? [said] : []
                        ))
                    )
                    .Concat(
                        row.Events.Select(each => new TimelineMark(
                            row.Series,
                            each.Start,
                            each.End,
                            each.Kind.ToString().ToLowerInvariant(),
                            null,
                            each.Name,
                            each.NamedAt
                        ))
                    )
            )
            .OrderBy(mark => mark.Start)
            .ThenBy(mark => mark.Series.Slug, StringComparer.Ordinal);
}
