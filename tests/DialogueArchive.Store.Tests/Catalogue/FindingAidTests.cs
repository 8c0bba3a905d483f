using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Tests.Catalogue;

/// <summary>Series, organisations, topics, references and statements over two meetings.</summary>
public sealed class FindingAidTests
{
    private static readonly PageRequest Page = new(PageRequest.MaximumLimit);

    private static PressRelease First =>
        PressRelease
            .OfDialogue(1, "2013-03-11")
            .CoChaired("JP", "Office of National Space Policy", "jp-onsp")
            .TookPart("JP", "JAXA", "jp-jaxa")
            .TookPart("JP", "Japan Coast Guard")
            .Says("both", Act.Discussed, "discussed", "space-science", "science")
            .RefersTo(ReferenceKind.System, "GPS", "gps");

    private static PressRelease Third =>
        PressRelease
            .OfDialogue(3, "2015-09-01")
            .CoChaired("JP", "Japan Aerospace Exploration Agency", "jp-jaxa")
            .TookPart("JP", "JAXA", "jp-jaxa")
            .TookPart("US", "Japan Coast Guard")
            .Says("US", Act.Invited, "invited", "space-science", "more science")
            .Says("leaders", Act.Agreed, "agreed on", "space-science", "yet more science")
            .RefersTo(ReferenceKind.System, "Global Positioning System", "gps")
            .RefersTo(ReferenceKind.Statement, "Joint Statement", day: "2015-01-09")
            .Promises(4, "2016-01-01", "2016-12-31");

