namespace DialogueArchive.Store.Catalogue;

/// <summary>
/// Which sentence of one text answers to which of another: by the words they share, rare words counting more, by what is done, and in
/// the order of the texts. What is left over may be paired out of order where it is very alike.
/// </summary>
internal static class SentenceAlignment
{
    /// <summary>Below this, two sentences in order are not held to answer to each other.</summary>
    public const double Least = .25;

    private const double LeastMoved = .5;

    // Two sentences that share hardly a telling word do not answer to each other, whatever they do.
    private const double LeastWords = .06;
    private const double WordsCount = .7;

    /// <summary>Pairs and single sentences in the order of the texts; a pair out of order stands at its place in the later one.</summary>
    public static IReadOnlyList<Aligned> Of(
        IReadOnlyList<Said> before,
        IReadOnlyList<Said> after,
        Func<string, double> weight
    )
    {
        var alike = new double[before.Count, after.Count];
        for (var i = 0; i < before.Count; i++)
        {
            for (var j = 0; j < after.Count; j++)
            {
                alike[i, j] = Similarity(before[i], after[j], weight);
            }
        }
        var ordered = InOrder(alike);
        var moved = Moved(alike, ordered);
        return [.. Rows(before.Count, after.Count, ordered, moved, alike)];
    }

    /// <summary>From 0 to 1: seven parts for the words in common, three for the acts.</summary>
    public static double Similarity(Said before, Said after, Func<string, double> weight)
    {
        var words = InCommon(before.Words, after.Words, weight);
        return words < LeastWords ? 0 : (WordsCount * words) + ((1 - WordsCount) * InCommon(before.Acts, after.Acts));
    }

    // The weight of the shared words against that of each sentence, so that a short one may answer to a long one.
    private static double InCommon(string[] before, string[] after, Func<string, double> weight)
    {
        var (one, other) = (Counts(before), Counts(after));
        var shared = one.Sum(word => weight(word.Key) * Math.Min(word.Value, other.GetValueOrDefault(word.Key)));
        var all = one.Sum(word => weight(word.Key) * word.Value) * other.Sum(word => weight(word.Key) * word.Value);
        return all > 0 ? shared / Math.Sqrt(all) : 0;
    }

    // The same act of the same actor, else half for the same step.
    private static double InCommon(IReadOnlyList<TopicAct> before, IReadOnlyList<TopicAct> after) =>
        before.Any(one => after.Any(other => (one.Actor, one.Act) == (other.Actor, other.Act))) ? 1
        : before.Any(one => after.Any(other => one.Strength == other.Strength)) ? .5
        : 0;

    private static Dictionary<string, int> Counts(IEnumerable<string> words) =>
        words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    // The greatest sum of what each pair has above the least, no two pairs crossing.
    private static List<(int Before, int After)> InOrder(double[,] alike)
    {
        var (rows, columns) = (alike.GetLength(0), alike.GetLength(1));
        var best = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(
                    Math.Max(best[i + 1, j], best[i, j + 1]),
                    alike[i, j] - Least + best[i + 1, j + 1]
                );
            }
        }
        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < rows && j < columns; )
        {
            if (alike[i, j] > Least && best[i, j] <= alike[i, j] - Least + best[i + 1, j + 1])
            {
                pairs.Add((i++, j++));
            }
            else if (best[i, j] <= best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return pairs;
    }

    private static Dictionary<int, int> Moved(double[,] alike, List<(int Before, int After)> ordered)
    {
        var (rows, columns) = (alike.GetLength(0), alike.GetLength(1));
        var (takenBefore, takenAfter) = (
            ordered.Select(pair => pair.Before).ToHashSet(),
            ordered.Select(pair => pair.After).ToHashSet()
        );
        var moved = new Dictionary<int, int>();
        var candidates = Enumerable
            .Range(0, rows)
            .SelectMany(i => Enumerable.Range(0, columns).Select(j => (Before: i, After: j)))
            .Where(pair => alike[pair.Before, pair.After] >= LeastMoved)
            .OrderByDescending(pair => alike[pair.Before, pair.After]);
        foreach (var (i, j) in candidates)
        {
            if (!takenBefore.Contains(i) && takenAfter.Add(j))
            {
                takenBefore.Add(i);
                moved[j] = i;
            }
        }
        return moved;
    }

    private static IEnumerable<Aligned> Rows(
        int before,
        int after,
        List<(int Before, int After)> ordered,
        Dictionary<int, int> moved,
        double[,] alike
    )
    {
        var (i, j) = (0, 0);
        foreach (var (nextBefore, nextAfter) in ordered.Append((before, after)))
        {
            for (; i < nextBefore; i++)
            {
                if (!moved.ContainsValue(i))
                {
                    yield return new Aligned(i, null, null, false);
                }
            }
            for (; j < nextAfter; j++)
            {
                yield return moved.TryGetValue(j, out var from)
                    ? new Aligned(from, j, alike[from, j], true)
                    : new Aligned(null, j, null, false);
            }
            if (nextBefore < before)
            {
                yield return new Aligned(i, j, alike[i, j], false);
                (i, j) = (i + 1, j + 1);
            }
        }
    }
}

/// <summary>Numbers of two sentences that answer to each other, or of one alone.</summary>
internal sealed record Aligned(int? Before, int? After, double? Similarity, bool Moved);

/// <summary>What is compared of a sentence: its words in small letters, and its acts.</summary>
internal sealed record Said(string[] Words, IReadOnlyList<TopicAct> Acts);
