using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class ComparisonTests
{
    private static PressRelease First =>
        PressRelease
            .OfDialogue(1, "2013-03-11")
            .CoChaired("JP", "Office of National Space Policy", "jp-onsp", unitOf: "Cabinet Office")
            .TookPart("JP", "Japan Aerospace Exploration Agency", "jp-jaxa")
            .TookPart("JP", "Japan Coast Guard")
            .TookPart("US", "Department of State", "us-state")
            .Mentions("space-science", "science")
            .Mentions("weather-observation", "clouds");

    private static PressRelease Fourth =>
        PressRelease
            .OfDialogue(4, "2017-05-16")
            .CoChaired("JP", "National Space Policy Secretariat", "jp-nsps")
            .TookPart("JP", "JAXA", "jp-jaxa")
            .TookPart("JP", "JAPAN Coast Guard")
            .TookPart("JP", "Japan Coast Guard Academy")
            .TookPart("US", "National Aeronautics and Space Administration", "us-nasa")
            .Mentions("space-science", "science")
            .Mentions("space-weather", "storms");

    [Fact]
    public async Task Who_joined_left_and_stayed_is_told_by_party_and_role()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Fourth);
        var compared = await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-4");
        Assert.Equal(["JP", "US"], compared.Delegations.Select(delegation => delegation.Party));
        var (japan, states) = (compared.Delegations[0], compared.Delegations[1]);
        // An office and its successor are two organisations.
        Assert.Equal([("jp-nsps", "National Space Policy Secretariat", null)], Told(japan.CoChairs.Joined));
        Assert.Equal([("jp-onsp", "Office of National Space Policy", "Cabinet Office")], Told(japan.CoChairs.Left));
        Assert.Empty(japan.CoChairs.Stayed);
        Assert.Equal(
            ["Japan Coast Guard Academy"],
            japan.Participants.Joined.Select(organisation => organisation.Name)
        );
        Assert.Empty(japan.Participants.Left);
        Assert.Equal(
            [(null, "JAPAN Coast Guard", null), ("jp-jaxa", "Japan Aerospace Exploration Agency", null)],
            Told(japan.Participants.Stayed)
        );
        Assert.Equal(["us-nasa"], states.Participants.Joined.Select(organisation => organisation.Slug));
        Assert.Equal(["us-state"], states.Participants.Left.Select(organisation => organisation.Slug));
    }

    [Fact]
    public async Task A_name_without_a_record_is_one_organisation_in_capitals_or_not()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Fourth);
        var guard = Assert.Single(
            (await archive.Organisations.ListAsync(new(), new())).Items,
            organisation => organisation.Name.Equals("Japan Coast Guard", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal(2, guard.Meetings);
    }

    [Fact]
    public async Task Topics_are_added_continued_or_not_mentioned_again()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Fourth);
        var topics = (await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-4")).Topics;
        Assert.Equal([new("space-weather", "Space weather")], topics.Added);
        Assert.Equal([new("space-science", "Space science")], topics.Continued);
        Assert.Equal([new("weather-observation", "Weather observation")], topics.NotMentionedAgain);
    }

    [Fact]
    public async Task Meetings_between_that_are_not_here_are_told_whichever_comes_first()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Fourth);
        MissingMeeting[] missing =
        [
            new(2, MeetingState.Known, "jp-us-space-2"),
            new(3, MeetingState.Known, "jp-us-space-3"),
        ];
        Assert.Equal(missing, (await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-4")).MissingBetween);
        Assert.Equal(missing, (await ComparedAsync(archive, "jp-us-space-4", "jp-us-space-1")).MissingBetween);
        Assert.Empty((await ComparedAsync(archive, "jp-us-space-4", "jp-us-space-4")).MissingBetween);
    }

    [Fact]
    public async Task Meetings_of_two_series_have_none_between_them()
    {
        using var archive = await TemporaryArchive.OfAsync(
            First,
            new PressRelease("a.txt").Series("Space Talks").Parties("FR", "US").Numbered(4)
        );
        var compared = await ComparedAsync(archive, "jp-us-space-1", "fr-us-space-4");
        Assert.Empty(compared.MissingBetween);
    }

    [Fact]
    public async Task What_does_not_exist_is_named()
    {
        using var archive = await TemporaryArchive.OfAsync(First);
        var two = await archive.Meetings.PairAsync("jp-us-space-1", "jp-us-space-99");
        Assert.Null(two.Answer);
        Assert.Equal(["jp-us-space-99"], two.Unknown);
        var matrix = await archive.Comparisons.ParticipantsAsync(["jp-us-space-1", "x"], ["y"]);
        Assert.Null(matrix.Answer);
        Assert.Equal(["x", "y"], matrix.Unknown);
    }

    [Fact]
    public async Task The_matrix_has_a_row_for_each_organisation_and_a_column_for_each_meeting()
    {
        using var archive = await TemporaryArchive.OfAsync(First.TookPart("JP", "ONSP", "jp-onsp"), Fourth);
        var matrix = (await archive.Comparisons.ParticipantsAsync([], ["jp-us-space"], "JP")).Answer!;
        Assert.Equal([1, 2, 3, 4], matrix.Meetings.Select(meeting => meeting.Ordinal));
        Assert.Equal(
            [
                "Japan Aerospace Exploration Agency: 1 participant, 4 participant",
                "Japan Coast Guard: 1 participant, 4 participant",
                "Japan Coast Guard Academy: 4 participant",
                "National Space Policy Secretariat: 4 co-chair",
                "Office of National Space Policy: 1 co-chair+participant",
            ],
            matrix.Rows.Select(row =>
                $"{row.Organisation.Name}: {string.Join(", ", row.Roles.Select(role => $"{role.Key[^1]} {string.Join('+', role.Value)}"))}"
            )
        );
        var all = (await archive.Comparisons.ParticipantsAsync(["jp-us-space-4"], [])).Answer!;
        Assert.Equal(["JP", "JP", "JP", "JP", "US"], all.Rows.Select(row => row.Party));
    }

    [Fact]
    public async Task An_office_and_its_successor_are_one_where_successors_are_followed()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Fourth);
        var compared = await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-4", Follow.Successors);

        var chairs = compared.Delegations[0].CoChairs;
        Assert.Empty(chairs.Joined);
        Assert.Empty(chairs.Left);
        var office = Assert.Single(chairs.Stayed);
        Assert.Equal("National Space Policy Secretariat", office.Name);
        Assert.Equal("Office of National Space Policy", Assert.Single(office.Before).Name);
        Assert.Equal("National Space Policy Secretariat", Assert.Single(office.After).Name);
        Assert.All(office.Before.Concat(office.After), named => Assert.NotEmpty(named.Evidence));

        var change = Assert.Single(compared.Follow.Changes);
        Assert.Equal(["Office of National Space Policy", "National Space Policy Secretariat"], change.Named);
        var relation = Assert.Single(change.Relations);
        Assert.Equal(
            ("jp-nsps", RelationKind.SuccessorOf, "jp-onsp", 2016),
            (relation.Slug, relation.Kind, relation.OtherSlug, relation.Since)
        );
        Assert.Equal((RelationKnownFrom.Editor, null), (relation.KnownFrom, relation.Source));
        Assert.True(
            compared.Delegations[0].Renamed.Single(renaming => renaming.Slug == "jp-nsps").Succeeded,
            "a succession is a change of name"
        );
    }

    [Fact]
    public async Task A_unit_counts_as_its_parent_where_parents_are_followed_and_the_text_may_name_the_parent()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .CoChaired("JP", "Foreign Policy Bureau", unitOf: "Ministry of Foreign Affairs")
                .TookPart("JP", "Survey Division", unitOf: "Mapping Agency"),
            PressRelease.OfDialogue(2, "2014-03-11").CoChaired("JP", "Ministry of Foreign Affairs", "jp-mofa")
        );
        var compared = await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-2", Follow.Parents);

        var side = Assert.Single(compared.Delegations);
        Assert.Equal([("jp-mofa", "Ministry of Foreign Affairs", null)], Told(side.CoChairs.Stayed));
        Assert.Equal([(null, "Mapping Agency", null)], Told(side.Participants.Left));
        Assert.All(
            compared.Follow.Changes.SelectMany(change => change.Relations),
            relation => Assert.Equal(RelationKnownFrom.Text, relation.KnownFrom)
        );
        Assert.Empty((await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-2")).Follow.Changes);
    }

    [Fact]
    public async Task Who_sits_in_another_role_or_under_another_name_is_told()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .TookPart("JP", "Ministry of Foreign Affairs", "jp-mofa")
                .TookPart("JP", "JAXA", "jp-jaxa")
                .TookPart("JP", "Ministry of Trade, and Industry"),
            PressRelease
                .OfDialogue(2, "2014-03-11")
                .CoChaired("JP", "Ministry of Foreign Affairs", "jp-mofa")
                .TookPart("JP", "Japan Aerospace Exploration Agency", "jp-jaxa")
                .TookPart("JP", "Ministry of Trade and Industry")
        );
        var side = Assert.Single((await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-2")).Delegations);

        var change = Assert.Single(side.RoleChanged);
        Assert.Equal("jp-mofa", change.Slug);
        Assert.Equal("participant", Assert.Single(change.Before).Role);
        Assert.Equal("co-chair", Assert.Single(change.After).Role);
        var renaming = Assert.Single(side.Renamed);
        Assert.Equal(("jp-jaxa", false), (renaming.Slug, renaming.Succeeded));
        Assert.Equal("JAXA", Assert.Single(renaming.Before).Name);
    }

    [Fact]
    public async Task Statements_stand_side_by_side_by_topic_and_undertakings_by_meeting()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .Says("both", Act.Intended, "intend", "space-science", "space science")
                .Says("both", Act.Discussed, "discussed", "weather-observation", "clouds")
                .Says("leaders", Act.Agreed, "agreed", "space-weather", "storms")
                .Promises(2, "2014-01-01"),
            PressRelease
                .OfDialogue(2, "2014-03-11")
                .Says("US", Act.Welcomed, "welcomed", "space-science", "space science")
        );
        var compared = await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-2");

        var both = compared.Statements[0];
        Assert.Equal("space-science", both.Topic.Slug);
        Assert.Equal(Act.Intended, Assert.Single(Assert.Single(both.Before).Acts).Act);
        Assert.Equal(Act.Welcomed, Assert.Single(Assert.Single(both.After).Acts).Act);
        Assert.All(
            compared.Statements.Skip(1),
            topic => Assert.True(topic.Before.Count == 0 || topic.After.Count == 0)
        );
        var undertaking = Assert.Single(compared.Commitments.Before);
        Assert.Equal(Act.Intended, undertaking.Statement.Act);
        Assert.Equal(["space-science"], undertaking.AlsoSpokenOf.Select(topic => topic.Slug));
        Assert.Empty(compared.Commitments.After);
        Assert.NotNull(compared.Commitments.NextBefore);
        Assert.Null(compared.Commitments.NextAfter);
    }

    [Fact]
    public async Task The_length_of_each_text_is_told_in_words()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").Adds("Japan’s side re-affirmed U.S.-Japan ties."),
            PressRelease.OfDialogue(2, "2014-03-11")
        );
        var texts = (await ComparedAsync(archive, "jp-us-space-1", "jp-us-space-2")).Texts;
        Assert.Equal(["jp-us-space-1", "jp-us-space-2"], texts.Select(text => text.Meeting));
        Assert.Equal(5, texts[0].Words - texts[1].Words);
    }

    [Fact]
    public async Task Across_series_one_party_s_organisations_that_sit_in_both_are_told()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .TookPart("US", "Department of State", "us-state")
                .TookPart("US", "NASA", "us-nasa")
                .TookPart("JP", "JAXA", "jp-jaxa"),
            new PressRelease("a.txt")
                .Series("Space Talks")
                .Parties("FR", "US")
                .Numbered(1)
                .TookPart("US", "Department of State", "us-state")
                .TookPart("US", "Department of Defense")
        );
        var answer = (await archive.Comparisons.ParticipantsAsync([], ["jp-us-space", "fr-us-space"], "US")).Answer!;

        Assert.Equal(["fr-us-space", "jp-us-space"], answer.SeriesOverlap.Tables);
        Assert.Equal(["us-state"], answer.SeriesOverlap.InEvery.Select(organisation => organisation.Slug));
        Assert.Equal(2, answer.SeriesOverlap.InOneOnly);
        var pair = Assert.Single(answer.SeriesOverlap.Pairs);
        Assert.Equal(["us-state"], pair.Both.Select(organisation => organisation.Slug));
        Assert.DoesNotContain(answer.Rows, row => row.Party == "JP");
    }

    [Fact]
    public async Task Organisations_can_be_put_in_order_of_their_seats()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").TookPart("JP", "Zeta Agency").CoChaired("JP", "Mu Office"),
            PressRelease.OfDialogue(2, "2014-03-11").TookPart("JP", "Zeta Agency").TookPart("JP", "Alpha Bureau")
        );
        async Task<string> NamesAsync(PresenceSort sort) =>
            string.Concat(
                (await archive.Comparisons.ParticipantsAsync([], ["jp-us-space"], null, sort)).Answer!.Rows.Select(
                    row => row.Organisation.Name[0]
                )
            );
        Assert.Equal("AMZ", await NamesAsync(PresenceSort.Name));
        Assert.Equal("ZAM", await NamesAsync(PresenceSort.Meetings));
        Assert.Equal("MZA", await NamesAsync(PresenceSort.First));
        Assert.Equal("MAZ", await NamesAsync(PresenceSort.Chairs));
    }

    private static IEnumerable<(string?, string, string?)> Told(IEnumerable<MovedOrganisation> organisations) =>
        organisations.Select(organisation => (organisation.Slug, organisation.Name, organisation.UnitOf));

    private static async Task<MeetingComparison> ComparedAsync(
        TemporaryArchive archive,
        string a,
        string b,
        Follow follow = Follow.None
    ) => Comparison.Of((await archive.Meetings.PairAsync(a, b)).Answer!, follow);
}
