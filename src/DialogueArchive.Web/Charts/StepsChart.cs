using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>How strongly meetings spoke of a topic: a point for each sentence, a line of steps through the strongest of each meeting.</summary>
internal static class StepsChart
{
    private const double Top = 18;
    private const double Rung = 26;
    private const double Left = 16;

    /// <summary>Height in pixels.</summary>
    public const double Height = Top + (5 * Rung) + 48;

    /// <summary>The picture; of many meetings only as many are labelled as <paramref name="labels"/>.</summary>
    public static IHtmlContent Draw(IReadOnlyList<WordingMeeting> meetings, string kind, int labels) =>
        Shapes(meetings, labels).Picture(kind, Height, Said(meetings));

    /// <summary>The finding in words.</summary>
    public static string Said(IReadOnlyList<WordingMeeting> meetings) =>
        string.Join(
            "; ",
            meetings.Select(each =>
                $"{each.Meeting.ShortTitle}{(each.Meeting.Year is { } year ? $", {year}" : "")}: {Said(each)}"
            )
        );

    internal static Drawing Shapes(IReadOnlyList<WordingMeeting> meetings, int labels)
    {
        var drawing = new Drawing();
        for (var step = 0; step <= 5; step++)
        {
            drawing
                .Line("axis", Left, Y(step), 100, Y(step))
                .Text("q", 0, Y(step) + 4, step == 0 ? "mentioned" : $"{step}", "start");
        }
        var every = Math.Max(1, (meetings.Count + labels - 1) / labels);
        (double X, double Y)? last = null;
        foreach (var (at, each) in meetings.Index())
        {
            var x = X(at, meetings.Count);
            if (at % every == 0)
            {
                drawing
                    .Text("", x, Height - 24, each.Meeting.Numeral)
                    .Text("q", x, Height - 7, each.Meeting.Year ?? "–");
            }
            if (!each.Meeting.IsRecorded)
            {
                drawing.Rect("nhbox", x - 2, Top - 8, 4, (5 * Rung) + 16);
                last = null;
                continue;
            }
            if (each.Sentences.Count == 0)
            {
                last = null;
                continue;
            }
            var y = Y(each.Strength ?? 0);
            if (last is { } from)
            {
                var half = (from.X + x) / 2;
                drawing
                    .Line("base", from.X, from.Y, half, from.Y)
                    .Line("base", half, from.Y, half, y)
                    .Line("base", half, y, x, y);
            }
            last = (x, y);
        }
        foreach (var (at, each) in meetings.Index())
        {
            foreach (var rung in each.Sentences.GroupBy(StepOf))
            {
                foreach (var (place, _) in rung.Index())
                {
                    var shift = (place - ((rung.Count() - 1) / 2d)) * Math.Min(2, 30d / meetings.Count);
                    drawing.Circle(
                        rung.Key == (each.Strength ?? 0) ? "here" : "open",
                        X(at, meetings.Count) + shift,
                        Y(rung.Key),
                        4.5
                    );
                }
            }
        }
        return drawing;
    }

    /// <summary>The strongest step that a sentence reaches by an act of the parties; 0 without one.</summary>
    public static int StepOf(TopicSentence sentence) =>
        sentence.Acts.Where(act => act.IsOfParties).Select(act => act.Strength).DefaultIfEmpty().Max();

    private static string Said(WordingMeeting meeting) =>
        !meeting.Meeting.IsRecorded ? "text not held"
        : meeting.Sentences.Count == 0 ? "no sentence"
        : $"{Wording.Tally(meeting.Sentences.Count, "sentence")}, strongest {(meeting.Strength is { } step ? $"step {step}" : "mentioned only")}";

    private static double X(int at, int count) => Left + 4 + ((at + .5) * (92 - Left) / count);

    private static double Y(int step) => Top + ((5 - step) * Rung);
}
