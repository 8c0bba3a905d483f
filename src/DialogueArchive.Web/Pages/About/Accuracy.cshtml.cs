using System.Globalization;
using DialogueArchive.Extraction.Accuracy;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.About;

/// <summary>How well the archive reads, and what it gets wrong.</summary>
public sealed class AccuracyModel : PageModel
{
    private const int MostExamples = 4;

    /// <summary>What was measured.</summary>
    public AccuracyReport Report { get; } = MeasuredAccuracy.Report;

    /// <summary>The newest batch with a first run: the nearest there is to texts that nobody has seen.</summary>
    public BatchAccuracy Newest => Report.Batches.Last(batch => batch.FirstRun is not null);

    /// <summary>Fields with at least one mistake, the most frequent first, each with a few examples.</summary>
    public IEnumerable<(FieldScore Field, IReadOnlyList<Mistake> Examples)> Mistakes =>
        Report
            .Fields.Where(each => each.Score.Wrong + each.Score.Missed > 0)
            .OrderByDescending(each => each.Score.Wrong + each.Score.Missed)
            .Select(each => (each, Examples(each.Field)));

    /// <summary>"0.963".</summary>
    public static string Figure(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>"96", of a hundred, rounded down.</summary>
    public static string OfHundred(double share) => ((int)(share * 100)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A field in words.</summary>
    public static string Name(string field) =>
        field switch
        {
            "coChairs" => "co-chairs",
            "nextMeeting" => "next meeting",
            "ordinal" => "number",
            "date" => "days",
            _ => field,
        };

    /// <summary>What a structure makes hard, in words.</summary>
    public static string Concerns(StructureAccuracy structure) =>
        structure.Concerns.Count == 0 ? "all facts" : Wording.List(structure.Concerns.Select(Name));

    // A false fact tells more than a missing one, and one of either more than a long list.
    private IReadOnlyList<Mistake> Examples(string field) =>
        [
            .. Report
                .Mistakes.Where(mistake => mistake.Field == field)
                .OrderBy(mistake => mistake.False.Count == 0)
                .ThenBy(mistake => mistake.False.Count + mistake.Missing.Count)
                .Take(MostExamples),
        ];
}
