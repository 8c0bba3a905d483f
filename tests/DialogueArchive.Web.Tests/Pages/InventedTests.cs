using System.Text.Json;
using DialogueArchive.Web.Hosting;

namespace DialogueArchive.Web.Tests.Pages;

/// <summary>An archive into which the invented dialogues were imported beside the two press releases.</summary>
public sealed class InventedArchive : IAsyncLifetime, IDisposable
{
    public ArchiveHost Archive { get; } = new();

    public Task InitializeAsync() => Archive.ImportAsync(ArchiveOptions.Demo);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Archive.Dispose();
}

public sealed class InventedTests(InventedArchive invented) : IClassFixture<InventedArchive>
{
    private const string Note = "Invented dialogues are on show.";

    [Theory]
    [InlineData("/")]
    [InlineData("/series/xa-xb-space")]
    [InlineData("/meetings/xa-xb-space-4")]
    [InlineData("/meetings/xa-xb-space-4/text")]
    [InlineData("/documents/xa-xb-space-4-joint-statement-en")]
    [InlineData("/organisations")]
    [InlineData("/organisations/xa-avsa")]
    [InlineData("/topics/space-situational-awareness")]
    [InlineData("/search?q=Stellamar")]
    [InlineData("/compare/participants?series=xa-xb-space")]
    public async Task Every_page_says_that_invented_dialogues_are_on_show(string address) =>
        Assert.Contains(Note, await invented.Archive.PageAsync(address), StringComparison.Ordinal);

    [Fact]
    public async Task Titles_and_json_call_an_invented_meeting_invented()
    {
        var meeting = (await invented.Archive.JsonAsync("meetings/xa-xb-space-4")).GetProperty("summary");
        var real = (await invented.Archive.JsonAsync("meetings/jp-us-space-5")).GetProperty("summary");
        var series = await invented.Archive.JsonAsync("series/xa-xb-space");
        var document = await invented.Archive.JsonAsync("documents/xa-xb-space-4-joint-statement-en");

        Assert.Equal(
            "Fourth meeting of the Comprehensive Space Dialogue (invented)",
            meeting.GetProperty("title").GetString()
        );
        Assert.True(meeting.GetProperty("invented").GetBoolean());
        Assert.True(series.GetProperty("summary").GetProperty("invented").GetBoolean());
        Assert.True(document.GetProperty("invented").GetBoolean());
        Assert.False(real.GetProperty("invented").GetBoolean());
    }

    [Fact]
    public async Task Three_series_show_gaps_a_third_party_and_a_promise_without_a_meeting()
    {
        var all = (await invented.Archive.JsonAsync("series?limit=200"))
            .GetProperty("items")
            .EnumerateArray()
            .Where(series => series.GetProperty("invented").GetBoolean())
            .ToArray();

        Assert.Equal(3, all.Length);
        Assert.Equal(13, Sum("recorded"));
        Assert.Equal(2, Sum("known"));
        Assert.Equal(2, Sum("promised"));
        Assert.Contains(all, series => series.GetProperty("parties").GetArrayLength() == 3);

        int Sum(string state) => all.Sum(series => series.GetProperty(state).GetInt32());
    }

    [Fact]
    public async Task Nothing_of_them_is_in_an_archive_that_did_not_ask_for_them()
    {
        using var plain = new ArchiveHost();

        var series = (await plain.JsonAsync("series?limit=200")).GetProperty("items");

        Assert.DoesNotContain(series.EnumerateArray(), each => each.GetProperty("invented").GetBoolean());
        Assert.DoesNotContain("nvented", await plain.PageAsync("/organisations"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, series.ValueKind);
    }
}
