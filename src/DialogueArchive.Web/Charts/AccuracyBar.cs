using System.Globalization;
using DialogueArchive.Extraction.Accuracy;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>A bar of what was read right, what was missed, and what was read wrongly; the row beside it says the same.</summary>
internal static class AccuracyBar
{
    // Wide enough to be seen: one false fact in a thousand is still one.
    private const double Least = 1;

    /// <summary>The bar, over the whole width of its place.</summary>
    public static IHtmlContent Draw(Score score)
    {
        var all = Math.Max(1, score.Right + score.Missed + score.Wrong);
        var (missed, wrong) = (Share(score.Missed, all), Share(score.Wrong, all));
        var right = 100 - missed - wrong;
        return new HtmlString(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg class=\"strip accuracy\" height=\"12\" aria-hidden=\"true\"><rect class=\"on\" width=\"{right:0.##}%\" height=\"12\"/>{Part("off", right, missed)}{Part("held", right + missed, wrong)}</svg>"
            )
        );
    }

    private static string Part(string kind, double from, double share) =>
        share <= 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind}\" x=\"{from:0.##}%\" y=\".5\" width=\"{share:0.##}%\" height=\"11\"/>"
            );

    private static double Share(int count, int all) => count == 0 ? 0 : Math.Max(Least, 100d * count / all);
}
