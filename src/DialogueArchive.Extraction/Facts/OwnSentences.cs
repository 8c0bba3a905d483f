using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>
/// The sentences that tell of the text's own meeting: the opening, and those behind it that go on with 'the meeting',
/// 'the talks', 'it' and a verb of holding.
/// </summary>
internal static partial class OwnSentences
{
    private const int SentencesRead = 10;

    /// <summary>Each with its verb, the opening first.</summary>
    public static IEnumerable<(Span Sentence, Span Verb)> Of(AnnotatedText text, Opening? opening)
    {
        if (opening is null)
        {
            yield break;
        }
        yield return (opening.Sentence.Span, opening.Verb);
        foreach (
            var sentence in text
                .Sentences.SkipWhile(sentence => sentence != opening.Sentence)
                .Skip(1)
                .Take(SentencesRead)
        )
        {
            var match = GoesOn().Match(text.Text, sentence.Span.Start, sentence.Span.Length);
            if (
                match.Success
                && !text
                    .Meetings.Inside(sentence.Span)
                    .Any(meeting =>
                        meeting.Ordinal is { } other
                        && other != opening.Meeting?.Ordinal
                        && meeting.Span.Start < match.Index + match.Length
                    )
            )
            {
                yield return (sentence.Span, new Span(match.Index, match.Index + match.Length));
            }
        }
    }

    /// <summary>Whether a sentence goes on with a meeting told before: 'The talks were held …'.</summary>
    public static bool BeginsWithMeeting(AnnotatedText text, Span sentence) =>
        GoesOn().Match(text.Text, sentence.Start, sentence.Length) is { Success: true, Value: var words }
        && words.StartsWith("The ", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\G(?:(?:[Tt]he|[Tt]his|[Tt]heir|[Ii]n accordance[^.]{0,160}?) ?(?:(?!next |previous |last |following )[\w-]+ ){0,3}?(?:meeting|talks|dialogue|Dialogue|session|symposium|consultations|Consultations|discussions|forum|Forum|round|event|officials|delegations|sides|governments|plenary|working group)|It|They|(?:Officials|Delegations|Representatives|Experts|Teams)\b(?: of [^.;]{3,160}?)?|The venue|Over (?:the )?two days)\b(?:(?!\b(?:after|since|before|until|when)\b)[^.;]){0,80}?\b(?:(?<=[Vv]enue )(?:was|is|will be)|(?<=, )held|(?:was|were|is|will be|to be|be) (?:\w+ )?(?:held|convened|hosted|conducted|opened)|(?:took|take|takes) place|(?<= on \d[^,.;]{3,22} )(?:was|were) (?:co-?)?(?:chaired|led|attended)|(?<!had |had last )met|convened|begin|began|opened|run|ran|lasted|gathered|came together|sat down|assembled|reviewed|will (?:meet|run|begin|open))\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex GoesOn();
}
