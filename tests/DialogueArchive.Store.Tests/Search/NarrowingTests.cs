using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Search;

namespace DialogueArchive.Store.Tests.Search;

/// <summary>What can be chosen, and what is counted and found, over the press releases that come with the archive.</summary>
public sealed class NarrowingTests(SeedsTests.SeededArchive archive) : IClassFixture<SeedsTests.SeededArchive>
{
    private static readonly PageRequest Page = new(PageRequest.MaximumLimit);

    [Fact]
    public async Task Each_count_is_what_one_gets_by_choosing_the_value_as_well()
    {
        var search = archive.Get<SearchQueries>();
        foreach (
            var choices in new[]
            {
                Choices.None,
                Of((Facet.Party, "JP")),
                Of((Facet.State, "recorded"), (Facet.Topic, "space-situational-awareness")),
                Of((Facet.Organisation, "jp-mofa"), (Facet.Role, "co-chair")),
                Of((Facet.Actor, "both"), (Facet.Strength, "3")),
                Of((Facet.Year, "2013"), (Facet.Year, "2018")),
            }
        )
        {
            var found = await search.MeetingsAsync(choices, MeetingSort.Oldest, Page);
            foreach (var facet in found.Facets.Where(facet => choices.Of(facet.Facet).Count == 0))
            {
                foreach (var value in facet.Values)
                {
                    var further = new Choices([
                        .. choices
                            .Each.GroupBy(each => each.Facet, each => each.Value)
                            .Select(group => KeyValuePair.Create(group.Key, (IReadOnlyList<string>)[.. group])),
                        KeyValuePair.Create(facet.Facet, (IReadOnlyList<string>)[value.Value]),
                    ]);
                    var left = (await search.MeetingsAsync(further, MeetingSort.Oldest, Page)).Meetings.Total;
                    Assert.True(left == value.Count, $"{facet.Facet} {value.Value}: {value.Count} told, {left} left");
                }
            }
        }
    }

    [Fact]
    public async Task Counts_of_a_search_are_those_of_sentences_under_the_other_choices()
    {
        var search = archive.Get<SearchQueries>();
        var choices = Of((Facet.Series, "jp-us-space"), (Facet.Actor, "both"));
        var found = await search.FindAsync("space", new SearchFilter(choices), Page);
        Assert.Equal(found.Hits.Total, found.About.Total);
        foreach (var facet in found.About.Facets.Where(facet => facet.Facet is not (Facet.Series or Facet.Actor)))
        {
            foreach (var value in facet.Values)
            {
                var further = Of((Facet.Series, "jp-us-space"), (Facet.Actor, "both"), (facet.Facet, value.Value));
                var left = (await search.FindAsync("space", new SearchFilter(further), Page)).Hits.Total;
                Assert.True(left == value.Count, $"{facet.Facet} {value.Value}: {value.Count} told, {left} left");
            }
        }
        // Of the facet that is chosen, the counts tell what another value would give.
        var actors = found.About.Facets.Single(facet => facet.Facet == Facet.Actor);
        Assert.Contains(actors.Values, value => value is { Chosen: true, Value: "both" });
        Assert.Contains(actors.Values, value => value is { Chosen: false, Count: > 0 });
    }

    [Fact]
    public async Task Actor_and_act_must_be_true_of_one_statement_and_role_of_one_organisation()
    {
        var search = archive.Get<SearchQueries>();
        var listed = await archive.Get<StatementQueries>().ListAsync(new(), Page);
        foreach (var (actor, act) in listed.Items.Select(each => (each.Actor, each.Act)).Distinct())
        {
            var expected = listed
                .Items.Where(each => each.Actor == actor && each.Act == act)
                .Select(each => each.Meeting.Slug)
                .Distinct()
                .Order(StringComparer.Ordinal);
            var found = await search.MeetingsAsync(
                Of((Facet.Actor, actor), (Facet.Act, act.ToString().ToLowerInvariant())),
                MeetingSort.Oldest,
                Page
            );
            Assert.Equal(expected, found.Meetings.Items.Select(meeting => meeting.Slug).Order(StringComparer.Ordinal));
        }
        var never = await search.MeetingsAsync(
            Of((Facet.Organisation, "us-nasa"), (Facet.Role, "co-chair")),
            MeetingSort.Oldest,
            Page
        );
        Assert.Equal(0, never.Meetings.Total);
        Assert.Contains(never.Without, each => each is { Facet: Facet.Role, Total: > 0 });
    }

