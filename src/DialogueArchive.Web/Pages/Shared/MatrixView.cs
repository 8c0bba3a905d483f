using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>The matrix organisation by meeting.</summary>
/// <param name="Meetings">The columns.</param>
/// <param name="Rows">The rows, by party, then name.</param>
public sealed record MatrixView(IReadOnlyList<MeetingSummary> Meetings, IReadOnlyList<PresenceRow> Rows)
{
    /// <summary>So many rows that the table scrolls both ways, its heads staying.</summary>
    public bool Both { get; init; }

    /// <summary>The series of the columns that have a text, each with how many.</summary>
    public IReadOnlyList<(SeriesLink Series, MeetingSummary[] Recorded, int NotHeld)> Tables =>
        [
            .. Meetings
                .Where(meeting => meeting.Series is not null)
                .GroupBy(meeting => meeting.Series!)
                .Select(series =>
                    (
                        series.Key,
                        series.Where(meeting => meeting.IsRecorded).ToArray(),
                        series.Count(meeting => !meeting.IsRecorded)
                    )
                ),
        ];

    /// <summary>The meetings of some at which an organisation has a role, in their order.</summary>
    public static MeetingSummary[] In(PresenceRow row, string role, IEnumerable<MeetingSummary> meetings) =>
        [.. meetings.Where(meeting => Roles(row, meeting).Contains(role, StringComparer.Ordinal))];

    /// <summary>Runs of columns of one series, in order.</summary>
    public IReadOnlyList<(SeriesLink? Series, int Columns)> Series
    {
        get
        {
            var runs = new List<(SeriesLink? Series, int Columns)>();
            foreach (var series in Meetings.Select(meeting => meeting.Series))
            {
                if (runs.Count > 0 && runs[^1].Series == series)
                {
                    runs[^1] = (series, runs[^1].Columns + 1);
                }
                else
                {
                    runs.Add((series, 1));
                }
            }

            return runs;
        }
    }

    /// <summary>Rows by party, parties by name.</summary>
    public IEnumerable<IGrouping<string, PresenceRow>> Parties =>
        Rows.GroupBy(row => row.Party, StringComparer.Ordinal)
            .OrderBy(rows => Names.Party(rows.Key), StringComparer.Ordinal);

    /// <summary>The roles of an organisation at a meeting; empty when the text does not name it.</summary>
    public static IReadOnlyList<string> Roles(PresenceRow row, MeetingSummary meeting) =>
        row.Roles.GetValueOrDefault(meeting.Slug) ?? [];
}
