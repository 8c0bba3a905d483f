using System.Globalization;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>Ordinal numbers as texts write them: in words, in digits, and 'inaugural'.</summary>
internal static class Ordinals
{
    /// <summary>A pattern that matches one ordinal, in any case.</summary>
    public const string Pattern =
        @"(?i:(?:twenty|thirty|forty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|inaugural|[1-9]\d?(?:st|nd|rd|th))";

    private static readonly string[] Units =
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
    ];

    private static readonly string[] Tens = ["twentieth", "thirtieth", "fortieth", "fiftieth"];

    /// <summary>The number of an ordinal that <see cref="Pattern"/> matches: 5 for 'Fifth' and '5th', 1 for 'inaugural'.</summary>
    public static int Value(string word)
    {
        var lower = word.ToLowerInvariant();
        if (char.IsDigit(lower[0]))
        {
            return int.Parse(lower.AsSpan(0, lower.Length - 2), CultureInfo.InvariantCulture);
        }
        if (lower == "inaugural")
        {
            return 1;
        }
        if (lower.IndexOf('-') is var hyphen and > 0)
        {
            return TensOf(lower[..hyphen]) + Value(lower[(hyphen + 1)..]);
        }
        return Array.IndexOf(Units, lower) is var unit and >= 0 ? unit + 1 : (Array.IndexOf(Tens, lower) + 2) * 10;
    }

    private static int TensOf(string word) =>
        word switch
        {
            "twenty" => 20,
            "thirty" => 30,
            _ => 40,
        };
}
