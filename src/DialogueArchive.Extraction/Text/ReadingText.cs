using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace DialogueArchive.Extraction.Text;

/// <summary>
/// Makes the reading text, once. What holds of it afterwards: Unicode NFC; no control characters and none that only steer the
/// direction or cannot be seen, but U+FFFD where one turned the order of the text; no white space but
/// single spaces inside a paragraph and one blank line ("\n\n") between paragraphs; hard line wraps and page breaks
/// undone, hyphens kept; page numbers and end marks left out. The layout of the lines never shows in it.
/// </summary>
public static partial class ReadingText
{
    private const double RaggedShare = 0.85;

    // Printed ASCII and the marks of English type stand in a reading text as they are.
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code),
        '‘',
        '’',
        '“',
        '”',
        '–',
        '—',
        '•',
    ]);

    /// <summary>The reading text of decoded characters.</summary>
    public static string From(string raw)
    {
        var lines = Lines(raw);
        if (lines.Count == 0)
        {
            return string.Empty;
        }
        var wrap = Wrapping.Of(lines);
        var text = new StringBuilder(lines[0].Text, raw.Length);
        for (var index = 1; index < lines.Count; index++)
        {
            var (before, line) = (lines[index - 1], lines[index]);
            if (wrap.StartsParagraph(before, line))
            {
                text.Append("\n\n");
            }
            else if (!EndsInWordHyphen(before.Text))
            {
                text.Append(' ');
            }
            text.Append(line.Text);
        }
        return text.ToString();
    }

    /// <summary>
    /// The reading text of a format that tells its paragraphs itself. Lines inside a block are read as those of plain
    /// text are.
    /// </summary>
    public static string FromBlocks(IEnumerable<string> blocks) =>
        string.Join("\n\n", blocks.Select(From).Where(block => block.Length > 0));

    /// <summary>A line with something on it, and how many blank lines stand before it.</summary>
    private readonly record struct Line(string Text, int Gap);

    private static List<Line> Lines(string raw)
    {
        var lines = new List<Line>();
        var gap = 0;
        foreach (var line in raw.AsSpan().EnumerateLines())
        {
            // A vertical tab ends a line as well.
            foreach (var part in line.Split('\v'))
            {
                var text = Clean(line[part]);
                if (text.Length == 0 || Furniture().IsMatch(text))
                {
                    gap++;
                    continue;
                }
                lines.Add(new Line(text, gap));
                gap = 0;
            }
        }
        return lines;
    }

    // Most lines are clean as they are.
    private static string Clean(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (!line.ContainsAnyExcept(Plain) && line.IndexOf("  ") < 0)
        {
            return line.ToString();
        }
        var clean = new StringBuilder(line.Length);
        for (var index = 0; index < line.Length; index++)
        {
            var character = line[index];
            switch (character)
            {
                case '\u202D' or '\u202E':
                    // They turn the order of what follows, and what a reader saw is not what stands here.
                    clean.Append('\uFFFD');
                    break;
                case '\u00AD' or '\u200B' or (>= '\u2060' and <= '\u206F') or '\uFEFF':
                    break;
                case '\u061C'
                or '\u180E'
                or '\u200E'
                or '\u200F'
                or (>= '\u202A' and <= '\u202C')
                or (>= '\uFFF9' and <= '\uFFFB'):
                    break;
                case '\t':
                    clean.Append(' ');
                    break;
                default:
                    if (char.IsSurrogate(character))
                    {
                        index += AppendScalar(clean, line, index);
                    }
                    else if (!char.IsControl(character))
                    {
                        clean.Append(character);
                    }
                    break;
            }
        }
        return Spaces().Replace(clean.ToString().Normalize(NormalizationForm.FormC), " ").Trim();
    }

    /// <summary>Appends the pair at <paramref name="index"/>, or U+FFFD for half a pair; how many more characters that took.</summary>
    private static int AppendScalar(StringBuilder clean, ReadOnlySpan<char> raw, int index)
    {
        if (index + 1 < raw.Length && char.IsSurrogatePair(raw[index], raw[index + 1]))
        {
            // Tags spell words that nobody sees.
            if (raw[index] != '\uDB40')
            {
                clean.Append(raw.Slice(index, 2));
            }
            return 1;
        }
        clean.Append('\uFFFD');
        return 0;
    }

    private static bool EndsInWordHyphen(string line) =>
        line.Length > 1 && line[^1] is '-' or '\u2010' && !char.IsWhiteSpace(line[^2]) && line[^2] != '-';

    /// <summary>How the lines of one document were broken: which gaps are wraps, and how wide the lines are.</summary>
    private readonly record struct Wrapping(int WrapGap, int Width)
    {
        public static Wrapping Of(List<Line> lines)
        {
            // The gap at which sentences most often run on is the gap of a wrap. One line a paragraph has none.
            var runsOn = new Dictionary<int, (int Pairs, int RunOns)>();
            for (var index = 1; index < lines.Count; index++)
            {
                var (pairs, runOns) = runsOn.GetValueOrDefault(lines[index].Gap);
                runsOn[lines[index].Gap] = (pairs + 1, runOns + (RunsOn(lines[index - 1].Text, lines[index]) ? 1 : 0));
            }
            var wrap = runsOn
                .Where(entry => entry.Value.RunOns * 3 >= entry.Value.Pairs && entry.Value.RunOns > 0)
                .OrderByDescending(entry => entry.Value.RunOns)
                .Select(entry => entry.Key)
                .DefaultIfEmpty(-1)
                .First();
            return new Wrapping(wrap, lines.Max(line => line.Text.Length));
        }

        public bool StartsParagraph(Line before, Line line)
        {
            if (
                Item().IsMatch(line.Text)
                && (line.Gap > 0 && Item().IsMatch(before.Text) || !RunsOn(before.Text, line.Text))
            )
            {
                return true;
            }
            if (WrapGap < 0)
            {
                return true;
            }
            // A line that had room for the next word was ended on purpose.
            var firstWord = line.Text.AsSpan().IndexOf(' ');
            var needed = before.Text.Length + 1 + (firstWord < 0 ? line.Text.Length : firstWord);
            if (line.Gap > WrapGap)
            {
                // A page break inside a sentence is as wide as a paragraph's end.
                var isFull = RunsOnLower(line.Text) ? before.Text.Length > Width / 2 : needed > Width * RaggedShare;
                return !(isFull && RunsOn(before.Text, line.Text));
            }
            return EndsSentence(before.Text)
                ? needed <= Width * RaggedShare
                : needed <= Width / 2 && !RunsOnLower(line.Text);
        }

        // Over a blank line a sentence surely runs on where it does so in small letters; a list may end without a stop.
        private static bool RunsOn(string before, Line line) =>
            RunsOn(before, line.Text) && (line.Gap == 0 || RunsOnLower(line.Text));

        private static bool RunsOn(string before, string line) => !EndsSentence(before) && !IsHeading(before, line);

        private static bool IsHeading(string before, string line) =>
            before.Length < 60 && before.Length * 3 < line.Length && !RunsOnLower(line);

        private static bool RunsOnLower(string line) => char.IsLower(line[0]);

        private static bool EndsSentence(string line) => SentenceEnd().IsMatch(line);
    }

    [GeneratedRegex(@"[\p{Zs}\t]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[.?!:;][""'”’)\]]*$", RegexOptions.RightToLeft)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:(?:[•●▪◦○‣∙·*–—-]|o) |\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] )")]
    private static partial Regex Item();

    // 'Page 2 of 3', '- 2 -', '2/3', a bare number; '[end]', '(End)', '# # #', '-30-', 'End text'.
    [GeneratedRegex(
        @"^(?:(?:page )?\d{1,3}(?: ?(?:of|/) ?\d{1,3})?|[-–—] ?\d{1,3} ?[-–—]|[\[(<*-]*\s*(?:the )?end(?: of)?(?: (?:text|document|statement|release))?\s*[\])>*.-]*|(?:# ?){2,}|-30-|\*(?: ?\*){2,}|[-_=]{3,})$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Furniture();
}
