using System.Net;
using System.Text.Json;

namespace DialogueArchive.Web.Tests.Api;

/// <summary>Only the fields that are asked for, in whatever format.</summary>
[Collection(ArchiveTests.Name)]
public sealed class SelectionTests(ArchiveHost archive)
{
    [Theory]
    [InlineData("meetings?fields=slug,start")]
    [InlineData("meetings?fields=slug&fields=start")]
    [InlineData("meetings?limit=1&fields=start,slug")]
    public async Task A_list_has_the_named_fields_of_each_item(string address)
    {
        var list = await archive.JsonAsync(address);

        Assert.All(
            list.GetProperty("items").EnumerateArray(),
            item => Assert.Equal(["slug", "start"], item.EnumerateObject().Select(field => field.Name))
        );
        Assert.True(list.GetProperty("total").GetInt32() > 1);
    }

    [Fact]
    public async Task Pages_go_on_with_the_same_fields()
    {
        var first = await archive.JsonAsync("meetings?limit=1&fields=slug");
        var next = await archive.JsonAsync(
            first.GetProperty("links").GetProperty("next").GetString()!["/api/v1/".Length..]
        );

        Assert.Equal(["slug"], next.GetProperty("items")[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_thing_has_the_named_fields()
    {
        var meeting = await archive.JsonAsync("meetings/jp-us-space-5?fields=title,topics");

        Assert.Equal(["title", "topics"], meeting.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_table_has_the_columns_of_the_named_fields()
    {
        var csv = await archive.Http.GetStringAsync("/api/v1/meetings.csv?fields=slug,series");
        var lines = await archive.Http.GetStringAsync("/api/v1/meetings.ndjson?fields=slug");

        Assert.StartsWith("slug,series.slug,series.name\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(["slug"], JsonElement.Parse(lines.Split('\n')[0]).EnumerateObject().Select(field => field.Name));
    }

    [Theory]
    [InlineData(
        "meetings?series=jp-us-space&limit=50&include=delegations,topics,statements,references,documents,people"
    )]
    [InlineData(
        "meetings?series=jp-us-space&limit=50&include=delegations&include=topics,statements,references&include=documents,people"
    )]
    public async Task A_list_of_meetings_comes_with_the_parts_that_each_has_by_itself(string address)
    {
        var listed = (await archive.JsonAsync(address)).GetProperty("items").EnumerateArray().ToList();

        Assert.True(listed.Count > 2);
        foreach (var meeting in listed)
        {
            var alone = await archive.JsonAsync($"meetings/{meeting.GetProperty("slug").GetString()}");
            foreach (var part in new[] { "delegations", "topics", "statements", "references", "documents", "people" })
            {
                Assert.Equal(alone.GetProperty(part).GetRawText(), meeting.GetProperty(part).GetRawText());
            }
        }
    }

    [Fact]
    public async Task Parts_come_besides_the_named_fields_and_in_lines()
    {
        var list = await archive.JsonAsync("meetings?limit=1&fields=slug&include=people");
        var lines = await archive.Http.GetStringAsync("/api/v1/meetings.ndjson?fields=slug&include=topics");

        Assert.Equal(["slug", "people"], list.GetProperty("items")[0].EnumerateObject().Select(field => field.Name));
        Assert.All(
            lines.TrimEnd('\n').Split('\n'),
            line =>
                Assert.Equal(["slug", "topics"], JsonElement.Parse(line).EnumerateObject().Select(field => field.Name))
        );
    }

    [Theory]
    [InlineData("meetings?include=delegation", "delegations")]
    [InlineData("meetings?include=delegations,topic", "topics")]
    [InlineData("meetings?include=", "empty")]
    [InlineData("meetings?include=topics&limit=51", "1 to 50")]
    [InlineData("meetings?fields=delegations", "did you mean")]
    [InlineData("meetings.csv?include=topics", "NDJSON")]
    public async Task Parts_that_cannot_come_are_refused_with_what_can(string address, string words)
    {
        using var answer = await archive.Http.GetAsync($"/api/v1/{address}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meetings?fields=slugg", "slug")]
    [InlineData("meetings.csv?fields=slugg", "slug")]
    [InlineData("topics/space-situational-awareness?fields=nme", "name")]
    [InlineData("meetings?fields=", "empty")]
    [InlineData("meetings?filds=slug", "fields")]
    public async Task A_field_that_is_none_is_refused_with_the_nearest(string address, string nearest)
    {
        using var answer = await archive.Http.GetAsync($"/api/v1/{address}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(nearest, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statements?sort=newest", "statements?sort=oldest")]
    [InlineData("organisations?sort=meetings", "organisations?sort=name")]
    [InlineData("topics?sort=meetings", "topics?sort=name")]
    public async Task A_list_is_sorted_as_asked(string one, string other)
    {
        var sorted = (await archive.JsonAsync($"{one}&limit=200")).GetProperty("items").EnumerateArray();
        var otherwise = (await archive.JsonAsync($"{other}&limit=200")).GetProperty("items").EnumerateArray();

        Assert.NotEqual(sorted.Select(item => item.GetRawText()), otherwise.Select(item => item.GetRawText()));
        Assert.Equal(
            sorted.Select(item => item.GetRawText()).Order(StringComparer.Ordinal),
            otherwise.Select(item => item.GetRawText()).Order(StringComparer.Ordinal)
        );
    }
}
