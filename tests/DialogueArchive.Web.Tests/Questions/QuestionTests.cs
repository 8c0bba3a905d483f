using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DialogueArchive.Web.Tests.Pages;

namespace DialogueArchive.Web.Tests.Questions;

/// <summary>What visitors ask, each question answered by a page and by the API, over the press releases and the invented dialogues.</summary>
public sealed class QuestionTests(InventedArchive invented) : IClassFixture<InventedArchive>
{
    private static readonly string[] BothDialogues = ["xa-xb-space-", "xa-xc-space-security-"];

    private readonly ArchiveHost _archive = invented.Archive;

    [Fact]
    public async Task Who_joined_and_who_left_since_the_previous_meeting()
    {
        const string Asked = "compare/meetings?a=jp-us-space-1&b=jp-us-space-5";
        var japan = (await _archive.JsonAsync(Asked))
            .GetProperty("delegations")
            .EnumerateArray()
            .Single(side => Text(side, "party") == "JP")
            .GetProperty("participants");
        Assert.Equal(["Japan Coast Guard"], Names(japan.GetProperty("left")));
        Assert.Contains("National Security Secretariat", Names(japan.GetProperty("joined")));
        await PageSaysAsync(Asked, "Japan Coast Guard", "National Security Secretariat", "Meetings 2, 3 and 4");
        await FileHasRowsAsync("compare/meetings.csv?a=jp-us-space-1&b=jp-us-space-5");
    }

    [Fact]
    public async Task Which_organisations_chair_and_how_did_that_change()
    {
        const string Asked = "compare/participants?series=jp-us-space";
        var chairs = (await _archive.JsonAsync(Asked))
            .GetProperty("rows")
            .EnumerateArray()
            .Where(row => Text(row, "party") == "US")
            .SelectMany(row =>
                row.GetProperty("roles")
                    .EnumerateObject()
                    .Where(meeting => meeting.Value.EnumerateArray().Any(role => role.GetString() == "co-chair"))
                    .Select(meeting => (meeting.Name, Text(row.GetProperty("organisation"), "name")))
            )
            .ToLookup(each => each.Name, each => each.Item2);
        Assert.Equal(
            ["National Security Staff", "Office of Science and Technology Policy"],
            chairs["jp-us-space-1"].Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["National Security Council", "National Space Council"],
            chairs["jp-us-space-5"].Order(StringComparer.Ordinal)
        );
        await PageSaysAsync(Asked, "co-chair, National Security Staff, First meeting", "C: co-chair");
    }

    [Fact]
    public async Task Which_organisations_take_part_in_two_different_dialogues()
    {
        const string Asked = "compare/participants?party=XA&series=xa-xb-space&series=xa-xc-space-security";
        var inBoth = (await _archive.JsonAsync(Asked))
            .GetProperty("rows")
            .EnumerateArray()
            .Where(row =>
                BothDialogues.All(series =>
                    row.GetProperty("roles")
                        .EnumerateObject()
                        .Any(meeting => meeting.Name.StartsWith(series, StringComparison.Ordinal))
                )
            )
            .Select(row => Text(row.GetProperty("organisation"), "name"))
            .ToList();
        Assert.Contains("Averonian Space Agency", inBoth);
        Assert.DoesNotContain("Averonian Weather Service", inBoth);
        await PageSaysAsync(Asked + "&by=series", "Averonian Space Agency", "Averonian Weather Service");
    }

    [Fact]
    public async Task When_was_a_topic_first_mentioned()
    {
        var about = await _archive.JsonAsync("search/facets?q=topic:SSA&series=jp-us-space");
        var first = about.GetProperty("first");
        Assert.Equal("jp-us-space-1", Text(first.GetProperty("meeting"), "slug"));
        Assert.Equal("2013-03-11", Text(first, "date"));
        await PageSaysAsync("search?q=topic:SSA&series=jp-us-space", "First in this archive", "11 March 2013");
        await PageSaysAsync("topics/space-situational-awareness", "First in this archive");
    }

