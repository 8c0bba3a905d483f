using System.Net;
using System.Text.Json;

namespace DialogueArchive.Web.Tests.Questions;

/// <summary>What visitors ask about what came of things, each answered by a page and by the API.</summary>
[Collection(ArchiveTests.Name)]
public sealed class FollowTests(ArchiveHost archive)
{
    [Fact]
    public async Task What_did_they_undertake_and_what_came_of_it()
    {
        var ledger = await archive.PageAsync("/commitments?series=jp-us-space");
        Assert.Contains("reaffirmed mutual interest", ledger, StringComparison.Ordinal);
        Assert.Contains("restated", ledger, StringComparison.Ordinal);
        var card = await archive.PageAsync("/commitments/jp-us-space-1-5.1-a31cb0");
        Assert.Contains("likeness of words", card, StringComparison.Ordinal);
        Assert.Contains("/commitments/jp-us-space-5-5.4-b1abc5", card, StringComparison.Ordinal);

        var answer = await archive.JsonAsync("commitments/jp-us-space-1-5.1-a31cb0");
        Assert.Equal("restated", answer.GetProperty("commitment").GetProperty("status").GetString());
        Assert.Equal(
            ["jp-us-space-1-5.1-a31cb0", "jp-us-space-5-5.4-b1abc5"],
            answer.GetProperty("chain").EnumerateArray().Select(each => each.GetProperty("slug").GetString())
        );
        var said = answer.GetProperty("history")[1];
        Assert.Equal("reaffirmed mutual interest", said.GetProperty("evidence")[0].GetProperty("quote").GetString());
    }

    [Fact]
    public async Task The_next_meeting_was_promised_for_some_place_and_time_and_what_is_known()
    {
        var second = await archive.PageAsync("/commitments/jp-us-space-1-next");
        Assert.Contains("Washington, D.C.", second, StringComparison.Ordinal);
        Assert.Contains("January to April 2014", second, StringComparison.Ordinal);
        Assert.Contains("'Early' in a year is January to April", second, StringComparison.Ordinal);
        Assert.Contains("implied, record not held", second, StringComparison.Ordinal);
        var sixth = await archive.PageAsync("/commitments/jp-us-space-5-next");
        Assert.Contains("implied, record not held", sixth, StringComparison.Ordinal);
        Assert.Contains("24 July 2019", sixth, StringComparison.Ordinal);

        var answer = await archive.JsonAsync("commitments/jp-us-space-5-next");
        Assert.Equal("implied", answer.GetProperty("commitment").GetProperty("status").GetString());
        var history = answer.GetProperty("history").EnumerateArray().ToList();
        Assert.Equal("list", history[^1].GetProperty("source").GetString());
        Assert.Equal("2019-07-24", history[^1].GetProperty("knownOn").GetString());
    }