    [Fact]
    public async Task A_series_has_its_chain_its_seats_and_its_topics()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Third);
        var series = (await archive.Series.FindAsync("jp-us-space"))!;
        Assert.Equal(
            new SeriesSummary(
                "jp-us-space",
                series.Name,
                series.Summary.Parties,
                4,
                2,
                1,
                1,
                1,
                new(2013, 3, 11),
                new(2015, 9, 1)
            ),
            series.Summary
        );
        Assert.Equal(["JP", "US"], series.Parties);
        Assert.Equal(["Comprehensive Space Dialogue"], series.Variants);
        Assert.Equal(2, Assert.Single(series.NamesAsWritten).Evidence.Count);
        Assert.Equal(
            [MeetingState.Recorded, MeetingState.Known, MeetingState.Recorded, MeetingState.Promised],
            series.Chain.Select(entry => entry.Meeting.State)
        );
        var jaxa = series.Presence.Single(row => row.Organisation.Slug == "jp-jaxa");
        Assert.Equal(["participant"], jaxa.Roles["jp-us-space-1"]);
        Assert.Equal(["co-chair", "participant"], jaxa.Roles["jp-us-space-3"]);
        var science = Assert.Single(series.Topics);
        Assert.Equal((2, 4), (science.Steps["jp-us-space-1"], science.Steps["jp-us-space-3"]));
        Assert.Null(await archive.Series.FindAsync("no-such"));
    }

    [Fact]
    public async Task Only_series_with_a_meeting_are_listed()
    {
        using var archive = await TemporaryArchive.OfAsync(First);
        Assert.Equal(["jp-us-space"], (await archive.Series.ListAsync(Page)).Items.Select(series => series.Slug));
    }

    [Fact]
    public async Task Organisations_are_listed_with_their_roles_and_names_without_a_record_too()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Third);
        var organisations = (await archive.Organisations.ListAsync(new(), Page)).Items;
        Assert.Equal(
            [
                new("jp-jaxa", "Japan Aerospace Exploration Agency", "JP", null, false, 2, 1, 2),
                new(null, "Japan Coast Guard", "JP", null, false, 1, 0, 1),
                new("jp-onsp", "Office of National Space Policy", "JP", null, false, 1, 1, 0),
                new(null, "Japan Coast Guard", "US", null, false, 1, 0, 1),
            ],
            organisations
        );
        Assert.Equal(1, (await archive.Organisations.ListAsync(new(Party: "US"), Page)).Total);
        Assert.Equal(2, (await archive.Organisations.ListAsync(new(Role: "co-chair"), Page)).Total);
        Assert.Equal(0, (await archive.Organisations.ListAsync(new(Series: "no-such"), Page)).Total);
    }

    [Fact]
    public async Task An_organisation_shows_its_appearances_and_what_editors_know_of_it()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Third);
        var jaxa = (await archive.Organisations.FindAsync("jp-jaxa"))!;
        Assert.Equal(
            [("jp-us-space-1", "participant"), ("jp-us-space-3", "co-chair"), ("jp-us-space-3", "participant")],
            jaxa.Appearances.Select(appearance => (appearance.Meeting.Slug, appearance.Role))
        );
        Assert.Equal(
            [("JAXA", 2), ("Japan Aerospace Exploration Agency", 1)],
            jaxa.NamesAsWritten.Select(name => (name.Name, name.Evidence.Count))
        );
        Assert.All(
            jaxa.Appearances,
            appearance => Assert.Equal(appearance.Name, Assert.Single(appearance.Evidence).Quote)
        );
        var secretariat = (await archive.Organisations.FindAsync("jp-nsps"))!;
        Assert.Empty(secretariat.Appearances);
        Assert.Equal(
            (new OrganisationLink("jp-onsp", "Office of National Space Policy"), 2016, "editor"),
            (secretariat.Authority.SuccessorOf, secretariat.Authority.From, secretariat.Authority.KnownFrom)
        );
        var office = (await archive.Organisations.FindAsync("jp-onsp"))!;
        Assert.Equal("jp-nsps", Assert.Single(office.Authority.SucceededBy).Slug);
        Assert.Null(await archive.Organisations.FindAsync("no-such"));
    }

    [Fact]
    public async Task A_topic_shows_its_first_and_last_mention_and_every_sentence()
    {
        using var archive = await TemporaryArchive.OfAsync(Third, First);
        var science = (await archive.Topics.FindAsync("space-science"))!;
        Assert.Equal(("jp-us-space-1", "jp-us-space-3"), (science.First!.Meeting.Slug, science.Last!.Meeting.Slug));
        Assert.Equal(
            [("jp-us-space-1", 1, 2), ("jp-us-space-3", 2, 4)],
            science.Meetings.Select(meeting => (meeting.Meeting.Slug, meeting.Mentions, meeting.Strength!.Value))
        );
        Assert.Equal(
            ["both discussed 2", "US invited 4", "leaders agreed 5"],
            science
                .Sentences.SelectMany(sentence => sentence.Acts)
                .Select(act => $"{act.Actor} {act.Act.ToString().ToLowerInvariant()} {act.Strength}")
        );
        var weather = (await archive.Topics.FindAsync("space-weather"))!;
        Assert.Null(weather.First);
        Assert.Equal("weather-observation", Assert.Single(weather.NotToBeConfusedWith).Slug);
        Assert.Null(await archive.Topics.FindAsync("no-such"));
    }

    [Fact]
    public async Task Every_topic_of_the_vocabulary_is_listed_with_its_counts()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Third);
        Assert.Equal(
            [
                new("space-science", "Space science", 3, 2, 2, 4, new DateOnly(2013, 3, 11), new DateOnly(2015, 9, 1)),
                new("space-weather", "Space weather", 0, 0, 0, null),
                new("weather-observation", "Weather observation", 0, 0, 0, null),
            ],
            (await archive.Topics.ListAsync(Page)).Items
        );
    }

    [Fact]
    public async Task A_thing_is_one_by_its_authority_record_however_texts_call_it()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Third);
        var references = (await archive.References.ListAsync(new(), Page)).Items;
        Assert.Equal(["Joint Statement", "Global Positioning System"], references.Select(reference => reference.Name));
        Assert.Equal(
            ["GPS", "Global Positioning System"],
            references[1].Mentions.Select(mention => mention.NameAsWritten)
        );
        Assert.Equal(2, references[1].Meetings);
        Assert.Equal(new DateOnly(2015, 1, 9), references[0].Start);
        Assert.Equal(1, (await archive.References.ListAsync(new(Kind: ReferenceKind.System), Page)).Total);
        Assert.Equal(1, (await archive.References.ListAsync(new(Meeting: "jp-us-space-1"), Page)).Total);
    }

    [Fact]
    public async Task The_date_of_a_thing_is_that_of_the_oldest_text_whichever_came_first()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(3, "2015-09-01").RefersTo(ReferenceKind.System, "GPS", "gps", day: "1996-02-02"),
            PressRelease.OfDialogue(1, "2013-03-11").RefersTo(ReferenceKind.System, "GPS", "gps", day: "1995-01-01")
        );
        Assert.Equal(
            new DateOnly(1995, 1, 1),
            Assert.Single((await archive.References.ListAsync(new(), Page)).Items).Start
        );
    }

    [Fact]
    public async Task Statements_are_found_by_actor_act_topic_meeting_and_series()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Third);
        async Task<int> Found(StatementFilter filter) => (await archive.Statements.ListAsync(filter, Page)).Total;
        Assert.Equal(3, await Found(new()));
        Assert.Equal(1, await Found(new(Actors: ["US"])));
        Assert.Equal(2, await Found(new(Actors: ["US", "leaders"])));
        Assert.Equal(1, await Found(new(Acts: [Act.Discussed])));
        Assert.Equal(0, await Found(new(Topic: "space-weather")));
        Assert.Equal(2, await Found(new(Meeting: "jp-us-space-3", Topic: "space-science")));
        Assert.Equal(3, await Found(new(Series: "jp-us-space")));
        var statement = (await archive.Statements.ListAsync(new(Actors: ["US"]), Page)).Items.Single();
        Assert.Equal(
            ("invited", 4, "jp-us-space-3"),
            (statement.Verb.Quote, statement.Strength, statement.Meeting.Slug)
        );
        Assert.Equal([new("space-science", "Space science")], statement.Topics);
        Assert.Equal(
            [statement.Verb.Quote, statement.Sentence.Text],
            statement.Evidence.Select(evidence => evidence.Quote)
        );
    }

    [Fact]
    public async Task Coverage_counts_what_is_here_and_what_is_missing()
    {
        using var archive = await TemporaryArchive.OfAsync(First, Third);
        var coverage = await archive.Coverage.CountAsync();
        Assert.Equal(
            (2, 1, 1, 1, 1, 2),
            (
                coverage.Recorded,
                coverage.Known,
                coverage.Promised,
                coverage.Undated,
                coverage.Series,
                coverage.Documents
            )
        );
    }
}
