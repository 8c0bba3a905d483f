using System.Globalization;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Tests.Pages.Shared;

public sealed class WordingTests
{
    [Theory]
    [InlineData(1, "first")]
    [InlineData(5, "fifth")]
    [InlineData(12, "twelfth")]
    [InlineData(20, "twentieth")]
    [InlineData(21, "twenty-first")]
    [InlineData(99, "ninety-ninth")]
    [InlineData(112, "112th")]
    [InlineData(1201, "1,201st")]
    public void Ordinals_are_words_as_long_as_words_are_short(int number, string words) =>
        Assert.Equal(words, Wording.Ordinal(number));

    [Theory]
    [InlineData("2018-07-20", "2018-07-20", "20 July 2018")]
    [InlineData("2024-08-26", "2024-08-27", "26–27 August 2024")]
    [InlineData("2014-01-01", "2014-04-30", "January to April 2014")]
    [InlineData("2016-02-01", "2016-02-29", "February 2016")]
    [InlineData("2019-01-01", "2019-12-31", "2019")]
    [InlineData("2015-03-30", "2015-04-02", "30 March to 2 April 2015")]
    [InlineData("2015-12-30", "2016-01-02", "30 December 2015 to 2 January 2016")]
    public void Days_are_said_as_people_say_them(string start, string end, string words) =>
        Assert.Equal(
            words,
            Wording.Days(
                DateOnly.Parse(start, CultureInfo.InvariantCulture),
                DateOnly.Parse(end, CultureInfo.InvariantCulture)
            )
        );

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
