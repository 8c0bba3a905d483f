using System.Text;

namespace DialogueArchive.Extraction.Reading;

/// <summary>
/// Tells hyphens that part a word at the end of a line from those that are written: 'coop-/eration' and 'long-/term'. The
/// other words of the document decide.
/// </summary>
internal sealed class LineEndHyphens
{
    // First parts of compounds, which seldom begin a word that is parted behind them.
    private static readonly HashSet<string> FirstParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "all",
        "co",
        "cross",
        "data",
        "decision",
        "dual",
        "earth",
        "first",
        "free",
        "full",
        "ground",
        "half",
        "high",
        "human",
        "joint",
        "large",
        "long",
        "low",
        "mid",
        "multi",
        "near",
        "new",
        "non",
        "off",
        "on",
        "open",
        "peer",
        "policy",
        "public",
        "real",
        "rules",
        "science",
        "self",
        "short",
        "small",
        "so",
        "space",
        "state",
        "third",
        "two",
        "three",
        "user",
        "vice",
        "well",
        "whole",
        "wide",
        "world",
        "year",
    };

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public LineEndHyphens(IEnumerable<PdfLine> lines)
    {
        foreach (var line in lines)
        {
            // The first and the last word of a line may be parts themselves.
            foreach (var word in line.Text.Split(' ')[..^1].Skip(1))
            {
                _words.Add(word.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”'));
            }
        }
    }

    /// <summary>Whether a line ends in the hyphen of a word.</summary>
    public static bool EndsIn(string line) =>
        line is [.., var last, '-' or '\u2010'] && (char.IsLetterOrDigit(last) || last == '.');

    /// <summary>Appends a line to the text before it, with a space, or whole where a word is parted between them.</summary>
    public void Append(StringBuilder text, string line)
    {
        var (isParted, isWritten) = Hyphen(text, line);
        if (isParted && !isWritten)
        {
            text.Length--;
        }
        text.Append(isParted ? "" : " ").Append(line);
    }

    private (bool IsParted, bool IsWritten) Hyphen(StringBuilder text, string line)
    {
        if (!EndsIn(text.ToString(Math.Max(text.Length - 2, 0), Math.Min(text.Length, 2))))
        {
            return (false, false);
        }
        // Typesetters' hyphens are other characters than the one of keyboards.
        if (text[^1] != '-')
        {
            return (true, false);
        }
        var before = WordAtEnd(text);
        var after = line[..line.TakeWhile(char.IsLetter).Count()];
        return (true, IsWritten(before, after));
    }

    private bool IsWritten(string before, string after) =>
        after.Length == 0
        || !char.IsLower(after[0])
        || before.Length == 0
        || !before.All(char.IsLetter)
        || !char.IsLower(before[^1])
        || (
            !_words.Contains(before + after)
            && (
                _words.Contains($"{before}-{after}")
                || FirstParts.Contains(before)
                || (before.Length > 3 && _words.Contains(before) && _words.Contains(after))
            )
        );

    private static string WordAtEnd(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start > 0 && text.Length - start < 40 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '(')
        {
            start--;
        }
        return text.ToString(start, text.Length - 1 - start);
    }
}
