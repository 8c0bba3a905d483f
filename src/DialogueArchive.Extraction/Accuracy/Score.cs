namespace DialogueArchive.Extraction.Accuracy;

/// <summary>How many facts were read right, read wrongly, and not read.</summary>
public readonly record struct Score(int Right, int Wrong, int Missed)
{
    /// <summary>The share of what was read that is right; 1 when nothing was read.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>The share of what there is that was read; 1 when there is nothing.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => 2d * Right / Math.Max(1, (2 * Right) + Wrong + Missed);

    /// <summary>One field of one document.</summary>
    public static Score Of(IReadOnlySet<string> gold, IReadOnlySet<string> read)
    {
        var right = read.Count(gold.Contains);
        return new Score(right, read.Count - right, gold.Count - right);
    }

    /// <summary>All together.</summary>
    public static Score Sum(IEnumerable<Score> scores) => scores.Aggregate(default(Score), (sum, score) => sum + score);

    /// <summary>Both together.</summary>
    public static Score operator +(Score one, Score other) =>
        new(one.Right + other.Right, one.Wrong + other.Wrong, one.Missed + other.Missed);
}
