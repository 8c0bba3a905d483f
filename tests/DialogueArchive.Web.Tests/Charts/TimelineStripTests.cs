using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Tests.Charts;

public sealed partial class TimelineStripTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(25)]
    [InlineData(200)]
    public void Numbers_of_meetings_never_touch(int meetings)
    {
        var row = Row([
            .. Enumerable
                .Range(0, meetings)
                .Select(at => Meeting(at + 1, new DateOnly(2000, 1, 1).AddDays(at * 9000 / meetings))),
        ]);

        var numbers = Numbers().Matches(Drawn(new TimelineStrip([row]).Draw(row)).Split("</svg>")[0]);
        var places = numbers.Select(match => (X: Of(match, "x") * 4, Y: Of(match, "y"))).ToArray();

        // On the narrowest wide strip, 400 pixels, two digits of 11 pixels are about 13 wide.
        Assert.Empty(
            from a in places.Index()
            from b in places.Index()
            where a.Index < b.Index
            where Math.Abs(a.Item.X - b.Item.X) < 14 && Math.Abs(a.Item.Y - b.Item.Y) < 11
            select (a, b)
        );
        Assert.Equal(meetings is 200 ? 0 : meetings, places.Length);
    }

    [Fact]
    public void What_is_outside_the_years_asked_for_is_not_on_the_axis()
    {
        var strip = new TimelineStrip([Row([Meeting(1, new DateOnly(2013, 5, 1))])], 2010, 2016);

        Assert.Equal("2010 to 2016", strip.Period);
    }

    [Fact]
    public void A_row_tells_recorded_known_promised_and_referred_to_apart_by_shape()
    {
        var row = Row([
            Meeting(1, new DateOnly(2013, 5, 1)),
            Meeting(2, new DateOnly(2015, 5, 1), MeetingState.Known),
        ]) with
        {
            Promises =
            [
                new(new MeetingLink("m", "M"), 3, MeetingState.Promised, new(2016, 1, 1), new(2016, 12, 31), null),
            ],
            Events = [new(ReferenceKind.Agreement, "Framework", new(2012, 4, 3), new(2012, 4, 3), [])],
        };

        var strip = new TimelineStrip([row]);
        var drawn = Drawn(strip.Draw(row));

        Assert.Contains("<circle class=\"held\"", drawn, StringComparison.Ordinal);
        Assert.Contains("<circle class=\"known\"", drawn, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"window\"", drawn, StringComparison.Ordinal);
        Assert.Contains(">A</text>", drawn, StringComparison.Ordinal);
        Assert.Equal(
            "1 meeting recorded and 1 known with a date, 1 promised window, 1 dated thing referred to.",
            strip.Finding
        );
    }

    [Fact]
    public void Nothing_with_a_date_has_no_axis()
    {
        var row = Row([]);

        Assert.Null(new TimelineStrip([row]).Period);
        Assert.DoesNotContain("<circle", Drawn(new TimelineStrip([row]).Draw(row)), StringComparison.Ordinal);
    }

    private static TimelineRow Row(IReadOnlyList<MeetingSummary> meetings) =>
        new(
            new SeriesSummary("xa-xb", "Dialogue", ["XA", "XB"], meetings.Count, 0, 0, 0, 0, null, null),
            meetings,
            [],
            []
        );

    private static MeetingSummary Meeting(int ordinal, DateOnly day, MeetingState state = MeetingState.Recorded) =>
        new($"m-{ordinal}", "Meeting", null, ordinal, day, day, null, null, ["XA", "XB"], state, SummarySource.Text);

    private static string Drawn(IHtmlContent content)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }

    private static double Of(Match match, string name) =>
        double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "<text class=\"[^\"]*mark\" x=\"(?<x>[0-9.]+)%\" y=\"(?<y>[0-9.]+)\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Numbers();
}
