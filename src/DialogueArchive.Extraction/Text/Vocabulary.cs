namespace DialogueArchive.Extraction.Text;

/// <summary>The words of texts as tokens hold them, each kept once while it is in use: texts say the same words over and over.</summary>
internal static class Vocabulary
{
    private const int Kept = 8192;
    private const int LongestKept = 40;

    private static readonly string[] Marks =
    [
        .. Enumerable.Range(0, 128).Select(code => ((char)code).ToString().ToLowerInvariant()),
    ];

    [ThreadStatic]
    private static string?[]? _kept;

    /// <summary>A word in lower case, without full stops; the typographic apostrophe as the plain one.</summary>
    public static string Folded(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept)
        {
            return word.ToString().Replace(".", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        }
        Span<char> lower = stackalloc char[LongestKept];
        var length = 0;
        foreach (var letter in word)
        {
            if (letter != '.')
            {
                lower[length++] =
                    letter is >= 'a' and <= 'z' ? letter
                    : letter == '’' ? '\''
                    : char.ToLowerInvariant(letter);
            }
        }
        ReadOnlySpan<char> folded = lower[..length];
        var kept = _kept ??= new string?[Kept];
        ref var place = ref kept[(uint)string.GetHashCode(folded, StringComparison.Ordinal) % Kept];
        return place is not null && folded.SequenceEqual(place) ? place : place = folded.ToString();
    }

    /// <summary>A mark; the typographic apostrophe as the plain one.</summary>
    public static string Of(char mark) =>
        mark < Marks.Length ? Marks[mark]
        : mark == '’' ? "'"
        : mark.ToString().ToLowerInvariant();
}
