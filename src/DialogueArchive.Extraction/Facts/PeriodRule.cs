using DialogueArchive.Extraction.Mentions;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The days on which the meeting was held.</summary>
internal static class PeriodRule
{
    /// <summary>
    /// The date of the meeting, from the opening sentence; null, with a warning, where the text does not settle it.
    /// </summary>
    public static Period? Read(AnnotatedText text, Opening? opening, Period? issued, List<Warning> warnings)
    {
        if (opening is null)
        {
            return null;
        }
        var inside = text
            .Dates.Where(date => opening.Sentence.Span.Contains(date.Span) && IsOfMeeting(text, date))
            .ToList();
        var date =
            inside.Find(date => date.Span.Start > opening.Verb.Start && (date.IsDays || date.Year is not null))
            ?? inside.FindLast(date => date.IsDays);
        if (date is null)
        {
            return null;
        }
        if (date.Year is null && date.YearsAhead is null && issued is null)
        {
            warnings.Add(
                new Warning(
                    "date-without-year",
                    "The day of the meeting is given without a year.",
                    text.Proof(date.Span)
                )
            );
            return null;
        }
        return Of(text, date, issued?.Start, warnings);
    }

    /// <summary>A date mention as a period of the record; null, with a warning, for days that no calendar has.</summary>
    public static Period? Of(AnnotatedText text, DateMention date, DateOnly? anchor, List<Warning> warnings)
    {
        if (date.Days(anchor) is { } days)
        {
            return new Period(days.Start, days.End, date.Span.In(text.Text), text.Proof(date.Span));
        }
        if (date.Year is not null)
        {
            warnings.Add(new Warning("impossible-date", "No calendar has this date.", text.Proof(date.Span)));
        }
        return null;
    }

    // 'their Joint Statement in February 2017', 'the agreement of March 7': dates of other things.
    private static bool IsOfMeeting(AnnotatedText text, DateMention date)
    {
        var (at, _) = text.TokenRange(date.Span);
        while (
            at > 0 && text.Tokens[at - 1].Word is "on" or "in" or "of" or "from" or "the" or "," or "during" or "week"
        )
        {
            at--;
        }
        return at == 0
            || text.Tokens[at - 1].Word
                is not (
                    "statement"
                    or "agreement"
                    or "treaty"
                    or "summit"
                    or "memorandum"
                    or "declaration"
                    or "signed"
                    or "since"
                    or "until"
                    or "resolution"
                );
    }
}
