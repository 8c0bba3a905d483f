using System.Text.Json;
using DialogueArchive.Extraction.Accuracy;

namespace DialogueArchive.Web.Pages.About;

/// <summary>How well this build of the archive reads, as its tests measured it.</summary>
internal static class MeasuredAccuracy
{
    private static readonly Lazy<AccuracyReport> Loaded = new(Read);

    /// <summary>The report; a test fails when it is not that of the reader it comes with.</summary>
    public static AccuracyReport Report => Loaded.Value;

    private static AccuracyReport Read()
    {
        using var json = typeof(MeasuredAccuracy).Assembly.GetManifestResourceStream("accuracy.json")!;
        return JsonSerializer.Deserialize(json, AccuracyJson.Default.AccuracyReport)!;
    }
}
