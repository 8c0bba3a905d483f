using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Statements;

/// <summary>
/// The time to come that a sentence sets for what it says: 'by the end of 2025', 'early next year'. Time words count as they do for
/// the next meeting.
/// </summary>
public static partial class WindowRule
{
    /// <summary>The first time in <paramref name="sentence"/> that ends after <paramref name="said"/>; null when it sets none.</summary>
    /// <param name="text">The reading text.</param>
    /// <param name="sentence">Where the sentence stands.</param>
    /// <param name="said">The day on which it was said, from which 'next year' counts.</param>
    /// <param name="names">Names and dates of other things in the text: times inside them set nothing.</param>
    public static Period? Find(string text, Span sentence, DateOnly said, IEnumerable<Span> names)
    {
        var words = sentence.In(text);
        var others = names.ToArray();
        foreach (var date in DateFinder.Find(words, Tokenizer.Tokens(words)))
        {
            var span = new Span(sentence.Start + date.Span.Start, sentence.Start + date.Span.End);
            if (
                !date.IsRelative
                && !Array.Exists(others, span.Overlaps)
                && !Past().IsMatch(words.AsSpan(0, date.Span.Start))
                && date.Days(said, isAhead: true) is { } days
                && days.End > said
            )
            {
                var limit = Limit().Match(words, 0, date.Span.Start);
                var whole = limit.Success ? span with { Start = sentence.Start + limit.Index } : span;
                var start = limit.Success || days.Start < said ? said : days.Start;
                return new Period(start, days.End, whole.In(text), [whole.Quote(text)]);
            }
        }
        return null;
    }

    // 'by 2025' leaves all the time until its end.
    [GeneratedRegex(
        @"\b(?:by|before|until|no later than|within)(?: the)?(?: year)? \z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Limit();

    [GeneratedRegex(
        @"\b(?:since|adopted|signed|issued|established|held|launched|beyond|of) (?:in |on )?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Past();
}
