using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>
/// A series in time. A disc stands on the day of a recorded meeting, a dashed ring on the day of a known one; a known meeting
/// without a date stands in a bracket between the dated meetings before and after it; a dotted box is the window of a promise.
/// </summary>
public sealed class TimelineChart
{
    // The narrowest body on which the wide picture is shown, in pixels: what keeps apart there keeps apart everywhere.
    private const double Narrowest = 736;
    private const double Letter = 6.9;
    private const double Node = 12;

    private readonly IReadOnlyList<MeetingSummary> _dated;
    private readonly IReadOnlyList<Bracket> _brackets;
    private readonly IReadOnlyList<Promise> _promises;
    private readonly Years? _years;
    private readonly string _title;

    /// <summary>The picture of a chain.</summary>
    public TimelineChart(IReadOnlyList<ChainEntry> chain)
    {
        var held = chain
            .Select(entry => entry.Meeting)
            .Where(meeting => meeting.State != MeetingState.Promised)
            .ToArray();
        _dated = [.. held.Where(meeting => meeting.Start is not null).OrderBy(meeting => meeting.Start)];
        _brackets =
        [
            .. held.Where(meeting => meeting is { Start: null, Ordinal: not null })
                .GroupBy(meeting => (Before: Neighbour(meeting, -1), After: Neighbour(meeting, 1)))
                .Where(group => group.Key.Before is not null || group.Key.After is not null)
                .Select(group => new Bracket(
                    group.Key.Before?.End ?? group.Key.Before?.Start,
                    group.Key.After?.Start,
                    [.. group.Select(meeting => meeting.Ordinal!.Value).Order()]
                )),
        ];
        _promises =
        [
            .. chain.SelectMany(entry =>
                entry
                    .KnownBy.Where(reason => reason is { Kind: KnownByKind.Promised, Start: not null, End: not null })
                    .Select(reason => new Promise(entry.Meeting.Ordinal, reason.Start!.Value, reason.End!.Value))
            ),
        ];
        _years = Scale();
        _title = _years is null ? "" : $"Meetings of the series, {Spanned(_years)}";
    }

    /// <summary>Whether there is anything to place in time.</summary>
    public bool HasDates => _years is not null;

    /// <summary>The years shown: "2013 to 2024".</summary>
    public string Period => _years is null ? "" : Spanned(_years);

    /// <summary>Whether the picture has a promise to explain.</summary>
    public bool HasPromises => _promises.Count > 0;

    /// <summary>Whether the picture has a meeting between two dates to explain.</summary>
    public bool HasBrackets => _brackets.Count > 0;

    /// <summary>The finding in words.</summary>
    public string Finding =>
        string.Join(
            ' ',
            new[]
            {
                Sentence("Recorded", _dated.Where(meeting => meeting.IsRecorded).Select(Told)),
                Sentence("Known with a date", _dated.Where(meeting => !meeting.IsRecorded).Select(Told)),
                Sentence("Known without a date", _brackets.Select(Told)),
                Sentence(
                    "Promised",
                    _promises.Select(promise =>
                        $"{Numbered(promise.Ordinal)} for {InWords.Days(promise.Start, promise.End)}"
                    )
                ),
            }.Where(sentence => sentence.Length > 0)
        );

    /// <summary>Time from left to right, for a wide body.</summary>
    public IHtmlContent Wide()
    {
        if (_years is not { } years)
        {
            return HtmlString.Empty;
        }

        var drawing = new Drawing();
        var labels = Lanes.Of(_brackets.Select(bracket => Around(Middle(bracket), Label(bracket).Length * Letter)));
        var top = _brackets.Count == 0 ? 0 : 16 * (labels.Max() + 1);
        var bracketLine = top + 24;
        var points = Lanes.Of(_dated.Select(meeting => Around(years.At(meeting.Start!.Value), (2 * Node) + 2)));
        var axis = _brackets.Count == 0 ? 26 : bracketLine + 40;
        var lastPoint = axis + (28 * points.DefaultIfEmpty(0).Max());
        var windows = Lanes.Of(_promises.Select(promise => Beside(promise)));
        var windowTop = lastPoint + 32;
        var bottom = _promises.Count == 0 ? lastPoint + 22 : windowTop + (38 * (windows.Max() + 1));

        for (var year = years.First; year <= years.Last + 1; year++)
        {
            drawing.Line("axis", years.Begin(year), top + 4, years.Begin(year), bottom);
        }

        foreach (
            var year in Enumerable
                .Range(years.First, years.Count)
                .Where(year => years.Count < 15 || year % years.Every(14) == 0)
        )
        {
            drawing.Text("q", years.Begin(year) + (50d / years.Count), bottom + 18, $"{year}");
        }

        drawing.Line("base", 0, axis, 100, axis);
        DrawPromises(drawing, windows, windowTop);
        DrawBrackets(drawing, labels, bracketLine);
        for (var at = 0; at < _dated.Count; at++)
        {
            var x = years.At(_dated[at].Start!.Value);
            var y = axis + (28 * points[at]);
            if (points[at] > 0)
            {
                drawing.Line("base", x, axis, x, y);
            }

            DrawNode(drawing, _dated[at], x, y);
        }

        return drawing.Picture("strip when-wide", bottom + 28, "timeline", _title, Finding);
    }

