using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.References;

/// <summary>Finds what the authority file knows by name: systems, missions, agreements, bodies.</summary>
/// <param name="text">The text.</param>
/// <param name="meetings">The text's own meeting among them.</param>
/// <param name="names">The names in capitals around a noun: what stands inside an agreement's name is not meant itself.</param>
internal sealed partial class KnownThings(
    AnnotatedText text,
    MeetingReferences meetings,
    ByPlace<CapitalisedName> names
)
{
    /// <summary>The places that name them, in order.</summary>
    public IEnumerable<Named> Find()
    {
        foreach (
            var mention in text.Mentions(AuthorityKind.Thing)
                .Where(mention =>
                    mention.Record.Kind is not null
                    && !IsInsideInstrument(mention.Span)
                    && !IsNumbered(mention)
                    && !IsInsideSite(mention)
                )
        )
        {
            var name = WithoutClass(WithoutAdjective(mention));
            if (IsInsideMeeting(mention))
            {
                continue;
            }
            var acronym = Named.AcronymBehind(text, name);
            var meeting = text
                .Meetings.Overlapping(name)
                .FirstOrDefault(meeting =>
                    mention.Record.Kind == ReferenceKind.Meeting
                    && meeting.Ordinal is not null
                    && meeting.Span.Contains(name)
                );
            var number = mention.Record.Kind == ReferenceKind.Meeting ? NumberBefore(name) : null;
            yield return new Named(
                KindOf(mention.Record.Kind!.Value, name),
                Named.WithNumber(
                    new Span(number?.Start ?? name.Start, acronym?.End + 1 ?? name.End),
                    meeting?.OrdinalSpan
                ),
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

    // 'Naro Space Center': a site that is called like the launcher.
    private bool IsInsideSite(Mention thing) =>
        thing.Record.Kind is ReferenceKind.Mission or ReferenceKind.System or ReferenceKind.Programme
        && Site().IsMatch(text.Text, thing.Span.End);

    [GeneratedRegex(@"\G(?: \p{Lu}\w+){0,2} Cent(?:er|re)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Site();

    // 'the RADARSAT Agreement', 'the Agreement on the Luigi Broglio Space Centre': neither satellite nor centre.
    private bool IsInsideInstrument(Span thing) =>
        names
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
                && !meetings.IsOwn(meeting, name)
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

    // 'the Gateway programme', 'the COSMO-SkyMed system': the text's own word says what is meant.
    private ReferenceKind KindOf(ReferenceKind known, Span name)
    {
        // 'guidelines for …' in small letters: a description, whoever adopted them.
        if (known == ReferenceKind.Agreement && name.Over(text.Text).StartsWith("guidelines"))
        {
            return ReferenceKind.Policy;
        }
        if (known is not (ReferenceKind.Mission or ReferenceKind.System or ReferenceKind.Programme))
        {
            return known;
        }
        var word = ClassBehind().Match(text.Text, name.End);
        return word.Groups["programme"].Success ? ReferenceKind.Programme
            : word.Groups["system"].Success ? ReferenceKind.System
            : word.Groups["mission"].Success ? ReferenceKind.Mission
            : known;
    }

    [GeneratedRegex(
        @"\G(?: \([A-Z][\w-]{1,12}\))? (?:(?<programme>program(?:me)?)|(?<system>system|constellation)|(?<mission>mission))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ClassBehind();

    [GeneratedRegex(
        @" (?:programmes?|programs?|exercises?|missions?|satellites?|system|series|project|initiative|launch vehicle|launcher|rocket|spacecraft|constellation|orbiter|rover|lander)\z",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex ClassWord();
}
