using System.Globalization;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Tests.Model;

public sealed class InWordsTests
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
        Assert.Equal(words, InWords.Ordinal(number));

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
            InWords.Days(
                DateOnly.Parse(start, CultureInfo.InvariantCulture),
                DateOnly.Parse(end, CultureInfo.InvariantCulture)
            )
        );
}
