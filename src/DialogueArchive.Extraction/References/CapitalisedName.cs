using System.Collections.Frozen;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.References;

/// <summary>A name in capitals around a noun that tells its kind: 'the Agreement on the Rescue of Astronauts'.</summary>
/// <param name="Kind">What the noun tells.</param>
/// <param name="Name">The name.</param>
/// <param name="Noun">The noun inside it.</param>
/// <param name="End">Where it ends with the acronym behind it.</param>
/// <param name="Acronym">The acronym in brackets behind it.</param>
internal sealed record CapitalisedName(ReferenceKind Kind, Span Name, Span Noun, int End, string? Acronym)
{
    private const int MostWords = 10;

    // Capitals of a sentence's beginning and of the calendar.
    private static readonly FrozenSet<string> NoNames = WordSet.Of(
        """
        this the these those at in on both a an their its our during following with as for from each such any no and
        january february march april may june july august september october november december
        """
    );

    /// <summary>The names of a text, in order; they do not overlap.</summary>
    public static List<CapitalisedName> Find(AnnotatedText text)
    {
        var names = new List<CapitalisedName>();
        var reached = 0;
        for (var index = 0; index < text.Tokens.Count; index++)
        {
            var token = text.Tokens[index];
            if (
                !token.IsCapital
                || token.Span.Start < reached
                || !ReferenceNouns.Nouns.Contains(token.Word)
                || LeadsToNoun(text, index)
                || ReferenceNouns.Named().Match(text.Text, token.Span.Start) is not { Success: true } match
            )
            {
                continue;
            }
            if (IsVenue(text, match.Index + match.Length))
            {
                continue;
            }
            var kind = ReferenceNouns.KindOf(match);
            var noun = match.Groups[kind.ToString()];
            var start = text.Tokens[First(text, index, reached, kind)].Span.Start;
            var end = match.Groups["name"].Index + match.Groups["name"].Length;
            reached = match.Index + match.Length;
            names.Add(
                new CapitalisedName(
                    kind,
                    new Span(start, end),
                    new Span(noun.Index, noun.Index + noun.Length),
                    reached,
                    match.Groups["acronym"] is { Success: true, Value: var acronym } ? acronym : null
                )
            );
        }
        return names;
    }

    // 'the European Convention Center'
    private static bool IsVenue(AnnotatedText text, int end)
    {
        var (next, _) = text.TokenRange(new Span(end, end));
        return next > 0
            && next < text.Tokens.Count
            && text.Tokens[next] is { IsCapital: true, Word: "center" or "centre" or "hall" or "hotel" or "building" }
            && IsSpaced(text, next);
    }

    // 'Partnership' of 'Economic Partnership Agreement': a later noun ends the name.
    private static bool LeadsToNoun(AnnotatedText text, int noun)
    {
        for (
            var index = noun + 1;
            index < text.Tokens.Count && text.Tokens[index].IsCapital && IsSpaced(text, index);
            index++
        )
        {
            if (
                ReferenceNouns.Nouns.Contains(text.Tokens[index].Word)
                && ReferenceNouns.Named().IsMatch(text.Text, text.Tokens[index].Span.Start)
            )
            {
                // 'Joint Statement', 'Basic Plan', 'Policy Directive' are nouns of two words.
                return ReferenceNouns.Named().Match(text.Text, text.Tokens[noun].Span.Start)
                        is not { Success: true } match
                    || match.Groups["name"].Index + match.Groups["name"].Length <= text.Tokens[index].Span.Start;
            }
        }
        return false;
    }

    private static bool IsSpaced(AnnotatedText text, int index) =>
        text.Tokens[index].Span.Start - text.Tokens[index - 1].Span.End == 1
        && text.Text[text.Tokens[index].Span.Start - 1] == ' ';

    /// <summary>The first token of the name: capitals, and 'of the' between two of them.</summary>
    private static int First(AnnotatedText text, int noun, int reached, ReferenceKind kind)
    {
        var tokens = text.Tokens;
        var first = noun;
        var and = kind == ReferenceKind.Agreement ? 1 : 0;
        for (var words = 0; words < MostWords && first > 0 && IsSpaced(text, first); words++)
        {
            var at = first - 1;
            if (tokens[at].Word == "the" && !tokens[at].IsCapital && at > 0 && IsSpaced(text, at))
            {
                at--;
            }
            if (tokens[at] is { Word: "of" or "for" or "on", IsCapital: false } && at > 0 && IsSpaced(text, at))
            {
                at--;
            }
            // 'the Economic Cooperation and Trade Agreement': an agreement is on several matters.
            else if (
                at == first - 1
                && tokens[at].Word == "and"
                && noun - first <= 2
                && noun > first
                && and-- > 0
                && IsSpaced(text, at)
            )
            {
                at--;
            }
            else if (at != first - 1)
            {
                break;
            }
            if (tokens[at].Word is "'" && at > 0 && tokens[at - 1].Span.End == tokens[at].Span.Start)
            {
                at--;
            }
            var begin = CompoundStart(tokens, at);
            // 'in 2015 of the Arrangement': a year is no part of a name that goes on with 'of'.
            if (
                tokens[begin].Span.Start < reached
                || !IsNameWord(tokens[begin])
                || (at != first - 1 && !tokens[begin].IsCapital)
            )
            {
                break;
            }
            first = begin;
        }
        return first;
    }

    // 'EU' of 'EU-China', 'Cross' of 'Cross-Servicing'
    private static int CompoundStart(List<Token> tokens, int at)
    {
        while (
            at > 1
            && tokens[at - 1].Word is "-" or "–" or "/"
            && tokens[at - 1].Span.End == tokens[at].Span.Start
            && tokens[at - 2].Span.End == tokens[at - 1].Span.Start
        )
        {
            at -= 2;
        }
        return at;
    }

    private static bool IsNameWord(Token token) =>
        token.IsWord
        && (
            token.IsCapital
                ? !NoNames.Contains(token.Word)
                : token is { Span.Length: 4 } && token.Word[..2] is "19" or "20"
        );
}
