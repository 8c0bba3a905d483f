using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Facts;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.References;

/// <summary>Finds what the text points to outside its meeting: other meetings, agreements, policies, programmes, systems and the like.</summary>
/// <param name="text">The text.</param>
/// <param name="series">The text's own series; null when it has none.</param>
/// <param name="parties">The codes of the parties that met.</param>
/// <param name="ordinal">The meeting's own number.</param>
/// <param name="next">Where the next meeting is promised: it has its own place in the record.</param>
/// <param name="delegates">Where the delegations' organisations are named: they are no references.</param>
internal sealed partial class ReferenceFinder(
    AnnotatedText text,
    NamedSeries? series,
    IReadOnlyList<string> parties,
    int? ordinal,
    Span? next,
    IReadOnlyList<Span> delegates
)
{
    private const string Capital =
        @"(?!(?:This|The|These|Those|At|In|On|Both|A|An|Their|Its|Our|During|Following|With|As|For|From)\b)[A-Z][\w’'.&]*(?:[-/–][\w’'.]+)*";
    private const string Plain = $@"(?:{Capital})(?: (?:(?:of|for|on|&) (?:the )?)?(?:{Capital}))*";
    private const string Capitals = $@"(?:{Capital})(?: (?:(?:and|of|for|on|the|in|&) (?:the )?)?(?:{Capital}))*";

    // A name with an 'and' in it is two names where each has its own noun: 'the Schriever Wargame and the Global Sentinel Exercise'.
    private const string Tail = $@"(?: (?:on|for|of|concerning|regarding) (?:the )?{Capitals})?";

    private static readonly List<Warning> Unheard = [];

    /// <summary>A name in the text that refers to something.</summary>
    private sealed record Named(
        ReferenceKind Kind,
        Span Span,
        Span Name,
        string Title,
        string? Acronym,
        string? Authority,
        int? Ordinal
    );

    /// <summary>The references, one for each thing, by the first place that names it.</summary>
    public List<Reference> Find()
    {
        var named = new List<Named>();
        named.AddRange(Things());
        AddNew(named, Meetings());
        AddNew(named, ByNoun());
        return
        [
            .. named
                .OrderBy(name => name.Span.Start)
                .GroupBy(
                    name => name.Authority ?? $"{name.Title.ToUpperInvariant()} {name.Ordinal}",
                    StringComparer.Ordinal
                )
                .Select(thing => new Reference(
                    thing.First().Kind,
                    thing.First().Title,
                    thing.Select(name => name.Acronym).FirstOrDefault(acronym => acronym is not null),
                    thing.First().Authority,
                    thing.First().Ordinal,
                    thing.Select(DateOf).FirstOrDefault(date => date is not null),
                    [.. thing.Select(name => text.Quote(name.Name))]
                )),
        ];
    }

    // The first finder that reads a place has it: known things, then meetings, then nouns.
    private static void AddNew(List<Named> named, IEnumerable<Named> more)
    {
        foreach (var name in more.ToList())
        {
            var inTheWay = named.FindAll(known => known.Span.Overlaps(name.Span));
            if (inTheWay.Count == 0)
            {
                named.Add(name);
            }
        }
    }

    private IEnumerable<Named> Things() =>
        text.Mentions(AuthorityKind.Thing)
            .Where(mention => mention.Record.Kind is not null && !IsTaken(mention.Span))
            .Select(mention => new Named(
                mention.Record.Kind!.Value,
                mention.Span,
                mention.Span,
                mention.Span.In(text.Text),
                AcronymBehind(mention.Span),
                mention.Record.Id,
                null
            ));

    private IEnumerable<Named> Meetings()
    {
        foreach (var meeting in text.Meetings.Where(meeting => meeting.Name is not null && !IsTaken(meeting.Span)))
        {
            var name = meeting.Name!.Value;
            var isOwn =
                series is not null
                && meeting.Parties.All(party => parties.Contains(party, StringComparer.Ordinal))
                && (
                    (IsGeneric(name) && meeting.Parties.Count == 0)
                    || name.In(text.Text).Contains(series.Name, StringComparison.OrdinalIgnoreCase)
                );
            if (isOwn && (meeting.Ordinal is null || meeting.Ordinal == ordinal))
            {
                continue;
            }
            if (!isOwn && IsGeneric(name) && meeting.Parties.Count == 0)
            {
                continue;
            }
            var start = isOwn || meeting.Parties.Count == 0 ? name.Start : FirstParty(meeting, name);
            var title = isOwn ? series!.Name : text.Text[start..name.End];
            yield return new Named(
                ReferenceKind.Meeting,
                meeting.Span,
                new Span(meeting.OrdinalSpan?.Start ?? start, name.End),
                title,
                meeting.Acronym,
                null,
                meeting.Ordinal
            );
        }
    }

    private int FirstParty(MeetingMention meeting, Span name) =>
        text.Mentions(AuthorityKind.Party, new Span(meeting.Span.Start, name.Start))
            .Select(party => party.Span.Start)
            .DefaultIfEmpty(name.Start)
            .First();

    private bool IsGeneric(Span name) => !name.Over(text.Text).Contains(' ');

    private IEnumerable<Named> ByNoun()
    {
        foreach (Match match in Nouns().Matches(text.Text))
        {
            var group = match.Groups["name"];
            var span = new Span(group.Index, group.Index + group.Length);
            if (IsTaken(span) || KindOf(match) is not { } kind)
            {
                continue;
            }
            yield return new Named(
                kind,
                span,
                span,
                span.In(text.Text),
                match.Groups["acronym"] is { Success: true, Value: var acronym } ? acronym : null,
                null,
                null
            );
        }
    }

    private static ReferenceKind? KindOf(Match match)
    {
        foreach (var kind in Enum.GetValues<ReferenceKind>())
        {
            if (match.Groups[kind.ToString()].Success)
            {
                return kind;
            }
        }
        return null;
    }

    private bool IsTaken(Span span) =>
        delegates.Any(delegate_ => delegate_.Overlaps(span)) || (next?.Contains(span) ?? false);

    private string? AcronymBehind(Span name)
    {
        var match = Bracketed().Match(text.Text, name.End);
        return match.Success ? match.Groups["acronym"].Value : null;
    }

    /// <summary>The date that the text gives this very thing: 'held on March 3, 2018', 'in their Joint Statement in February 2017'.</summary>
    private Period? DateOf(Named name)
    {
        if (text.SentenceAt(name.Span.Start) is not { } sentence)
        {
            return null;
        }
        var behind = text.Dates.FirstOrDefault(date =>
            date.Span.Start >= name.Span.End && sentence.Span.Contains(date.Span)
        );
        if (behind is not null && LeadsToDate().IsMatch(text.Text[name.Span.End..behind.Span.Start]))
        {
            return PeriodRule.Of(text, behind, null, Unheard);
        }
        var front = text.Dates.FirstOrDefault(date =>
            sentence.Span.Contains(date.Span) && date.Span.End <= name.Span.Start
        );
        return
            front is not null
            && front.Span.Start - sentence.Span.Start <= 3
            && text.Text[front.Span.End..name.Span.Start] is ", a " or ", an " or ", the "
            ? PeriodRule.Of(text, front, null, Unheard)
            : null;
    }

    [GeneratedRegex(
        $@"\b(?<name>(?:{Plain} )?(?:"
            + $@"(?<Agreement>(?:Framework )?Agreement|Treaty|Convention|Accords?|Memorandum of Understanding|Memorandum of Cooperation|Implementing Arrangement|Arrangement|Protocol){Tail}"
            + $@"|(?<Statement>Joint (?:Leaders['’]? )?(?:Statement|Declaration|Communiqu[eé]|Announcement)|Declaration|Communiqu[eé]|Statement){Tail}"
            + $@"|(?<Exercise>Exercise|Wargame|War Game)"
            + $@"|(?<Policy>Basic Plan|Strategy|Policy Directive(?:-\d)?|Directive|Code of Conduct|Roadmap|Guidelines|White Paper|Plan|Policy){Tail}"
            + $@"|(?<Programme>Program(?:me)?|Initiative|Project|Partnership){Tail})"
            + @")\b(?: \((?:the )?[""“”]?(?<acronym>[A-Z][A-Z0-9 -]*[A-Z0-9])[""“”]?\))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Nouns();

    [GeneratedRegex(
        @"\G(?:’s|'s)? \((?:the )?[""“”]?(?<acronym>[A-Z][A-Za-z0-9 -]*[A-Z0-9]s?)[""“”]?\)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?: \([^()]{1,40}\))?,?(?: (?:which|that))?(?: (?:was|were|is|will be|had been))?(?: (?:held|signed|dated|issued|adopted|concluded|convened|reached|released|announced|launched|published))?(?: (?:in|at) \p{Lu}[\p{L}. ,]{1,30}?)?,?(?: (?:on|in|of|from))?(?: the)? ?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LeadsToDate();
}