    [Theory]
    [InlineData(MeetingSort.Oldest)]
    [InlineData(MeetingSort.Newest)]
    public async Task The_list_and_its_pages_are_those_of_the_catalogue(MeetingSort sort)
    {
        var search = archive.Get<SearchQueries>();
        var expected = await archive.Get<MeetingQueries>().ListAsync(new MeetingFilter(Sort: sort), Page);
        var walked = await Walk.AllAsync(
            async page => (await search.MeetingsAsync(Choices.None, sort, page)).Meetings,
            limit: 7
        );
        Assert.Equal(expected.Items.Select(each => each.Slug), walked.Select(each => each.Slug));
    }

    [Fact]
    public async Task What_is_imported_later_is_counted()
    {
        using var growing = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        var search = growing.Search;
        var before = (await search.MeetingsAsync(Of((Facet.State, "recorded")), MeetingSort.Oldest, Page)).Meetings;
        await growing.ImportAsync(PressRelease.OfDialogue(2, "2014-05-09"));
        var after = (await search.MeetingsAsync(Of((Facet.State, "recorded")), MeetingSort.Oldest, Page)).Meetings;
        Assert.Equal((1, 2), (before.Total, after.Total));
    }

    [Theory]
    [InlineData("topic:\"space situational awareness\"")]
    [InlineData("topic:space-situational-awareness")]
    [InlineData("topic:SSA")]
    public async Task A_topic_is_a_field_by_name_slug_or_short_form(string words)
    {
        var search = archive.Get<SearchQueries>();
        var found = await search.FindAsync(words, new(), Page);
        var topic = await search.FindAsync(
            "topic:space",
            new SearchFilter(Of((Facet.Topic, "space-situational-awareness"))),
            Page
        );
        Assert.NotEqual(0, found.Hits.Total);
        Assert.Equal(
            topic.Hits.Items.Select(hit => hit.Sentence.Id).Order(StringComparer.Ordinal),
            found.Hits.Items.Select(hit => hit.Sentence.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Fields_and_words_go_together_as_they_read()
    {
        var search = archive.Get<SearchQueries>();
        async Task<HashSet<string>> Ids(string words) =>
            (await search.FindAsync(words, new(Exact: true), Page))
                .Hits.Items.Select(hit => $"{hit.Document} {hit.Sentence.Id}")
                .ToHashSet(StringComparer.Ordinal);

        var (debris, welcomed, y2018) = (await Ids("debris"), await Ids("act:welcomed"), await Ids("year:2018"));
        Assert.NotEmpty(debris);
        Assert.NotEmpty(welcomed);
        Assert.Equal([.. debris.Intersect(y2018)], await Ids("debris year:2018"));
        Assert.Equal([.. debris.Union(welcomed)], await Ids("debris OR act:welcomed"));
        Assert.Equal([.. debris.Except(welcomed)], await Ids("debris -act:welcomed"));
        Assert.Equal([.. y2018.Intersect(debris.Union(welcomed))], await Ids("year:2018 (debris OR act:welcomed)"));
        Assert.Equal(y2018, await Ids("year:2014-2018"));
        Assert.Equal(await Ids("actor:JP"), await Ids("actor:japan"));
        Assert.Subset(await Ids("party:us"), await Ids("org:NASA"));
    }

    [Theory]
    [InlineData("titel:debris", "There is no field 'titel:'. The fields are topic:, actor:, act:, org:, year:")]
    [InlineData("year:soon", "'year:soon' is no year; write year:2018 or year:2013-2018.")]
    public async Task What_is_no_field_is_told(string words, string note)
    {
        var search = archive.Get<SearchQueries>();
        var told = Assert.Single((await search.FindAsync(words, new(), Page)).About.Misread);
        Assert.StartsWith(note, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("12:30 debris")]
    [InlineData("U.S.-Japan: debris")]
    public void What_has_a_colon_need_not_be_a_field(string words) => Assert.Empty(SearchQuery.MisreadIn(words));

    [Theory]
    [InlineData("debirs", "debris")]
    [InlineData("spcae situatoinal awarness", "space situational awareness")]
    [InlineData("topic:debris orbtial", "topic:debris orbital")]
    public async Task A_misspelt_word_is_offered_as_the_archive_has_it(string words, string meant)
    {
        var search = archive.Get<SearchQueries>();
        var found = await search.FindAsync(words, new(), Page);
        Assert.Equal(0, found.Hits.Total);
        Assert.Equal(meant, found.About.Spelling?.Words);
        Assert.Equal((await search.FindAsync(meant, new(), Page)).Hits.Total, found.About.Spelling?.Total);
    }

    [Fact]
    public async Task Nothing_found_tells_what_is_found_with_each_choice_left_out()
    {
        var search = archive.Get<SearchQueries>();
        var found = await search.FindAsync(
            "debris",
            new SearchFilter(Of((Facet.Year, "1999"), (Facet.Series, "jp-us-space"))),
            Page
        );
        Assert.Equal(0, found.Hits.Total);
        var debris = await search.FindAsync("debris", new SearchFilter(Of((Facet.Series, "jp-us-space"))), Page);
        Assert.Equal(
            [(Facet.Series, 0), (Facet.Year, debris.Hits.Total)],
            found.About.Without.Select(each => (each.Facet, each.Total))
        );
        Assert.Null(found.About.Spelling);
    }

    [Fact]
    public async Task The_first_mention_stands_apart_and_the_order_can_be_chosen()
    {
        var search = archive.Get<SearchQueries>();
        var oldest = await search.FindAsync("space", new SearchFilter(Sort: SearchSort.Oldest), Page);
        var newest = await search.FindAsync("space", new SearchFilter(Sort: SearchSort.Newest), Page);
        Assert.Equal(new DateOnly(2013, 3, 11), oldest.Hits.Items[0].Date);
        Assert.Equal(new DateOnly(2018, 7, 20), newest.Hits.Items[0].Date);
        Assert.Equal(oldest.About.First, oldest.Hits.Items[0]);
        Assert.Equal(newest.About.First, oldest.Hits.Items[0]);
        Assert.Equal(newest.Hits.Total, newest.About.Years.Sum(year => year.Sentences));
        Assert.Equal(
            newest.Hits.Items,
            await Walk.AllAsync(
                async page => (await search.FindAsync("space", new(Sort: SearchSort.Newest), page)).Hits,
                limit: 3
            )
        );
    }

    [Fact]
    public async Task No_question_breaks_the_search()
    {
        var search = archive.Get<SearchQueries>();
        string[] pieces =
        [
            "topic:",
            "topic:debris",
            "-topic:\"",
            "act:(",
            "year:9999999999",
            "year:2018-",
            "org:*",
            "foo:bar",
            "\"",
            "(",
            ")",
            "-",
            "*",
            "AND",
            "OR",
            "NOT",
            "debris",
            "\0",
            "\ud800",
            "宇宙",
            "'; --",
            "NEAR(",
            "{",
            ":",
            "year:2013-2018",
            "💥",
            "actor:\0",
            "series:%",
            "e\u0301",
            " ",
        ];
        var random = new Random(20180720);
        for (var turn = 0; turn < 400; turn++)
        {
            var words = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 12))
                    .Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : ""))
            );
            var found = await search.FindAsync(words, new(Sort: (SearchSort)random.Next(3)), new PageRequest(5));
            Assert.True(found.Hits.Items.Count <= Math.Min(5, found.Hits.Total), words);
        }
    }

    private static Choices Of(params IEnumerable<(Facet Facet, string Value)> chosen) =>
        new(
            chosen
                .GroupBy(each => each.Facet, each => each.Value)
                .Select(group => KeyValuePair.Create(group.Key, (IReadOnlyList<string>)[.. group]))
        );
}
