using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Which names a side marker speaks of.</summary>
internal enum SideReach
{
    /// <summary>Those behind it: 'On the Indian side, A and B'.</summary>
    Behind,

    /// <summary>Those in front of it: 'A and B for India'.</summary>
    InFront,

    /// <summary>The one name right in front of it: 'the Cabinet Office of Japan'.</summary>
    Attribute,
}

/// <summary>Words that tell a side: 'from the Japanese side', 'for the United States', 'the Indian delegation'.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Party">The party's code.</param>
/// <param name="Reach">Which names they speak of.</param>
/// <param name="IsFirm">Whether nothing around them can change that: 'India by', 'Brazil:'.</param>
internal sealed partial record SideMarker(Span Span, string Party, SideReach Reach, bool IsFirm = false)
{
    private static readonly FrozenSet<string> Prepositions = WordSet.Of("from for on representing by in of behalf");

    // 'the French side', 'the American one', 'Japanese participants'
    private static readonly FrozenSet<string> Sides = WordSet.Of(
        """
        side sides delegation delegations delegates team government governments part one party participants
        participant participation representatives officials experts members attendees agencies ministries institutions group co-chair co-chairs chair chairs
        """
    );

    private static readonly FrozenSet<string> Leads = WordSet.Of(
        "the of side government part behalf principal delegation delegates participants that those"
    );

    /// <summary>The markers inside <paramref name="sentence"/>, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Where to look.</param>
    /// <param name="cues">The sentence's role cues.</param>
    /// <param name="isParty">Whether a code is one of the parties that met.</param>
    public static List<SideMarker> Find(
        AnnotatedText text,
        Span sentence,
        IReadOnlyList<RoleCue> cues,
        Func<string, bool> isParty
    ) =>
        [
            .. text.Mentions(AuthorityKind.Party, sentence)
                .Where(party => isParty(party.Record.Party!) && !IsInsideName(text, party.Span))
                .Select(party => At(text, sentence, cues, party))
                .OfType<SideMarker>()
                .Concat(OfBodies(text, sentence, isParty))
                .OrderBy(marker => marker.Span.Start),
        ];

    // 'a NASA delegation headed by N'
    private static IEnumerable<SideMarker> OfBodies(AnnotatedText text, Span sentence, Func<string, bool> isParty)
    {
        foreach (var body in text.Mentions(AuthorityKind.Organisation, sentence))
        {
            var delegation = Delegation().Match(text.Text, body.Span.End, sentence.End - body.Span.End);
            if (
                delegation.Success
                && body.Records.Select(record => record.Party).Distinct(StringComparer.Ordinal).ToList() is [{ } party]
                && isParty(party)
            )
            {
                var noun = delegation.Groups["noun"];
                yield return new SideMarker(new Span(noun.Index, noun.Index + noun.Length), party, SideReach.Behind);
            }
        }
    }

