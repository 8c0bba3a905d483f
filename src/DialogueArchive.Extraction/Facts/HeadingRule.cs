using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>What stands above the text proper: a title, the day of release.</summary>
internal static class HeadingRule
{
    private const int FewestWordsOfTitle = 3;

    /// <summary>The title and the release date, each null where there is none.</summary>
    public static (string? Title, Period? Issued) Read(AnnotatedText text, Opening? opening)
    {
        var headings = text
            .Sentences.TakeWhile(sentence => sentence.Paragraph < (opening?.Sentence.Paragraph ?? 1))
            .Where(sentence => text.Text[sentence.Span.End - 1] is not ('.' or '!' or '?' or ':'))
            .ToList();
        var dated = text.Dates.FirstOrDefault(date =>
            date is { IsDays: true, Year: not null }
            && headings.Exists(heading => heading.Span.Contains(date.Span) && IsLineOfItsOwn(text, heading, date))
        );
        var title = headings.Find(heading =>
            !(dated is not null && heading.Span.Contains(dated.Span))
            && WordsIn(text, heading.Span) >= FewestWordsOfTitle
        );
        return (title?.Span.In(text.Text), dated is null ? null : PeriodRule.Of(text, dated, null, []));
    }

    // 'Washington, DC March 28, 2013': a place and a day. A title that tells the meeting's day is no release date.
    private static bool IsLineOfItsOwn(AnnotatedText text, Sentence heading, DateMention date) =>
        WordsIn(text, heading.Span) - WordsIn(text, date.Span) <= FewestWordsOfTitle;

    private static int WordsIn(AnnotatedText text, Span span)
    {
        var (first, end) = text.TokenRange(span);
        return text.Tokens.Skip(first).Take(end - first).Count(token => token.IsWord);
    }
}
