using System.Collections;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Facts;
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

    /// <summary>A place that names a thing. <see cref="Span"/> is the evidence: the name with its ordinal and acronym.</summary>
    private sealed record Named(
        ReferenceKind Kind,
        Span Span,
        string Name,
        string? Acronym = null,
        string? Authority = null,
        int? Ordinal = null
    );

    /// <summary>The references, one for each thing, by the first place that names it.</summary>
    public List<Reference> Find()
    {
        var named = new List<Named>();
        var taken = new BitArray(text.Text.Length + 1);
        // What an earlier finder has read is left alone by the later ones.
        foreach (
            var found in Things()
                .Concat(Meetings())
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
                    thing.Select(DateOf).FirstOrDefault(date => date is not null),
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

    private IEnumerable<Named> Things()
    {
        foreach (
            var mention in text.Mentions(AuthorityKind.Thing)
                .Where(mention =>
                    mention.Record.Kind is not null && !IsInsideInstrument(mention.Span) && !IsNumbered(mention)
                )
        )
        {
            var name = WithoutClass(WithoutAdjective(mention));
            if (IsInsideMeeting(mention))
            {
                continue;
            }
            var acronym = AcronymBehind(name);
            var meeting = text
                .Meetings.Overlapping(name)
                .FirstOrDefault(meeting =>
                    mention.Record.Kind == ReferenceKind.Meeting
                    && meeting.Ordinal is not null
                    && meeting.Span.Contains(name)
                );
            var number = mention.Record.Kind == ReferenceKind.Meeting ? NumberBefore(name) : null;
            yield return new Named(
                mention.Record.Kind!.Value,
                WithNumber(new Span(number?.Start ?? name.Start, acronym?.End + 1 ?? name.End), meeting?.OrdinalSpan),
                name.In(text.Text),
                acronym?.In(text.Text),
                mention.Record.Id,
                meeting?.Ordinal ?? number?.Value
            );
        }
    }

    // 'CBERS-3', 'SAOCOM 1A': one of those that the name stands for.
    private bool IsNumbered(Mention thing) =>
        thing.Record.Kind is ReferenceKind.Mission or ReferenceKind.System or ReferenceKind.Programme
        && Number().IsMatch(text.Text, thing.Span.End);

    [GeneratedRegex(@"\G(?:-\d{1,2}[A-Z]?| \d{1,2}[A-Z]| [A-Z]{2,4}-\d{1,3})(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // 'the RADARSAT Agreement', 'the Agreement on the Luigi Broglio Space Centre': neither satellite nor centre.
    private bool IsInsideInstrument(Span thing) =>
        _names
            .Overlapping(thing)
            .Any(name =>
                name.Kind == ReferenceKind.Agreement
                && name.Name.Start <= thing.Start
                && (
                    name.Noun.End <= thing.Start || (name.Noun.Start > thing.Start && !IsCalled(thing, name.Noun.Start))
                )
            );

    // Whether a known name goes on over the noun.
    private bool IsCalled(Span thing, int noun) =>
        text.Mentions(AuthorityKind.Thing)
            .Overlapping(thing)
            .Any(known => known.Span.Start == thing.Start && known.Span.End > noun);

    // 'the GPS/QZSS Technical Working Group'
    private bool IsInsideMeeting(Mention thing) =>
        thing.Record.Kind != ReferenceKind.Meeting
        && text.Meetings.Overlapping(thing.Span)
            .Any(meeting =>
                meeting is { Name: { } name, Ordinal: not null }
                && name.Contains(thing.Span)
                && name.Length > thing.Span.Length
                && !IsOwn(meeting, name)
            );

    // 'the 74th International Astronautical Congress'
    private (int Value, int Start)? NumberBefore(Span name)
    {
        var (first, _) = text.TokenRange(name);
        return first > 0 && Ordinals.EndingAt(text.Tokens, first - 1) is { } number
            ? (number.Value, text.Tokens[number.First].Span.Start)
            : null;
    }

    // 'the U.S. Global Positioning System' says whose it is; 'the EU Space Programme' is called so.
    private Span WithoutAdjective(Mention thing) =>
        !thing.Span.In(text.Text).Equals(thing.Record.Name, StringComparison.OrdinalIgnoreCase)
        && text.Mentions(AuthorityKind.Party, thing.Span).FirstOrDefault() is { IsAdjective: true } party
        && party.Span.Start == thing.Span.Start
        && party.Span.End < thing.Span.End
        && text.Text[party.Span.End] == ' '
        && thing
            .Record.Variants.Prepend(thing.Record.Name)
            .Contains(text.Text[(party.Span.End + 1)..thing.Span.End], StringComparer.OrdinalIgnoreCase)
            ? thing.Span with
            {
                Start = party.Span.End + 1,
            }
            : thing.Span;

    // 'the Artemis programme', 'the Global Sentinel exercise': a word of its class is none of its name.
    private Span WithoutClass(Span name)
    {
        var match = ClassWord().Match(text.Text, name.Start, name.Length);
        return match.Success ? name with { End = match.Index } : name;
    }

    private IEnumerable<Named> Meetings()
    {
        foreach (var meeting in text.Meetings)
        {
            if (meeting.Name is not { } name)
            {
                // 'the second meeting of 2018', 'The First Meeting was held in New Delhi': an earlier one of this series.
                if (series is not null && meeting.Ordinal < ordinal)
                {
                    yield return new Named(ReferenceKind.Meeting, meeting.Span, series.Name, Ordinal: meeting.Ordinal);
                    if (Elided(meeting) is { } other)
                    {
                        yield return other;
                    }
                }
                continue;
            }
            // 'the Space Policy Dialogue, whose fourth meeting took place in Seoul': told with its number.
            if (
                meeting.Ordinal is null
                && text.Meetings.Any(other => other.Ordinal is not null && other.Name == meeting.Name)
            )
            {
                continue;
            }
            var isOwn = IsOwn(meeting, name);
            // The meeting itself, and those still to come, have their places in the record.
            if (isOwn && (meeting.Ordinal is null || meeting.Ordinal >= (ordinal ?? 0)))
            {
                continue;
            }
            if (!isOwn && IsGeneric(name) && meeting.Parties.Count == 0 && !IsOther(name))
            {
                continue;
            }
            var start = isOwn ? name.Start : FirstParty(meeting, name);
            var isBody = meeting.Ordinal is null && BodyName().IsMatch(name.Over(text.Text));
            yield return new Named(
                isBody ? ReferenceKind.Body : ReferenceKind.Meeting,
                WithNumber(name with { Start = start }, meeting.OrdinalSpan),
                isOwn ? series!.Name : text.Text[start..name.End],
                meeting.Acronym,
                Ordinal: meeting.Ordinal
            );
            if (isOwn && Elided(meeting) is { } another)
            {
                yield return another;
            }
        }
    }

    // 'the 4th meeting of the Board', or 'the Board came together for its 4th meeting': the number stands before or behind.
    private static Span WithNumber(Span name, Span? number) =>
        number is { } its ? new Span(Math.Min(its.Start, name.Start), Math.Max(its.End, name.End)) : name;

    // 'the NASA-ISRO Mars Working Group', 'Working Group B'
    [GeneratedRegex(
        @"(?:Group|Committee|Subcommittee|Commission|Board|Council|Panel)(?: [A-Z])?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BodyName();

    // 'the first meeting in Tokyo in January 2016 and the second in Paris in March 2017'
    private Named? Elided(MeetingMention meeting)
    {
        // A heading of two lines names the meeting across their end.
        var end = Math.Max(text.SentenceAt(meeting.Span.Start)?.Span.End ?? 0, meeting.Span.End);
        var match = AndTheSecond().Match(text.Text, meeting.Span.End, end - meeting.Span.End);
        if (!match.Success)
        {
            return null;
        }
        var span = new Span(match.Groups["number"].Index, match.Index + match.Length);
        return
            Ordinals.EndingAt(text.Tokens, text.TokenRange(span).First) is { } number
            && number.Value > meeting.Ordinal
            && number.Value < ordinal
            ? new Named(ReferenceKind.Meeting, span, series!.Name, Ordinal: number.Value)
            : null;
    }

    [GeneratedRegex(
        @"\band the (?<number>second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d+th)(?= (?:in|on|at|was|took|one)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AndTheSecond();

    // 'the fourth Dialogue', 'the fourth Japan-U.S. Comprehensive Dialogue on Space': the series of this text.
    private bool IsOwn(MeetingMention meeting, Span name) =>
        series is not null
        && meeting.Parties.All(parties.Contains)
        && (
            (IsGeneric(name) && meeting.Parties.Count == 0 && !IsOther(name))
            || name.In(text.Text).Contains(series.Name, StringComparison.OrdinalIgnoreCase)
            || series.Name.EndsWith(name.In(text.Text), StringComparison.OrdinalIgnoreCase)
        );

    // 'Working Group A' where this is Working Group C; 'the Joint Technical Committee' where this is a dialogue.
    private bool IsOther(Span name)
    {
        var words = name.In(text.Text).Split(' ');
        return words.Length > 2
            && BodyName().IsMatch(name.Over(text.Text))
            && series?.Name.Contains(string.Join(' ', words[^2..]), StringComparison.OrdinalIgnoreCase) == false;
    }

    private int FirstParty(MeetingMention meeting, Span name) =>
        text.Mentions(AuthorityKind.Party, new Span(meeting.Span.Start, name.Start))
            .Select(party => party.Span.Start)
            .DefaultIfEmpty(name.Start)
            .First();

    // 'the Dialogue', 'the Joint Working Group'
    private bool IsGeneric(Span name) => SeriesRule.IsGeneric(name.Over(text.Text));

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
                    AcronymBehind(mention.Span)?.In(text.Text),
                    mention.Record.Id
                ));

    // 'Director for Civil Space Policy', 'Deputy Director-General of the Foreign Policy Bureau'
    private bool IsPartOfOffice(Named found) =>
        text.Mentions(AuthorityKind.Organisation)
            .Overlapping(found.Span)
            .Any(body => body.Span.Contains(found.Span) && body.Span.Length > found.Span.Length)
        || found is { Authority: null, Kind: not ReferenceKind.Meeting }
            && (
                text.People.Touches(found.Span)
                || (found.Kind != ReferenceKind.Body && text.Mentions(AuthorityKind.Organisation).Touches(found.Span))
                || Office().IsMatch(found.Name)
            );

    // A heading names the statement and the meeting themselves, and so does 'this Joint Statement'.
    private bool IsTitle(Named found) =>
        found is { Authority: null, Kind: ReferenceKind.Statement or ReferenceKind.Meeting }
        && text.SentenceAt(found.Span.Start) is { } sentence
        && (
            text.Text[sentence.Span.End - 1] is not ('.' or '!' or '?' or ':' or ';' or ',' or '"' or '”')
            || text.Text.AsSpan(0, found.Span.Start).EndsWith("this ", StringComparison.OrdinalIgnoreCase)
        )
        && sentence.Paragraph <= LastParagraphOfHeading;

    private bool IsTaken(Span span) => _delegates.Touches(span) || (next?.Contains(span) ?? false);

    // 'Space Policy' of a 'Space Policy Dialogue'; the title of the statement itself, which names the meeting.
    private bool IsPartOfMeeting(Named found) =>
        found is { Authority: null, Kind: not ReferenceKind.Meeting }
        && text.Meetings.Overlapping(found.Span)
            .Any(meeting =>
                meeting.Name is { } name && !(found.Kind == ReferenceKind.Body && found.Span.Contains(name))
            );

    private Span? AcronymBehind(Span name)
    {
        var acronym = Bracketed().Match(text.Text, name.End).Groups["acronym"];
        return acronym.Success ? new Span(acronym.Index, acronym.Index + acronym.Length) : null;
    }

    /// <summary>The date that the text gives this very thing: 'held on March 3, 2018', 'their Joint Statement in February 2017'.</summary>
    private Period? DateOf(Named name)
    {
        if (text.SentenceAt(name.Span.Start) is not { } sentence)
        {
            return null;
        }
        var behind = text.Dates.Inside(sentence.Span with { Start = name.Span.End }).FirstOrDefault();
        if (behind is not null && LeadsToDate(name.Kind).IsMatch(text.Text[name.Span.End..behind.Span.Start]))
        {
            return PeriodRule.Of(text, behind, null, []);
        }
        var front = text.Dates.Inside(sentence.Span with { End = name.Span.Start }).FirstOrDefault();
        var isSaidOfSubject =
            front is not null
            && front.Span.Start - sentence.Span.Start <= "In ".Length
            && text.Text[front.Span.End..name.Span.Start] is ", a " or ", an " or ", the ";
        return isSaidOfSubject ? PeriodRule.Of(text, front!, null, []) : null;
    }

    // Events and instruments have dates of their own; a system's or a body's must be said with a verb.
    private static Regex LeadsToDate(ReferenceKind kind) =>
        kind is ReferenceKind.System or ReferenceKind.Body or ReferenceKind.Programme
            ? VerbToDate()
            : PrepositionToDate();

    [GeneratedRegex(
        @" (?:programmes?|programs?|exercises?|missions?|satellites?|system|series|project|initiative|launch vehicle|launcher|rocket|spacecraft|constellation|orbiter|rover|lander)\z",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex ClassWord();

    [GeneratedRegex(
        @"\G(?<![\w-])(?!COVID)(?:[A-Z][\w'’]*(?:[Ss]at|SAT)(?:[- ]\d{1,2}[A-Z]?)?|[A-Z][A-Za-z'’]{2,}(?:-[A-Z]{3,})?(?:-\d{1,2}[A-Z]?| \d{1,2}[A-Z])|(?!March )[A-Z][a-z]{3,} [A-Z]{2,4}-\d{1,3}[A-Z]?)\b(?![-–/])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Satellite();

    [GeneratedRegex(
        @"\b(?:Director|Secretary|Undersecretary|Under-Secretary|Minister|Deputy|Head|Advis[eo]r|Counsellor|Officer|Coordinator|Ambassador|Chief)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Office();

    private const string DateVerb =
        "held|signed|dated|issued|adopted|concluded|convened|reached|released|announced|launched|published|established|in negotiations";

    [GeneratedRegex(
        @"\G(?:’s|'s)? \((?:the )?[""“”]?(?<acronym>[A-Z][A-Za-z0-9 -]*[A-Z0-9]s?)[""“”]?\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        $@"^,?(?: (?:which|that))?(?: (?:was|were|is|will be|had been))? (?:{DateVerb})(?: (?:in|at) \p{{Lu}}[\p{{L}}. ,]{{1,30}}?)?,?(?: (?:on|in|of))?(?: the)? ?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex VerbToDate();

    [GeneratedRegex(
        $@"^,?(?: (?:which|that))?(?: (?:was|were|is|will be|had been))?(?: (?:{DateVerb}))?(?: (?:in|at) \p{{Lu}}[\p{{L}}. ,]{{1,30}}?)?,?(?: (?:on|in|of))?(?: the)? ?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PrepositionToDate();
}
