using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Mentions;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Tells what a document is: the sides' own statement, an announcement, or somebody's report.</summary>
internal static partial class DocumentKindRule
{
    /// <summary>The kind, by the words of the opening and of the whole.</summary>
    public static DocumentKind Read(AnnotatedText text, Opening? opening)
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
        return Joint().IsMatch(text.Text) && !Reporting().IsMatch(text.Text)
            ? DocumentKind.JointStatement
            : DocumentKind.Report;
    }

    // The two sides speak as one.
    [GeneratedRegex(
        @"\b(?:[Jj]oint (?:[Ss]tatement|[Aa]nnouncement|[Dd]eclaration|[Cc]ommuniqu[eé])|(?:[Bb]oth|[Tt]he two|[Tt]he) (?:sides|parties|governments|countries|delegations|participants)|We|They)\b"
    )]
    private static partial Regex Joint();

    [GeneratedRegex(@"\G[^.]{0,300}? will (?:be held|hold|host|convene|meet|take place)\b")]
    private static partial Regex Ahead();

    // Somebody else tells of it: 'said the minister', 'in a press release', 'our ministry'.
    [GeneratedRegex(
        @"\b(?:according to|spokesperson|spokesman|spokeswoman|told reporters|(?:he|she|\p{Lu}\w+) said|media note|news release|press officer|for further information)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Reporting();
}
