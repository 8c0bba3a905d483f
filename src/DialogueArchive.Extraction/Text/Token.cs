namespace DialogueArchive.Extraction.Text;

/// <summary>A word or a mark of punctuation in the reading text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Word">A word in lower case without its full stops ("u.s." is "us"); a mark as it stands.</param>
/// <param name="IsWord">A word or a number, as opposed to punctuation.</param>
/// <param name="IsCapital">The word begins with an upper-case letter.</param>
internal readonly record struct Token(Span Span, string Word, bool IsWord, bool IsCapital);

/// <summary>Cuts text into tokens: letters and digits, initials with their stops, a possessive 's apart, marks one by one.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/>, in order; only spaces lie between them.</summary>
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = IsWordCharacter(text, at) ? WordEnd(text, at) : PossessiveEnd(text, at);
            var isWord = IsWordCharacter(text, at);
            tokens.Add(
                new Token(
                    new Span(at, end),
                    isWord ? Vocabulary.Folded(text.AsSpan(at, end - at)) : Mark(text, at, end),
                    isWord,
                    char.IsUpper(text[at])
                )
            );
            at = end;
        }
        return tokens;
    }

    private static string Mark(string text, int at, int end) => end - at == 2 ? "'s" : Vocabulary.Of(text[at]);

    private static bool IsWordCharacter(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || char.IsSurrogate(text[at])
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static int WordEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (IsWordCharacter(text, at))
            {
                at++;
            }
            else if (
                text[at] == '.'
                && at + 1 < text.Length
                && IsInitial(text, start, at)
                && (char.IsLetter(text[at + 1]) || IsWholeInitials(text, start, at))
            )
            {
                at++;
            }
            else if (
                text[at] is '\'' or '’'
                && at + 1 < text.Length
                && char.IsLetter(text[at + 1])
                && PossessiveEnd(text, at) == at + 1
            )
            {
                at++;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    // A stop after one letter that itself begins the word or follows a stop: U.S., D.C., e.g.
    private static bool IsInitial(string text, int start, int stop) =>
        char.IsLetter(text[stop - 1]) && (stop - 1 == start || text[stop - 2] == '.');

    // The last stop of 'U.S.' belongs to it; that of a single letter does not ('Group B.').
    private static bool IsWholeInitials(string text, int start, int stop) => stop - start >= 3 && text[stop - 2] == '.';

    /// <summary>The end of "'s", or of the single mark at <paramref name="at"/>.</summary>
    private static int PossessiveEnd(string text, int at) =>
        text[at] is '\'' or '’'
        && at + 1 < text.Length
        && text[at + 1] is 's'
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]))
            ? at + 2
            : at + 1;
}