    [Fact]
    public async Task How_did_the_wording_on_a_topic_change()
    {
        const string Asked =
            "compare/wording?topic=space-situational-awareness&meetings=jp-us-space-1&meetings=jp-us-space-5";
        var sentences = (await _archive.JsonAsync(Asked))
            .GetProperty("meetings")
            .EnumerateArray()
            .SelectMany(meeting => meeting.GetProperty("sentences").EnumerateArray())
            .ToList();
        Assert.Equal(4, sentences.Count);
        Assert.Equal(
            ["confirmed their interest", "welcomed", "confirmed", "reaffirmed mutual interest"],
            sentences
                .SelectMany(sentence => sentence.GetProperty("acts").EnumerateArray().Take(1))
                .Select(act => Text(act.GetProperty("verb"), "quote"))
        );
        await PageSaysAsync(Asked, "mutual", "ad referendum");
    }

    [Fact]
    public async Task What_is_new_what_is_continued_and_what_is_not_mentioned_again()
    {
        const string Asked = "compare/meetings?a=jp-us-space-1&b=jp-us-space-5";
        var topics = (await _archive.JsonAsync(Asked)).GetProperty("topics");
        Assert.Contains("space-traffic-management", Slugs(topics, "added"));
        Assert.Contains("space-situational-awareness", Slugs(topics, "continued"));
        Assert.Contains("planetary-defense", Slugs(topics, "notMentionedAgain"));
        await PageSaysAsync(Asked, "Space traffic management", "ot mentioned again");
        await PageSaysAsync("compare/topics?series=jp-us-space", "Space traffic management");
    }

    [Fact]
    public async Task What_did_they_undertake_and_what_came_of_it()
    {
        var ledger = await _archive.JsonAsync("commitments?status=restated&series=jp-us-space");
        Assert.Contains(
            "jp-us-space-1-5.1-a31cb0",
            ledger.GetProperty("items").EnumerateArray().Select(each => Text(each, "slug"))
        );
        await PageSaysAsync("commitments/jp-us-space-1-5.1-a31cb0", "reaffirmed mutual interest", "restated");
    }

    [Fact]
    public async Task The_next_meeting_was_promised_for_some_place_and_time_and_what_is_known()
    {
        var promise = (await _archive.JsonAsync("commitments/jp-us-space-1-next")).GetProperty("commitment");
        Assert.Equal("implied", Text(promise, "status"));
        await PageSaysAsync("commitments/jp-us-space-1-next", "Washington, D.C.", "implied, record not held");
    }

    [Fact]
    public async Task What_did_one_side_say_offer_or_ask_alone()
    {
        var said = await _archive.JsonAsync("statements?actor=XA&act=invited");
        Assert.All(said.GetProperty("items").EnumerateArray(), each => Assert.Equal("XA", Text(each, "actor")));
        Assert.Contains(
            "proposed",
            said.GetProperty("items").EnumerateArray().Select(each => Text(each.GetProperty("verb"), "quote"))
        );
        var found = await _archive.JsonAsync("search?q=actor:XA+act:invited");
        Assert.Equal(said.GetProperty("total").GetInt32(), found.GetProperty("total").GetInt32());
        await PageSaysAsync("search?q=actor:averon+act:invited", "proposed");
    }

    [Fact]
    public async Task Which_other_meetings_instruments_and_bodies_does_a_text_lean_on()
    {
        var leans = await _archive.JsonAsync("meetings/jp-us-space-5/references?limit=200");
        Assert.Contains(
            "Quasi-Zenith Satellite System",
            leans.GetProperty("items").EnumerateArray().Select(each => Text(each, "name"))
        );
        await PageSaysAsync("meetings/jp-us-space-5", "Quasi-Zenith Satellite System");
        await PageSaysAsync("references/qzss", "Fifth meeting of the Comprehensive Dialogue on Space");
    }

