using System.Globalization;
using System.Text;
using DialogueArchive.Extraction.Accuracy;
using DialogueArchive.Extraction.Understanding;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Commands;

/// <summary>What `check` found, as lines for a terminal of 80 columns.</summary>
internal static class CheckLines
{
    private const int Width = 80;
    private const int Indent = 8;
    private const int KindWidth = 15;

    /// <summary>A document: its coverage, its sentences with facts and leftovers, its warnings.</summary>
    public static string Of(string name, UnderstandingReport report)
    {
        var lines = new StringBuilder();
        WriteCoverage(lines, name, report);
        foreach (var sentence in report.Sentences)
        {
            lines.Append('\n');
            Write(lines, Indent, sentence.Label, sentence.Text);
            foreach (var fact in sentence.Facts)
            {
                Write(lines, Indent + KindWidth, $"{Spaces(Indent)}{Name(fact.Kind)}", Value(fact));
            }
            foreach (var left in sentence.Names)
            {
                Write(lines, Indent + KindWidth, $"{Spaces(Indent - 2)}? name", left.Quote);
            }
            foreach (var left in sentence.Verbs)
            {
                Write(lines, Indent + KindWidth, $"{Spaces(Indent - 2)}? verb", left.Quote);
            }
            if (sentence.Facts.Count == 0)
            {
                lines.Append(Spaces(Indent - 2)).Append("? nothing was read\n");
            }
        }
        if (report.Warnings.Count > 0)
        {
            lines.Append("\nWarnings\n");
        }
        foreach (var warning in report.Warnings)
        {
            Write(lines, Indent + KindWidth, $"  {warning.Code}", warning.Message);
        }
        return lines.Append('\n').ToString();
    }

    /// <summary>All documents in a few lines.</summary>
    public static string Total(IReadOnlyList<UnderstandingReport> reports)
    {
        if (reports.Count == 0)
        {
            return "";
        }
        var all = new UnderstandingReport(
            [.. reports.SelectMany(report => report.Sentences)],
            [.. reports.SelectMany(report => report.Warnings)]
        );
        var lines = new StringBuilder("\n");
        WriteCoverage(lines, Wording.Tally(reports.Count, "document"), all);
        return lines.ToString();
    }

    /// <summary>A document held against its gold facts: its score, and every fact that is false or missing.</summary>
    public static string Of(DocumentAccuracy accuracy)
    {
        var lines = new StringBuilder();
        Write(lines, 2, "", $"{accuracy.Document}: {Figures(accuracy.All)}");
        foreach (var field in accuracy.Fields)
        {
            foreach (var fact in field.False)
            {
                Write(lines, 12 + KindWidth, $"  false   {field.Field}", fact);
            }
            foreach (var fact in field.Missing)
            {
                Write(lines, 12 + KindWidth, $"  missing {field.Field}", fact);
            }
        }
        return lines.ToString();
    }

    /// <summary>All documents, field by field.</summary>
    public static string Total(IReadOnlyList<DocumentAccuracy> documents)
    {
        if (documents.Count == 0)
        {
            return "";
        }
        var lines = new StringBuilder();
        lines.Append(
            CultureInfo.InvariantCulture,
            $"\n{Wording.Tally(documents.Count, "document"), -15}{"precision", 10}{"recall", 10}{"F1", 10}{"right", 8}{"wrong", 8}{"missed", 8}\n"
        );
        foreach (var field in HeaderFacts.Fields)
        {
            Row(field, DocumentAccuracy.Of(field, documents));
        }
        Row("all", Score.Sum(documents.Select(document => document.All)));
        return lines.ToString();

        void Row(string name, Score score) =>
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{name, -15}{score.Precision, 10:F3}{score.Recall, 10:F3}{score.F1, 10:F3}{score.Right, 8}{score.Wrong, 8}{score.Missed, 8}\n"
            );
    }

    private static void WriteCoverage(StringBuilder lines, string name, UnderstandingReport report)
    {
        Write(lines, 2, "", $"{name}: coverage {report.Coverage} %");
        Write(
            lines,
            2,
            "  ",
            $"{Wording.Tally(report.Facts, "fact")} read; left over: {Wording.Tally(report.Names, "name")}, "
                + $"{Wording.Tally(report.Verbs, "verb")}, {Wording.Tally(report.Warnings.Count, "warning")}"
        );
        Write(
            lines,
            2,
            "  ",
            $"{Wording.Tally(report.Sentences.Count, "sentence")}: {Wording.Number(report.Whole)} read whole, "
                + $"{Wording.Number(report.InPart)} in part, {Wording.Number(report.NotRead)} not at all"
        );
    }

    private static string Figures(Score score) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"precision {score.Precision:F3}, recall {score.Recall:F3}, F1 {score.F1:F3}"
        );

    private static string Value(ReadFact fact) =>
        fact.Value.EndsWith(fact.Evidence.Quote, StringComparison.Ordinal)
            ? fact.Value
            : $"{fact.Value} “{fact.Evidence.Quote}”";

    private static string Name(FactKind kind) =>
        kind switch
        {
            FactKind.CoChair => "co-chair",
            FactKind.NextMeeting => "next meeting",
            _ => kind.ToString().ToLowerInvariant(),
        };

    private static string Spaces(int count) => new(' ', count);

    /// <summary>Writes words behind a label, wrapped and hung under their own beginning.</summary>
    private static void Write(StringBuilder lines, int indent, string label, string words)
    {
        lines.Append(label.PadRight(label.Length == 0 ? 0 : indent));
        var (column, atStart) = (label.Length == 0 ? 0 : Math.Max(indent, label.Length), label.Length <= indent);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!atStart && column + 1 + word.Length > Width)
            {
                lines.Append('\n').Append(' ', indent);
                (column, atStart) = (indent, true);
            }
            lines.Append(atStart ? "" : " ").Append(word);
            (column, atStart) = (column + (atStart ? 0 : 1) + word.Length, false);
        }
        lines.Append('\n');
    }
}
