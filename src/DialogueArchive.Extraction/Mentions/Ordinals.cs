using System.Globalization;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>Ordinal numbers as texts write them: 'fifth', 'twenty-first', '5th', and 'inaugural' for the first.</summary>
internal static class Ordinals
{
    private static readonly string[] Words =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];

    private static readonly string[] Tens =
    [
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];

    private static readonly string[] Romans =
    [
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
        "ix",
        "x",
        "xi",
        "xii",
        "xiii",
        "xiv",
        "xv",
        "xvi",
        "xvii",
        "xviii",
        "xix",
        "xx",
    ];

    private static readonly Dictionary<string, int> Values = Words
        .Select((word, index) => (word, index + 1))
        .Concat([("inaugural", 1), ("maiden", 1), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50)])
        .ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal);

    /// <summary>The ordinal whose last token is at <paramref name="last"/>, and the index of its first; null when there is none.</summary>
    public static (int Value, int First)? EndingAt(List<Token> tokens, int last)
    {
        var word = tokens[last].Word;
        if (Values.TryGetValue(word, out var value))
        {
            var tens =
                last >= 2 && tokens[last - 1].Word == "-" && value < 10
                    ? Array.IndexOf(Tens, tokens[last - 2].Word)
                    : -1;
            return tens < 0 ? (value, last) : (((tens + 2) * 10) + value, last - 2);
        }
        // 'III Meeting'
        if (
            tokens[last].IsCapital
            && Array.IndexOf(Romans, word) is var roman and >= 0
            && (word.Length > 1 || last + 1 < tokens.Count && tokens[last + 1] is { IsCapital: true, Word: "meeting" })
        )
        {
            return (roman + 1, last);
        }
        return
            word.Length is 3 or 4
            && word[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(
                word.AsSpan(0, word.Length - 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? (number, last)
            : null;
    }
}
