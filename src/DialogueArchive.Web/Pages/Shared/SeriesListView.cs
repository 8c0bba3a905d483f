using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>Series, each with its meetings on the one scale of all.</summary>
public sealed class SeriesListView
{
    private readonly ILookup<string?, MeetingSummary> _meetings;

    /// <summary>The series in the order given, those with texts and with more meetings first.</summary>
    public SeriesListView(IEnumerable<SeriesSummary> series, IReadOnlyCollection<MeetingSummary> meetings)
    {
        Series =
        [
            .. series
                .OrderByDescending(each => each.Recorded)
                .ThenByDescending(each => each.Meetings)
                .ThenBy(each => each.Name, StringComparer.Ordinal)
                .ThenBy(each => each.Slug, StringComparer.Ordinal),
        ];
        _meetings = meetings.ToLookup(meeting => meeting.Series?.Slug, StringComparer.Ordinal);
        Scale = SeriesStrip.Scale(meetings);
    }

    /// <summary>The series.</summary>
    public IReadOnlyList<SeriesSummary> Series { get; }

    /// <summary>Series of one meeting alone: they stand apart, closed.</summary>
    public IReadOnlyList<SeriesSummary> Lone => [.. Series.Where(each => each is { Recorded: 0, Meetings: 1 })];

    /// <summary>The others.</summary>
    public IReadOnlyList<SeriesSummary> Longer => [.. Series.Except(Lone)];

    /// <summary>The years of the scale: "2001 to 2026"; null when no meeting has a date.</summary>
    public string? Period => Scale is null ? null : $"{Scale.First} to {Scale.Last}";

    internal Years? Scale { get; }

    /// <summary>The meetings of one series.</summary>
    public IEnumerable<MeetingSummary> MeetingsOf(SeriesSummary series) => _meetings[series.Slug];

    /// <summary>How many there are, in the terms of a row: "2 held, 7 known, 3 undated".</summary>
    public static string Told(SeriesSummary series) =>
        string.Join(
            ", ",
            new[]
            {
                series.Recorded > 0 ? $"{series.Recorded} held" : null,
                series.Known > 0 ? $"{series.Known} known" : null,
                series.Promised > 0 ? $"{series.Promised} promised" : null,
                series.Undated > 0 ? $"{series.Undated} undated" : null,
            }.OfType<string>()
        );
}
