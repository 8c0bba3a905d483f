using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Answers that are a row in other words.</summary>
internal static class RowAnswers
{
    /// <summary>Needs the series loaded.</summary>
    public static MeetingSummary Summary(this MeetingRow row) =>
        new(
            row.Slug,
            row.Title,
            row.Series is null ? null : new SeriesLink(row.Series.Slug, row.Series.Name),
            row.Ordinal,
            row.Start,
            row.End,
            row.City,
            row.Country,
            row.Parties,
            row.State,
            row.Source,
            row.Series?.Invented ?? false
        );

    public static MeetingLink Link(this MeetingRow row) => new(row.Slug, row.Title);

    /// <summary>By day, undated last, then by slug: the order of meetings across series.</summary>
    public static IOrderedEnumerable<T> InOrderOfMeetings<T>(
        this IEnumerable<T> items,
        Func<T, MeetingRow> meetingOf
    ) =>
        items
            .OrderBy(item => meetingOf(item).Start ?? DateOnly.MaxValue)
            .ThenBy(item => meetingOf(item).Slug, StringComparer.Ordinal);
}
