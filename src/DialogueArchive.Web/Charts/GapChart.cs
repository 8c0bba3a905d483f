using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>
/// The map of gaps: a line a series, a box a meeting in the order of its chain. Filled: the text is held. Hatched: known, not held.
/// Dotted: only promised. Numbers stand in the boxes that have room.
/// </summary>
internal static class GapChart
{
    /// <summary>The most series in one picture.</summary>
    public const int Most = 40;

    private const double Row = 46;
    private const double Box = 20;
    private const double Widest = 4;

    /// <summary>The picture.</summary>
    public static IHtmlContent Draw(IReadOnlyList<SeriesGaps> gaps)
    {
        var drawn = gaps.Take(Most).ToArray();
        return Shapes(drawn).Picture("strip", Height(drawn), Said(drawn));
    }

    /// <summary>The picture as a file.</summary>
    public static PictureFile File(IReadOnlyList<SeriesGaps> gaps)
    {
        var drawn = gaps.Take(Most).ToArray();
        return new PictureFile(
            Shapes(drawn),
            900,
            Math.Max(30, Height(drawn)),
            "Meetings with and without a text here",
            Said(drawn)
        );
    }

    private static double Height(SeriesGaps[] drawn) => drawn.Length * Row;

    private static string Said(SeriesGaps[] drawn) =>
        drawn.Length == 0
            ? "No meeting is missing."
            : string.Join(
                "; ",
                drawn.Select(each =>
                    $"{each.Series.Name} ({each.Series.Slug}): {each.Meetings.Count(meeting => meeting.State == MeetingState.Recorded)} of {each.Meetings.Count} with a text here"
                )
            );

    private static Drawing Shapes(SeriesGaps[] drawn)
    {
        var drawing = new Drawing();
        var longest = drawn.Select(each => each.Meetings.Count).DefaultIfEmpty(1).Max();
        var step = Math.Min(Widest, 100d / longest);
        foreach (var (at, each) in drawn.Index())
        {
            var top = at * Row;
            drawing.Text("halo", 0, top + 14, Label(each), "start");
            foreach (var (place, meeting) in each.Meetings.Index())
            {
                var kind = meeting.State switch
                {
                    MeetingState.Recorded => "held",
                    MeetingState.Known => "nhbox",
                    _ => "window",
                };
                drawing.Rect(kind, place * step, top + 20, step * .85, Box);
            }
        }
        return drawing;
    }

    private static string Label(SeriesGaps each)
    {
        var label = $"{string.Join("–", each.Parties)} {each.Series.Name}";
        return label.Length > 46 ? label[..45].TrimEnd() + "…" : label;
    }
}
