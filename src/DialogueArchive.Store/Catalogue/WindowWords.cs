namespace DialogueArchive.Store.Catalogue;

/// <summary>The published rule by which the wording of a window is read.</summary>
internal static class WindowWords
{
    private static readonly (string Word, string Rule)[] Rules =
    [
        ("quarter of", "a quarter is three months of its year"),
        ("first half", "the first half of a year is January to June"),
        ("second half", "the second half of a year is July to December"),
        ("early", "'early' in a year is January to April"),
        ("beginning", "the beginning of a year is January to April"),
        ("mid", "'mid' in a year is May to August"),
        ("late", "'late' in a year is September to December"),
        ("end of", "the end of a year is September to December"),
        ("spring", "spring is March to May"),
        ("summer", "summer is June to August"),
        ("autumn", "autumn is September to November"),
        ("fall", "autumn is September to November"),
    ];

    private static readonly string[] Limits = ["by ", "before ", "until ", "no later than ", "within "];

    /// <summary>A sentence on how the words are read.</summary>
    public static string Rule(string text)
    {
        var parts = new List<string>();
        if (Array.Exists(Limits, limit => text.StartsWith(limit, StringComparison.OrdinalIgnoreCase)))
        {
            parts.Add("a limit leaves all the time from the meeting on");
        }
        if (
            Array.Find(Rules, rule => text.Contains(rule.Word, StringComparison.OrdinalIgnoreCase)) is
            { Rule: { } part }
        )
        {
            parts.Add(part);
        }
        if (
            text.Contains("next year", StringComparison.OrdinalIgnoreCase)
            || text.Contains("this year", StringComparison.OrdinalIgnoreCase)
        )
        {
            parts.Add("the year counts from the meeting's own date");
        }
        var rule =
            parts.Count > 0 ? string.Join("; ", parts)
            : text.Length == 4 && text.All(char.IsAsciiDigit) ? "a year alone is all of it"
            : "the days or months are written out";
        var first = rule.AsSpan().IndexOfAnyInRange('a', 'z');
        return string.Concat(
            rule.AsSpan(0, first),
            rule[first].ToString().ToUpperInvariant(),
            rule.AsSpan(first + 1),
            "."
        );
    }
}
