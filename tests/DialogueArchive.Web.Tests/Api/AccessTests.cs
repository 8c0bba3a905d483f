using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DialogueArchive.Web.Tests.Api;

/// <summary>How programs get at the answers: types, twins of pages, other origins, compression, limits.</summary>
[Collection(ArchiveTests.Name)]
public sealed partial class AccessTests(ArchiveHost archive)
{
    [Theory]
    [InlineData("meetings", "application/json", "json")]
    [InlineData("meetings", "text/csv", "csv")]
    [InlineData("meetings?series=jp-us-space", "application/x-ndjson", "ndjson")]
    [InlineData("meetings", "application/ld+json;q=0.9, text/nothing", "jsonld")]
    [InlineData("meetings", "application/json;q=0.1, text/calendar", "ics")]
    [InlineData("meetings", "application/atom+xml", "atom")]
    [InlineData("meetings", "application/feed+json", "feed.json")]
    [InlineData("meetings/jp-us-space-5", "application/x-bibtex", "bib")]
    [InlineData("meetings/jp-us-space-5", "application/vnd.citationstyles.csl+json", "csl.json")]
    [InlineData("documents/jp-us-space-1-joint-statement-en", "text/plain", "txt")]
    [InlineData("documents/jp-us-space-1-joint-statement-en", "application/xml", "xml")]
    [InlineData("compare/topics?series=jp-us-space", "image/*", "svg")]
    [InlineData("topics/space-situational-awareness/strength", "text/*, */*;q=0.1", "json")]
    [InlineData("topics/space-situational-awareness/strength", "text/csv, */*;q=0.1", "csv")]
    [InlineData("search?q=space", "text/html, */*;q=0.8", "json")]
    public async Task Suffix_and_accepted_type_give_the_same_answer_to_the_byte(
        string address,
        string accepted,
        string suffix
    )
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, "?" + after) : (address, "");
        using var named = await archive.Http.GetAsync($"/api/v1/{path}.{suffix}{query}");
        using var chosen = await AskAsync($"/api/v1/{address}", ("Accept", accepted));

        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        Assert.Equal(HttpStatusCode.OK, chosen.StatusCode);
        Assert.Equal(named.Content.Headers.ContentType, chosen.Content.Headers.ContentType);
        Assert.Equal(await named.Content.ReadAsByteArrayAsync(), await chosen.Content.ReadAsByteArrayAsync());
        Assert.Equal(named.Headers.ETag, chosen.Headers.ETag);
        Assert.Contains("Accept", chosen.Headers.Vary);
    }

    [Theory]
    [InlineData("meetings", "image/png", "text/csv (.csv)")]
    [InlineData("meetings/jp-us-space-5", "text/csv", "application/x-bibtex (.bib)")]
    [InlineData("accuracy", "text/csv, application/json;q=0", "application/json (.json)")]
    public async Task A_type_that_there_is_not_is_answered_with_those_there_are(
        string address,
        string accepted,
        string choice
    )
    {
        using var answer = await AskAsync($"/api/v1/{address}", ("Accept", accepted));

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(choice, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meetings?limit=0", 400)]
    [InlineData("meetings/nothing", 404)]
    [InlineData("nowhere", 404)]
    public async Task The_type_of_a_problem_opens_its_part_of_the_help_page(string address, int status)
    {
        using var answer = await archive.Http.GetAsync($"/api/v1/{address}");
        var type = new Uri(
            JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("type").GetString()!
        );

        Assert.Equal($"#status-{status}", type.Fragment);
        Assert.Contains(
            $"id=\"{type.Fragment[1..]}\"",
            await archive.PageAsync(type.AbsoluteUri),
            StringComparison.Ordinal
        );
    }

    public static TheoryData<string> PagesOfData() =>
        [
            .. Addresses.Pages.Where(page =>
                !page.StartsWith("/about", StringComparison.Ordinal)
                && !page.StartsWith("/help", StringComparison.Ordinal)
                && page is not ("/compare" or "/search" or "/compare/wording?topic=space-situational-awareness")
            ),
        ];

    [Theory]
    [MemberData(nameof(PagesOfData))]
    public async Task Every_page_names_its_twins_in_the_head_and_each_answers_as_its_type(string page)
    {
        var html = await (await archive.Http.GetAsync(page)).Content.ReadAsStringAsync();
        var twins = Alternates()
            .Matches(html)
            .Select(match =>
                (
                    Type: WebUtility.HtmlDecode(match.Groups["type"].Value),
                    At: WebUtility.HtmlDecode(match.Groups["at"].Value)
                )
            )
            .ToList();

        Assert.Contains(
            twins,
            twin => twin.Type == "application/json" && twin.At.StartsWith("/api/v1/", StringComparison.Ordinal)
        );
        foreach (var (type, at) in twins)
        {
            using var answer = await archive.Http.GetAsync(at);
            Assert.True(answer.IsSuccessStatusCode, $"{at}: {(int)answer.StatusCode}");
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Programs_of_other_origins_may_read_and_nothing_else()
    {
        using var answer = await AskAsync("/api/v1/meetings?limit=1", ("Origin", "https://example.org"));
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains(
            "Link",
            Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")),
            StringComparison.Ordinal
        );

        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/v1/meetings");
        asked.Headers.Add("Origin", "https://example.org");
        asked.Headers.Add("Access-Control-Request-Method", "GET");
        using var allowed = await archive.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(["GET,HEAD"], allowed.Headers.GetValues("Access-Control-Allow-Methods"));

        using var page = await AskAsync("/meetings", ("Origin", "https://example.org"));
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/meetings", "br")]
    [InlineData("/api/v1/meetings", "gzip")]
    [InlineData("/api/v1/meetings.csv", "br")]
    [InlineData("/api/v1/compare/topics.svg?series=jp-us-space", "br")]
    public async Task Answers_are_compressed_for_who_can_read_them_so(string address, string encoding)
    {
        using var packed = await AskAsync(address, ("Accept-Encoding", encoding));
        var plain = await archive.Http.GetByteArrayAsync(address);

        Assert.Equal([encoding], packed.Content.Headers.ContentEncoding);
        Assert.InRange((await packed.Content.ReadAsByteArrayAsync()).Length, 1, plain.Length - 1);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
    }

    [Theory]
    [InlineData("/meetings")]
    [InlineData("/api/v1/meetings.csv")]
    public async Task Answers_tell_when_they_last_changed(string address)
    {
        using var answer = await archive.Http.GetAsync(address);

        Assert.InRange(
            Assert.NotNull(answer.Content.Headers.LastModified),
            DateTimeOffset.UtcNow.AddDays(-2),
            DateTimeOffset.UtcNow
        );
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back_and_nobody_else_is()
    {
        HttpResponseMessage? refused = null;
        // A minute may end in between; two times the limit cannot.
        for (var asked = 0; asked < 1300 && refused is null; asked++)
        {
            var answer = await AskAsync(
                "/api/v1/nowhere",
                ("X-Forwarded-For", "2001:db8::" + asked.ToString("x", null))
            );
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer : null;
        }

        Assert.NotNull(refused);
        Assert.InRange(
            Assert.NotNull(refused.Headers.RetryAfter?.Delta),
            TimeSpan.FromSeconds(1),
            TimeSpan.FromMinutes(1)
        );
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        using var other = await AskAsync("/api/v1/meetings", ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var local = await archive.Http.GetAsync("/api/v1/meetings");
        Assert.Equal(HttpStatusCode.OK, local.StatusCode);
    }

    private Task<HttpResponseMessage> AskAsync(string address, (string Name, string Value) header)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add(header.Name, header.Value);
        return archive.Http.SendAsync(request);
    }

    [GeneratedRegex(
        "<link rel=\"alternate\" type=\"(?<type>[^\"]+)\" href=\"(?<at>[^\"]+)\"",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Alternates();
}
