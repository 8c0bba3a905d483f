using System.Text;

namespace DialogueArchive.Extraction.Reading;

/// <summary>A line of words, and where it stands on its page.</summary>
internal sealed record PdfLine(string Text, double Left, double Top, double Right, double Bottom, double FirstWordWidth)
{
    public double Height => Bottom - Top;

    public double Middle => (Left + Right) / 2;

    /// <summary>The lines that the words stand in, from top to bottom.</summary>
    public static List<PdfLine> Of(IEnumerable<PdfWord> words) => [.. RowsOf(words).Select(Of)];

    /// <summary>The words that stand beside each other, from top to bottom and from left to right.</summary>
    public static List<List<PdfWord>> RowsOf(IEnumerable<PdfWord> words)
    {
        var rows = new List<List<PdfWord>>();
        var (top, bottom) = (0.0, 0.0);
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            var shared = Math.Min(bottom, word.Bottom) - Math.Max(top, word.Top);
            if (rows.Count > 0 && shared * 2 > Math.Min(word.Height, bottom - top))
            {
                rows[^1].Add(word);
                // Raised and lowered marks do not move the line.
                if (word.Height > bottom - top)
                {
                    (top, bottom) = (word.Top, word.Bottom);
                }
            }
            else
            {
                rows.Add([word]);
                (top, bottom) = (word.Top, word.Bottom);
            }
        }
        rows.ForEach(row => row.Sort((one, other) => one.Left.CompareTo(other.Left)));
        return rows;
    }

    private static PdfLine Of(List<PdfWord> row)
    {
        var tall = row.MaxBy(word => word.Height);
        var text = new StringBuilder();
        for (var index = 0; index < row.Count; index++)
        {
            var word = row[index];
            var touches = index > 0 && word.Left - row[index - 1].Right < tall.Height / 8;
            var isRaised = touches && word.Height < tall.Height * 0.8 && word.Bottom < tall.Bottom - (tall.Height / 8);
            // The number of a note, not of what stands before it.
            if (isRaised && word.Text.All(character => char.IsAsciiDigit(character) || character is '*' or '†' or ','))
            {
                continue;
            }
            text.Append(index > 0 && !isRaised ? " " : "").Append(word.Text);
        }
        return new PdfLine(
            text.ToString(),
            row[0].Left,
            tall.Top,
            row.Max(word => word.Right),
            tall.Bottom,
            row[0].Right - row[0].Left
        );
    }
}
