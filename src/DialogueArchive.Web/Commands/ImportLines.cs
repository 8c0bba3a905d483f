using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Web.Commands;

/// <summary>What an import did, in plain lines on standard error.</summary>
internal static class ImportLines
{
    /// <summary>A line for each file.</summary>
    public static IProgress<ImportProgress> All { get; } = new Lines(_ => true);

    /// <summary>A line for each file that was not here already.</summary>
    public static IProgress<ImportProgress> Changes { get; } =
        new Lines(file => file.Outcome != ImportOutcome.Unchanged);

    /// <summary>The line of one file: what became of it, or what is wrong and what to do.</summary>
    public static string Line(ImportedFile file) =>
        VisibleText.Of(
            file.Outcome == ImportOutcome.Failed
                ? $"{file.Name}: {file.Reason}"
                : $"{file.Name}: {Word(file.Outcome)}{(file.Document is null ? "" : $" as {file.Document}")}"
        );

    /// <summary>All files in one line: '2 added, 1 unchanged'.</summary>
    public static string Sum(ImportReport report)
    {
        var counts = Enum.GetValues<ImportOutcome>()
            .Select(outcome => (Outcome: outcome, Count: report.Count(outcome)))
            .Where(entry => entry.Count > 0)
            .Select(entry => $"{entry.Count} {Word(entry.Outcome)}");
        return string.Join(", ", counts.DefaultIfEmpty("nothing to import"));
    }

    private static string Word(ImportOutcome outcome) => outcome.ToString().ToLowerInvariant();

    // Progress<T> reports on other threads, and lines would change places.
    private sealed class Lines(Func<ImportedFile, bool> wanted) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (wanted(value.File))
            {
                Console.Error.WriteLine(Line(value.File));
            }
        }
    }
}
