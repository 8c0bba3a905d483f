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
        Assert.Equal([new("jp-nsps", "National Space Policy Secretariat", null)], japan.CoChairs.Joined);
        Assert.Equal([new("jp-onsp", "Office of National Space Policy", "Cabinet Office")], japan.CoChairs.Left);
        Assert.Empty(japan.CoChairs.Stayed);
        Assert.Equal(
            ["Japan Coast Guard Academy"],
            japan.Participants.Joined.Select(organisation => organisation.Name)
        );
        Assert.Empty(japan.Participants.Left);
        Assert.Equal(
            [new(null, "JAPAN Coast Guard", null), new("jp-jaxa", "Japan Aerospace Exploration Agency", null)],
            japan.Participants.Stayed
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

    private static async Task<MeetingComparison> ComparedAsync(TemporaryArchive archive, string a, string b)
    {
        var pair = (await archive.Meetings.PairAsync(a, b)).Answer!;
        return Comparison.Of(pair.A, pair.B);
    }
}