    /// <summary>Time from top to bottom, for a narrow body. The wide picture carries the words.</summary>
    public IHtmlContent Narrow()
    {
        if (_years is not { } years)
        {
            return HtmlString.Empty;
        }

        const double width = 300;
        var yearHeight = Math.Max(30, 30d * _dated.Count / years.Count * .9);
        var height = years.Count * yearHeight;
        double Down(DateOnly day) => 14 + (years.At(day) / 100 * height);
        double Across(double pixels) => pixels / width * 100;

        var drawing = new Drawing();
        foreach (var year in Enumerable.Range(years.First, years.Count))
        {
            var y = 14 + ((year - years.First) * yearHeight);
            drawing.Line("axis", Across(44), y, 100, y).Text("q", 0, y + (yearHeight / 2) + 4, $"{year}", "start");
        }

        drawing.Line("base", Across(64), 14, Across(64), 14 + height);
        foreach (var promise in _promises)
        {
            drawing
                .Rect(
                    "window",
                    Across(246),
                    Down(promise.Start),
                    Across(14),
                    Math.Max(6, Down(promise.End) - Down(promise.Start))
                )
                .Text("q halo", Across(266), Down(promise.Start) + 11, Short(promise.Ordinal), "start");
        }

        foreach (var bracket in _brackets)
        {
            var (from, to) = (
                bracket.From is { } start ? Down(start) : 14,
                bracket.To is { } end ? Down(end) : 14 + height
            );
            drawing.Line("span", Across(104), from, Across(104), to);
            foreach (
                var y in new[]
                {
                    bracket.From is null ? (double?)null : from,
                    bracket.To is null ? null : to,
                }.OfType<double>()
            )
            {
                drawing.Line("span", Across(80), y, Across(104), y);
            }

            drawing
                .Circle("known", Across(104), (from + to) / 2, Around(Wording.Runs(bracket.Ordinals)))
                .Text("", Across(104), ((from + to) / 2) + 4.5, Wording.Runs(bracket.Ordinals))
                .Text("q halo", Across(122), ((from + to) / 2) + 4.5, "no date known", "start");
        }

        var lanes = Lanes.Of(
            _dated.Select(meeting => (Down(meeting.Start!.Value) - Node - 1, Down(meeting.Start!.Value) + Node + 1))
        );
        for (var at = 0; at < _dated.Count; at++)
        {
            var (x, y) = (Across(64 + (28 * lanes[at])), Down(_dated[at].Start!.Value));
            drawing.Text("halo", x, y + 4.5, _dated[at].Where ?? "", "start", Node + 8);
            DrawNode(drawing, _dated[at], x, y);
        }

        return new HtmlString($"<div class=\"when-narrow\">{drawing.Fixed(width, height + 28, null)}</div>");
    }

    private static string Spanned(Years years) =>
        years.Count == 1 ? $"{years.First}" : $"{years.First} to {years.Last}";

    private static string Sentence(string kind, IEnumerable<string> items)
    {
        var list = Wording.List(items);
        return list.Length == 0 ? "" : $"{kind}: {list}.";
    }

    private static string Told(MeetingSummary meeting) => $"{Numbered(meeting.Ordinal)}, {meeting.When}";

    private static string Told(Bracket bracket) =>
        $"{Wording.List(bracket.Ordinals.Select(ordinal => Numbered(ordinal)))}, {Between(bracket)}";

    private static string Between(Bracket bracket) =>
        (bracket.From, bracket.To) switch
        {
            ({ } from, { } to) => $"between {from.Year} and {to.Year}",
            ({ } from, _) => $"after {Wording.Day(from)}",
            (_, { } to) => $"before {Wording.Day(to)}",
            _ => "at an unknown time",
        };

    private static string Numbered(int? ordinal) =>
        ordinal is { } number ? $"the {InWords.Ordinal(number)}" : "one without a number";

    private static string Short(int? ordinal) => ordinal is { } number ? InWords.ShortOrdinal(number) : "next";

    private static string Label(Bracket bracket) =>
        (bracket.From, bracket.To) switch
        {
            ({ }, { }) =>
                $"{Wording.List(bracket.Ordinals.Select(ordinal => $"{ordinal}"))}: held at some time in between",
            ({ }, _) => $"{Wording.List(bracket.Ordinals.Select(ordinal => $"{ordinal}"))}: held at some later time",
            _ => $"{Wording.List(bracket.Ordinals.Select(ordinal => $"{ordinal}"))}: held at some earlier time",
        };

