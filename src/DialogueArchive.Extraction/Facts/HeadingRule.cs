using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>What stands above the text proper: a title, the day of release.</summary>
internal static partial class HeadingRule
{
    private const int FewestWordsOfTitle = 3;

    // A dateline stands at the very beginning of its paragraph: 'Longueuil, Quebec, April 8, 2021 —'.
    private const int LongestDateline = 70;

    private const int ParagraphsWithDateline = 8;

    /// <summary>The title and the release date, each null where there is none.</summary>
    public static (string? Title, Period? Issued) Read(AnnotatedText text, Opening? opening)
    {
        var headings = text
            .Sentences.TakeWhile(sentence =>
                sentence.Paragraph < (opening?.Sentence.Paragraph ?? 1)
                // 'Space talks held in Canberra': a title may tell of the meeting before the text does.
                || opening?.IsHeadline(text) == true && char.IsLetterOrDigit(text.Text[sentence.Span.End - 1])
            )
            .Where(sentence => text.Text[sentence.Span.End - 1] is not ('.' or '!' or '?' or ':'))
            .ToList();
        var dated = text
            .Dates.Where(date => date is { IsDays: true, IsRelative: false, Year: not null })
            .FirstOrDefault(date =>
                headings.Exists(heading => heading.Span.Contains(date.Span) && TellsRelease(text, heading, date))
                || IsDateline(text, date)
            );
        dated ??= Told(text, opening) ?? AtFoot(text);
        var title = headings.Find(heading =>
            !(dated is not null && heading.Span.Contains(dated.Span))
            && WordsIn(text, heading.Span) >= FewestWordsOfTitle
            && !IsIssuer(text, heading.Span)
        );
        return (title?.Span.In(text.Text), dated is null ? null : PeriodRule.Of(text, dated, null, []));
    }

    // 'Following is the text of a joint statement issued on October 20, 2016, after …'
    private static DateMention? Told(AnnotatedText text, Opening? opening) =>
        text.Dates.FirstOrDefault(date =>
            date is { IsDays: true, IsRelative: false, Year: not null }
            && date.From == date.To
            && text.SentenceAt(date.Span.Start) is { } sentence
            && sentence.Paragraph < (opening?.Sentence.Paragraph ?? 1)
            && Issuing().IsMatch(text.Text.AsSpan(sentence.Span.Start, date.Span.Start - sentence.Span.Start))
        );

    [GeneratedRegex(
        @"\b(?:text|statement)\b[^.;]{0,160}\b(?:issued|released|published)\b(?: by [^;]{3,120})? on \z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Issuing();

    // '(2024.11.28)' on the last line
    private static DateMention? AtFoot(AnnotatedText text) =>
        text.Dates.LastOrDefault(date =>
            date is { IsDays: true, IsRelative: false, Year: not null }
            && date.From == date.To
            && text.SentenceAt(date.Span.Start) is { } line
            && line.Paragraph >= text.Sentences[^1].Paragraph - LinesOfFoot
            && !text.Text.AsSpan(line.Span.Start, date.Span.Start - line.Span.Start).ContainsAnyInRange('A', 'z')
            && !text.Text.AsSpan(date.Span.End, line.Span.End - date.Span.End).ContainsAnyInRange('A', 'z')
        );

    private const int LinesOfFoot = 2;

    // 'MINISTRY OF EXTERNAL AFFAIRS', 'Office of the Spokesperson': a letterhead
    private static bool IsIssuer(AnnotatedText text, Span line) =>
        text.Mentions(AuthorityKind.Organisation).StartingAt(line.Start)?.Span == line
        || text.Mentions(AuthorityKind.Party).StartingAt(line.Start)?.Span == line
        || Letterhead().IsMatch(text.Text.AsSpan(line.Start, line.Length));

    [GeneratedRegex(
        @"\A(?:(?:the )?(?:ministry|office|department|government|embassy|bureau) (?:of|for)(?: the)?(?: \w+,?){1,6}|press information bureau|(?:media|press) (?:note|release|statement)(?: \w+){0,3})\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Letterhead();

    // 'Washington, DC March 28, 2013': a place and a day, or 'Published 3 May 2022'. A title that tells the meeting's day
    // is no release date, and nothing is released over several days.
    private static bool TellsRelease(AnnotatedText text, Sentence heading, DateMention date)
    {
        if (date.From != date.To)
        {
            return false;
        }
        var others = WordsIn(text, heading.Span) - WordsIn(text, date.Span);
        return others <= FewestWordsOfTitle
            || (
                others <= 12
                && !text.Meetings.Inside(heading.Span).Any()
                && Released().IsMatch(heading.Span.In(text.Text))
            );
    }

    /// <summary>Whether a paragraph begins with this date and perhaps a place in front: 'SEOUL, Dec. 11 (Yonhap) --'.</summary>
    public static bool IsDateline(AnnotatedText text, DateMention date)
    {
        var sentence = text.SentenceAt(date.Span.Start);
        return sentence is { Number: 1, Paragraph: <= ParagraphsWithDateline }
            && date.Span.Start - sentence.Span.Start <= LongestDateline
            && Dateline().IsMatch(text.Text.AsSpan(date.Span.End, Math.Min(48, text.Text.Length - date.Span.End)))
            && !text
                .Tokens.Skip(text.TokenRange(sentence.Span).First)
                .TakeWhile(token => token.Span.Start < date.Span.Start)
                .Any(token => token is { IsWord: true, IsCapital: false });
    }

    private static int WordsIn(AnnotatedText text, Span span)
    {
        var (first, end) = text.TokenRange(span);
        return text.Tokens.Skip(first).Take(end - first).Count(token => token.IsWord && !OfClock().IsMatch(token.Word));
    }

    [GeneratedRegex(
        @"\A\)?(?:,? (?:\([^)]{1,40}\)|[A-Z]{2,9}))?(?:\.? ?(?:[-–—:]|--)|\. (?=\p{Lu}))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Dateline();

    // 'Wednesday, 25 May 2016 14:30 EDT'
    [GeneratedRegex(@"\A(?:\d+|\w+day|am|pm|[ecmp][ds]t|gmt|utc|ist|jst|kst|cest?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfClock();

    [GeneratedRegex(
        @"\b(?:published|updated|release[ds]?|date|distribution|issued|news|communiqué|statement|press|id|posted|announcement)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Released();
}
