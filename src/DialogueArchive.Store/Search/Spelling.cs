using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Search;

/// <summary>How the archive spells words that it does not have: by its own words, the nearest and the most used first.</summary>
internal sealed partial class Spelling
{
    // Of a short word every other is near.
    private const int ShortestWord = 4;

    private volatile Vocabulary? _kept;

    /// <summary>The question with each word that no text has in the place of the nearest that some text has; null when nothing is near.</summary>
    public async Task<string?> OfAsync(
        ArchiveContext context,
        string stamp,
        string words,
        CancellationToken cancellationToken
    )
    {
        var kept = _kept;
        if (kept?.Stamp != stamp)
        {
            _kept = kept = new Vocabulary(stamp, await WordsAsync(context, cancellationToken));
        }
        var changed = false;
        var spelled = Word()
            .Replace(
                words.Length > 200 ? words[..200] : words,
                found =>
                {
                    if (
                        found.Value is "AND" or "OR" or "NOT"
                        || found.Length < ShortestWord
                        || found.Index + found.Length < words.Length && words[found.Index + found.Length] is ':' or '*'
                        || kept.NearestTo(Folded(found.Value)) is not { } nearest
                    )
                    {
                        return found.Value;
                    }
                    changed = true;
                    return nearest;
                }
            );
        return changed ? spelled : null;
    }

    private static async Task<List<IndexedWord>> WordsAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        // The table of the index's words lives with the connection; nothing is written to the archive.
        await context.Database.ExecuteSqlAsync(
            $"""CREATE VIRTUAL TABLE IF NOT EXISTS temp."SentenceWords" USING fts5vocab('main', 'SentenceSearch', 'row')""",
            cancellationToken
        );
        return await context
            .Database.SqlQuery<IndexedWord>(
                $"""SELECT term AS "Word", doc AS "Sentences" FROM temp."SentenceWords" WHERE length(term) > 2"""
            )
            .ToListAsync(cancellationToken);
    }

    // As the index folds words: small letters without accents.
    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (
            var letter in word.Normalize(NormalizationForm.FormD)
                .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        )
        {
            folded.Append(char.ToLowerInvariant(letter));
        }
        return folded.ToString();
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed record IndexedWord(string Word, int Sentences);

    private sealed class Vocabulary(string stamp, List<IndexedWord> words)
    {
        private readonly HashSet<string> _known = words.Select(word => word.Word).ToHashSet(StringComparer.Ordinal);

        public string Stamp => stamp;

        /// <summary>The nearest word; null when the archive has this very one, or none that is near.</summary>
        public string? NearestTo(string word)
        {
            if (_known.Contains(word))
            {
                return null;
            }
            var most = word.Length < 6 ? 1 : 2;
            return words
                .Where(each => Math.Abs(each.Word.Length - word.Length) <= most)
                .Select(each => (each.Word, each.Sentences, Edits: Edits(word, each.Word, most)))
                .Where(each => each.Edits <= most)
                .OrderBy(each => each.Edits)
                .ThenByDescending(each => each.Sentences)
                .ThenBy(each => each.Word, StringComparer.Ordinal)
                .Select(each => each.Word)
                .FirstOrDefault();
        }

        // Letters left out, put in, replaced, or two beside each other changed about; more than asked for is enough to know.
        private static int Edits(string a, string b, int most)
        {
            var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
            for (var j = 0; j <= b.Length; j++)
            {
                last[j] = j;
            }
            for (var i = 1; i <= a.Length; i++)
            {
                row[0] = i;
                var least = i;
                for (var j = 1; j <= b.Length; j++)
                {
                    row[j] = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    {
                        row[j] = Math.Min(row[j], before[j - 2] + 1);
                    }
                    least = Math.Min(least, row[j]);
                }
                if (least > most)
                {
                    return least;
                }
                (before, last, row) = (last, row, before);
            }
            return last[b.Length];
        }
    }
}
