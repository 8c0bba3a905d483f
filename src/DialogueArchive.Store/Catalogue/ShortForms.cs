using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A short form and what it stands for, as a text says itself: 'space situational awareness (SSA)'.</summary>
/// <param name="Written">The short form.</param>
/// <param name="Meaning">The words in front that it stands for.</param>
/// <param name="Span">Where both stand, brackets and all.</param>
internal sealed record ShortForm(string Written, string Meaning, Span Span);

/// <summary>Finds the short forms that a text explains.</summary>
internal static partial class ShortForms
{
    /// <summary>The short forms explained in a text, in its order.</summary>
    public static IEnumerable<ShortForm> In(string text)
    {
        foreach (Match found in Bracketed().Matches(text))
        {
            var written = found.Groups["short"].Value;
            if (StartOf(text, found.Index, written) is var start and >= 0)
            {
                yield return new ShortForm(
                    written,
                    text[start..found.Index].TrimEnd(),
                    new Span(start, found.Index + found.Length)
                );
            }
        }
    }

    // Backwards through the words in front: each letter of the short form is met in turn, the first one where a word begins.
    private static int StartOf(string text, int end, string written)
    {
        var letters = written.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();
        var earliest = Earliest(text, end, Math.Min(letters.Length + 5, letters.Length * 2));
        var at = end - 1;
        for (var letter = letters.Length - 1; letter >= 0; letter--, at--)
        {
            while (
                at >= earliest
                && (char.ToLowerInvariant(text[at]) != letters[letter] || (letter == 0 && !BeginsWord(text, at)))
            )
            {
                at--;
            }
            if (at < earliest)
            {
                return -1;
            }
        }
        // A short form that is no shorter explains nothing.
        return end - at > written.Length + 4 ? at + 1 : -1;
    }

    private static bool BeginsWord(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    // A long form stays within its sentence and its clause.
    private static int Earliest(string text, int end, int words)
    {
        var at = end - 1;
        while (at >= 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }
        for (; at >= 0 && text[at] is not (';' or ':' or '(' or ')' or '\n'); at--)
        {
            if (char.IsWhiteSpace(text[at]) && --words == 0)
            {
                break;
            }
        }
        return at + 1;
    }

    [GeneratedRegex(
        @"(?<=\p{L}['’]?\s)\((?<short>\p{Lu}[\p{L}\p{Nd}&/-]{0,9}[\p{Lu}\p{Nd}]s?)\)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Bracketed();
}
