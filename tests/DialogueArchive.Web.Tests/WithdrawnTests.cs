using System.Net;
using System.Text.Json;

namespace DialogueArchive.Web.Tests;

public sealed class WithdrawnTests : IDisposable
{
    private const string Text =
        "The Ninth Meeting of the Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on May 5, 2031.\n";

    private readonly ArchiveHost _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task What_was_withdrawn_says_why_under_every_address_it_had()
    {
        await _archive.ImportAsync(
            "first.txt",
            "The First Meeting of the Brazil-France Space Dialogue was held in Paris on May 5, 2031.\n"
        );
        // Nothing else names this meeting.
        var meeting = (await _archive.JsonAsync("meetings?year=2031"))
            .GetProperty("items")[0]
            .GetProperty("slug")
            .GetString()!;
        var document = (await _archive.JsonAsync($"meetings/{meeting}/documents"))
            .GetProperty("items")[0]
            .GetProperty("slug")
            .GetString()!;

        Assert.True(await _archive.WithdrawAsync(document, "It is <b>invented</b>."));

        foreach (
            var page in new[]
            {
                $"/documents/{document}",
                $"/documents/{document}/source",
                $"/meetings/{meeting}",
                $"/meetings/{meeting}/text",
                $"/meetings/{meeting}/brief",
            }
        )
        {
            using var answer = await _archive.Http.GetAsync(page);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains(
                "It is &lt;b&gt;invented&lt;/b&gt;.",
                await answer.Content.ReadAsStringAsync(),
                StringComparison.Ordinal
            );
        }
        foreach (var data in new[] { $"/api/v1/documents/{document}/text", $"/api/v1/meetings/{meeting}.bib" })
        {
            using var answer = await _archive.Http.GetAsync(data);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Contains("It is <b>invented</b>.", problem.GetProperty("detail").GetString());
        }
        using var never = await _archive.Http.GetAsync("/documents/never-here");
        Assert.Equal(HttpStatusCode.NotFound, never.StatusCode);
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_taken_in_again_and_its_name_is_given_to_nothing_else()
    {
        await _archive.ImportAsync("ninth.txt", Text);
        var document = (await _archive.JsonAsync("meetings/jp-us-space-9/documents"))
            .GetProperty("items")[0]
            .GetProperty("slug")
            .GetString()!;
        Assert.True(await _archive.WithdrawAsync(document, "A copy with misprints."));
        Assert.False(await _archive.WithdrawAsync(document, "Again."));

        await _archive.ImportAsync("ninth.txt", Text);
        using var again = await _archive.Http.GetAsync($"/documents/{document}");
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);

        await _archive.ImportAsync(
            "better.txt",
            Text.Replace("Ninth Meeting", "Ninth meeting", StringComparison.Ordinal)
        );
        var better = (await _archive.JsonAsync("meetings/jp-us-space-9/documents")).GetProperty("items");
        Assert.Equal($"{document}-2", better[0].GetProperty("slug").GetString());
        // The meeting is proved again, and its address with it.
        using var meeting = await _archive.Http.GetAsync("/meetings/jp-us-space-9");
        Assert.Equal(HttpStatusCode.OK, meeting.StatusCode);

        // What others take away tells it too.
        var withdrawn = await _archive.Http.GetStringAsync("/downloads/data/withdrawn.csv");
        Assert.Contains($"document,{document},A copy with misprints.,", withdrawn, StringComparison.Ordinal);
    }
}