    [GeneratedRegex(
        @"\G(?: \(\w+\))? (?<noun>delegation|team)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Delegation();

    private static SideMarker? At(AnnotatedText text, Span sentence, IReadOnlyList<RoleCue> cues, Mention party)
    {
        var tokens = text.Tokens;
        var (first, end) = text.TokenRange(party.Span);
        var (open, close) = text.TokenRange(sentence);
        string Word(int index) => index >= open && index < close ? tokens[index].Word : string.Empty;

        // '(Japan)'
        if (Word(first - 1) == "(" && Word(end) == ")")
        {
            return Of(first - 1, end + 1, SideReach.InFront);
        }
        // 'Australia's delegation'
        var after = Word(end) is "'s" or "'" && Sides.Contains(Word(end + 1)) ? end + 1 : end;
        // 'the French Ministries of Defence and Finance' are bodies, 'the French ministries' are their side.
        while (
            (Sides.Contains(Word(after)) && !(Word(after + 1) is "of" && OrganisationNouns.All.Contains(Word(after))))
            || (Word(after) is "-" && Sides.Contains(Word(after + 1)))
        )
        {
            after++;
        }
        var isSide = after > end;
        if (isSide && Word(after) is "'s" or "'")
        {
            after++;
        }
        // 'India by Joint Secretary N', 'Japan's by', 'Brazil: A; B'
        var elliptic = Word(after) is "'s" or "'" ? after + 1 : after;
        if (!isSide && (Word(elliptic) is "by" || (Word(after) is ":" && Word(first - 1) is "" or ";" or ")" or ".")))
        {
            return Of(first, elliptic + 1, SideReach.Behind) with { IsFirm = true };
        }
        // 'Japan Aerospace …', 'U.S. Department of State': the party's name begins another.
        if (!isSide && after < close && tokens[after].IsCapital && Word(after - 1) != ",")
        {
            return null;
        }
        var start = first;
        while (start > open && Leads.Contains(Word(start - 1)))
        {
            start--;
        }
        while (start < first && Word(start) is not "the" && !Leads.Contains(Word(start)))
        {
            start++;
        }
        var preposition = Prepositions.Contains(Word(start - 1)) ? Word(start - 1) : null;
        if (preposition is "on" && !isSide && Word(start) is not "behalf" && !HasSide(start, first))
        {
            preposition = null;
        }
        if (preposition is "in" or "by" && !isSide)
        {
            return null;
        }
        if (preposition is null && !isSide && Word(start) is "of")
        {
            preposition = "of";
        }
        if (preposition is "of" && !isSide || (start < first && Word(start) is "of" && !isSide))
        {
            // 'the Department of Space of India'; 'the delegation of India', 'the side of India' are sides.
            return HasSide(start, first) || Sides.Contains(Word(start - 1)) ? Placed(start)
                : EndsName(text, start) && !IsNamedByPlace(start) ? Of(start, after, SideReach.Attribute)
                : null;
        }
        if (preposition is not null)
        {
            return Placed(start - 1);
        }
        if (isSide || HasSide(start, first))
        {
            return Placed(start);
        }
        // 'France was represented by', 'represented Japan'
        if (
            cues.Any(cue =>
                cue.TakesBehind && cue.Span.Start >= party.Span.End && cue.Span.Start - party.Span.End <= 14
            )
        )
        {
            return Of(start, after, SideReach.Behind);
        }
        if (
            cues.Any(cue =>
                cue.Span.End <= tokens[start].Span.Start
                && tokens[start].Span.Start - cue.Span.End <= 1
                && Word(start - 1) is "represented"
            )
        )
        {
            return Of(start, after, SideReach.InFront);
        }
        // 'and Ambassador N the Japanese'
        return party.IsAdjective && start < first && EndsName(text, start) ? Of(start, after, SideReach.InFront) : null;

        // 'Embassy of Japan', 'University of Luxembourg': the country belongs to the name.
        bool IsNamedByPlace(int index)
        {
            while (
                index > open
                && Word(index - 1) is var word
                && (tokens[index - 1].IsCapital || word is ")" or "of" or "the" or "and")
            )
            {
                index--;
                if (OrganisationNouns.NamedByPlace.Contains(word))
                {
                    return true;
                }
                if (OrganisationNouns.All.Contains(word))
                {
                    return false;
                }
            }
            return false;
        }

        bool HasSide(int from, int to)
        {
            for (var index = from; index < to; index++)
            {
                if (
                    Word(index)
                    is "side"
                        or "delegation"
                        or "part"
                        or "behalf"
                        or "government"
                        or "delegates"
                        or "participants"
                        or "that"
                        or "those"
                )
                {
                    return true;
                }
            }
            return false;
        }

        SideMarker Placed(int from)
        {
            var at = tokens[from].Span.Start;
            // 'A and B for India' speaks of what stands in front, and so does 'co-chaired it for India'.
            var inFront =
                EndsName(text, from)
                || cues.Any(cue => !cue.TakesBehind && cue.Span.End <= party.Span.Start && IsNear(cue.Span.End));
            return Of(from, after, inFront ? SideReach.InFront : SideReach.Behind);
        }

        bool IsNear(int cueEnd)
        {
            var (from, to) = text.TokenRange(new Span(cueEnd, party.Span.Start));
            return to - from <= 3 && !tokens.Skip(from).Take(to - from).Any(token => token.IsCapital || !token.IsWord);
        }

        SideMarker Of(int from, int to, SideReach reach) =>
            new(new Span(tokens[from].Span.Start, tokens[to - 1].Span.End), party.Record.Party!, reach);
    }

    // Whether a name ends right in front of the token: a capital, or the bracket of an acronym.
    private static bool EndsName(AnnotatedText text, int index) =>
        index > 0
        && (
            text.Tokens[index - 1].IsCapital
                && !Sides.Contains(text.Tokens[index - 1].Word)
                && text.Tokens[index - 1].Word is not ("from" or "on" or "for" or "the" or "also")
            || text.Tokens[index - 1].Word == ")"
        )
        && text.SentenceAt(text.Tokens[index].Span.Start)?.Span.Start <= text.Tokens[index - 1].Span.Start;

    private static bool IsInsideName(AnnotatedText text, Span span) =>
        text.Mentions(AuthorityKind.Organisation, new Span(Math.Max(0, span.Start - 120), span.End + 120))
            .Any(name => name.Span.Contains(span));
}
