using System.Collections.Frozen;

namespace DialogueArchive.Extraction.Text;

/// <summary>Cuts a reading text into its sentences.</summary>
public static class SentenceSplitter
{
    private const string ParagraphBreak = "\n\n";

    // After these a full stop never ends a sentence: a name or a number follows.
    private static readonly FrozenSet<string> Titles = WordSet.Of(
        "Mr Mrs Ms Dr Prof Eng Ing Ir Gen Lt Col Maj Capt Adm Brig Sgt Cdr Rep Sen Amb Hon St No Nos Art vs Rev Messrs Shri Sri Smt Cmdr Mme"
    );

    // After these it ends one only before a word that opens sentences: 'in the U.S. Both sides …'.
    private static readonly FrozenSet<string> Shortenings = WordSet.Of(
        """
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Ltd Co Corp Jr Sr etc al Gov Govt Dept approx
        cf
        """
    );

    private static readonly FrozenSet<string> Openers = WordSet.Of(
        """
        The This These Those That They It Its Both He She We Our Their In On At As With During Following For
        From After Before By To Also An A Each All Since Under Through When While There Participants
        Officials Principal Recognizing Recognising Noting Building Finally Furthermore Moreover
        Additionally
        """
    );

    private static readonly FrozenSet<string> Months = WordSet.Of(
        "January February March April May June July August September October November December"
    );

    /// <summary>The sentences of <paramref name="text"/>, in order; they do not overlap and leave out only white space.</summary>
    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf(ParagraphBreak, start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            paragraph++;
            SplitParagraph(text, new Span(start, end), paragraph, sentences);
            start = end + ParagraphBreak.Length;
        }
        return sentences;
    }

    private static void SplitParagraph(string text, Span paragraph, int number, List<Sentence> sentences)
    {
        var start = paragraph.Start;
        var count = 0;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (text[at] is not ('.' or '?' or '!'))
            {
                continue;
            }
            var end = at + 1;
            while (end < paragraph.End && text[end] is '.' or '"' or '”' or '’' or '\'' or ')' or ']')
            {
                end++;
            }
            if (end < paragraph.End && !Ends(text, start, at, end, paragraph.End))
            {
                continue;
            }
            sentences.Add(new Sentence(number, ++count, new Span(start, end)));
            start = end;
            while (start < paragraph.End && text[start] == ' ')
            {
                start++;
            }
            at = start - 1;
        }
        if (start < paragraph.End)
        {
            sentences.Add(new Sentence(number, ++count, new Span(start, paragraph.End)));
        }
    }

    /// <summary>Whether the full stop at <paramref name="stop"/> ends a sentence; what closes it ends at <paramref name="end"/>.</summary>
    private static bool Ends(string text, int start, int stop, int end, int limit)
    {
        if (text[end] != ' ')
        {
            return false;
        }
        var next = end + 1;
        while (next < limit && text[next] is '"' or '“' or '‘' or '(' or '[' or '\'')
        {
            next++;
        }
        if (
            next >= limit
            || !(
                char.IsUpper(text[next])
                || char.IsDigit(text[next])
                || char.IsLetter(text[next]) && !char.IsLower(text[next])
            )
        )
        {
            return false;
        }
        if (text[stop] != '.' || end > stop + 1)
        {
            // 'Brig. Gen. (res.) Dan …', 'the United States (U.S.) Space Dialogue': a shortening in brackets.
            return !(text[stop] == '.' && text[stop + 1] == ')' && IsShorteningInBrackets(text, start, stop))
                || Openers.Contains(WordAt(text, next, limit));
        }
        var word = WordBefore(text, start, stop);
        if (Titles.Contains(word) || IsItemNumber(text, start, stop))
        {
            return false;
        }
        // Nothing goes on with a capital behind the capital's name: 'in Washington, D.C. Delegations …'.
        if (word is "D.C" && !Months.Contains(WordAt(text, next, limit)))
        {
            return true;
        }
        return !(IsInitials(word) || Shortenings.Contains(word)) || Openers.Contains(WordAt(text, next, limit));
    }

    private static bool IsShorteningInBrackets(string text, int start, int stop)
    {
        var word = WordBefore(text, start, stop);
        var open = stop - word.Length - 1;
        return word.Length is > 0 and < 6
            && open >= start
            && text[open] == '('
            && (char.IsLower(text[open + 1]) || IsInitials(word));
    }

    private static string WordBefore(string text, int start, int stop)
    {
        var at = stop;
        while (at > start && text[at - 1] is var c && (char.IsLetterOrDigit(c) || c == '.'))
        {
            at--;
        }
        return text[at..stop];
    }

    private static string WordAt(string text, int start, int limit)
    {
        var at = start;
        while (at < limit && char.IsLetter(text[at]))
        {
            at++;
        }
        return text[start..at];
    }

    // 'U.S', 'D.C', 'a.m', and a single capital: 'John F. Kennedy'.
    private static bool IsInitials(string word) =>
        word.Length is 1
            ? char.IsUpper(word[0])
            : word.Contains('.') && word.Split('.').All(part => part.Length == 1 && char.IsLetter(part[0]));

    // '1. Both sides …': the number of a paragraph.
    private static bool IsItemNumber(string text, int start, int stop) =>
        stop - start is 1 or 2 && text.AsSpan(start, stop - start).IndexOfAnyExceptInRange('0', '9') < 0;
}
