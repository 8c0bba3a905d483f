using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>
/// Series below each other on one axis. In a row stand its meetings (a disc recorded, a dashed ring known), below them the
/// windows that were promised (dotted) and the dated things its texts refer to (a box with the letter of its kind). Numbers
/// and letters are drawn where they keep apart; where they would not, the marks stand without them.
/// </summary>
public sealed class TimelineStrip
{
    private const double Node = 8;
    private const double Box = 14;
    private const double Step = 19;
    private const int MostLanes = 3;

    // The strip on the narrowest body that shows the wide picture, and on a telephone, in pixels.
    private const double Wide = 400;
    private const double Narrow = 280;

    private readonly Years? _years;

    /// <summary>The picture of these rows; with the years asked for, of these years and no others.</summary>
    public TimelineStrip(IReadOnlyList<TimelineRow> rows, int? from = null, int? to = null)
    {
        Rows = rows;
        var drawn = Years.Around(
            rows.SelectMany(row =>
                    row.Meetings.SelectMany(meeting => new[] { meeting.Start, meeting.End })
                        .OfType<DateOnly>()
                        .Concat(row.Promises.SelectMany(promise => new[] { promise.Start, promise.End }))
                        .Concat(row.Events.SelectMany(each => new[] { each.Start, each.End }))
                )
                .Where(day => (from is null || day.Year >= from) && (to is null || day.Year <= to))
        );
        _years = drawn is null ? null : new Years(from ?? drawn.First, to ?? drawn.Last);
    }

    /// <summary>The rows, in the order drawn.</summary>
    public IReadOnlyList<TimelineRow> Rows { get; }

    /// <summary>The years shown: "2013 to 2024"; null when nothing has a date.</summary>
    public string? Period =>
        _years is null ? null
        : _years.Count == 1 ? $"{_years.First}"
        : $"{_years.First} to {_years.Last}";

    /// <summary>The kinds of things referred to, each with its letter.</summary>
    public IEnumerable<(char Letter, ReferenceKind Kind)> Kinds =>
        Rows.SelectMany(row => row.Events)
            .Select(each => each.Kind)
            .Distinct()
            .Order()
            .Select(kind => (Letter(kind), kind));

    /// <summary>The finding in words.</summary>
    public string Finding
    {
        get
        {
            var meetings = Rows.SelectMany(row => row.Meetings).ToArray();
            var recorded = meetings.Count(meeting => meeting.State == MeetingState.Recorded);
            var open = Rows.Sum(row => row.Promises.Count);
            var events = Rows.Sum(row => row.Events.Count);
            return $"{Wording.Tally(recorded, "meeting")} recorded and {Wording.Number(meetings.Length - recorded)} known with a date, "
                + $"{Wording.Tally(open, "promised window")}, {Wording.Tally(events, "dated thing")} referred to.";
        }
    }

    /// <summary>The line of years above all rows.</summary>
    public IHtmlContent Axis()
    {
        var drawing = new Drawing();
        DrawYears(drawing, 13, percent => percent);
        return drawing.Ornament("strip", 18);
    }

    /// <summary>One row, for wide and narrow bodies; the words beside it and the table say the same.</summary>
    public IHtmlContent Draw(TimelineRow row)
    {
        var wide = new Drawing();
        var height = DrawRow(wide, row, 0, Wide, percent => percent);
        var narrow = new Drawing();
        var low = DrawRow(narrow, row, 0, Narrow, percent => percent);
        return new HtmlContentBuilder()
            .AppendHtml(wide.Ornament("strip when-wide", height))
            .AppendHtml(narrow.Ornament("strip when-narrow", low));
    }

    /// <summary>The whole as a file.</summary>
    internal PictureFile File()
    {
        const double names = 330;
        const double strip = 900;
        const double width = names + strip + 20;
        double Across(double percent) => (names + (percent / 100 * strip)) / width * 100;

        var drawing = new Drawing().Text("strong", 1.2, 26, "Timeline of space dialogues", "start");
        DrawYears(drawing, 56, Across);
        var y = 64d;
        foreach (var row in Rows)
        {
            drawing
                .Text("", 1.2, y + 16, Short(row.Series.Name), "start")
                .Text("q", 1.2, y + 31, Short(Names.Parties(row.Series.Parties)), "start");
            y += Math.Max(38, DrawRow(drawing, row, y, strip, Across)) + 6;
        }
        var at = 1.8;
        void Sign(Action<double> draw, string words)
        {
            draw(at);
            drawing.Text("q", at, y + 20, words, "start", 14);
            at += 2.5 + ((words.Length * 7.2) + 14) / width * 100;
        }
        Sign(x => drawing.Circle("held", x, y + 16, 6), "recorded");
        Sign(x => drawing.Circle("known", x, y + 16, 6), "known, text not held");
        Sign(x => drawing.Rect("window", x - .6, y + 12, 1.2, 8), "promised");
        foreach (var (letter, kind) in Kinds)
        {
            Sign(
                x => drawing.Box("event", x, y + 16, Box).Text("mark", x, y + 20, $"{letter}"),
                Pages.Shared.Names.Reference(kind)
            );
        }
        return new PictureFile(
            drawing,
            width,
            y + 36,
            $"Timeline of space dialogues{(Period is null ? "" : $", {Period}")}",
            $"{Finding} Disc: recorded. Dashed ring: known. Dotted box: promised window. Box with a letter: referred to."
        );
    }

