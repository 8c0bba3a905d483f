using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Tests.Pages.Shared;

public sealed class WordingTests
{
    [Theory]
    [InlineData(new[] { 4 }, "Meeting 4")]
    [InlineData(new[] { 2, 3, 4 }, "Meetings 2, 3 and 4")]
    [InlineData(new[] { 9, 6, 7, 8, 2 }, "Meetings 2, 6, 7, 8 and 9")]
    [InlineData(new[] { 2, 6, 7, 8, 9, 10 }, "Meetings 2 and 6 to 10")]
    public void Meetings_are_listed_by_number_and_long_runs_by_their_ends(int[] ordinals, string words) =>
        Assert.Equal(words, Wording.Meetings(ordinals));

    [Fact]
    public void Counts_are_words_up_to_twelve()
    {
        Assert.Equal("one text", Wording.Count(1, "text"));
        Assert.Equal("no texts", Wording.Count(0, "text"));
        Assert.Equal("13 parties", Wording.Count(13, "party", "parties"));
        Assert.Equal("18 topics", Wording.Tally(18, "topic"));
    }
}
