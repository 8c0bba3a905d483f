using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>
/// Windows of commitments on one axis of years: a disc on the day something was said, a line to the window it set, and the box of
/// the window drawn by its status. The words stand above each line.
/// </summary>
internal static class WindowsChart
{
    /// <summary>The most windows in one picture.</summary>
    public const int Most = 60;

    private const double Head = 24;
    private const double Row = 44;
    private const double Narrowest = .8;
    private const int LongestLabel = 44;

    /// <summary>The picture; nothing when no commitment has a window.</summary>
    public static IHtmlContent Draw(IReadOnlyList<Commitment> commitments)
    {
        var drawn = Drawn(commitments);
        return Shapes(drawn) is { } drawing
            ? drawing.Picture("windows", Height(drawn.Count), Said(drawn))
            : HtmlString.Empty;
    }

    /// <summary>The picture as a file.</summary>
    public static PictureFile File(IReadOnlyList<Commitment> commitments)
    {
        var drawn = Drawn(commitments);
        var drawing = Shapes(drawn) ?? new Drawing().Text("q", 2, 20, "No window is set", "start");
        return new PictureFile(
            drawing,
            900,
            Math.Max(40, Height(drawn.Count)),
            "Windows of commitments in time",
            drawn.Count == 0 ? "No commitment here sets a window." : Said(drawn)
        );
    }

    /// <summary>The class by which a status is drawn.</summary>
    public static string Kind(CommitmentStatus status) =>
        status switch
        {
            CommitmentStatus.Reported => "held",
            CommitmentStatus.Implied => "known",
            CommitmentStatus.WindowPassed => "nhbox",
            CommitmentStatus.Open or CommitmentStatus.NotMentionedAgain => "window",
            _ => "open",
        };

    private static List<Commitment> Drawn(IReadOnlyList<Commitment> commitments) =>
        [
            .. commitments
                .Where(each => each is { Window: not null, KnownOn: not null })
                .Take(Most)
                .OrderBy(each => each.Window!.Start),
        ];

    private static double Height(int count) => Head + (count * Row);

    private static string Said(List<Commitment> drawn) =>
        string.Join(
            "; ",
            drawn.Select(each =>
                $"{each.Meeting.Title}: {InWords.Days(each.Window!.Start, each.Window.End)}, {Fate.Word(each.Status)}"
            )
        );

    private static Drawing? Shapes(List<Commitment> drawn)
    {
        if (
            Years.Around(drawn.SelectMany(each => new[] { each.KnownOn!.Value, each.Window!.Start, each.Window.End }))
            is not { } years
        )
        {
            return null;
        }
        var drawing = new Drawing();
        var every = years.Every(6);
        for (var year = years.First; year <= years.Last + 1; year++)
        {
            drawing.Line("axis", years.Begin(year), 18, years.Begin(year), Height(drawn.Count));
            if (year <= years.Last && (year - years.First) % every == 0)
            {
                drawing.Text("q", years.Begin(year) + (50d / years.Count), 13, $"{year}");
            }
        }
        foreach (var (at, each) in drawn.Index())
        {
            var top = Head + (at * Row);
            var (said, start) = (years.At(each.KnownOn!.Value), years.At(each.Window!.Start));
            var width = Math.Max(Narrowest, years.At(each.Window.End) - start);
            drawing
                .Text("halo", 0, top + 13, Label(each), "start")
                .Line("base", Math.Min(said, start), top + 28, start, top + 28)
                .Rect(Kind(each.Status), start, top + 21, width, 14)
                .Circle("held", said, top + 28, 4.5);
        }
        return drawing;
    }

    private static string Label(Commitment commitment)
    {
        var what = commitment.IsNextMeeting ? "next meeting" : commitment.Evidence[0].Quote;
        var words = $"{Short(commitment.Meeting.Title)}: {what}";
        words = words.Length > LongestLabel ? words[..(LongestLabel - 1)].TrimEnd() + "…" : words;
        return $"{words} · {Fate.Word(commitment.Status)}";
    }

    // 'Fifth meeting of the …' is told by its beginning; the page has the rest.
    private static string Short(string title) =>
        title.IndexOf(" of the ", StringComparison.Ordinal) is var cut and > 0 ? title[..cut] : title;
}
