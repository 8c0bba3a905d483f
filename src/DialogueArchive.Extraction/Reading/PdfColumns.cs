namespace DialogueArchive.Extraction.Reading;

/// <summary>Finds the columns of a page, by the white strip between them, and gives their lines one column after the other.</summary>
internal static class PdfColumns
{
    // Fewer lines side by side are a table, a letterhead or signatures.
    private const int FewestLines = 6;
    private const int MostColumns = 4;

    /// <summary>The lines of the page, column by column as they are read; of a page without columns, all of them.</summary>
    public static List<List<PdfLine>> Of(List<PdfWord> words) => words.Count == 0 ? [] : Of(words, MostColumns - 1);

    private static List<List<PdfLine>> Of(List<PdfWord> words, int cuts)
    {
        var strip = cuts == 0 ? null : StripIn(words);
        if (strip is null)
        {
            return [PdfLine.Of(words)];
        }
        // Lines across the strip, as those of headings, part what is above them from what is below.
        var columns = new List<List<PdfLine>>();
        var (left, right) = (new List<PdfWord>(), new List<PdfWord>());
        var across = new List<PdfWord>();
        foreach (var row in PdfLine.RowsOf(words))
        {
            if (row.Exists(strip.Value.IsCrossedBy))
            {
                EndColumns();
                across.AddRange(row);
            }
            else
            {
                EndAcross();
                left.AddRange(row.Where(word => word.Right <= strip.Value.Right));
                right.AddRange(row.Where(word => word.Right > strip.Value.Right));
            }
        }
        EndColumns();
        EndAcross();
        return columns;

        void EndAcross()
        {
            if (across.Count > 0)
            {
                columns.Add(PdfLine.Of(across));
                across = [];
            }
        }

        void EndColumns()
        {
            foreach (var column in new[] { left, right }.Where(column => column.Count > 0))
            {
                columns.AddRange(Of([.. column], cuts - 1));
            }
            left.Clear();
            right.Clear();
        }
    }

    private readonly record struct Strip(double Left, double Right)
    {
        public bool IsCrossedBy(PdfWord word) => word.Left < Right && word.Right > Left;
    }

    private static Strip? StripIn(List<PdfWord> words)
    {
        var (left, right) = (words.Min(word => word.Left), words.Max(word => word.Right));
        var rows = PdfLine.RowsOf(words);
        // Wider than the space between words, which wide type and justified lines have more of.
        var height = Median(words.Select(word => word.Height));
        var space = Median(rows.SelectMany(row => row.Zip(row.Skip(1), (one, next) => next.Left - one.Right)));
        var width = Math.Clamp(1.6 * space, 0.6 * height, 1.2 * height);
        var step = Math.Max(2, (right - left) / 500);
        (Strip Strip, int Score)? best = null;
        for (var start = left + ((right - left) / 5); start < right - ((right - left) / 5); start += step)
        {
            var strip = new Strip(start, start + width);
            var across = rows.Count(row => row.Exists(strip.IsCrossedBy));
            var beside = LinesBeside(strip, rows, left, right);
            // Of all strips in one gap, the first is as good as any.
            if (beside >= FewestLines && beside * 2 >= across && (best is null || beside - across > best.Value.Score))
            {
                best = (strip, beside - across);
            }
        }
        return best?.Strip;
    }

    // Only prose counts, whose lines fill most of their column: names and offices side by side are read across.
    private static int LinesBeside(Strip strip, List<List<PdfWord>> rows, double left, double right)
    {
        var free = rows.Where(row => !row.Exists(strip.IsCrossedBy)).ToList();
        var before = FullLines(free, word => word.Right <= strip.Right, strip.Left - left);
        var after = FullLines(free, word => word.Right > strip.Right, right - strip.Right);
        return Math.Min(before, after);
    }

    private static int FullLines(List<List<PdfWord>> rows, Func<PdfWord, bool> isIn, double width)
    {
        var (full, lines) = (0, 0);
        foreach (var row in rows)
        {
            var column = row.Where(isIn).ToList();
            if (column.Count > 0)
            {
                lines++;
                full += column[^1].Right - column[0].Left > width * 0.6 ? 1 : 0;
            }
        }
        return full * 2 >= lines ? full : 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
