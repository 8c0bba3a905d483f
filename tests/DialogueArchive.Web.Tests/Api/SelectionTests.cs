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
