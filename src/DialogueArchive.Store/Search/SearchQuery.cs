using System.Globalization;
using System.Text;

namespace DialogueArchive.Store.Search;

/// <summary>
/// A visitor's words as an FTS5 query: every word and every "phrase" is quoted, so nothing in them is an operator. A word that
/// ends in * finds all words that begin so.
/// </summary>
internal static class SearchQuery
{
    /// <summary>More words than anyone types; FTS5 refuses expressions that are too deep.</summary>
    private const int MostTerms = 32;

    /// <summary>The FTS5 query; null when there is nothing to search for.</summary>
    public static string? Of(string? words)
    {
        var terms = Terms(words ?? "").Where(IsSearchable).Take(MostTerms).Select(Quoted).ToArray();
        return terms.Length == 0 ? null : string.Join(' ', terms);
    }

    private static IEnumerable<string> Terms(string words)
    {
        var parts = words.Replace('“', '"').Replace('”', '"').Replace('„', '"').Split('"');
        foreach (var (index, part) in parts.Index())
        {
            // An odd part stands between two quotation marks, unless the last one is missing.
            var isPhrase = index % 2 == 1 && index < parts.Length - 1;
            foreach (var term in isPhrase ? [part] : part.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            {
                yield return term;
            }
        }
    }

    // The tokenizer keeps letters, digits and private-use characters; a term without any would match nothing.
    private static bool IsSearchable(string term) =>
        term.EnumerateRunes()
            .Any(rune =>
                rune != Rune.ReplacementChar
                && (
                    Rune.IsLetterOrDigit(rune)
                    || Rune.GetUnicodeCategory(rune)
                        is UnicodeCategory.PrivateUse
                            or UnicodeCategory.LetterNumber
                            or UnicodeCategory.OtherNumber
                )
            );

    private static string Quoted(string term) =>
        term.Length > 1 && term.EndsWith('*') ? $"\"{Plain(term)}\"*" : $"\"{Plain(term)}\"";

    private static string Plain(string term) => term.Replace("\0", " ", StringComparison.Ordinal);
}
