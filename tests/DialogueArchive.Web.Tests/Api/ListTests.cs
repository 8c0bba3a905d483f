using System.Text.Json;

namespace DialogueArchive.Web.Tests.Api;

[Collection(ArchiveTests.Name)]
public sealed class ListTests(ArchiveHost archive)
{
    [Theory]
    [InlineData("meetings", 7)]
    [InlineData("meetings?state=known&sort=newest", 9)]
    [InlineData("meetings/jp-us-space-5/statements", 4)]
    [InlineData("meetings/jp-us-space-5/topics", 200)]
    [InlineData("documents", 1)]
    [InlineData("series", 5)]
    [InlineData("organisations", 4)]
    [InlineData("topics", 6)]
    [InlineData("statements", 7)]
    [InlineData("references", 5)]
    [InlineData("commitments", 3)]
    [InlineData("commitments?asof=2018-07-20", 2)]
    [InlineData("meetings/jp-us-space-5/commitments", 2)]
    [InlineData("search?q=space", 3)]
    public async Task Walking_a_list_meets_every_item_once(string address, int limit)
    {
        var whole = await archive.JsonAsync(
            $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=200"
        );
        var next = $"/api/v1/{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}";
        var met = new List<string>();
        while (next is not null)
        {
            using var answer = await archive.Http.GetAsync(next);
            var page = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, limit);
            Assert.Equal(whole.GetProperty("total").GetInt32(), page.GetProperty("total").GetInt32());
            met.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            next = page.GetProperty("links").GetProperty("next").GetString();
            Assert.Equal(met.Count > page.GetProperty("items").GetArrayLength(), HasPrevious(page));
            var link = Assert.Single(answer.Headers.GetValues("Link"));
            Assert.Contains("rel=\"first\"", link, StringComparison.Ordinal);
            Assert.Equal(next is not null, link.Contains($"<{next}>; rel=\"next\"", StringComparison.Ordinal));
        }

        var last = await archive.JsonAsync(
            whole
                .GetProperty("links")
                .GetProperty("first")
                .GetString()!["/api/v1/".Length..]
                .Replace("limit=200", $"limit={limit}", StringComparison.Ordinal)
        );
        using var end = await archive.Http.GetAsync(last.GetProperty("links").GetProperty("last").GetString());
        Assert.EndsWith(
            met[^1],
            JsonElement
                .Parse(await end.Content.ReadAsStringAsync())
                .GetProperty("items")
                .EnumerateArray()
                .Last()
                .GetRawText(),
            StringComparison.Ordinal
        );
        Assert.Equal(whole.GetProperty("total").GetInt32(), met.Count);
        Assert.Equal(whole.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()), met);
    }

    private static bool HasPrevious(JsonElement page) =>
        page.GetProperty("links").GetProperty("prev").ValueKind == JsonValueKind.String;
}
