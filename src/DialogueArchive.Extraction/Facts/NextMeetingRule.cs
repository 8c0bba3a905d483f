using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The next meeting as the text promises it: 'concurred on holding the second meeting … early next year'.</summary>
internal static partial class NextMeetingRule
{
    /// <summary>The promised meeting with its window and place; null when the text promises none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ordinal">The meeting's own number, when it is read.</param>
    /// <param name="from">The meeting's own date, or the text's, from which 'next year' counts.</param>
    /// <param name="warnings">Takes what could not be read.</param>
    public static (NextMeeting Next, Span Span)? Read(
        AnnotatedText text,
        int? ordinal,
        Period? from,
        List<Warning> warnings
    )
    {
        // The promise stands at the end; an earlier sentence may speak of the next meeting of another body.
        foreach (var sentence in text.Sentences.Reverse())
        {
            if (Find(text, sentence, ordinal) is not { } named)
            {
                continue;
            }
            var rest = new Span(named.Span.Start, sentence.Span.End);
            var window = text.Dates.Inside(rest).FirstOrDefault();
            var place = PlaceRule.Find(text, rest) ?? Host(text, sentence, named.Span);
            var end = Math.Max(window?.Span.End ?? 0, Math.Max(place?.Evidence[0].End ?? 0, named.Span.End));
            var span = new Span(named.Span.Start, end);
            return (
                new NextMeeting(
                    named.Ordinal,
                    window is null ? null : PeriodRule.Of(text, window, from?.Start, warnings, isAhead: true),
                    place,
                    text.Proof(span)
                ),
                span
            );
        }
        return null;
    }

    // 'The United States will host the third meeting'
    private static Place? Host(AnnotatedText text, Sentence sentence, Span meeting) =>
        text.Mentions(AuthorityKind.Party, new Span(sentence.Span.Start, meeting.Start)).FirstOrDefault()
            is { IsAdjective: false } host
        && WillHost().IsMatch(text.Text.AsSpan(host.Span.End, meeting.Start - host.Span.End))
            ? new Place(null, host.Record.Party, text.Proof(host.Span))
            : null;

    [GeneratedRegex(
        @"\A (?:will host|is to host|offered to host|agreed to host|would host|expressed \w+ \w+ to host|intends to host|plans to host|looks forward to hosting) (?:the |a )?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WillHost();

    private static (Span Span, int? Ordinal)? Find(AnnotatedText text, Sentence sentence, int? own)
    {
        // A heading tells of the meeting that was held, whatever its number.
        if (own is null && sentence.Span.Start < text.Heading.End)
        {
            return null;
        }
        if (!LooksAhead().IsMatch(text.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)))
        {
            return null;
        }
        MeetingMention? previous = null;
        foreach (var meeting in text.Meetings.Inside(sentence.Span))
        {
            var isJoint = previous is not null && IsJoined(text, previous.Span, meeting.Span);
            previous = meeting;
            if (
                meeting.Ordinal is { } number
                && !isJoint
                && !HasMet().IsMatch(text.Text.AsSpan(sentence.Span.Start, meeting.Span.Start - sentence.Span.Start))
                && (own is null ? number > 1 : number == own + 1)
            )
            {
                // 'meet again in Seoul in 2025 for the second Dialogue'
                var again = Promise().Match(text.Text, sentence.Span.Start, meeting.Span.Start - sentence.Span.Start);
                return (again.Success ? meeting.Span with { Start = again.Index } : meeting.Span, number);
            }
        }
        var promise = Promise().Match(text.Text, sentence.Span.Start, sentence.Span.Length);
        if (!promise.Success)
        {
            return null;
        }
        var time =
            own is { } ordinal
            && promise.Groups["time"] is { Success: true, Value: var word }
            && Ordinals.EndingAt(Tokenizer.Tokens(word), 0) is { } counted
            && counted.Value == ordinal + 1
                ? counted.Value
                : (int?)null;
        return (new Span(promise.Index, promise.Index + promise.Length), time);
    }

    // 'held the second Civil Space Dialogue and the third Space Security Dialogue': two that were held together
    private static bool IsJoined(AnnotatedText text, Span one, Span other) =>
        text.Text.AsSpan(one.End, Math.Max(0, other.Start - one.End)).Trim()
            is "and"
                or "and the"
                or ","
                or ", and the";

    [GeneratedRegex(
        @"\b(?:meets|hold|holds|holding|held|conven\w+|host|hosting|hosted|reconvene|meet|meeting|schedul\w+|take|takes|follow|plan|planned|expect(?:s|ed)?|look(?:s|ed|ing)? forward|intends?|agreed|decided|resolved|invited|shall|will|foreseen|envisaged|resume)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex LooksAhead();

    // 'had held its second meeting'
    [GeneratedRegex(@"\b(?:had|has|have) (?:\w+ )?(?:held|met|convened)\b[^.;]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex HasMet();

    // 'the next plenary session', 'meet again', 'will meet next', 'to meet in Tokyo in 2026', 'meet for the second time'
    [GeneratedRegex(
        @"\b(?:next (?!year|month|week|day|decade|generation|step)(?:[\w.]+[ –-]){0,5}?(?:meeting|round|session|dialogue|edition|plenary|talks|consultations|forum|symposium|discussions|gathering)"
            + @"|(?:meets?|meeting|convene|convening|gather|reconvene|come together) (?:again|next|for the (?<time>\w+) time)|reconvene|next (?:\w+[ -]){0,2}?(?:committee|commission|group|board)(?= (?:will|is|to)\b)|(?:an?|the) (?<time>\w+) one(?= (?:is|will|to)\b)"
            + @"|to meet(?= in \p{Lu}[^.;]{0,60}(?:19|20)\d\d)|(?:will|are to) meet(?= (?:in person )?(?:in|at) \p{Lu}[^.;]{0,60}(?:next year|later this year|(?:19|20)\d\d))"
            + @"|(?:resume|continue) (?:these|their|the) (?:\w+ )?(?:talks|conversations|discussions|dialogue|consultations)(?= (?:in|at) \p{Lu})|another (?:meeting|round|session))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Promise();
}
