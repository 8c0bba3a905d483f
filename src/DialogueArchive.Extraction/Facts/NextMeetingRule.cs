using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The next meeting as the text promises it: 'concurred on holding the second meeting … early next year'.</summary>
internal static class NextMeetingRule
{
    /// <summary>The promised meeting with its window and place; null when the text promises none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ordinal">The meeting's own number, when it is read.</param>
    /// <param name="date">The meeting's own date, from which 'next year' counts.</param>
    /// <param name="warnings">Takes what could not be read.</param>
    public static (NextMeeting Next, Span Span)? Read(
        AnnotatedText text,
        int? ordinal,
        Period? date,
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
            var window = text.Dates.FirstOrDefault(mention => rest.Contains(mention.Span));
            var place = PlaceRule.Find(text, rest);
            var end = Math.Max(window?.Span.End ?? 0, Math.Max(place?.Evidence[0].End ?? 0, named.Span.End));
            var span = new Span(named.Span.Start, end);
            return (
                new NextMeeting(
                    named.Ordinal,
                    window is null ? null : PeriodRule.Of(text, window, date?.Start, warnings),
                    place,
                    text.Proof(span)
                ),
                span
            );
        }
        return null;
    }

    private static (Span Span, int? Ordinal)? Find(AnnotatedText text, Sentence sentence, int? own)
    {
        if (!LooksAhead(text, sentence))
        {
            return null;
        }
        foreach (var meeting in text.Meetings.Where(meeting => sentence.Span.Contains(meeting.Span)))
        {
            if (meeting.Ordinal is { } number && (own is null ? number > 1 : number == own + 1))
            {
                return (meeting.Span, number);
            }
        }
        var (first, end) = text.TokenRange(sentence.Span);
        for (var index = first; index + 1 < end; index++)
        {
            if (
                text.Tokens[index].Word is "next"
                && text.Tokens[index + 1].Word
                    is "meeting"
                        or "round"
                        or "session"
                        or "dialogue"
                        or "edition"
                        or "plenary"
            )
            {
                return (new Span(text.Tokens[index].Span.Start, text.Tokens[index + 1].Span.End), null);
            }
        }
        return null;
    }

    private static bool LooksAhead(AnnotatedText text, Sentence sentence)
    {
        var (first, end) = text.TokenRange(sentence.Span);
        for (var index = first; index < end; index++)
        {
            if (
                text.Tokens[index].Word
                is "holding"
                    or "hold"
                    or "convening"
                    or "convene"
                    or "hosting"
                    or "host"
                    or "held"
                    or "reconvene"
                    or "meet"
                    or "schedule"
                    or "scheduled"
                    or "take"
            )
            {
                return true;
            }
        }
        return false;
    }
}
