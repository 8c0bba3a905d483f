namespace DialogueArchive.Web.Api;

/// <summary>The word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate that takes the fewest edits from <paramref name="word"/>, the first of equals.</summary>
    public static string To(string word, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => Edits(word.ToLowerInvariant(), candidate.ToLowerInvariant()))!;

    // Levenshtein, one row at a time.
    private static int Edits(string a, string b)
    {
        // A longer word than any of ours is far from all of them alike.
        a = a.Length > 64 ? a[..64] : a;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
