using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Compares answers; asks the store nothing.</summary>
public static class Comparison
{
    /// <summary>
    /// Two meetings side by side, <paramref name="a"/> as the one before. What <paramref name="follow"/> may follow is known by
    /// <paramref name="relations"/>; <paramref name="texts"/> are the measures of the documents on both.
    /// </summary>
    public static MeetingComparison Of(
        MeetingDetail a,
        MeetingDetail b,
        Follow follow = Follow.None,
        OrganisationRelations? relations = null,
        IReadOnlyList<TextMeasure>? texts = null
    )
    {
        var sides = a
            .Delegations.Concat(b.Delegations)
            .Select(delegation => delegation.Party)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(party => new DelegationChanges(party, a, b, follow, relations ?? OrganisationRelations.Unknown))
            .ToList();
        var topics = Topics(a.Topics, b.Topics);
        return new MeetingComparison(
            a.Summary,
            b.Summary,
            MissingBetween(a, b),
            texts ?? [],
            new FollowUse(follow, [.. sides.SelectMany(side => side.Followed())]),
            [.. sides.Select(side => side.Answer())],
            topics,
            Statements(a, b),
            new CommitmentComparison(Undertakings(a, b), Undertakings(b, a), a.NextMeeting, b.NextMeeting)
        );
    }

    /// <summary>Both of a pair, with what it brings along.</summary>
    public static MeetingComparison Of(MeetingPair pair, Follow follow = Follow.None) =>
        Of(pair.A, pair.B, follow, pair.Relations, pair.Texts);

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
                        ),
                    row.GroupBy(seat => seat.Meeting, StringComparer.Ordinal)
                        .ToDictionary(
                            meeting => meeting.Key,
                            meeting => (IReadOnlyList<CitedEvidence>)[.. meeting.SelectMany(seat => seat.Evidence)],
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

    /// <summary>A name by its letters alone: capitals, commas and hyphens make no other name.</summary>
    public static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

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

    private static ComparedOrganisation Organisation(
        IReadOnlyList<(string? Slug, string? Preferred, string Name, string? UnitOf)> forms
    ) =>
        new(
            forms[0].Slug,
            forms[0].Preferred ?? forms[0].Name,
            forms.Select(form => form.UnitOf).FirstOrDefault(unitOf => unitOf is not null)
        );

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

    /// <summary>By topic: first those of both texts, the strongest of the later one first, then by name.</summary>
    private static IReadOnlyList<TopicStatements> Statements(MeetingDetail a, MeetingDetail b) =>
        [
            .. Links(a.Topics)
                .Union(Links(b.Topics))
                .Select(topic => new TopicStatements(topic, About(a, topic), About(b, topic)))
                .Where(topic => topic.Before.Count + topic.After.Count > 0)
                .OrderByDescending(topic => topic.Before.Count > 0 && topic.After.Count > 0)
                .ThenByDescending(topic => Strongest(topic.After))
                .ThenByDescending(topic => Strongest(topic.Before))
                .ThenBy(topic => topic.Topic.Name, StringComparer.Ordinal),
        ];

    private static int Strongest(IReadOnlyList<TopicSentence> sentences) =>
        sentences
            .SelectMany(sentence => sentence.Acts)
            .Where(act => act.IsOfParties)
            .Select(act => act.Strength)
            .DefaultIfEmpty()
            .Max();

    private static IReadOnlyList<TopicSentence> About(MeetingDetail meeting, TopicLink topic)
    {
        var mentions = meeting.Topics.FirstOrDefault(each => each.Slug == topic.Slug)?.Evidence ?? [];
        return
        [
            .. meeting
                .Statements.Where(statement => statement.Topics.Contains(topic))
                .GroupBy(statement => statement.Sentence)
                .Select(same => new TopicSentence(
                    new MeetingLink(meeting.Slug, meeting.Title),
                    same.Key,
                    [.. mentions.Where(words => words.Document == same.Key.Document && words.Sentence == same.Key.Id)],
                    [.. same.Select(each => new TopicAct(each.Actor, each.Act, each.Strength, each.Verb))]
                )),
        ];
    }

    private static IReadOnlyList<Undertaking> Undertakings(MeetingDetail meeting, MeetingDetail other) =>
        [
            .. meeting
                .Statements.Where(statement => statement.IsOfParties && statement.Strength >= Undertaking.Least)
                .Select(statement => new Undertaking(
                    statement,
                    [.. statement.Topics.Where(topic => other.Topics.Any(each => each.Slug == topic.Slug))]
                )),
        ];
}

/// <summary>An organisation in one role at one meeting.</summary>
internal sealed record Seat(
    string Meeting,
    string Party,
    string Role,
    string? Slug,
    string? PreferredName,
    string Name,
    string? UnitOf,
    IReadOnlyList<CitedEvidence> Evidence
);
