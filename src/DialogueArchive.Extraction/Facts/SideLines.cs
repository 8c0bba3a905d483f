using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Finds a side on a line of its own, 'Australia', and each of its bodies on one of the lines below.</summary>
internal static partial class SideLines
{
    // 'For the United States of America, the participants:'
    private const int LongestSide = 60;

    /// <summary>The bodies of such lists with their sides, and whether the line says that they chair, in order.</summary>
    public static IEnumerable<(string Side, ListedName Body, bool IsCoChair)> Find(AnnotatedText text, Sides sides)
    {
        for (var index = 0; index < text.Sentences.Count; index++)
        {
            if (SideOf(text, sides, text.Sentences[index]) is not { } side)
            {
                continue;
            }
            var bodies = text
                .Sentences.Skip(index + 1)
                .Select(line => BodyOf(text, line))
                .TakeWhile(body => body is not null)
                .ToList();
            foreach (var line in bodies.Count > 1 ? bodies : [])
            {
                yield return (side, line!.Value.Body, line.Value.IsCoChair);
            }
        }
    }

    private static string? SideOf(AnnotatedText text, Sides sides, Sentence line) =>
        line.Span.Length <= LongestSide
        && text.Mentions(AuthorityKind.Party, line.Span).ToList() is [var party]
        && sides.IsParty(party.Record.Party!)
        && OfSide()
            .IsMatch(
                string.Concat(
                    text.Text.AsSpan(line.Span.Start, party.Span.Start - line.Span.Start),
                    "|",
                    text.Text.AsSpan(party.Span.End, line.Span.End - party.Span.End)
                )
            )
            ? party.Record.Party
            : null;

    private static (ListedName Body, bool IsCoChair)? BodyOf(AnnotatedText text, Sentence line)
    {
        var start = Bullet().Match(text.Text, line.Span.Start, line.Span.Length);
        var end = Ending().Match(text.Text, line.Span.Start, line.Span.Length);
        var words = line.Span with { End = end.Index };
        return
            NameList.Read(text, words) is [var body]
            && Math.Min(body.Name.Start, body.Parent?.Start ?? body.Name.Start) == start.Index + start.Length
            && words.End == Math.Max(body.Acronym?.End + 1 ?? body.Name.End, body.Parent?.End ?? body.Name.End)
            ? (body, end.Groups["chair"].Success)
            : null;
    }

    [GeneratedRegex(
        @"\A(?:(?:for|from) )?(?:the )?\|(?: (?:side|delegation|participants|delegates|team))?:?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfSide();

    [GeneratedRegex(
        @"\G(?:[-•*–·] ?|\(?\w{1,2}[.)] )?(?:the )?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Bullet();

    // 'Ministry of Defence (co-chair);'
    [GeneratedRegex(
        @"(?:(?: \(|, | [-–] )(?<chair>(?:co-?)?chairs?)\)?)?[.,;]?(?: and)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ending();
}
