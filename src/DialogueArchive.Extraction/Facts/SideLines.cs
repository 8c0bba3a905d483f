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

    /// <summary>The bodies of such lists with their sides, in order.</summary>
    public static IEnumerable<(string Side, ListedName Body)> Find(AnnotatedText text, Sides sides)
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
            foreach (var body in bodies.Count > 1 ? bodies : [])
            {
                yield return (side, body!);
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

    private static ListedName? BodyOf(AnnotatedText text, Sentence line)
    {
        var name = Bullet().Match(text.Text, line.Span.Start, line.Span.Length);
        return
            NameList.Read(text, line.Span) is [{ Parent: null } body]
            && body.Name.Start == name.Index + name.Length
            && line.Span.End - (body.Acronym?.End + 1 ?? body.Name.End) <= 1
            ? body
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
}