    [Fact]
    public async Task What_does_this_abbreviation_mean_here()
    {
        var meant = (await _archive.JsonAsync("glossary?limit=200"))
            .GetProperty("items")
            .EnumerateArray()
            .Single(entry => Text(entry, "form") == "SSA");
        Assert.Equal("space situational awareness", Text(meant, "meaning").ToLowerInvariant());
        Assert.Equal("space-situational-awareness", Text(meant, "slug"));
        foreach (var place in meant.GetProperty("evidence").EnumerateArray())
        {
            var evidence = place.GetProperty("evidence");
            var text = await _archive.JsonAsync($"documents/{Text(evidence, "document")}/text");
            Assert.Equal(
                Text(evidence, "quote"),
                Text(text, "text")[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]
            );
        }
        await PageSaysAsync("glossary", "SSA", "transparency and confidence-building measures");
        await PageSaysAsync("meetings/jp-us-space-5/text", "/glossary#ssa");
        await FileHasRowsAsync("glossary.csv");
    }

    [Fact]
    public async Task Where_does_this_fact_come_from()
    {
        var seat = (await _archive.JsonAsync("meetings/jp-us-space-5/delegations?limit=200"))
            .GetProperty("items")[0]
            .GetRawText();
        Assert.Contains("\"quote\":", seat, StringComparison.Ordinal);
        await PageSaysAsync("meetings/jp-us-space-5/s/4.2-826dbc", "space traffic management");
        await PageSaysAsync("documents/jp-us-space-5-joint-statement-en", "jp-us-space-5");
    }

    [Fact]
    public async Task Is_this_everything()
    {
        var counts = (await _archive.JsonAsync("coverage")).GetRawText();
        Assert.Contains("\"recorded\":", counts, StringComparison.Ordinal);
        await PageSaysAsync("coverage", "known");
        var states = (await _archive.JsonAsync("meetings/facets"))
            .GetProperty("facets")
            .EnumerateArray()
            .Single(facet => Text(facet, "facet") == "state")
            .GetProperty("values")
            .EnumerateArray()
            .Select(value => Text(value, "value"));
        Assert.Contains("known", states);
    }

    [Fact]
    public async Task Cite_this_sentence()
    {
        await PageSaysAsync("meetings/jp-us-space-5/s/4.2-826dbc", "Chicago", "APA", "BibTeX");
        using var file = await _archive.Http.GetAsync("/api/v1/meetings/jp-us-space-5/sentences/4.2-826dbc.bib");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.StartsWith("@", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meetings", "party=JP")]
    [InlineData("search", "q=space&actor=both")]
    [InlineData("statements", "actor=XA")]
    [InlineData("glossary", "")]
    public async Task Give_me_all_as_csv(string list, string query)
    {
        var total = (await _archive.JsonAsync($"{list}?{query}")).GetProperty("total").GetInt32();
        Assert.Equal(total, await FileHasRowsAsync($"{list}.csv?{query}"));
    }

    [Fact]
    public async Task Tell_me_when_something_new_mentions_this()
    {
        Assert.Contains(
            "Stellamar",
            await _archive.Http.GetStringAsync("/api/v1/search.atom?q=Stellamar"),
            StringComparison.Ordinal
        );
        await PageSaysAsync("search?q=Stellamar", "/api/v1/search.atom?q=Stellamar");
    }

    [Fact]
    public async Task Let_my_script_follow_changes()
    {
        using var answer = await _archive.Http.GetAsync("/api/v1/meetings");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/meetings");
        again.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(answer.Headers.ETag));
        using var unchanged = await _archive.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    private async Task PageSaysAsync(string address, params string[] words)
    {
        var page = await _archive.PageAsync($"/{address}");
        foreach (var each in words)
        {
            Assert.Contains(each, page, StringComparison.Ordinal);
        }
    }

    private async Task<int> FileHasRowsAsync(string address)
    {
        using var file = await _archive.Http.GetAsync($"/api/v1/{address}");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.NotEmpty(await file.Content.ReadAsStringAsync());
        return file.Headers.TryGetValues("Row-Count", out var count)
            ? int.Parse(count.Single(), CultureInfo.InvariantCulture)
            : -1;
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static IEnumerable<string> Names(JsonElement all) =>
        all.EnumerateArray().Select(each => Text(each, "name"));

    private static IEnumerable<string> Slugs(JsonElement moves, string move) =>
        moves
            .GetProperty(move)
            .EnumerateArray()
            .Select(each => Text(each.TryGetProperty("topic", out var topic) ? topic : each, "slug"));
}
