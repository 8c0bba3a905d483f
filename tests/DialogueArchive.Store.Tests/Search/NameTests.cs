using DialogueArchive.Store.Search;

namespace DialogueArchive.Store.Tests.Search;

public sealed class NameTests
{
    private static readonly PressRelease Release = PressRelease
        .OfDialogue(1, "2013-03-11")
        .CoChaired("JP", "Ministry of Foreign Affairs", "jp-mofa")
        .TookPart("US", "Department of State", "us-state");

    [Theory]
    [InlineData("aerosp", "jp-jaxa")]
    [InlineData("Japan Aero", "jp-jaxa")]
    [InlineData("department of st", "us-state")]
    [InlineData("Comprehensive", "jp-us-space")]
    public async Task A_thing_is_suggested_by_the_beginning_of_any_of_its_names(string beginning, string slug)
    {
        using var archive = await TemporaryArchive.OfAsync(Release);

        Assert.Contains(await archive.Names.SuggestAsync(beginning, null, 10), name => name.Slug == slug);
    }

    [Fact]
    public async Task A_name_is_matched_whole_before_it_is_matched_in_part()
    {
        using var archive = await TemporaryArchive.OfAsync(Release);

        var found = await archive.Names.MatchAsync("Dept. of State", [NamedKind.Organisation], "US", 5);

        Assert.Equal("us-state", found[0].Slug);
        Assert.True(found[0].Score < 100);
        Assert.Equal(100, (await archive.Names.MatchAsync("The Department of State", null, null, 5))[0].Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud83d")]
    [InlineData("日本")]
    [InlineData("of the")]
    public async Task What_has_no_letters_that_names_have_is_no_name(string name)
    {
        using var archive = await TemporaryArchive.OfAsync(Release);

        Assert.Empty(await archive.Names.MatchAsync(name, null, null, 5));
    }
}
