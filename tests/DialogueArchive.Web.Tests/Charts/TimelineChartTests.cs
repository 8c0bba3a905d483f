using System.Globalization;
using System.Text.Encodings.Web;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Tests.Charts;

public sealed class TimelineChartTests
{
    [Fact]
    public void The_finding_tells_recorded_known_undated_and_promised_meetings_apart()
    {
        var chart = new TimelineChart([
            Entry(1, MeetingState.Recorded, "2013-03-11"),
            Entry(2, MeetingState.Known, null, promised: ("2014-01-01", "2014-04-30")),
            Entry(3, MeetingState.Known, null),
            Entry(4, MeetingState.Known, "2017-05-16"),
            Entry(5, MeetingState.Recorded, "2018-07-20"),
        ]);

        Assert.Equal(
            "Recorded: the first, 11 March 2013 and the fifth, 20 July 2018. "
                + "Known with a date: the fourth, 16 May 2017. "
                + "Known without a date: the second and the third, between 2013 and 2017. "
                + "Promised: the second for January to April 2014.",
            chart.Finding
        );
        Assert.Equal("2013 to 2018", chart.Period);
    }

    [Fact]
    public void A_meeting_without_a_date_is_never_given_one()
    {
        var chart = new TimelineChart([Entry(1, MeetingState.Known, "2020-06-01"), Entry(2, MeetingState.Known, null)]);

        Assert.Contains("2: held at some later time", Drawn(chart.Wide()), StringComparison.Ordinal);
        Assert.Contains("the second, after 1 June 2020", chart.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_without_any_date_has_no_picture()
    {
        var chart = new TimelineChart([Entry(1, MeetingState.Known, null)]);

        Assert.False(chart.HasDates);
        Assert.Equal("", Drawn(chart.Wide()) + Drawn(chart.Narrow()));
    }

    [Fact]
    public void A_promise_alone_is_a_window_and_no_meeting()
    {
        var chart = new TimelineChart([
            Entry(1, MeetingState.Recorded, "2018-07-20"),
            Entry(2, MeetingState.Promised, null, promised: ("2019-01-01", "2019-12-31")),
        ]);

        var drawn = Drawn(chart.Wide());
        Assert.Contains("class=\"window\"", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"known\"", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Meetings_that_would_touch_stand_below_each_other()
    {
        var chart = new TimelineChart([
            Entry(1, MeetingState.Known, "2010-01-10"),
            Entry(2, MeetingState.Known, "2010-01-20"),
            Entry(3, MeetingState.Known, "2020-01-10"),
        ]);

        var heights = Drawn(chart.Wide())
            .Split("<circle")
            .Skip(1)
            .Select(circle => circle.Split("cy=\"")[1].Split('"')[0])
            .ToArray();
        Assert.Equal(3, heights.Length);
        Assert.NotEqual(heights[0], heights[1]);
        Assert.Equal(heights[0], heights[2]);
    }

    [Fact]
    public void The_picture_has_a_title_a_description_and_no_style()
    {
        var drawn = Drawn(new TimelineChart([Entry(1, MeetingState.Known, "2010-01-10")]).Wide());

        Assert.Contains(
            "<title id=\"timeline-t\">Meetings of the series, 2010</title>",
            drawn,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<desc id=\"timeline-d\">Known with a date: the first, 10 January 2010.</desc>",
            drawn,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("style=", drawn, StringComparison.Ordinal);
    }

    private static ChainEntry Entry(
        int ordinal,
        MeetingState state,
        string? day,
        (string Start, string End)? promised = null
    )
    {
        var date = Day(day);
        var reasons = promised is { } window
            ? new[]
            {
                new KnownBy(
                    KnownByKind.Promised,
                    null,
                    null,
                    Day(window.Start),
                    Day(window.End),
                    "",
                    null,
                    null,
                    null,
                    []
                ),
            }
            : [];
        return new(
            new MeetingSummary(
                $"jp-us-space-{ordinal}",
                $"Meeting {ordinal}",
                new SeriesLink("jp-us-space", "Comprehensive Dialogue on Space"),
                ordinal,
                date,
                date,
                null,
                null,
                ["JP", "US"],
                state,
                SummarySource.Text
            ),
            reasons
        );
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Drawn(IHtmlContent picture)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        picture.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
