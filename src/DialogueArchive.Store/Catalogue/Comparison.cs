using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Compares answers; asks the store nothing.</summary>
public static class Comparison
{
    /// <summary>Two meetings side by side, <paramref name="a"/> as the one before.</summary>
    public static MeetingComparison Of(MeetingDetail a, MeetingDetail b) =>
        new(
            a.Summary,
            b.Summary,
            MissingBetween(a, b),
            [
                .. a
                    .Delegations.Concat(b.Delegations)
                    .Select(delegation => delegation.Party)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(party => new DelegationComparison(
                        party,
                        Roles(CoChairs(a, party), CoChairs(b, party)),
                        Roles(Participants(a, party), Participants(b, party))
                    )),
            ],
            Topics(a.Topics, b.Topics)
        );

    /// <summary>The matrix organisation by meeting, by party, then name.</summary>
    internal static IReadOnlyList<PresenceRow> Presence(IEnumerable<Seat> seats) =>
        [
            .. seats
                .GroupBy(seat => (seat.Party, Key: KeyOf(seat.Slug, seat.Name)))
                .Select(row => new PresenceRow(
                    row.Key.Party,
                    Organisation([.. row.Select(seat => (seat.Slug, seat.PreferredName, seat.Name, seat.UnitOf))]),
                    row.GroupBy(seat => seat.Meeting, StringComparer.Ordinal)
                        .ToDictionary(
                            meeting => meeting.Key,
                            meeting =>
                                (IReadOnlyList<string>)
                                    [
                                        .. meeting
                                            .Select(seat => seat.Role)
                                            .Distinct(StringComparer.Ordinal)
                                            .Order(StringComparer.Ordinal),
                                    ],
                            StringComparer.Ordinal
                        )
                ))
                .OrderBy(row => row.Party, StringComparer.Ordinal)
                .ThenBy(row => row.Organisation.Name, StringComparer.Ordinal)
                .ThenBy(row => row.Organisation.Slug, StringComparer.Ordinal),
        ];

    internal static string KeyOf(ParticipationRow seat) => KeyOf(seat.Organisation?.Slug, seat.Name);

    /// <summary>Organisations are one by authority record, else by name, in capitals or not.</summary>
    public static string KeyOf(string? slug, string name) =>
        slug is null ? $"name {name.ToUpperInvariant()}" : $"record {slug}";

    private static IReadOnlyList<MissingMeeting> MissingBetween(MeetingDetail a, MeetingDetail b)
    {
        var ends = a
            .Chain.Index()
            .Where(entry => entry.Item.Meeting.Slug == a.Slug || entry.Item.Meeting.Slug == b.Slug)
            .Select(entry => entry.Index)
            .ToArray();
        return ends is [var first, var last]
            ?
            [
                .. a
                    .Chain.Take(last)
                    .Skip(first + 1)
                    .Select(entry => entry.Meeting)
                    .Where(meeting => meeting.State != MeetingState.Recorded)
                    .Select(meeting => new MissingMeeting(meeting.Ordinal, meeting.State, meeting.Slug)),
            ]
            : [];
    }

    private static RoleComparison Roles(IEnumerable<DelegationEntry> before, IEnumerable<DelegationEntry> after)
    {
        var (left, joined) = (ByKey(before), ByKey(after));
        return new RoleComparison(
            InOrder(joined.Where(entry => !left.ContainsKey(entry.Key)).Select(entry => Organisation([entry.Value]))),
            InOrder(left.Where(entry => !joined.ContainsKey(entry.Key)).Select(entry => Organisation([entry.Value]))),
            InOrder(
                joined
                    .Where(entry => left.ContainsKey(entry.Key))
                    .Select(entry => Organisation([entry.Value, left[entry.Key]]))
            )
        );
    }

    private static Dictionary<string, (string? Slug, string? Preferred, string Name, string? UnitOf)> ByKey(
        IEnumerable<DelegationEntry> entries
    ) =>
        entries
            .GroupBy(entry => KeyOf(entry.Slug, entry.Name), StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same =>
                    (
                        same.First().Slug,
                        same.First().PreferredName,
                        same.First().Name,
                        same.Select(entry => entry.UnitOf).FirstOrDefault(unitOf => unitOf is not null)
                    ),
                StringComparer.Ordinal
            );

    private static ComparedOrganisation Organisation(
        IReadOnlyList<(string? Slug, string? Preferred, string Name, string? UnitOf)> forms
    ) =>
        new(
            forms[0].Slug,
            forms[0].Preferred ?? forms[0].Name,
            forms.Select(form => form.UnitOf).FirstOrDefault(unitOf => unitOf is not null)
        );

    private static IReadOnlyList<ComparedOrganisation> InOrder(IEnumerable<ComparedOrganisation> organisations) =>
        [
            .. organisations
                .OrderBy(organisation => organisation.Name, StringComparer.Ordinal)
                .ThenBy(organisation => organisation.Slug, StringComparer.Ordinal),
        ];

    private static TopicComparison Topics(IReadOnlyList<TopicOfMeeting> before, IReadOnlyList<TopicOfMeeting> after)
    {
        var (left, joined) = (Links(before), Links(after));
        return new TopicComparison([.. joined.Except(left)], [.. joined.Intersect(left)], [.. left.Except(joined)]);
    }

    private static TopicLink[] Links(IEnumerable<TopicOfMeeting> topics) =>
        [
            .. topics
                .Select(topic => new TopicLink(topic.Slug, topic.Name))
                .OrderBy(topic => topic.Name, StringComparer.Ordinal)
                .ThenBy(topic => topic.Slug, StringComparer.Ordinal),
        ];

    private static IEnumerable<DelegationEntry> CoChairs(MeetingDetail meeting, string party) =>
        meeting
            .Delegations.Where(delegation => delegation.Party == party)
            .SelectMany(delegation => delegation.CoChairs);

    private static IEnumerable<DelegationEntry> Participants(MeetingDetail meeting, string party) =>
        meeting
            .Delegations.Where(delegation => delegation.Party == party)
            .SelectMany(delegation => delegation.Participants);
}

/// <summary>An organisation in one role at one meeting.</summary>
internal sealed record Seat(
    string Meeting,
    string Party,
    string Role,
    string? Slug,
    string? PreferredName,
    string Name,
    string? UnitOf
);
