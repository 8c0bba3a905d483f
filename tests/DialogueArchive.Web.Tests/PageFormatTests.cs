using System.Net;

namespace DialogueArchive.Web.Tests;

/// <summary>The address of a page leads to its data in whatever format is asked for.</summary>
[Collection(ArchiveTests.Name)]
public sealed class PageFormatTests(ArchiveHost archive)
{
    [Theory]
    [InlineData("/meetings.csv?party=JP", "/api/v1/meetings.csv?party=JP")]
    [InlineData("/meetings/jp-us-space-5.json", "/api/v1/meetings/jp-us-space-5.json")]
    [InlineData("/meetings/jp-us-space-5.csl.json", "/api/v1/meetings/jp-us-space-5.csl.json")]
    [InlineData("/meetings/jp-us-space-5/brief.md", "/api/v1/meetings/jp-us-space-5/brief.md")]
    [InlineData("/meetings/jp-us-space-5/s/4.2-826dbc.bib", "/api/v1/meetings/jp-us-space-5/sentences/4.2-826dbc.bib")]
    [InlineData(
        "/documents/jp-us-space-1-joint-statement-en.xml",
        "/api/v1/documents/jp-us-space-1-joint-statement-en.xml"
    )]
    [InlineData("/compare/topics.svg?series=jp-us-space", "/api/v1/compare/topics.svg?series=jp-us-space")]
    [InlineData("/search.feed.json?q=space", "/api/v1/search.feed.json?q=space")]
    public async Task A_suffix_leads_to_the_data(string page, string data)
    {
        using var answer = await archive.Http.GetAsync(page);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(data, answer.Headers.Location!.OriginalString);

        using var there = await archive.Http.GetAsync(data);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Theory]
    [InlineData("application/json", "/api/v1/meetings/jp-us-space-5.json")]
    [InlineData("application/ld+json", "/api/v1/meetings/jp-us-space-5.jsonld")]
    [InlineData("text/calendar", "/api/v1/meetings/jp-us-space-5.ics")]
    [InlineData("text/html, application/json;q=0.9", null)]
    [InlineData("*/*", null)]
    [InlineData("image/png", null)]
    public async Task What_is_accepted_leads_to_the_data_unless_it_is_a_page(string accepted, string? data)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/meetings/jp-us-space-5");
        request.Headers.Accept.ParseAdd(accepted);
        using var answer = await archive.Http.SendAsync(request);

        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.Equal(data is null ? HttpStatusCode.OK : HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(data, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("meeting=jp-us-space-5", "“Fifth Meeting of the Comprehensive Dialogue on Space")]
    [InlineData("document=jp-us-space-5-joint-statement-en", "joint statement")]
    [InlineData("meeting=jp-us-space-5&sentence=4.2-826dbc", "¶ 4.2")]
    public async Task A_citation_is_given_in_every_style(string query, string words)
    {
        var cited = await archive.JsonAsync($"cite?{query}");

        Assert.Contains(words, cited.GetProperty("chicagoNote").GetString(), StringComparison.Ordinal);
        Assert.All(cited.EnumerateObject(), style => Assert.NotEmpty(style.Value.GetString()!));
    }

    [Theory]
    [InlineData("cite", HttpStatusCode.BadRequest)]
    [InlineData("cite?sentence=4.2-826dbc", HttpStatusCode.BadRequest)]
    [InlineData("cite?meeting=jp-us-space-5&document=jp-us-space-5-joint-statement-en", HttpStatusCode.BadRequest)]
    [InlineData("cite?meeting=nothing", HttpStatusCode.NotFound)]
    [InlineData("cite?meeting=jp-us-space-5&sentence=9.9-aaaaaa", HttpStatusCode.NotFound)]
    public async Task What_is_not_here_is_not_cited(string query, HttpStatusCode status)
    {
        using var answer = await archive.Http.GetAsync($"/api/v1/{query}");

        Assert.Equal(status, answer.StatusCode);
    }
}
