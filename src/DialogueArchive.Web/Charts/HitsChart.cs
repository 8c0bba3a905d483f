using DialogueArchive.Store.Search;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>Found sentences by year: a bar for each year, hatched where meetings are known whose texts are not here.</summary>
public static class HitsChart
{
    private const double Base = 58;
    private const double Tallest = 44;
    private const double Height = 80;

    /// <summary>The picture; of many years only as many are labelled as <paramref name="labels"/>.</summary>
    public static IHtmlContent Draw(IReadOnlyList<YearHits> years, string kind, int labels) =>
        Shapes(years, labels).Picture(kind, Height, Said(years));

    /// <summary>The picture to take away; without a year, its words alone.</summary>
    internal static PictureFile File(IReadOnlyList<YearHits> years) =>
        new(
            years.Count == 0 ? new Drawing() : Shapes(years, 24),
            Math.Max(480, years.Count * 32),
            Height,
            "Sentences found, by year",
            years.Count == 0 ? "No sentence was found." : Said(years)
        );

    private static Drawing Shapes(IReadOnlyList<YearHits> years, int labels)
    {
        var drawing = new Drawing();
        var most = Math.Max(1, years.Max(year => year.Sentences));
        var wide = 100d / years.Count;
        var axis = new Years(years[0].Year, years[^1].Year);
        var every = axis.Every(labels);
        foreach (var (at, year) in years.Index())
        {
            var (x, width) = ((at * wide) + (wide * .1), wide * .8);
            if (year.NotHeld > 0 && year.Sentences == 0)
            {
                drawing.Rect("nhbox", x, Base - Tallest, width, Tallest);
            }
            if (year.Sentences > 0)
            {
                var tall = Math.Max(3, Tallest * year.Sentences / most);
                drawing.Rect("on", x, Base - tall, width, tall);
                if (years.Count <= labels)
                {
                    drawing.Text("", x + (width / 2), Base - tall - 4, Wording.Number(year.Sentences));
                }
            }
            if (year.Year % every == 0)
            {
                drawing.Text(
                    "q",
                    (at + .5) * wide,
                    Height - 5,
                    every == 1 && labels < 20 ? $"’{year.Year % 100:00}" : $"{year.Year}"
                );
            }
        }
        return drawing.Line("base", 0, Base, 100, Base);
    }

    /// <summary>The finding in words.</summary>
    public static string Said(IReadOnlyList<YearHits> years)
    {
        var found = years
            .Where(year => year.Sentences > 0)
            .Select(year => $"{Wording.Number(year.Sentences)} in {year.Year}");
        var missing = years.Where(year => year.NotHeld > 0).Select(year => $"{year.Year}").ToList();
        return $"Sentences by year: {Wording.List(found)}"
            + (missing.Count == 0 ? "" : $". Meetings are known whose texts are not held in {Wording.List(missing)}");
    }
}
