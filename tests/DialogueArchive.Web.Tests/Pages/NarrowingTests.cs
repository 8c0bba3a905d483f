using System.Net;

namespace DialogueArchive.Web.Tests.Pages;

[Collection(ArchiveTests.Name)]
public sealed class NarrowingTests(ArchiveHost archive)
{
    [Theory]
    [InlineData("meetings", "party=JP&state=known&year=2017")]
    [InlineData("meetings", "organisation=jp-mofa&role=co-chair&topic=space-situational-awareness")]
    [InlineData("search", "q=space&actor=both&strength=3&strength=4&series=jp-us-space")]
    public async Task The_page_the_list_and_the_counts_have_the_same_total_under_the_same_address(
        string list,
        string query
    )
    {
        var total = (await archive.JsonAsync($"{list}?{query}")).GetProperty("total").GetInt32();
        var counts = await archive.JsonAsync($"{list}/facets?{query}");
        var page = await archive.PageAsync($"/{list}?{query}");
        Assert.NotEqual(0, total);
        Assert.Equal(total, counts.GetProperty("total").GetInt32());
        Assert.Contains($"<span>{total}</span>", page, StringComparison.Ordinal);
        foreach (var facet in counts.GetProperty("facets").EnumerateArray())
        {
            var word = facet.GetProperty("facet").GetString();
            foreach (var value in facet.GetProperty("values").EnumerateArray().Take(7))
            {
                Assert.Contains(
                    $"name=\"{word}\" value=\"{value.GetProperty("value").GetString()}\"",
                    page,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public async Task What_is_chosen_is_shown_and_can_be_taken_away()
    {
        var page = await archive.PageAsync("/meetings?party=JP&party=US&year=2018&sort=oldest");
        Assert.Contains("href=\"/meetings?party=US&year=2018&sort=oldest\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/meetings?party=JP&party=US&sort=oldest\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/meetings?sort=oldest\"", page, StringComparison.Ordinal);
        var search = await archive.PageAsync("/search?q=space&actor=both&exact=true");
        Assert.Contains("href=\"/search?q=space&exact=true\"", search, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_offers_a_spelling_and_each_choice_taken_away()
    {
        var page = await archive.PageAsync("/search?q=spcae+debris&year=2018");
        Assert.Contains("href=\"/search?q=space%20debris&year=2018\"", page, StringComparison.Ordinal);
        var narrowed = await archive.PageAsync("/search?q=debris&year=2018&actor=JP&topic=space-science");
        Assert.Contains("without said by <b>Japan</b>", narrowed, StringComparison.Ordinal);
        var meetings = await archive.PageAsync("/meetings?year=1999&party=JP");
        Assert.Contains("without year <b>1999</b>", meetings, StringComparison.Ordinal);
        Assert.Contains("href=\"/meetings?party=JP&sort=newest\"", meetings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=titel:debris")]
    [InlineData("/search?q=titel:space+OR+debris")]
    public async Task An_unknown_field_is_told_on_the_page_and_refused_by_the_api(string address)
    {
        Assert.Contains("There is no field 'titel:'", await archive.PageAsync(address), StringComparison.Ordinal);
        using var answer = await archive.Http.GetAsync($"/api/v1{address}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/meetings?state=lost")]
    [InlineData("/meetings?year=soon")]
    [InlineData("/search?q=space&strength=9")]
    [InlineData("/search?q=space&act=danced")]
    [InlineData("/search?q=space&sort=loudest")]
    [InlineData("/api/v1/search?q=space&strength=9")]
    [InlineData("/api/v1/meetings/facets?role=guest")]
    public async Task A_choice_that_cannot_be_is_refused(string address)
    {
        using var answer = await archive.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("\" OR 1=1 --")]
    [InlineData("topic:\"unfinished")]
    [InlineData("(((((((((((((topic:debris")]
    [InlineData("-topic:debris")]
    [InlineData("year:99999999999999999999")]
    [InlineData("topic:\0 act:\ufffd")]
    [InlineData("NEAR(a b, 5) ^x {y}")]
    [InlineData("<script>alert(1)</script>")]
    public async Task No_question_is_answered_with_an_error_of_ours(string words)
    {
        foreach (var address in new[] { "/search?q=", "/api/v1/search?q=", "/api/v1/search/facets?q=" })
        {
            using var answer = await archive.Http.GetAsync(address + Uri.EscapeDataString(words));
            Assert.True((int)answer.StatusCode < 500, $"{address}{words}: {answer.StatusCode}");
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
