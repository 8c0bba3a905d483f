using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>A meeting as a text names it: 'their Fifth Meeting of the Comprehensive Dialogue on Space'.</summary>
/// <param name="Span">All of it, from the ordinal or the parties to the end of the name.</param>
/// <param name="Ordinal">Its number, where the words give one.</param>
/// <param name="OrdinalSpan">The number with the noun it counts: 'Fifth Meeting', 'third'.</param>
/// <param name="Name">The name without ordinal and parties; null for a bare 'first meeting'.</param>
/// <param name="Parties">Party codes in front of the name: 'U.S.-Japan'.</param>
/// <param name="Acronym">Initials in brackets behind the name.</param>
internal sealed record MeetingMention(
    Span Span,
    int? Ordinal,
    Span? OrdinalSpan,
    Span? Name,
    IReadOnlyList<string> Parties,
    string? Acronym
);

/// <summary>Finds what is named as a meeting: a capitalised name ending in Dialogue, Talks, Forum and the like.</summary>
internal static partial class MeetingMentionFinder
{
    private const string Capital =
        @"(?:(?!(?:This|The|These|Those|At|In|On|Both|A|An|Their|Its|Our|During|Following|With|As|For|From|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)\b)[A-Z][\w’'.&]*(?:[-/–][\w’'.]+)*)";
    private const string Capitals = $@"{Capital}(?: (?:(?:and|of|for|on|the|&) (?:the )?)?{Capital})*";

    // What a recurring meeting is called. Lower-case 'summit' and 'summit meeting' count only behind parties.
    private const string Head =
        @"(?:Dialogues?|Dialogs?|Consultations?|Talks|Working Group(?: Meetings?)?|Symposium|Forum|Conference|Summit(?: Meeting)?|Workshop|Roundtable|Plenary(?: Meeting| Session)?|Meeting)";
    private const string Sitting =
        @"(?i:plenary (?:meeting|session)|(?:ministerial |annual |formal |official |bilateral )?(?:meeting|round|session|edition|iteration|sitting|plenary|gathering))";

    /// <summary>The meetings named in the text, by place.</summary>
    public static List<MeetingMention> Find(AnnotatedText text)
    {
        var found = new List<MeetingMention>();
        foreach (Match match in Meetings().Matches(text.Text))
        {
            found.Add(Read(match, text));
        }
        return found;
    }

    private static MeetingMention Read(Match match, AnnotatedText text)
    {
        var ordinal = match.Groups["ord"];
        var sitting = match.Groups["sitting"];
        var name = match.Groups["name"];
        Span? ordinalSpan = ordinal.Success
            ? new Span(ordinal.Index, sitting.Success ? sitting.Index + sitting.Length : ordinal.Index + ordinal.Length)
            : null;
        var parties = new List<string>();
        Span? nameSpan = name.Success
            ? WithoutParties(new Span(name.Index, name.Index + name.Length), text, parties)
            : null;
        return new MeetingMention(
            new Span(match.Index, match.Index + match.Length),
            ordinal.Success ? Ordinals.Value(ordinal.Value) : null,
            ordinalSpan,
            nameSpan is { Length: > 0 } ? nameSpan : null,
            parties,
            match.Groups["acronym"] is { Success: true, Value: var acronym } ? acronym : null
        );
    }

    /// <summary>The name behind the parties in front of it, whose codes are added to <paramref name="parties"/>.</summary>
    private static Span WithoutParties(Span name, AnnotatedText text, List<string> parties)
    {
        var start = name.Start;
        while (
            text.Mentions(AuthorityKind.Party, new Span(start, name.End)).FirstOrDefault() is { } party
            && party.Span.Start == start
        )
        {
            parties.Add(party.Record.Party!);
            start = party.Span.End;
            foreach (var joint in new[] { "-", "–", "/", " and ", " " })
            {
                if (text.Text.AsSpan(start, name.End - start).StartsWith(joint))
                {
                    start += joint.Length;
                    break;
                }
            }
        }
        return new Span(start, name.End);
    }

    [GeneratedRegex(
        $@"\b(?:(?<ord>{Ordinals.Pattern}) (?<sitting>{Sitting}) of (?:the |their |its |our )?(?<name>(?:{Capitals} )?{Head}(?: (?:on|for|of) (?:the )?{Capitals})?)\b"
            + $@"|(?<ord>{Ordinals.Pattern}) (?<name>(?:{Capitals} )?{Head}(?: (?:on|for|of) (?:the )?{Capitals})?)\b"
            + $@"|(?<ord>{Ordinals.Pattern}) (?<sitting>{Sitting})\b"
            + $@"|(?<name>(?:{Capitals} )?{Head}(?: (?:on|for|of) (?:the )?{Capitals})?)\b"
            + $@"|(?<name>{Capital} summit(?: meeting)?)\b)"
            + @"(?: \((?:the )?[""“”]?(?<acronym>[A-Z][A-Z0-9-]+)[""“”]?\))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Meetings();
}
