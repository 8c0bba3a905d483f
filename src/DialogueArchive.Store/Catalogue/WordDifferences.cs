using DialogueArchive.Store.Model;
using DiffPlex;

namespace DialogueArchive.Store.Catalogue;

/// <summary>The words in which two sentences differ; capitals make no difference.</summary>
internal static class WordDifferences
{
    private static readonly Differ Differ = new();

    /// <summary>Both sentences cut where they differ; the texts of each together are the sentence.</summary>
    public static (IReadOnlyList<WordRun> Before, IReadOnlyList<WordRun> After) Of(
        string before,
        string after,
        UsualWording usual
    )
    {
        var (old, @new) = (Pieces(before), Pieces(after));
        var (oldSigns, newSigns) = (Signs(old), Signs(@new));
        var removed = Marks(old.Length, oldSigns);
        var added = Marks(@new.Length, newSigns);
        var (from, to) = (0, 0);
        // Telling words find each other first: 'interest' is no less the same because an 'and' nearby would be, too.
        var telling = Matches(
            [.. oldSigns.Where(at => usual.IsTelling(old[at]))],
            [.. newSigns.Where(at => usual.IsTelling(@new[at]))],
            old,
            @new
        );
        foreach (var (i, j) in telling.Append((old.Length, @new.Length)))
        {
            var between = Matches(
                [.. oldSigns.Where(at => at >= from && at < i)],
                [.. newSigns.Where(at => at >= to && at < j)],
                old,
                @new
            );
            foreach (var (same, alike) in i < old.Length ? between.Append((i, j)) : between)
            {
                (removed[same], added[alike]) = (false, false);
            }
            (from, to) = (i + 1, j + 1);
        }
        return (Runs(old, removed, WordChange.Removed, usual), Runs(@new, added, WordChange.Added, usual));
    }

    /// <summary>One sentence, cut where a formula begins and ends.</summary>
    public static IReadOnlyList<WordRun> Of(string sentence, UsualWording usual)
    {
        var pieces = Pieces(sentence);
        return Runs(pieces, new bool[pieces.Length], WordChange.Same, usual);
    }

    private static List<WordRun> Runs(string[] pieces, bool[] changed, WordChange change, UsualWording usual)
    {
        var formula = Formula(pieces, usual);
        Bridge(pieces, changed);
        Bridge(pieces, formula);
        var runs = new List<WordRun>();
        foreach (var (at, piece) in pieces.Index())
        {
            var run = new WordRun(piece, changed[at] ? change : WordChange.Same, formula[at]);
            if (runs.Count > 0 && (runs[^1].Change, runs[^1].Formula) == (run.Change, run.Formula))
            {
                runs[^1] = run with { Text = runs[^1].Text + piece };
            }
            else
            {
                runs.Add(run);
            }
        }
        return runs;
    }

    private static bool[] Formula(string[] pieces, UsualWording usual)
    {
        var words = pieces.Index().Where(piece => IsWord(piece.Item)).ToArray();
        var marks = usual.InFormula([.. words.Select(word => word.Item.ToLowerInvariant())]);
        var formula = new bool[pieces.Length];
        foreach (var (at, mark) in marks.Index())
        {
            formula[words[at].Index] = mark;
        }
        return formula;
    }

    // What stands between two marked words is marked with them; what hangs over at the end of a mark is not.
    private static void Bridge(string[] pieces, bool[] marked)
    {
        var last = -1;
        for (var at = 0; at < pieces.Length; at++)
        {
            if (!IsWord(pieces[at]))
            {
                continue;
            }
            if (marked[at] && last >= 0 && marked[last])
            {
                Array.Fill(marked, true, last + 1, at - last - 1);
            }
            last = at;
        }
        for (var at = 0; at < pieces.Length; at++)
        {
            if (
                string.IsNullOrWhiteSpace(pieces[at])
                && (at == 0 || !marked[at - 1] || at + 1 == pieces.Length || !marked[at + 1])
            )
            {
                marked[at] = false;
            }
        }
    }

    private static int[] Signs(string[] pieces) =>
        [.. pieces.Index().Where(piece => !string.IsNullOrWhiteSpace(piece.Item)).Select(piece => piece.Index)];

    private static bool[] Marks(int length, int[] marked)
    {
        var marks = new bool[length];
        foreach (var at in marked)
        {
            marks[at] = true;
        }
        return marks;
    }

    // The places of pieces that are the same, in order.
    private static List<(int Old, int New)> Matches(int[] oldPlaces, int[] newPlaces, string[] old, string[] @new)
    {
        if (oldPlaces.Length == 0 || newPlaces.Length == 0)
        {
            return [];
        }
        var found = Differ.CreateCustomDiffs(
            string.Join('\n', oldPlaces.Select(at => old[at])),
            string.Join('\n', newPlaces.Select(at => @new[at])),
            ignoreWhiteSpace: false,
            ignoreCase: true,
            text => text.Split('\n')
        );
        var pairs = new List<(int, int)>();
        var (i, j) = (0, 0);
        foreach (var block in found.DiffBlocks)
        {
            for (; i < block.DeleteStartA; i++, j++)
            {
                pairs.Add((oldPlaces[i], newPlaces[j]));
            }
            (i, j) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }
        for (; i < oldPlaces.Length; i++, j++)
        {
            pairs.Add((oldPlaces[i], newPlaces[j]));
        }
        return pairs;
    }

    private static bool IsWord(string piece) => char.IsLetterOrDigit(piece[0]);

    private static string[] Pieces(string text) => [.. TextWords.Piece().Matches(text).Select(piece => piece.Value)];
}