    /// <summary>The letter that stands for a kind of thing.</summary>
    public static char Letter(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Agreement => 'A',
            ReferenceKind.Policy => 'P',
            ReferenceKind.Programme => 'G',
            ReferenceKind.Exercise => 'X',
            ReferenceKind.Body => 'B',
            ReferenceKind.System => 'Y',
            ReferenceKind.Mission => 'N',
            ReferenceKind.Meeting => 'M',
            _ => 'S',
        };

    private double DrawRow(Drawing drawing, TimelineRow row, double top, double pixels, Func<double, double> across)
    {
        if (_years is not { } years)
        {
            return 2 * Node;
        }
        var size = 100 / pixels;
        double At(DateOnly day) => Math.Clamp(years.At(day), Node * size, 100 - (Node * size));
        var meetings = Laid(row.Meetings.Select(meeting => At(meeting.Start!.Value)), (2 * Node) + 3, size);
        var events = Laid(row.Events.Select(each => At(each.Start)), Box + 3, size);
        var windows = Lanes.Of(row.Promises.Select(promise => Window(promise, years, size)));

        var line = top + Node + 4;
        var below = line + Node + 5 + (meetings.Lanes * Step);
        var boxes = below + (row.Promises.Count == 0 ? 0 : 13 * (windows.Max() + 1));
        var bottom = boxes + (row.Events.Count == 0 ? 0 : Box + 4 + (events.Lanes * (Box + 4)));
        foreach (var year in Numbered(years))
        {
            drawing.Line("axis", across(years.Begin(year)), top, across(years.Begin(year)), bottom);
        }
        drawing.Line("axis", across(0), line, across(100), line);

        foreach (var (at, promise) in row.Promises.Index())
        {
            var (start, end) = Window(promise, years, size);
            drawing.Rect("window", across(start), below + (13 * windows[at]), across(end) - across(start), 8);
        }
        foreach (var (at, each) in row.Events.Index())
        {
            var (x, y) = (across(events.Places[at]), boxes + (Box / 2) + ((Box + 4) * events.Of[at]));
            drawing.Box("event", x, y, events.Labelled ? Box : 6);
            if (events.Labelled)
            {
                drawing.Text("mark", x, y + 4, $"{Letter(each.Kind)}");
            }
        }
        // Texts held stand over the rest.
        foreach (var (at, meeting) in row.Meetings.Index().OrderBy(each => each.Item.State == MeetingState.Recorded))
        {
            var (x, y) = (across(meetings.Places[at]), line + (Step * meetings.Of[at]));
            var held = meeting.State == MeetingState.Recorded;
            drawing.Circle(held ? "held" : "known", x, y, meetings.Labelled ? Node : 3.5);
            if (meetings.Labelled && meeting.Ordinal is { } ordinal)
            {
                drawing.Text(
                    held ? "inverse mark" : "mark",
                    x,
                    y + 4,
                    ordinal < 100 ? ordinal.ToString(CultureInfo.InvariantCulture) : "·"
                );
            }
        }
        return bottom - top;
    }

    // Marks of this width in lanes; where more than a few lanes would be needed, all on one line and without words.
    private static Marks Laid(IEnumerable<double> places, double width, double size)
    {
        var all = places.ToArray();
        var half = width / 2 * size;
        var lanes = Lanes.Of(all.Select(place => (place - half, place + half)));
        var most = lanes.DefaultIfEmpty(0).Max();
        return most < MostLanes ? new Marks(all, lanes, most, true) : new Marks(all, [.. all.Select(_ => 0)], 0, false);
    }

    // Never so short that it cannot be seen.
    private static (double Start, double End) Window(TimelinePromise promise, Years years, double size)
    {
        var start = Math.Clamp(years.At(promise.Start), 0, 100 - (8 * size));
        var end = promise.End.Year > years.Last ? 100 : years.At(promise.End);
        return (start, Math.Clamp(end, start + (8 * size), 100));
    }

    private void DrawYears(Drawing drawing, double y, Func<double, double> across)
    {
        foreach (var year in _years is null ? [] : Numbered(_years))
        {
            drawing.Text("q", across(_years!.Begin(year)), y, $"{year}");
        }
    }

    // The first year has no line of its own: its number would leave the picture.
    private static IEnumerable<int> Numbered(Years years)
    {
        var every = years.Every(6);
        return Enumerable.Range(years.First + 1, years.Count - 1).Where(year => year % every == 0);
    }

    private static string Short(string name) => name.Length <= 46 ? name : $"{name[..45].TrimEnd()}…";

    private sealed record Marks(IReadOnlyList<double> Places, IReadOnlyList<int> Of, int Lanes, bool Labelled);
}
