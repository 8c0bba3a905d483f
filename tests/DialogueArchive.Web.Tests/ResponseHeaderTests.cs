using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace DialogueArchive.Web.Tests;

[Collection(ArchiveTests.Name)]
public sealed partial class ResponseHeaderTests(ArchiveHost archive)
{
    private static readonly Dictionary<string, string> Safe = new(StringComparer.Ordinal)
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    public static TheoryData<string, HttpStatusCode, string> Public()
    {
        var answers = new TheoryData<string, HttpStatusCode, string>
        {
            { "/documents/jp-us-space-1-joint-statement-en/source", HttpStatusCode.OK, "text/plain" },
            { "/api/v1/documents/jp-us-space-1-joint-statement-en/source", HttpStatusCode.OK, "text/plain" },
            { "/openapi/v1.json", HttpStatusCode.OK, "application/json" },
            { "/api/docs/index.html", HttpStatusCode.OK, "text/html" },
            { "/healthz/live", HttpStatusCode.OK, "text/plain" },
            { "/healthz/ready", HttpStatusCode.OK, "text/plain" },
            { "/nowhere", HttpStatusCode.NotFound, "text/html" },
            { "/meetings/nothing", HttpStatusCode.NotFound, "text/html" },
            { "/error/500", HttpStatusCode.InternalServerError, "text/html" },
            { "/api/v1/nowhere", HttpStatusCode.NotFound, "application/problem+json" },
            { "/api/v1/meetings/nothing", HttpStatusCode.NotFound, "application/problem+json" },
        };
        foreach (var page in Addresses.Pages)
        {
            answers.Add(page, HttpStatusCode.OK, "text/html");
        }
        foreach (var address in Addresses.Api)
        {
            answers.Add(address, HttpStatusCode.OK, "application/json");
        }
        return answers;
    }

    [Theory]
    [MemberData(nameof(Public))]
    public async Task Every_address_answers_as_it_should_under_safe_headers(
        string address,
        HttpStatusCode status,
        string mediaType
    )
    {
        using var answer = await archive.Http.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.All(Safe, header => Assert.Equal([header.Value], answer.Headers.GetValues(header.Key)));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_link_on_any_page_leads_nowhere()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/"]);
        var broken = new List<string>();
        while (open.TryDequeue(out var address))
        {
            using var answer = await archive.Http.GetAsync(address);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.MovedPermanently or HttpStatusCode.Found))
            {
                broken.Add($"{address}: {(int)answer.StatusCode}");
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            foreach (Match link in Links().Matches(await answer.Content.ReadAsStringAsync()))
            {
                var target = new Uri(
                    new Uri(archive.Address, address),
                    WebUtility.HtmlDecode(link.Groups["address"].Value)
                );
                // Choices multiply without end; one page of each kind of question is enough.
                if (target.Authority == archive.Address.Authority && asked.Add(target.AbsolutePath))
                {
                    open.Enqueue(target.PathAndQuery);
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(asked.Count > 100, $"only {asked.Count} addresses were found by following links");
    }

    [Theory]
    [InlineData("/meetings/jp-us-space-5")]
    [InlineData("/api/v1/meetings/jp-us-space-5")]
    public async Task What_has_not_changed_is_not_sent_again(string address)
    {
        using var first = await archive.Http.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));
        using var second = await archive.Http.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/meetings/jp-us-space-5", "/meetings/nothing")]
    [InlineData("/api/v1/meetings", "/api/v1/meetings/nothing")]
    [InlineData("/api/v1/meetings", "/api/v1/meetings?limit=0")]
    public async Task What_is_not_here_is_never_called_unchanged(string here, string gone)
    {
        using var first = await archive.Http.GetAsync(here);
        using var request = new HttpRequestMessage(HttpMethod.Get, gone);
        request.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));
        using var answer = await archive.Http.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Theory]
    [InlineData("/documents/jp-us-space-1-joint-statement-en/source")]
    [InlineData("/api/v1/documents/jp-us-space-1-joint-statement-en/source")]
    public async Task A_source_tells_its_character_set(string address)
    {
        using var answer = await archive.Http.GetAsync(address);

        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Pages_are_only_read(string method)
    {
        using var answer = await archive.Http.SendAsync(
            new HttpRequestMessage(HttpMethod.Parse(method), "/meetings/jp-us-space-5")
        );

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.Contains(
            "This address can only be read",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/meetings")]
    [InlineData("/healthz/live")]
    public async Task Head_answers_as_get_does_without_the_body(string address)
    {
        using var head = await archive.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        using var get = await archive.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [GeneratedRegex(" href=\"(?<address>[^\"#]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Links();
}