    [Theory]
    [InlineData("2014-04-30", "open")]
    [InlineData("2014-05-01", "window-passed")]
    [InlineData("2018-07-20", "implied")]
    public async Task What_was_known_of_the_promise_on_a_day(string day, string status)
    {
        var answer = await archive.JsonAsync($"commitments/jp-us-space-1-next?asof={day}");
        Assert.Equal(status, answer.GetProperty("commitment").GetProperty("status").GetString());
        var found = await archive.JsonAsync($"commitments?asof={day}&status={status}");
        Assert.Contains(
            "jp-us-space-1-next",
            found.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("slug").GetString())
        );
    }

    [Fact]
    public async Task When_was_a_topic_first_mentioned()
    {
        var page = await archive.PageAsync("/topics/space-situational-awareness");
        Assert.Contains("First in this archive", page, StringComparison.Ordinal);
        Assert.Contains("Meetings 2, 3 and 4", page, StringComparison.Ordinal);

        var answer = await archive.JsonAsync("topics/space-situational-awareness");
        var series = answer
            .GetProperty("series")
            .EnumerateArray()
            .Single(each => each.GetProperty("series").GetProperty("slug").GetString() == "jp-us-space");
        Assert.Equal("jp-us-space-1", series.GetProperty("first").GetProperty("meeting").GetString());
        Assert.Equal("jp-us-space-5", series.GetProperty("last").GetProperty("meeting").GetString());
        Assert.Empty(series.GetProperty("missingBefore").EnumerateArray());
        Assert.Equal(
            [2, 3, 4],
            series.GetProperty("missingBetween").EnumerateArray().Select(each => each.GetProperty("ordinal").GetInt32())
        );
    }

    [Fact]
    public async Task When_was_a_thing_first_named_and_what_is_missing_before()
    {
        var page = await archive.PageAsync("/references/gateway");
        Assert.Contains("First in this archive", page, StringComparison.Ordinal);
        var answer = await archive.JsonAsync("references/gateway");
        Assert.Equal(
            "jp-us-space-5",
            answer.GetProperty("first").GetProperty("meeting").GetProperty("slug").GetString()
        );
        Assert.Equal(
            [2, 3, 4],
            answer
                .GetProperty("series")[0]
                .GetProperty("missingBefore")
                .EnumerateArray()
                .Select(each => each.GetProperty("ordinal").GetInt32())
        );
    }

    [Fact]
    public async Task How_strongly_was_a_topic_spoken_of_over_time()
    {
        var page = await archive.PageAsync("/topics/space-situational-awareness");
        Assert.Contains("Strength over time", page, StringComparison.Ordinal);
        var answer = await archive.JsonAsync("topics/space-situational-awareness/strength?series=jp-us-space");
        var steps = answer.GetProperty("meetings").EnumerateArray().ToList();
        Assert.Equal(9, steps.Count);
        Assert.Equal(4, steps[0].GetProperty("strength").GetInt32());
        Assert.Equal(2, steps[4].GetProperty("sentences").GetArrayLength());
        Assert.Empty(steps[1].GetProperty("sentences").EnumerateArray());
    }

    [Fact]
    public async Task Is_this_everything()
    {
        var page = await archive.PageAsync("/coverage");
        Assert.Contains("2 meetings", page, StringComparison.Ordinal);
        Assert.Contains("65 meetings", page, StringComparison.Ordinal);

        var report = await archive.JsonAsync("coverage");
        Assert.Equal((2, 65), (Count("recorded"), Count("known")));
        var dialogue = report
            .GetProperty("gaps")
            .EnumerateArray()
            .Single(each => each.GetProperty("series").GetProperty("slug").GetString() == "jp-us-space");
        Assert.Equal(
            [2, 3, 4, 6, 7, 8, 9],
            dialogue
                .GetProperty("meetings")
                .EnumerateArray()
                .Where(each => each.GetProperty("state").GetString() != "recorded")
                .Select(each => each.GetProperty("ordinal").GetInt32())
        );
        Assert.Equal(2, report.GetProperty("languages")[0].GetProperty("documents").GetInt32());
        Assert.All(
            report.GetProperty("references").EnumerateArray(),
            name => Assert.Equal(1, name.GetProperty("evidence").GetArrayLength())
        );
        foreach (var document in report.GetProperty("silentDocuments").EnumerateArray())
        {
            Assert.InRange(document.GetProperty("silent").GetInt32(), 1, document.GetProperty("sentences").GetInt32());
        }

        int Count(string name) => report.GetProperty("counts").GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task No_page_says_that_a_word_was_kept_or_broken()
    {
        var answer = await archive.JsonAsync("commitments");
        Assert.All(
            answer.GetProperty("items").EnumerateArray(),
            each => Assert.DoesNotContain(each.GetProperty("status").GetString(), (string[])["kept", "broken"])
        );
    }

    [Fact]
    public async Task Every_quote_of_the_ledger_is_the_text_at_its_span()
    {
        var ledger = await archive.JsonAsync("commitments?limit=200");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var proof in ledger.GetProperty("items").EnumerateArray().SelectMany(Proofs))
        {
            var document = proof.GetProperty("document").GetString()!;
            if (!texts.TryGetValue(document, out var text))
            {
                var read = await archive.JsonAsync($"documents/{document}/text");
                texts[document] = text = read.GetProperty("text").GetString()!;
            }
            Assert.Equal(
                proof.GetProperty("quote").GetString(),
                text[proof.GetProperty("start").GetInt32()..proof.GetProperty("end").GetInt32()]
            );
        }
    }

    [Theory]
    [InlineData("/commitments?asof=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/commitments?status=broken", HttpStatusCode.BadRequest)]
    [InlineData("/commitments?cursor=x", HttpStatusCode.BadRequest)]
    [InlineData("/commitments/jp-us-space-77-next", HttpStatusCode.NotFound)]
    [InlineData("/commitments/jp-us-space-5-next?asof=2010-01-01", HttpStatusCode.NotFound)]
    [InlineData("/references/nothing", HttpStatusCode.NotFound)]
    [InlineData("/topics/space-debris?series=nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/references/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/topics/space-debris/strength.svg?series=nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/commitments?asof=2018-7-20", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/commitments/jp-us-space-77-next", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/meetings/jp-us-space-77/commitments", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_said(string address, HttpStatusCode status)
    {
        using var answer = await archive.Http.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    private static IEnumerable<JsonElement> Proofs(JsonElement commitment) =>
        commitment.GetProperty("window") is { ValueKind: JsonValueKind.Object } window
            ? commitment
                .GetProperty("evidence")
                .EnumerateArray()
                .Concat(window.GetProperty("evidence").EnumerateArray())
            : commitment.GetProperty("evidence").EnumerateArray();
}
