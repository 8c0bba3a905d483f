using System.Collections.Frozen;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Statements;

/// <summary>A verb that may report an act.</summary>
/// <param name="Act">The kind, told by the verb with its object.</param>
/// <param name="Form">How it stands.</param>
/// <param name="First">Index of the verb's first token ('re' of 're-affirmed').</param>
/// <param name="End">One past the last token of the frame.</param>
internal readonly record struct ActMatch(Act Act, VerbForm Form, int First, int End);

/// <summary>Matches <see cref="ActPatterns"/> at the tokens of a text.</summary>
internal static class ActMatcher
{
    private const int MostWordsBeforeNoun = 5;

    private static readonly FrozenDictionary<string, Entry[]> ByFirstWord = Compile();

    /// <summary>The first pattern that fits with its verb at <paramref name="index"/>, or null.</summary>
    public static ActMatch? At(AnnotatedText text, int index, int end)
    {
        // 're-affirmed' and 'co-chaired' are three tokens; the pattern is looked up by the whole.
        var tokens = text.Tokens;
        var (word, next) = (tokens[index].Word, index + 1);
        if (word is "re" or "co" && index + 2 < end && tokens[index + 1].Word == "-")
        {
            (word, next) = (word + "-" + tokens[index + 2].Word, index + 3);
        }
        foreach (var entry in ByFirstWord.GetValueOrDefault(word) ?? [])
        {
            if (FrameEnd(tokens, next, end, entry.Rest) is { } frameEnd)
            {
                return new ActMatch(entry.Act, entry.Form, index, frameEnd);
            }
        }
        return null;
    }

    private static int? FrameEnd(List<Token> tokens, int at, int end, FrozenSet<string>[] frame)
    {
        for (var step = 0; step < frame.Length; step++)
        {
            if (frame[step].Contains("~"))
            {
                continue;
            }
            var passable = step > 0 && frame[step - 1].Contains("~") ? MostWordsBeforeNoun : 0;
            while (passable > 0 && at < end && !frame[step].Contains(tokens[at].Word) && CanStandBeforeNoun(tokens[at]))
            {
                at++;
                passable--;
            }
            if (at >= end || !frame[step].Contains(tokens[at].Word))
            {
                return null;
            }
            at++;
        }
        return at;
    }

    private static bool CanStandBeforeNoun(Token token) =>
        token.IsWord
            ? token.Word is not ("to" or "that" or "in" or "of" or "for" or "on" or "at" or "with" or "by" or "as")
            : token.Word is "-" or "'" or "'s";

    private static FrozenDictionary<string, Entry[]> Compile() =>
        ActPatterns
            .All.SelectMany(pattern => pattern.Verbs.Split('|').SelectMany(verb => Entries(pattern, verb)))
            .GroupBy(entry => entry.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<Entry> Entries(ActPattern pattern, string verb)
    {
        // 'engage in' inflects its first word.
        var words = verb.Split(' ');
        var prefix = words[0].IndexOf('-') is var hyphen and > 0 ? words[0][..(hyphen + 1)] : string.Empty;
        var rest = words.Skip(1).Concat(pattern.Frame.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var frame = rest.Select(step => step.Split('|').ToFrozenSet(StringComparer.Ordinal)).ToArray();
        foreach (var (word, form) in VerbForms.Of(words[0][prefix.Length..]))
        {
            yield return new Entry(prefix + word, form, pattern.Act, frame);
        }
    }

    private sealed record Entry(string Word, VerbForm Form, Act Act, FrozenSet<string>[] Rest);
}
