using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The days on which the meeting was held.</summary>
internal static partial class PeriodRule
{
    /// <summary>
    /// The date of the meeting, from the sentences that tell of it; null, with a warning, where the text does not settle it.
    /// </summary>
    public static Period? Read(AnnotatedText text, Opening? opening, Period? issued, List<Warning> warnings)
    {
        var sentences = OwnSentences.Of(text, opening).ToList();
        // 'today wrapped up the sixth meeting. The meeting ran from October 19 to 21.'
        if (
            sentences.Count > 1
            && Ended().IsMatch(sentences[0].Verb.Over(text.Text))
            && text.Dates.Inside(sentences[0].Sentence)
                .All(date => date.IsRelative || HeadingRule.IsDateline(text, date))
            && text.Dates.Inside(sentences[1].Sentence).Any(date => date is { IsDays: true, IsRelative: false })
        )
        {
            sentences.RemoveAt(0);
        }
        foreach (var (sentence, verb) in sentences)
        {
            var inside = text
                .Dates.Inside(sentence)
                .Where(date =>
                    IsOfMeeting(text, sentence, verb, date)
                    && !HeadingRule.IsDateline(text, date)
                    && !(issued?.Evidence.Any(release => release.Start == date.Span.Start) ?? false)
                )
                .ToList();
            var date =
                inside.Find(date => date.Span.Start > verb.Start && date.IsDays)
                ?? inside.FindLast(date => date.IsDays)
                ?? inside.Find(date => date.Span.Start > verb.Start && date.Year is not null);
            if (date is null)
            {
                continue;
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
            var isAhead = opening!.IsAhead(text);
            var period = Of(text, date, issued?.Start, warnings, isAhead);
            // 'opened on Monday and ended yesterday', 'will begin on 17 March and end on 19 March'
            if (
                period is not null
                && inside.Find(other => other != date && other.IsDays && AreEnds(text, date, other)) is { } end
                && Of(text, end, issued?.Start, warnings, isAhead) is { } last
            )
            {
                var both = new Span(Math.Min(date.Span.Start, end.Span.Start), Math.Max(date.Span.End, end.Span.End));
                period = new Period(
                    period.Start < last.Start ? period.Start : last.Start,
                    period.End > last.End ? period.End : last.End,
                    both.In(text.Text),
                    text.Proof(both)
                );
            }
            return period is not null && date is { Year: null, YearsAhead: null }
                ? period with
                {
                    Evidence = [.. period.Evidence, .. issued!.Evidence],
                }
                : period;
        }
        return InHeading(text, issued);
    }

    // 'Berlin, July 9-10, 2025' below the title of a summary that no sentence opens: the release has its own line.
    private static Period? InHeading(AnnotatedText text, Period? issued) =>
        text
            .Dates.Where(date => date is { IsDays: true, IsRelative: false, Year: not null })
            .FirstOrDefault(date =>
                date.From != date.To
                && text.SentenceAt(date.Span.Start) is { Paragraph: <= LastParagraphOfHeading } line
                && char.IsLetterOrDigit(text.Text[line.Span.End - 1])
                && line.Span.Length - date.Span.Length <= LongestPlace
            )
            is { } days
        && issued?.Start != days.Days()?.Start
            ? Of(text, days, null, [])
            : null;

    private const int LastParagraphOfHeading = 4;

    // In characters: 'Washington, D.C., ' beside the days.
    private const int LongestPlace = 24;

    /// <summary>A date mention as a period of the record; null, with a warning, where it cannot be counted.</summary>
    public static Period? Of(
        AnnotatedText text,
        DateMention date,
        DateOnly? anchor,
        List<Warning> warnings,
        bool isAhead = false
    )
    {
        if (date.Days(anchor, isAhead) is { } days)
        {
            return new Period(days.Start, days.End, date.Span.In(text.Text), text.Proof(date.Span));
        }
        warnings.Add(
            date.Year is null
                ? new Warning("uncounted-date", "Nothing tells from when these words count.", text.Proof(date.Span))
                : new Warning("impossible-date", "No calendar has this date.", text.Proof(date.Span))
        );
        return null;
    }

    [GeneratedRegex("^(?:concluded|wrapped up|ended)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    // 'their Joint Statement in February 2017', 'signed in Seoul in 2017', 'after the second meeting of 2018': dates of other things.
    private static bool IsOfMeeting(AnnotatedText text, Span sentence, Span verb, DateMention date)
    {
        var from = date.Span.Start > verb.End ? verb.End : sentence.Start;
        var before = text.Text.AsSpan(from, date.Span.Start - from);
        return !OtherEvent().IsMatch(before);
    }

    private static bool AreEnds(AnnotatedText text, DateMention one, DateMention other)
    {
        var (first, second) = one.Span.Start < other.Span.Start ? (one, other) : (other, one);
        return Ends().IsMatch(text.Text.AsSpan(first.Span.End, second.Span.Start - first.Span.End));
    }

    [GeneratedRegex(
        @"\A[^.;]*\b(?:ends?|ended|closed?|concluded?|finish(?:ed)?|(?:had )?(?:opened|begun|started))(?: there| here)?(?: on)? ?\z|\A (?:and|to) \z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"\b(?:signed|established|founded|launched(?! (?:their|the|an?) [^,.;]{0,60}(?:Dialogue|Talks|Consultations|Forum))|adopted|since|after|following|declared|agreed|issued|resolved|(?<!and )concluded|called for|announced|pursuant|statement|agreement|treaty|summit|memorandum|declaration|resolution|until|had(?! opened| begun| started)|last met|previous|preceded|which was|as (?:declared|agreed))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherEvent();
}
