using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace DialogueArchive.Web.Tests.Exports;

public sealed class DownloadsTests : IDisposable
{
    private readonly ArchiveHost _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Every_file_is_as_its_list_says_and_new_after_an_import()
    {
        var list = await _archive.JsonAsync("downloads");
        var page = await _archive.PageAsync("/downloads");
        var files = list.GetProperty("tables")
            .EnumerateArray()
            .Append(list.GetProperty("archive"))
            .Append(list.GetProperty("database"))
            .Append(list.GetProperty("package"));
        foreach (var file in files)
        {
            var address = $"/downloads/{file.GetProperty("path").GetString()}";
            using var answer = await _archive.Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var hash = file.GetProperty("sha256").GetString();
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(file.GetProperty("bytes").GetInt64(), bytes.Length);
            Assert.Equal($"{file.GetProperty("rows")}", Assert.Single(answer.Headers.GetValues("Row-Count")));
            Assert.Equal($"\"{hash}\"", answer.Headers.ETag!.Tag);
            Assert.Contains(address, page, StringComparison.Ordinal);
            Assert.Contains(hash!, page, StringComparison.Ordinal);
        }

        await _archive.ImportAsync(
            "6.txt",
            "The Sixth Meeting of the Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on May 5, 2019.\n"
        );
        var after = await _archive.JsonAsync("downloads");
        Assert.NotEqual(
            list.GetProperty("archive").GetProperty("sha256").GetString(),
            after.GetProperty("archive").GetProperty("sha256").GetString()
        );
        Assert.Contains(
            "jp-us-space-6",
            await _archive.Http.GetStringAsync("/downloads/data/meetings.csv"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_download_that_broke_off_goes_on_where_it_stopped()
    {
        using var whole = await _archive.Http.GetAsync("/downloads/dialogue-archive.zip");
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        using var rest = new HttpRequestMessage(HttpMethod.Get, "/downloads/dialogue-archive.zip");
        rest.Headers.Range = new RangeHeaderValue(1000, null);
        rest.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);
        using var answer = await _archive.Http.SendAsync(rest);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(bytes[1000..], await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/downloads/archive.db")]
    [InlineData("/downloads/../archive.db")]
    [InlineData("/downloads/data/..%2F..%2Farchive.db")]
    [InlineData("/downloads/README")]
    public async Task Nothing_else_is_given(string address)
    {
        using var answer = await _archive.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