    private static void DrawNode(Drawing drawing, MeetingSummary meeting, double x, double y) =>
        drawing
            .Circle(meeting.IsRecorded ? "held" : "known", x, y, Node)
            .Text(meeting.IsRecorded ? "inverse" : "", x, y + 4.5, meeting.Numeral);

    /// <summary>The radius of a ring around these numbers.</summary>
    private static double Around(string numbers) => numbers.Length < 3 ? Node : Node + 2 + (numbers.Length - 3) * 3;

    /// <summary>A stretch of this many pixels around a place, in per cent, moved inward where it would leave the picture.</summary>
    private static (double Start, double End) Around(double x, double pixels)
    {
        var half = pixels / Narrowest * 50;
        var middle = Math.Clamp(x, Math.Min(half, 50), Math.Max(100 - half, 50));
        return (middle - half, middle + half);
    }

    /// <summary>The years of every day shown; a bracket that is open at an end gets a year of room there.</summary>
    private Years? Scale()
    {
        var days = _dated
            .SelectMany(meeting => new[] { meeting.Start, meeting.End })
            .OfType<DateOnly>()
            .Concat(_promises.SelectMany(promise => new[] { promise.Start, promise.End }));
        return Years.Around(days) is not { } years
            ? null
            : new Years(
                years.First - (_brackets.Any(bracket => bracket.From is null) ? 1 : 0),
                years.Last + (_brackets.Any(bracket => bracket.To is null) ? 1 : 0)
            );
    }

    private MeetingSummary? Neighbour(MeetingSummary meeting, int direction)
    {
        var sorted = _dated.Where(other =>
            other.Ordinal is not null && Math.Sign(other.Ordinal.Value - meeting.Ordinal!.Value) == direction
        );
        return direction < 0 ? sorted.MaxBy(other => other.Ordinal) : sorted.MinBy(other => other.Ordinal);
    }

    private double Middle(Bracket bracket) => (Begin(bracket) + End(bracket)) / 2;

    private double Begin(Bracket bracket) => bracket.From is { } from ? _years!.At(from) : 0;

    private double End(Bracket bracket) => bracket.To is { } to ? _years!.At(to) : 100;

    private (double Start, double End) Beside(Promise promise)
    {
        var start = _years!.At(promise.Start);
        var words = ($"promised {Short(promise.Ordinal)}".Length * Letter) / Narrowest * 100;
        return start + words > 100 ? (100 - words, 100) : (start, Math.Max(start + words, _years.At(promise.End)));
    }

    private void DrawPromises(Drawing drawing, IReadOnlyList<int> lanes, double top)
    {
        for (var at = 0; at < _promises.Count; at++)
        {
            var promise = _promises[at];
            var y = top + (38 * lanes[at]);
            var (start, end) = (_years!.At(promise.Start), _years.At(promise.End.AddDays(1)));
            var atEnd = Beside(promise).Start < start;
            drawing
                .Rect("window", start, y, Math.Min(100, end <= start ? 100 : end) - start, 15)
                .Text(
                    "q halo",
                    atEnd ? 100 : start,
                    y + 31,
                    $"promised {Short(promise.Ordinal)}",
                    atEnd ? "end" : "start"
                );
        }
    }

    private void DrawBrackets(Drawing drawing, IReadOnlyList<int> labels, double line)
    {
        for (var at = 0; at < _brackets.Count; at++)
        {
            var bracket = _brackets[at];
            // The ends keep clear of the nodes below them.
            var inset = 9 / Narrowest * 100;
            var (from, to) = (
                bracket.From is null ? 0 : Begin(bracket) + inset,
                bracket.To is null ? 100 : End(bracket) - inset
            );
            drawing.Line("span", from, line, to, line);
            if (bracket.From is not null)
            {
                drawing.Line("span", from, line, from, line + 16);
            }

            if (bracket.To is not null)
            {
                drawing.Line("span", to, line, to, line + 16);
            }

            var room = (to - from) / 100 * Narrowest;
            var numbers =
                bracket.Ordinals.Count * ((2 * Node) + 6) < room
                    ? bracket.Ordinals.Select(ordinal => $"{ordinal}").ToArray()
                    : [Wording.Runs(bracket.Ordinals)];
            for (var node = 0; node < numbers.Length; node++)
            {
                var x = from + ((to - from) * (node + 1) / (numbers.Length + 1));
                drawing.Circle("known", x, line, Around(numbers[node])).Text("", x, line + 4.5, numbers[node]);
            }

            var (left, right) = Around(Middle(bracket), Label(bracket).Length * Letter);
            drawing.Text("q halo", (left + right) / 2, line - 18 - (16 * labels[at]), Label(bracket));
        }
    }

    private sealed record Bracket(DateOnly? From, DateOnly? To, IReadOnlyList<int> Ordinals);

    private sealed record Promise(int? Ordinal, DateOnly Start, DateOnly End);
}
