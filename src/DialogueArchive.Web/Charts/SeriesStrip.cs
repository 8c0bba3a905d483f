using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>One line of the list of series: a mark a meeting with a known date, all lines on one scale.</summary>
public static class SeriesStrip
{
    private const double Middle = 11;

    /// <summary>The scale over all the meetings, in years; null when none has a date.</summary>
    internal static Years? Scale(IEnumerable<MeetingSummary> meetings) =>
        Years.Around(
            meetings
                .Where(meeting => meeting.State != MeetingState.Promised)
                .Select(meeting => meeting.Start)
                .OfType<DateOnly>()
        );

    /// <summary>The line of years above all lines.</summary>
    internal static IHtmlContent Axis(Years years)
    {
        var drawing = new Drawing();
        foreach (var year in Numbered(years))
        {
            drawing.Text("q", years.Begin(year), 13, $"{year}");
        }

        return drawing.Ornament("strip", 18);
    }

    /// <summary>The meetings of one series; the row beside it says the same in words.</summary>
    internal static IHtmlContent Draw(Years years, IEnumerable<MeetingSummary> meetings)
    {
        var drawing = new Drawing();
        foreach (var year in Numbered(years))
        {
            drawing.Line("axis", years.Begin(year), 0, years.Begin(year), 2 * Middle);
        }

        drawing.Line("axis", 0, Middle, 100, Middle);
        foreach (
            var meeting in meetings
                .Where(meeting => meeting.State != MeetingState.Promised)
                .OrderBy(meeting => meeting.IsRecorded)
        )
        {
            if (meeting.Start is { } day)
            {
                drawing.Circle(
                    meeting.IsRecorded ? "held" : "known",
                    years.At(day),
                    Middle,
                    meeting.IsRecorded ? 5 : 4.5
                );
            }
        }

        return drawing.Ornament("strip", 2 * Middle);
    }

    private static IEnumerable<int> Numbered(Years years)
    {
        var every = years.Every(6);
        return Enumerable.Range(years.First + 1, years.Count - 1).Where(year => year % every == 0);
    }
}
