using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>
/// A name on a line of its own, what the person is on the lines below it, and last for whom the person chaired:
/// 'Jane Doe', 'Department of Commerce', 'Co-Chair for the United States of America'.
/// </summary>
/// <param name="Person">The person, with the lines between the name and the last one as title.</param>
/// <param name="Party">The side that the last line tells.</param>
internal sealed partial record SignatureLines(PersonMention Person, string Party)
{
    private const int MostLines = 4;

    /// <summary>The signatures of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<SignatureLines> Find(AnnotatedText text)
    {
        for (var index = 1; index < text.Sentences.Count; index++)
        {
            var line = text.Sentences[index].Span;
            if (
                !ChairLine().IsMatch(text.Text.AsSpan(line.Start, line.Length))
                || text.Mentions(AuthorityKind.Party, line).FirstOrDefault() is not { } party
            )
            {
                continue;
            }
            for (var first = index - 1; first >= Math.Max(0, index - MostLines); first--)
            {
                var name = text.Sentences[first].Span;
                if (text.Text[name.End - 1] is '.' or ':' or ';')
                {
                    break;
                }
                if (PersonFinder.IsName(text, name))
                {
                    var title = new Span(text.Sentences[first + 1].Span.Start, text.Sentences[index - 1].Span.End);
                    yield return new SignatureLines(
                        new PersonMention(name with { End = line.End }, name, title.Length > 0 ? title : null),
                        party.Record.Party!
                    );
                    break;
                }
            }
        }
    }

    [GeneratedRegex(
        @"\A(?:Co-)?Chair(?:man|woman|person)?,? (?:for|of|from|on behalf of) [^.;:]{2,60}\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ChairLine();
}
