using System.Text;
using System.Text.RegularExpressions;

namespace DialogueArchive.Extraction.Reading;

/// <summary>
/// Makes paragraphs of lines, by how they stand: a wider gap, an indent, another size or a line that had room for the next
/// word end one. A sentence runs on across columns and pages.
/// </summary>
internal sealed partial class PdfParagraphs
{
    // Shares of the height of a line.
    private const double Indent = 0.7;
    private const double WiderGap = 0.25;

    private readonly LineEndHyphens _hyphens;
    private readonly double _size;
    private readonly double _pitch;
    private readonly List<string> _paragraphs = [];
    private readonly List<PdfLine> _notes = [];
    private StringBuilder _text = new();
    private PdfLine? _before;
    private PdfLine? _first;
    private double _right;

    private PdfParagraphs(List<List<PdfLine>> columns)
    {
        var lines = columns.SelectMany(column => column).ToList();
        _hyphens = new LineEndHyphens(lines);
        _size = Median(lines.Select(line => line.Height)) ?? 1;
        var steps = columns
            .SelectMany(column => column.Zip(column.Skip(1)))
            .Where(pair => pair.Second.Top > pair.First.Top)
            .ToList();
        // Where sentences run on, the lines stand as close as those of one paragraph do.
        _pitch =
            Median(
                steps
                    .Where(pair => !EndsSentence(pair.First.Text) && char.IsLower(pair.Second.Text[0]))
                    .Select(pair => (pair.Second.Top - pair.First.Top) / pair.First.Height)
            ) ?? 1.3;
    }

    /// <summary>The paragraphs of the columns, in their order; notes at the feet of columns come last.</summary>
    public static IReadOnlyList<string> Of(List<List<PdfLine>> columns)
    {
        var paragraphs = new PdfParagraphs(columns);
        foreach (var column in columns)
        {
            paragraphs.AddColumn(column);
        }
        paragraphs.End();
        foreach (var note in paragraphs._notes)
        {
            paragraphs.Add(note, isNewColumn: false, note.Right);
        }
        paragraphs.End();
        return paragraphs._paragraphs;
    }

    private void AddColumn(List<PdfLine> lines)
    {
        var text = lines.Count;
        var note = lines.FindIndex(line => IsSmall(line) && NoteMark().IsMatch(line.Text));
        if (note >= 0 && lines[note..].TrueForAll(IsSmall))
        {
            text = note;
            _notes.AddRange(lines[note..]);
        }
        var right = lines.Max(line => line.Right);
        for (var index = 0; index < text; index++)
        {
            Add(lines[index], index == 0, right);
        }
        _right = right;
    }

    private bool IsSmall(PdfLine line) => line.Height < _size * 0.92;

    private void Add(PdfLine line, bool isNewColumn, double right)
    {
        if (_before is null || StartsParagraph(_before, line, isNewColumn, right))
        {
            End();
            _first = line;
            _text.Append(line.Text);
        }
        else
        {
            _hyphens.Append(_text, line.Text);
        }
        _before = line;
    }

    private void End()
    {
        if (_text.Length > 0)
        {
            _paragraphs.Add(_text.ToString());
        }
        _text = new StringBuilder();
        (_before, _first) = (null, null);
    }

    private bool StartsParagraph(PdfLine before, PdfLine line, bool isNewColumn, double right)
    {
        var isEnded = EndsSentence(before.Text);
        var runsOn = !isEnded && (char.IsLower(line.Text[0]) || LineEndHyphens.EndsIn(before.Text));
        if (Math.Abs(line.Height - before.Height) > before.Height * 0.08)
        {
            return !runsOn;
        }
        if (Item().IsMatch(line.Text) && !runsOn)
        {
            return true;
        }
        // A line that had room for the next word was ended on purpose.
        var hadRoom = before.Right + (before.Height / 2) + line.FirstWordWidth < (isNewColumn ? _right : right);
        if (isNewColumn || line.Top <= before.Top)
        {
            return isEnded || (hadRoom && !runsOn);
        }
        var gap = (line.Top - before.Top) / before.Height;
        if (gap > _pitch + WiderGap)
        {
            return !runsOn || gap > _pitch * 2.5;
        }
        var isCentred = Math.Abs(line.Middle - before.Middle) < 2 && line.Left - before.Left is < -2 or > 2;
        var moved = (line.Left - before.Left) / before.Height;
        var isHanging = _first is not null && Item().IsMatch(_first.Text);
        if (!isCentred && isEnded && (moved > Indent && !(isHanging && before == _first)))
        {
            return true;
        }
        if (!isCentred && isEnded && moved < -Indent && before != _first)
        {
            return true;
        }
        return hadRoom && !runsOn;
    }

    private static bool EndsSentence(string line) => SentenceEnd().IsMatch(line);

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : sorted[sorted.Count / 2];
    }

    [GeneratedRegex(@"[.?!:;][""'”’)\]]*$", RegexOptions.RightToLeft)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:[•●▪◦‣∙·*–—-] |\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] )")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:\d{1,2}|[*†])[ .)]?")]
    private static partial Regex NoteMark();
}
