using System.Collections;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.References;

/// <summary>
/// Finds what the text points to outside its meeting: known things by name, other meetings, whatever is called an
/// agreement, a policy, a programme, an exercise, and instruments told by their description.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="series">The text's own series; null when it has none.</param>
/// <param name="parties">The codes of the parties that met.</param>
/// <param name="ordinal">The meeting's own number.</param>
/// <param name="next">Where the next meeting is promised: it has its own place in the record.</param>
/// <param name="delegates">Where the delegations' organisations are named: they are no references.</param>
internal sealed partial class ReferenceFinder(
    AnnotatedText text,
    NamedSeries? series,
    List<string> parties,
    int? ordinal,
    Span? next,
    IReadOnlyList<Span> delegates
)
{
    private const int LastParagraphOfHeading = 6;

    private static readonly string[] ClassedGroups = ["other", "name"];

    private readonly ByPlace<CapitalisedName> _names = new(CapitalisedName.Find(text), name => name.Name);
    private readonly ByPlace<Span> _delegates = new([.. delegates.OrderBy(name => name.Start)], name => name);

    /// <summary>The references, one for each thing, by the first place that names it.</summary>
    public List<Reference> Find()
    {
        var named = new List<Named>();
        var meetings = new MeetingReferences(text, series, parties, ordinal);
        var taken = new BitArray(text.Text.Length + 1);
        // What an earlier finder has read is left alone by the later ones.
        foreach (
            var found in Resolutions()
                .Concat(new KnownThings(text, meetings, _names).Find())
                .Concat(meetings.Find())
                .Concat(ByNoun())
                .Concat(Described())
                .Concat(Classed())
                .Concat(Spacecraft())
                .Concat(OtherBodies())
        )
        {
            if (
                !IsMarked(taken, found.Span)
                && !IsTaken(found.Span)
                && !IsPartOfMeeting(found)
                && !IsPartOfOffice(found)
                && !IsTitle(found)
                && !IsOwnSeries(found)
            )
            {
                named.Add(found);
                for (var at = found.Span.Start; at < found.Span.End; at++)
                {
                    taken[at] = true;
                }
            }
        }
        return
        [
            .. named
                .OrderBy(name => name.Span.Start)
                .GroupBy(
                    name => name.Authority ?? $"{name.Name.ToUpperInvariant()} {name.Ordinal}",
                    StringComparer.Ordinal
                )
                .Select(thing => new Reference(
                    thing.First().Kind,
                    (thing.FirstOrDefault(name => name.Acronym is not null) ?? thing.First()).Name,
                    thing.Select(name => name.Acronym).FirstOrDefault(acronym => acronym is not null),
                    thing.First().Authority,
                    thing.Select(name => name.Ordinal).FirstOrDefault(number => number is not null),
                    thing.Select(name => name.DateIn(text)).FirstOrDefault(date => date is not null),
                    [.. thing.Select(name => text.Quote(name.Span))]
                )),
        ];
    }

    private static bool IsMarked(BitArray taken, Span span)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (taken[at])
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Where documents, bodies and exercises are named: words inside such a name are not said of the thing itself.</summary>
    public IEnumerable<Span> DocumentNames() =>
        text.Mentions(AuthorityKind.Thing)
            .Where(mention =>
                mention.Record.Kind
                    is ReferenceKind.Policy
                        or ReferenceKind.Agreement
                        or ReferenceKind.Statement
                        or ReferenceKind.Body
                        or ReferenceKind.Exercise
            )
            .Select(mention => mention.Span)
            .Concat(_names.Select(name => name.Name));

    private IEnumerable<Named> ByNoun() =>
        _names
            .Where(name => name.Name.Over(text.Text).Contains(' '))
            .Select(name =>
            {
                var span = name.Name with { Start = NameStart(name) };
                return new Named(name.Kind, span with { End = name.End }, span.In(text.Text), name.Acronym);
            })
            .Where(found =>
                found.Kind != ReferenceKind.Body
                || series?.Name.Contains(found.Name, StringComparison.OrdinalIgnoreCase) != true
                    && !(series is not null && found.Name.Contains(series.Name, StringComparison.OrdinalIgnoreCase))
            );

    private int NameStart(CapitalisedName name)
    {
        // 'the Space Cooperation Working Group of the U.S.-Russia Bilateral Presidential Commission'
        var whole =
            name.Kind == ReferenceKind.Body
                ? text.Text.LastIndexOf(
                    OfThe,
                    name.Noun.Start,
                    name.Noun.Start - name.Name.Start,
                    StringComparison.Ordinal
                )
                : -1;
        return whole >= 0 ? whole + OfThe.Length : name.Name.Start;
    }

    private const string OfThe = " of the ";

    // 'UN resolution 76/231', where no list has it.
    private IEnumerable<Named> Resolutions() =>
        Resolution()
            .Matches(text.Text)
            .Select(match => new Named(
                ReferenceKind.Policy,
                new Span(match.Index, match.Index + match.Length),
                match.Value
            ))
            .Where(found =>
                !text.Mentions(AuthorityKind.Thing)
                    .Overlapping(found.Span)
                    .Any(known => known.Span.End == found.Span.End)
            );

    [GeneratedRegex(
        @"\b(?:(?:U\.?N\.?|United Nations)(?: General Assembly| Security Council)?|UNGA|UNSC|General Assembly|Security Council)(?: \(UN\w+\))? [Rr]esolution (?:A/RES/)?\d{1,4}/\d{1,4}\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Resolution();

    private IEnumerable<Named> Described() =>
        Anchored(ReferenceNouns.Described(), ReferenceNouns.Articles, ReferenceNouns.Instruments, 12)
            .Select(match => (Kind: ReferenceNouns.KindOf(match), Name: match.Groups["name"]))
            .Select(found => new Named(
                found.Kind,
                new Span(found.Name.Index, found.Name.Index + found.Name.Length),
                found.Name.Value
            ));

    // 'the Imaging X-ray Polarimetry Explorer (IXPE) mission', 'the COSMO-SkyMed constellation'
    private IEnumerable<Named> Classed() =>
        Anchored(ReferenceNouns.Classed(), null, ReferenceNouns.Classes, 24)
            .SelectMany(match =>
                // 'the SMOS and ODIN missions'
                ClassedGroups
                    .Skip(match.Value[^1] == 's' && match.Groups["other"].Success ? 0 : 1)
                    .Select(group =>
                        (
                            Kind: ReferenceNouns.KindOf(match),
                            Name: match.Groups[group],
                            Acronym: match.Groups[group == "name" ? "acronym" : string.Empty]
                        )
                    )
            )
            .Where(found =>
                !text.IsPlaced(new Span(found.Name.Index, found.Name.Index + found.Name.Length))
                && !IsSaidOfParty(found.Name)
            )
            .Select(found => new Named(
                found.Kind,
                new Span(
                    found.Name.Index,
                    found.Acronym.Success
                        ? found.Acronym.Index + found.Acronym.Length + 1
                        : found.Name.Index + found.Name.Length
                ),
                found.Name.Value,
                found.Acronym.Success ? found.Acronym.Value : null
            ));

    // 'the Kingdom's mission', 'the Sino-Brazilian satellite': whose it is, and not what it is called.
    private bool IsSaidOfParty(Group name) =>
        name.Value.EndsWith("'s", StringComparison.Ordinal)
        || name.Value.EndsWith("’s", StringComparison.Ordinal)
        || text.Mentions(AuthorityKind.Party, new Span(name.Index, name.Index + name.Length))
            .Any(party => party.IsAdjective && party.Span.End == name.Index + name.Length);

    /// <summary>
    /// The matches of a pattern that ends at one of the words <paramref name="last"/> and begins at most
    /// <paramref name="reach"/> tokens in front of it, at one of <paramref name="first"/> or, without these, at a capital.
    /// </summary>
    private IEnumerable<Match> Anchored(Regex pattern, FrozenSet<string>? first, FrozenSet<string> last, int reach)
    {
        var reached = 0;
        for (var end = 0; end < text.Tokens.Count; end++)
        {
            if (
                text.Tokens[end].IsCapital
                || text.Tokens[end].Span.Start < reached
                || !last.Contains(text.Tokens[end].Word)
            )
            {
                continue;
            }
            for (var start = Math.Max(0, end - reach); start < end; start++)
            {
                var token = text.Tokens[start];
                if (
                    token.Span.Start >= reached
                    && (first is null ? token.IsCapital : first.Contains(token.Word))
                    && pattern.Match(text.Text, token.Span.Start) is { Success: true } match
                    && match.Index + match.Length >= text.Tokens[end].Span.End
                )
                {
                    reached = match.Index + match.Length;
                    yield return match;
                    break;
                }
            }
        }
    }

    // 'LOTUSat-1', 'KhalifaSat', 'Diwata-2': satellites are named so.
    private IEnumerable<Named> Spacecraft() =>
        text
            .Tokens.Where(token => token.IsCapital)
            .Select(token => Satellite().Match(text.Text, token.Span.Start))
            .Where(match => match.Success)
            .Select(match => new Named(
                ReferenceKind.Mission,
                new Span(match.Index, match.Index + match.Length),
                match.Value
            ));

    // An agency of neither side.
    private IEnumerable<Named> OtherBodies() =>
        parties.Count < 2
            ? []
            : text.Mentions(AuthorityKind.Organisation)
                .Where(mention =>
                    mention.Span.Start > text.Heading.End
                    && mention.Records.All(record =>
                        record.Party is { } party && (record.Intergovernmental || !parties.Contains(party))
                    )
                )
                .Select(mention => new Named(
                    ReferenceKind.Body,
                    mention.Span,
                    mention.Span.In(text.Text),
                    Named.AcronymBehind(text, mention.Span)?.In(text.Text),
                    mention.Record.Id
                ));

    // 'Director for Civil Space Policy', 'Deputy Director-General of the Foreign Policy Bureau'
    private bool IsPartOfOffice(Named found) =>
        text.Mentions(AuthorityKind.Organisation)
            .Overlapping(found.Span)
            .Any(body => body.Span.Contains(found.Span) && body.Span.Length > found.Span.Length)
        // 'Director for Space Policy, Copernicus and Defence'
        || found.Kind is ReferenceKind.Programme or ReferenceKind.System or ReferenceKind.Policy
            && text.People.Overlapping(found.Span).Any(person => person.Title?.Contains(found.Span) == true)
        || found is { Authority: null, Kind: not ReferenceKind.Meeting }
            && (
                text.People.Touches(found.Span)
                || (
                    found.Kind != ReferenceKind.Body
                    && text.Mentions(AuthorityKind.Organisation).Touches(WithoutSignatories(found))
                )
                || Office().IsMatch(found.Name)
            );

    // 'Memorandum of Understanding between NASA and JAXA'
    private static Span WithoutSignatories(Named found) =>
        found.Name.IndexOf(" between ", StringComparison.OrdinalIgnoreCase) is > 0 and var words
            ? found.Span with
            {
                End = found.Span.Start + words,
            }
            : found.Span;

    // A heading names the statement and the meeting themselves, and so does 'this Joint Statement'.
    private bool IsTitle(Named found) =>
        // In a headline every word may have a capital: 'Sweden and Chile Sign Space Agreement'
        found is { Authority: null, Kind: not ReferenceKind.Meeting }
            && found.Span.End < text.Heading.End
            && Signing().IsMatch(found.Name)
        || found is { Authority: null, Kind: ReferenceKind.Statement or ReferenceKind.Meeting }
            && text.SentenceAt(found.Span.Start) is { } sentence
            && (
                text.Text[sentence.Span.End - 1] is not ('.' or '!' or '?' or ':' or ';' or ',' or '"' or '”')
                || text.Text.AsSpan(0, found.Span.Start).EndsWith("this ", StringComparison.OrdinalIgnoreCase)
            )
            && sentence.Paragraph <= LastParagraphOfHeading;

    [GeneratedRegex(
        @"\b(?:Signs?|Concludes?|Strengthens?|Holds?|Discuss|Launch(?:es)?|Announces?|Agrees?)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Signing();

    // 'the Quad Space Working Group', which met
    private bool IsOwnSeries(Named found) =>
        found.Kind == ReferenceKind.Body
        && series is not null
        && (
            found.Name.Equals(series.Name, StringComparison.OrdinalIgnoreCase)
            || text.Meetings.Any(meeting => meeting.Acronym == found.Name && meeting.Name?.In(text.Text) == series.Name)
        );

    private bool IsTaken(Span span) => _delegates.Touches(span) || (next?.Contains(span) ?? false);

    // 'Space Policy' of a 'Space Policy Dialogue'; the title of the statement itself, which names the meeting.
    private bool IsPartOfMeeting(Named found) =>
        found is { Authority: null, Kind: not ReferenceKind.Meeting }
        && text.Meetings.Overlapping(found.Span)
            .Any(meeting =>
                meeting.Name is { } name && !(found.Kind == ReferenceKind.Body && found.Span.Contains(name))
            );

    [GeneratedRegex(
        @"\G(?<![\w-])(?!COVID|ASAT\b)(?:[A-Z][\w'’]*(?:[Ss]at|SAT)(?:[- ]\d{1,2}[A-Z]?)?|[A-Z][A-Za-z'’]{2,}(?:-[A-Z]{3,})?(?:-\d{1,2}[A-Z]?| \d{1,2}[A-Z])|(?!March )[A-Z][a-z]{3,} [A-Z]{2,4}-\d{1,3}[A-Z]?)\b(?![-–/])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Satellite();

    [GeneratedRegex(
        @"\b(?:Director|Secretary|Undersecretary|Under-Secretary|Minister|Deputy|Head|Advis[eo]r|Counsellor|Officer|Coordinator|Ambassador|Chief)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Office();
}
