using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Mentions;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Tells what a document is: the sides' own statement, an announcement, or somebody's report.</summary>
internal static partial class DocumentKindRule
{
    private const int LastParagraphOfHead = 6;

    /// <summary>The kind, by the words of the opening and of the whole.</summary>
    public static DocumentKind Read(AnnotatedText text, Opening? opening, Period? issued)
    {
        if (opening is null)
        {
            return DocumentKind.Other;
        }
        if (
            opening.Verb.Over(text.Text).StartsWith("will", StringComparison.OrdinalIgnoreCase)
            || Ahead().IsMatch(text.Text, opening.Sentence.Span.Start)
        )
        {
            return DocumentKind.Announcement;
        }
        var head = text.Sentences.TakeWhile(sentence => sentence.Paragraph <= LastParagraphOfHead).LastOrDefault();
        if (head is not null && Joint().IsMatch(text.Text.AsSpan(0, head.Span.End)))
        {
            return DocumentKind.JointStatement;
        }
        // Bare text without a heading, in which the two sides speak.
        return
            opening.Sentence.Paragraph == 1
            && issued is null
            && Sides().IsMatch(text.Text)
            && !Reporting().IsMatch(text.Text)
            ? DocumentKind.JointStatement
            : DocumentKind.Report;
    }

    // The sides speak as one, and say so at the head.
    [GeneratedRegex(
        @"\b(?:joint (?:\w+ )?(?:statement|announcement|declaration|communiqu[eé]|press (?:statement|release))(?! (?:on [^.]{0,80} )?(?:was )?(?:signed|issued|adopted) (?:in|on|at)\b)|co-chairs['’] (?:statement|summary)|(?:following|issued)[^.]{0,40} jointly|jointly (?:issued|released)|released by the Governments)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"\b(?:(?:[Bb]oth|[Tt]he two|[Tt]he) (?:sides|parties|governments|countries|delegations|participants)|We|They)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Sides();

    [GeneratedRegex(@"\G[^.]{0,300}? will (?:be held|hold|host|convene|meet|take place)\b")]
    private static partial Regex Ahead();

    // Somebody else tells of it: 'said the minister', 'in a press release', 'our ministry'.
    [GeneratedRegex(
        @"(?:\b(?:according to|spokes(?:person|man|woman)|told reporters|media note|news release|press officer|for further information)|\w said)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Reporting();
}
