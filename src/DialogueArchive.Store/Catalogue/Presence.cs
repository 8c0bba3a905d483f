using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Orders the rows of the matrix organisation by meeting, and tells what its columns have in common.</summary>
internal static class Presence
{
    private const int MostTablesInPairs = 12;

    public static ParticipantComparison Of(
        IReadOnlyList<MeetingSummary> meetings,
        IReadOnlyList<PresenceRow> rows,
        PresenceSort sort
    )
    {
        var recorded = meetings.Where(meeting => meeting.State == MeetingState.Recorded).ToArray();
        var seriesOf = recorded.ToDictionary(
            meeting => meeting.Slug,
            meeting => meeting.Series?.Slug,
            StringComparer.Ordinal
        );
        return new ParticipantComparison(
            meetings,
            Sorted(rows, meetings, sort),
            OverlapOf([.. recorded.Select(meeting => meeting.Slug)], rows, row => row.Roles.Keys),
            OverlapOf(
                [.. seriesOf.Values.OfType<string>().Distinct(StringComparer.Ordinal)],
                rows,
                row => row.Roles.Keys.Select(slug => seriesOf.GetValueOrDefault(slug)).OfType<string>()
            )
        );
    }

    // Rows come by party and name, and sorting keeps that order among equals.
    private static IReadOnlyList<PresenceRow> Sorted(
        IReadOnlyList<PresenceRow> rows,
        IReadOnlyList<MeetingSummary> meetings,
        PresenceSort sort
    )
    {
        var places = meetings.Index().ToDictionary(each => each.Item.Slug, each => each.Index, StringComparer.Ordinal);
        int Key(PresenceRow row) =>
            sort switch
            {
                PresenceSort.Meetings => -row.Roles.Count,
                PresenceSort.First => row.Roles.Keys.Min(slug => places[slug]),
                PresenceSort.Chairs => -row.Roles.Values.Count(roles =>
                    roles.Contains(ParticipationRow.CoChair, StringComparer.Ordinal)
                ),
                _ => 0,
            };
        return [.. rows.OrderBy(row => row.Party, StringComparer.Ordinal).ThenBy(Key)];
    }

    private static Overlap OverlapOf(
        IReadOnlyList<string> tables,
        IReadOnlyList<PresenceRow> rows,
        Func<PresenceRow, IEnumerable<string>> tablesOf
    )
    {
        var seated = rows.Select(row => (row.Organisation, Tables: tablesOf(row).ToHashSet(StringComparer.Ordinal)))
            .ToList();
        return new Overlap(
            tables,
            [
                .. seated
                    .Where(row => tables.Count > 1 && row.Tables.Count == tables.Count)
                    .Select(row => row.Organisation),
            ],
            seated.Count(row => row.Tables.Count == 1),
            [
                .. Pairs(tables)
                    .Select(pair => new SharedSeats(
                        pair.A,
                        pair.B,
                        [
                            .. seated
                                .Where(row => row.Tables.Contains(pair.A) && row.Tables.Contains(pair.B))
                                .Select(row => row.Organisation),
                        ]
                    )),
            ]
        );
    }

    private static IEnumerable<(string A, string B)> Pairs(IReadOnlyList<string> tables) =>
        tables.Count > MostTablesInPairs
            ? tables.Zip(tables.Skip(1))
            : tables.SelectMany((a, at) => tables.Skip(at + 1).Select(b => (a, b)));
}
