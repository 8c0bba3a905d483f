using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace DialogueArchive.Web.Tests;

/// <summary>What went out once goes out again as it was, until the archive changes.</summary>
public sealed class KeptAnswerTests : IDisposable
{
    private const string AnotherMeeting = """
        Joint Statement of the Second Japan-Australia Space Policy Dialogue

        The Governments of Japan and Australia held the second meeting of the Japan-Australia Space Policy Dialogue in Canberra on May 12, 2016.
        """;

    private readonly ArchiveHost _archive = new();

    [Theory]
    [InlineData("/api/v1/meetings/jp-us-space-5")]
    [InlineData("/meetings/jp-us-space-5")]
    [InlineData("/api/v1/meetings.csv")]
    [InlineData("/openapi/v1.json")]
    public async Task The_tag_follows_the_bytes(string address)
    {
        using var first = await _archive.Http.GetAsync(address);
        using var second = await _archive.Http.GetAsync(address);

        Assert.NotNull(first.Headers.ETag);
        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
    }

    [Fact]
    public async Task An_import_changes_the_tags_of_what_it_changes_and_of_nothing_else()
    {
        using var listBefore = await _archive.Http.GetAsync("/api/v1/meetings");
        using var meetingBefore = await _archive.Http.GetAsync("/api/v1/meetings/jp-us-space-1/topics");

        await _archive.ImportAsync("another.txt", AnotherMeeting);

        using var list = await _archive.Http.GetAsync("/api/v1/meetings");
        using var meeting = await _archive.Http.GetAsync("/api/v1/meetings/jp-us-space-1/topics");
        Assert.NotEqual(listBefore.Headers.ETag, list.Headers.ETag);
        Assert.Contains("Canberra", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(meetingBefore.Headers.ETag, meeting.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/meetings")]
    [InlineData("/api/v1/meetings.csv")]
    [InlineData("/meetings/jp-us-space-1")]
    public async Task Head_tells_what_get_would(string address)
    {
        using var head = await _archive.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        using var get = await _archive.Http.GetAsync(address);

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_did_not_change_since_a_day_is_not_sent_again()
    {
        const string Address = "/api/v1/meetings";
        using var first = await _archive.Http.GetAsync(Address);
        var modified = Assert.NotNull(first.Content.Headers.LastModified);

        using var same = await AskAsync(Address, headers => headers.IfModifiedSince = modified);
        using var older = await AskAsync(Address, headers => headers.IfModifiedSince = modified.AddSeconds(-1));
        using var otherTag = await AskAsync(
            Address,
            headers =>
            {
                headers.IfModifiedSince = modified;
                headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
            }
        );

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
        Assert.Equal(HttpStatusCode.OK, otherTag.StatusCode);
    }

    [Fact]
    public async Task Compressed_and_plain_bytes_each_have_their_tag()
    {
        using var plain = await _archive.Http.GetAsync("/meetings/jp-us-space-1");
        using var small = await AskAsync(
            "/meetings/jp-us-space-1",
            headers => headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"))
        );

        Assert.NotEqual(plain.Headers.ETag, small.Headers.ETag);
        Assert.Contains("Accept-Encoding", small.Headers.Vary);
        await using var unpacked = new GZipStream(await small.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await text.ReadToEndAsync());
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => _archive.Http.GetStringAsync("/api/v1/coverage"))
        );

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_comes_from_elsewhere_may_be_read_there_though_it_was_kept_for_here()
    {
        using var here = await _archive.Http.GetAsync("/api/v1/series");
        using var elsewhere = await AskAsync("/api/v1/series", headers => headers.Add("Origin", "https://example.org"));

        Assert.False(here.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(["*"], elsewhere.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    public void Dispose() => _archive.Dispose();

    private Task<HttpResponseMessage> AskAsync(string address, Action<HttpRequestHeaders> set)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        set(request.Headers);
        return _archive.Http.SendAsync(request);
    }
}
