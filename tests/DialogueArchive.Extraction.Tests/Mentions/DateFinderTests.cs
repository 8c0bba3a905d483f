using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Tests.Mentions;

public class DateFinderTests
{
    private static readonly DateOnly Anchor = new(2013, 3, 11);

    [Theory]
    [InlineData("on March 11, 2013.", "2013-03-11", "2013-03-11")]
    [InlineData("on March 20-21, 2024", "2024-03-20", "2024-03-21")]
    [InlineData("on August 26 and 27, 2024", "2024-08-26", "2024-08-27")]
    [InlineData("from August 31 to September 1, 2024", "2024-08-31", "2024-09-01")]
    [InlineData("on 24 July 2015", "2015-07-24", "2015-07-24")]
    [InlineData("from 12 to 13 December 1997", "1997-12-12", "1997-12-13")]
    [InlineData("from 31 August to 1 September 2024", "2024-08-31", "2024-09-01")]
    [InlineData("on November 29th, 2017", "2017-11-29", "2017-11-29")]
    [InlineData("in November 2017", "2017-11-01", "2017-11-30")]
    [InlineData("in 2019", "2019-01-01", "2019-12-31")]
    [InlineData("on 2018-07-20", "2018-07-20", "2018-07-20")]
    [InlineData("early next year", "2014-01-01", "2014-04-30")]
    [InlineData("in late 2020", "2020-09-01", "2020-12-31")]
    [InlineData("in the spring of 2020", "2020-03-01", "2020-05-31")]
    [InlineData("in the first half of 2020", "2020-01-01", "2020-06-30")]
    [InlineData("in the fourth quarter of 2020", "2020-10-01", "2020-12-31")]
    [InlineData("on Thursday and Friday", "2013-03-07", "2013-03-08")]
    [InlineData("on Monday", "2013-03-11", "2013-03-11")]
    [InlineData("Yesterday", "2013-03-10", "2013-03-10")]
    [InlineData("in February", "2013-02-01", "2013-02-28")]
    [InlineData("next year", "2014-01-01", "2014-12-31")]
    [InlineData("in February 2020", "2020-02-01", "2020-02-29")]
    public void A_date_is_read_with_its_first_and_last_day(string words, string start, string end)
    {
        var date = Assert.Single(Find(words));
        var days = date.Days(Anchor);

        Assert.NotNull(days);
        Assert.Equal(start, days.Value.Start.ToString("o"));
        Assert.Equal(end, days.Value.End.ToString("o"));
    }

    [Theory]
    [InlineData("February 30, 2020")]
    [InlineData("31 April 2019")]
    public void A_day_that_no_calendar_has_is_no_day(string words) => Assert.Null(Assert.Single(Find(words)).Days());

    [Fact]
    public void A_weekday_ahead_is_the_next_one() =>
        Assert.Equal(
            (new DateOnly(2013, 3, 15), new DateOnly(2013, 3, 15)),
            Assert.Single(Find("on Friday")).Days(Anchor, isAhead: true)
        );

    [Fact]
    public void A_time_of_day_is_no_day() => Assert.Equal("December 11, 2018", Words("at 15:02 December 11, 2018"));

    [Fact]
    public void A_day_without_a_year_has_none() => Assert.Null(Assert.Single(Find("on March 11")).Days());

    [Theory]
    [InlineData("the sides may 2 times")]
    [InlineData("resolution 75/36 and item 20191")]
    public void Numbers_that_are_no_dates_are_left_alone(string words) => Assert.Empty(Find(words));

    private static string Words(string text) => Assert.Single(Find(text)).Span.In(text);

    private static List<DateMention> Find(string text) => DateFinder.Find(text, Tokenizer.Tokens(text));
}
