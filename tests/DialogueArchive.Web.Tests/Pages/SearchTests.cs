namespace DialogueArchive.Web.Tests.Pages;

[Collection(ArchiveTests.Name)]
public sealed class SearchTests(ArchiveHost archive)
{
    [Fact]
    public async Task A_short_form_finds_its_full_name_and_says_so_and_can_be_taken_at_its_word()
    {
        var both = await archive.JsonAsync("search?q=SSA");
        var only = await archive.JsonAsync("search?q=SSA&exact=true");
        var page = await archive.Http.GetStringAsync("/search?q=SSA");

        Assert.True(both.GetProperty("total").GetInt32() >= only.GetProperty("total").GetInt32());
        Assert.Contains("Also searched:", page, StringComparison.Ordinal);
        Assert.Contains("Space situational awareness", page, StringComparison.Ordinal);
        Assert.Contains("/search?q=SSA&amp;exact=true", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Also searched:",
            await archive.Http.GetStringAsync("/search?q=SSA&exact=true"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Either_word_finds_more_than_both_and_a_denied_word_takes_away()
    {
        async Task<int> Total(string q) =>
            (await archive.JsonAsync($"search?q={Uri.EscapeDataString(q)}&exact=true")).GetProperty("total").GetInt32();

        var debris = await Total("debris");
        var both = await Total("debris space");

        Assert.Equal(debris + await Total("space") - both, await Total("debris OR space"));
        Assert.Equal(debris - both, await Total("debris NOT space"));
    }
}
