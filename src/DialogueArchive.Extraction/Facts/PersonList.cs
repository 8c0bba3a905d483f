using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>A person out of a list: 'Dr. V. Rao, Scientific Secretary, Indian Space Research Organisation'.</summary>
/// <param name="Span">All of it, with honorific and title.</param>
/// <param name="Name">The name alone.</param>
/// <param name="Title">The office behind the name; null when only an honorific tells that this is a person.</param>
internal sealed record ListedPerson(Span Span, Span Name, Span? Title);

/// <summary>Reads persons by name and title: a name is known by the honorific in front of it or by the office behind it.</summary>
internal static partial class PersonList
{
    private const string Honorific =
        @"(?:(?:Mr|Ms|Mrs|Dr|Prof|Amb|Gen|Lt|Col|Adm|Hon|H\.E|Shri|Smt|Sir|Dame|Ambassador|Professor|General|Admiral|Minister)\.? )";

    private const string NamePart = @"(?:\p{Lu}\.|\p{Lu}[\p{L}’']+(?:-\p{L}+)?)";
    private const string Name = $@"{NamePart}(?: (?:{NamePart}|de|van|von|bin|al)){{1,3}}";

    private const string Office =
        @"(?:Secretary|Director(?:[- ]General)?|Minister|Ambassador|Administrator|President|Head|Chief|Chair(?:man|woman|person)?|Commander|Counsell?or|Officer|Coordinator|Representative|Commissioner|Advis[eo]r|Executive|Assistant|Manager|Deputy|Envoy|Superintendent|Under-Secretary|Associate)";

    /// <summary>The persons inside <paramref name="list"/>, in order.</summary>
    public static List<ListedPerson> Read(string text, Span list)
    {
        var starts = Persons().Matches(list.In(text));
        var persons = new List<ListedPerson>();
        for (var index = 0; index < starts.Count; index++)
        {
            var (person, name) = (starts[index], starts[index].Groups["name"]);
            var start = list.Start + person.Index;
            var end = list.Start + person.Index + person.Length;
            Span? title = null;
            if (person.Groups["office"].Success)
            {
                var limit = index + 1 < starts.Count ? list.Start + starts[index + 1].Index : list.End;
                title = TitleAt(text, new Span(list.Start + person.Groups["office"].Index, limit));
                end = title.Value.End;
            }
            persons.Add(
                new ListedPerson(
                    new Span(start, end),
                    new Span(list.Start + name.Index, list.Start + name.Index + name.Length),
                    title
                )
            );
        }
        return persons;
    }

    // The office with what belongs to it, without the 'and' that leads to the next person.
    private static Span TitleAt(string text, Span span)
    {
        var words = span.In(text);
        var end = TitleEnd().Match(words);
        var length = end.Success ? end.Index : words.Length;
        var trimmed = TrailingJoint().Replace(words[..length], string.Empty);
        return new Span(span.Start, span.Start + trimmed.Length);
    }

    [GeneratedRegex(
        $@"\b(?:{Honorific}+(?<name>{Name})(?:, (?<office>(?:the |then |Acting )?(?=[^,;.]{{0,80}}\b{Office}\b)))?|(?<name>{Name}), (?<office>(?:the |then |Acting )?(?=[^,;.]{{0,80}}\b{Office}\b)))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Persons();

    [GeneratedRegex(
        @";|,? (?:and|with) by |\.(?= \p{Lu}|$)|,? (?:while|as well as|who|led|and the) ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"(?:[ ,]|\b(?:and|by|with))+$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingJoint();
}
