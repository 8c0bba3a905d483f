using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace DialogueArchive.Web.Tests.Hostile;

/// <summary>Requests made to break or mislead the server.</summary>
[Collection(ArchiveTests.Name)]
public sealed partial class HostileRequestTests(ArchiveHost archive)
{
    private const string Canary = "\"'><canary onload=alert(1)>{{7*7}}%0d%0aX-Canary: 1";

    private static readonly string[] Words =
    [
        Canary,
        "\"",
        "\"\"\"",
        "'",
        "*",
        "**",
        "a*b*",
        "(",
        "((((((((((",
        ")",
        "AND",
        "OR NOT",
        "NEAR(a b, 5)",
        "text:a",
        "{a b}:c",
        "^a",
        "-",
        "- -",
        "a -",
        "\\",
        ";",
        "--",
        "/*",
        "' OR 1=1 --",
        "\"; DROP TABLE Documents; --",
        "%",
        "%00",
        "\u202E",
        "\uD83D\uDE80",
        "日本",
        "+",
        "NOT",
        "\t",
        "a AND (b OR",
        "COLUMN",
        "rank",
        "-1",
        "99999999999999999999",
        "0x10",
        "1e9",
        "NaN",
        "null",
        "true",
        "../../../etc/passwd",
        "file:///etc/passwd",
        "http://127.0.0.1/",
        "{}",
        "[]",
        "<!--",
        "&#x3c;canary&#x3e;",
        "2024-02-31",
        "9999-12-31",
    ];

    public static TheoryData<string> Questions() =>
        [
            "/search?q=",
            "/api/v1/search?q=",
            "/meetings?party=",
            "/meetings?sort=",
            "/meetings?cursor=",
            "/api/v1/meetings?cursor=",
            "/api/v1/meetings?limit=",
            "/api/v1/meetings?sort=",
            "/api/v1/meetings?from=",
            "/timeline?party=",
            "/timeline?from=",
            "/commitments?asof=",
            "/compare/meetings?a=jp-us-space-1&b=",
            "/compare/wording?topic=",
            "/api/v1/compare/participants?meetings=",
            "/compare/participants?series=",
            "/api/v1/statements?actor=",
            "/topics/",
            "/meetings/",
            "/series/",
            "/documents/",
            "/api/v1/meetings/",
            "/api/v1/documents/",
            "/meetings/jp-us-space-5/s/",
            "/references/",
            "/commitments/",
            "/error/",
            "/",
        ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Whatever_words_are_asked_for_the_answer_is_whole_and_harmless(string question)
    {
        foreach (var word in Words)
        {
            using var answer = await archive.Http.GetAsync(question + Uri.EscapeDataString(word));

            await AssertHarmlessAsync(answer, $"{question}{word}");
        }
    }

    public static TheoryData<string> Overlong() =>
        [
            $"/search?q={new string('a', 1_001)}",
            $"/api/v1/search?q={new string('a', 1_001)}",
            $"/meetings/{new string('a', 1_001)}",
            $"/api/v1/meetings?{string.Join('&', Enumerable.Repeat("party=JP", 101))}",
            $"/?{string.Join('&', Enumerable.Range(0, 101).Select(number => $"a{number}"))}",
            "/search?q=a%00b",
            "/references/%20",
            "/meetings/%09",
            "/meetings/a%0d%0ab",
        ];

    [Theory]
    [MemberData(nameof(Overlong))]
    public async Task What_is_longer_or_more_than_anyone_needs_is_refused(string address)
    {
        using var answer = await archive.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await AssertHarmlessAsync(answer, address);
    }

    [Fact]
    public async Task A_long_line_many_headers_or_a_large_body_is_refused()
    {
        Assert.StartsWith(
            "HTTP/1.1 414",
            await SendAsync($"GET /{new string('a', 9_000)} HTTP/1.1\r\nHost: a\r\n\r\n"),
            StringComparison.Ordinal
        );
        var headers = string.Concat(Enumerable.Range(0, 80).Select(number => $"X-{number}: a\r\n"));
        Assert.StartsWith(
            "HTTP/1.1 431",
            await SendAsync($"GET / HTTP/1.1\r\nHost: a\r\n{headers}\r\n"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "HTTP/1.1 431",
            await SendAsync($"GET / HTTP/1.1\r\nHost: a\r\nX: {new string('a', 20_000)}\r\n\r\n"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "HTTP/1.1 400",
            await SendAsync("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n"),
            StringComparison.Ordinal
        );
        using var answer = await archive.Http.PostAsync("/search", new ByteArrayContent(new byte[100_000]));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Slow_clients_do_not_keep_an_honest_request_waiting()
    {
        var slow = new List<TcpClient>();
        try
        {
            for (var number = 0; number < 40; number++)
            {
                var client = new TcpClient();
                slow.Add(client);
                await client.ConnectAsync(archive.Address.Host, archive.Address.Port);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /meetings HTTP/1.1\r\nHost: a\r\nX-"));
            }
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            using var answer = await archive.Http.GetAsync("/healthz/live", patience.Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
    }

    internal static async Task AssertHarmlessAsync(HttpResponseMessage answer, string asked)
    {
        Assert.True((int)answer.StatusCode < 500, $"{asked}: {(int)answer.StatusCode}");
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith(
            "default-src 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Canary"));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.False(StackTrace().IsMatch(body), $"{asked}: shows a stack trace");
        if (
            answer.Content.Headers.ContentType?.MediaType is { } type
            && (type.Contains("html", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal))
        )
        {
            Assert.False(
                body.Contains("<canary", StringComparison.OrdinalIgnoreCase),
                $"{asked}: comes back as markup"
            );
        }
    }

    private async Task<string> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(archive.Address.Host, archive.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadLineAsync() ?? "";
    }

    [GeneratedRegex(@"^\s+at \w+(?:\.\w+)+\(", RegexOptions.Multiline)]
    private static partial Regex StackTrace();
}
