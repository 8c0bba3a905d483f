using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class MeetingQueriesTests
{
    private static readonly PageRequest Page = new(PageRequest.MaximumLimit);

    [Fact]
    public async Task There_is_no_such_meeting()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        Assert.Null(await archive.Meetings.FindAsync("jp-us-space-1"));
        Assert.Equal(0, (await archive.Meetings.ListAsync(new(), Page)).Total);
    }

    [Fact]
    public async Task Every_fact_carries_the_words_that_prove_it()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(5, "2018-07-20")
                .In("Tokyo", "JP")
                .CoChaired("JP", "Foreign Policy Bureau", unitOf: "Ministry of Foreign Affairs")
                .Says("both", Act.Affirmed, "affirmed", "space-science", "science")
                .RefersTo(ReferenceKind.System, "GPS", "gps")
                .Promises(6, "2019-01-01", "2019-12-31")
                .Warns("odd-word", "words")
        );
        var meeting = (await archive.Meetings.FindAsync("jp-us-space-5"))!;
        var text = (await archive.Documents.TextAsync("jp-us-space-5-joint-statement-en"))!;
        var sentences = text
            .Paragraphs.SelectMany(paragraph => paragraph.Sentences)
            .ToDictionary(sentence => sentence.Id);
        IReadOnlyList<CitedEvidence>[] proofs =
        [
            meeting.Series!.Evidence,
            meeting.Ordinal!.Evidence,
            meeting.Date!.Evidence,
            meeting.Place!.Evidence,
            .. meeting.Parties.Select(party => party.Evidence),
            .. meeting.Delegations.SelectMany(delegation => delegation.CoChairs).Select(entry => entry.Evidence),
            .. meeting.Topics.Select(topic => topic.Evidence),
            .. meeting.Statements.Select(statement => statement.Evidence),
            .. meeting.References.Select(reference => reference.Evidence),
            meeting.NextMeeting!.Evidence,
            meeting.NextMeeting.Date!.Evidence,
            .. meeting.Warnings.Select(warning => warning.Evidence),
        ];
        Assert.Equal(13, proofs.Length);
        foreach (var evidence in proofs)
        {
            Assert.NotEmpty(evidence);
            Assert.All(
                evidence,
                proof =>
                {
                    Assert.Equal(text.Text[proof.Start..proof.End], proof.Quote);
                    Assert.InRange(proof.Start, sentences[proof.Sentence].Start, sentences[proof.Sentence].End);
                    Assert.Equal(text.Slug, proof.Document);
                }
            );
        }
        Assert.Equal(
            new MeetingLink("jp-us-space-6", "Sixth meeting of the Comprehensive Dialogue on Space"),
            meeting.NextMeeting.Meeting
        );
        var bureau = meeting.Delegations[0].CoChairs[0];
        Assert.Equal((null, null, "Ministry of Foreign Affairs"), (bureau.Slug, bureau.PreferredName, bureau.UnitOf));
    }

    [Fact]
    public async Task The_chain_says_of_each_meeting_why_it_is_known()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").Promises(2, "2014-01-01", "2014-04-30"),
            PressRelease
                .OfDialogue(5, "2018-07-20")
                .RefersTo(ReferenceKind.Meeting, "Comprehensive Dialogue on Space", ordinal: 4)
                .Promises(6, "2019-01-01", "2019-12-31")
        );
        await archive.ImportListAsync("JP US,Comprehensive Dialogue on Space,7,,,Tokyo,,https://example.org/7");
        var meeting = (await archive.Meetings.FindAsync("jp-us-space-5"))!;
        Assert.Equal(
            [
                "1 recorded ",
                "2 known implied promised",
                "3 known implied",
                "4 known named implied",
                "5 recorded ",
                "6 promised promised",
                "7 known list",
            ],
            meeting.Chain.Select(entry =>
                $"{entry.Meeting.Ordinal} {Lower(entry.Meeting.State)} {string.Join(' ', entry.KnownBy.Select(reason => Lower(reason.Kind)))}"
            )
        );
        var promise = meeting.Chain[1].KnownBy[1];
        Assert.Equal(("jp-us-space-1", new DateOnly(2014, 4, 30)), (promise.SaidAt!.Slug, promise.End!.Value));
        Assert.Contains("meet next", promise.Evidence[0].Quote, StringComparison.Ordinal);
        Assert.Equal("https://example.org/7", meeting.Chain[6].KnownBy[0].OfficialUrl);
        Assert.Equal("jp-us-space-4", Assert.Single(meeting.References).Meeting?.Slug);
        Assert.Equal(("jp-us-space-1", null), (meeting.Previous?.Slug, meeting.Next?.Slug));
        Assert.Equal("jp-us-space-5", (await archive.Meetings.FindAsync("jp-us-space-1"))!.Next!.Slug);
    }

    [Fact]
    public async Task Topics_come_with_the_strongest_step_of_the_parties_own_acts()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .Says("both", Act.Discussed, "discussed", "space-science", "science")
                .Says("JP", Act.Intended, "intended", "space-science", "more science")
                .Says("leaders", Act.Agreed, "agreed on", "space-science", "yet more science")
                .Mentions("space-weather", "storms")
        );
        var topics = (await archive.Meetings.FindAsync("jp-us-space-1"))!.Topics;
        Assert.Equal(
            [("space-science", 4), ("space-weather", null)],
            topics.Select(topic => (topic.Slug, topic.Strength))
        );
        Assert.Contains("intended", Assert.Single(topics[0].Strongest).Text, StringComparison.Ordinal);
        Assert.Equal(3, topics[0].Evidence.Count);
        Assert.Empty(topics[1].Strongest);
    }

    [Theory]
    [InlineData("series", "fr-us-space-1")]
    [InlineData("party", "fr-us-space-1")]
    [InlineData("parties", "jp-us-space-1 fr-us-space-1")]
    [InlineData("year", "jp-us-space-1")]
    [InlineData("years", "jp-us-space-1 jp-us-space-security-2016-12-31")]
    [InlineData("state", "fr-us-space-1")]
    [InlineData("organisation", "jp-us-space-1")]
    [InlineData("topic", "jp-us-space-1")]
    [InlineData("nothing", "")]
    [InlineData("newest", "jp-us-space-security-2016-12-31 jp-us-space-1 fr-us-space-1")]
    public async Task A_list_holds_what_its_filter_says(string filter, string slugs)
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .TookPart("JP", "JAXA", "jp-jaxa")
                .Mentions("space-science", "science"),
            new PressRelease("security.txt")
                .Series("Space Security Dialogue", "jp-us-space-security")
                .Parties("US", "JP")
                .On("2016-12-31", "2017-01-02")
        );
        await archive.ImportListAsync("FR US,Space Dialogue,1,,,Paris,,");
        var answer = await archive.Meetings.ListAsync(
            filter switch
            {
                "series" => new(Series: ["fr-us-space", "no-such"]),
                "party" => new(Parties: ["FR"]),
                "parties" => new(
                    Parties: ["FR", "JP"],
                    States: [MeetingState.Known, MeetingState.Recorded],
                    Series: ["jp-us-space", "fr-us-space"]
                ),
                "year" => new(Years: [2013]),
                "years" => new(Years: [2013, 2017]),
                "state" => new(States: [MeetingState.Known]),
                "organisation" => new(Organisations: ["jp-jaxa"]),
                "topic" => new(Topics: ["space-science"]),
                "newest" => new(Sort: MeetingSort.Newest),
                _ => new(Topics: ["space-weather"]),
            },
            Page
        );
        Assert.Equal(
            slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            answer.Items.Select(meeting => meeting.Slug)
        );
        Assert.Equal(answer.Items.Count, answer.Total);
    }

    [Fact]
    public async Task A_year_over_whose_end_a_meeting_reaches_finds_it()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2016-12-31"));
        Assert.Equal(1, (await archive.Meetings.ListAsync(new(Years: [2016]), Page)).Total);
        Assert.Equal(0, (await archive.Meetings.ListAsync(new(Years: [2015, 2017]), Page)).Total);
    }

    private static string Lower<T>(T word) => word!.ToString()!.ToLowerInvariant();
}
