using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Statements;

/// <summary>Tells who acts from the words of a subject or an agent.</summary>
internal static class ActorRule
{
    public const string Both = "both";
    public const string Leaders = "leaders";
    public const string Other = "other";

    // 'the Federal Republic of Germany', in tokens.
    private const int LongestParty = 6;

    private static readonly FrozenSet<string> LeaderWords = WordSet.Of(
        "leader leaders president presidents chancellor king emperor premier summit"
    );

    private static readonly FrozenSet<string> SideWords = WordSet.Of(
        """
        sides side parties they governments countries nations participants officials delegations delegation
        we representatives delegates attendees co-chairs chairs both partners discussions participant
        experts states agencies government
        """
    );

    private static readonly FrozenSet<string> MeetingWords = WordSet.Of(
        """
        dialogue meeting talks round session consultations symposium plenary discussion event group
        convening
        """
    );

    /// <summary>Whether the word by itself names those who met: 'sides', 'they', 'we'.</summary>
    public static bool IsSide(string word) => SideWords.Contains(word);

    /// <summary>
    /// The actor that these words name: "both", "leaders", "other", or the code of one party; null when the words are no
    /// actor that the archive knows.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The noun phrase.</param>
    /// <param name="own">The text's own series, as its name is written; null when it has none.</param>
    public static string? Of(AnnotatedText text, Span words, string? own)
    {
        var (first, end) = text.TokenRange(words);
        var (sides, meeting) = (false, false);
        for (var index = first; index < end; index++)
        {
            var word = text.Tokens[index].Word;
            if (
                LeaderWords.Contains(word)
                || (word == "minister" && index > first && text.Tokens[index - 1].Word == "prime")
            )
            {
                return Leaders;
            }
            sides |= SideWords.Contains(word);
            meeting |= MeetingWords.Contains(word);
        }
        if (text.Meetings.Overlapping(words).Any(named => IsAnother(text, named, own)))
        {
            return Other;
        }
        var parties = text.Mentions(AuthorityKind.Party, words)
            .Select(party => party.Record.Party!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (
            sides
            || ((parties.Count > 1 || end - first <= LongestParty) && parties.Count > 0 && EndsInParty(text, words))
        )
        {
            return parties.Count == 1 ? parties[0] : Both;
        }
        return meeting ? Both : null;
    }

    private static bool EndsInParty(AnnotatedText text, Span words) =>
        text.Mentions(AuthorityKind.Party, words).Any(party => party.Span.End == words.End);

    private static bool IsAnother(AnnotatedText text, MeetingMention meeting, string? own) =>
        meeting.Name is { } name && !IsGeneric(name, text) && (own is null || !IsSame(name.In(text.Text), own));

    // 'the Dialogue' by itself is this one.
    private static bool IsGeneric(Span name, AnnotatedText text) => !name.Over(text.Text).Contains(' ');

    private static bool IsSame(string name, string own) =>
        name.Contains(own, StringComparison.OrdinalIgnoreCase)
        || own.Contains(name, StringComparison.OrdinalIgnoreCase);
}
