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
            foreach (var (its, body) in Listed(text, sides, text.Sentences[index].Span))
            {
                yield return (its, body, false);
            }
            if (SideOf(text, sides, text.Sentences[index].Span) is not { } side)
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

    // 'UK: UK Space Agency, Department for Transport'
    private static IEnumerable<(string Side, ListedName Body)> Listed(AnnotatedText text, Sides sides, Span line)
    {
        var colon = text.Text.IndexOf(": ", line.Start, line.Length, StringComparison.Ordinal);
        if (
            colon < 0
            || text.Text.AsSpan(colon + 1, line.End - colon - 1).Contains(':')
            || SideOf(text, sides, line with { End = colon + 1 }) is not { } side
        )
        {
            return [];
        }
        var list = new Span(colon + 2, line.End);
        var bodies = NameList.Read(text, list);
        return
            bodies is [var first, ..]
            && Math.Min(
                Math.Min(first.Name.Start, first.HeadStart ?? first.Name.Start),
                first.Parent?.Start ?? list.End
            ) - list.Start
                <= "the ".Length
            && bodies.Max(body => body.Acronym?.End + 1 ?? Math.Max(body.Name.End, body.Parent?.End ?? 0))
                >= list.End - 1
            ? bodies.Select(body => (side, body))
            : [];
    }

    private static string? SideOf(AnnotatedText text, Sides sides, Span line) =>
        line.Length <= LongestSide
        && text.Mentions(AuthorityKind.Party, line).ToList() is [var party]
        && sides.IsParty(party.Record.Party!)
        && OfSide()
            .IsMatch(
                string.Concat(
                    text.Text.AsSpan(line.Start, party.Span.Start - line.Start),
                    "|",
                    text.Text.AsSpan(party.Span.End, line.End - party.Span.End)
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
        @"\A(?:[-•*–·o○] |\(?\w{1,2}[.)] )?(?:(?:participants )?(?:for|from) )?(?:the )?\|(?: (?:side|delegation|participants|delegates|team))?:?\z",
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
