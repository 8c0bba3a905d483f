using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The states and unions that met.</summary>
internal static partial class PartiesRule
{
    /// <summary>
    /// The parties in the order of the text: the subjects of the opening sentence, else the parties in front of the
    /// series' name, else those the whole text names most plainly as sides.
    /// </summary>
    public static IReadOnlyList<Party> Read(AnnotatedText text, Opening? opening, MeetingMention? series)
    {
        if (opening is not null)
        {
            var named = InOrder(text, Subjects(text, opening));
            if (named.Count >= 2)
            {
                return named;
            }
        }
        if (series is { Parties.Count: >= 2 })
        {
            var named = InOrder(text, text.Mentions(AuthorityKind.Party, series.Span));
            if (named.Count >= 2)
            {
                return named;
            }
        }
        return Coordinated(text) is { Count: >= 2 } coordinated ? coordinated : OfAgencies(text, opening);
    }

    // 'Delegations of CONAE and NASA met': two agencies meet for their states.
    private static List<Party> OfAgencies(AnnotatedText text, Opening? opening) =>
        opening is null ? []
        : text.Mentions(AuthorityKind.Organisation, opening.Sentence.Span with { End = opening.Verb.Start })
            .Where(agency => agency.Records is [{ Party: not null }])
            .GroupBy(agency => agency.Record.Party!, StringComparer.Ordinal)
            .Select(agencies => new Party(
                agencies.Key,
                agencies.First().Span.In(text.Text),
                text.Proof(agencies.First().Span)
            ))
            .ToList()
            is { Count: >= 2 } parties
            ? parties
        : [];

    // 'the United States and France', 'Norway-United States', 'Australia, India and Japan': the first that are named side by side.
    private static List<Party> Coordinated(AnnotatedText text)
    {
        var run = new List<Mention>();
        foreach (var party in text.Mentions(AuthorityKind.Party))
        {
            var joined =
                run.Count > 0
                && party.Span.Start - run[^1].Span.End < 60
                && Joint().IsMatch(text.Text.AsSpan(run[^1].Span.End, party.Span.Start - run[^1].Span.End));
            if (!joined)
            {
                if (InOrder(text, run) is { Count: >= 2 } parties)
                {
                    return parties;
                }
                run.Clear();
            }
            run.Add(party);
        }
        return InOrder(text, run) is { Count: >= 2 } last ? last : [];
    }

    // Names in full before adjectives: 'to strengthen the U.S.-Japan alliance …, the Government of the United States'.
    private static List<Mention> Subjects(AnnotatedText text, Opening opening)
    {
        var before = text.Mentions(AuthorityKind.Party, new Span(opening.Sentence.Span.Start, opening.Verb.Start))
            .Where(party => !IsPlace(text, party))
            .ToList();
        var governments = before.Where(party => IsGovernment(text, party)).ToList();
        return governments.Count >= 2 ? governments : before;
    }

    private static bool IsGovernment(AnnotatedText text, Mention party)
    {
        var (at, _) = text.TokenRange(party.Span);
        while (at > 0 && text.Tokens[at - 1].Word is "the" or "of")
        {
            at--;
        }
        return at > 0 && text.Tokens[at - 1].Word is "government" or "governments" or "delegation" or "delegations";
    }

    // 'the Government of Japan' says more than 'Japan'.
    private static Span WithGovernment(AnnotatedText text, Span party)
    {
        var before = text.Text.AsSpan(0, party.Start);
        foreach (var words in new[] { "Government of the ", "Government of " })
        {
            if (before.EndsWith(words))
            {
                return party with { Start = party.Start - words.Length };
            }
        }
        return party;
    }

    // 'Tokyo, Japan': the country of a city is no party.
    private static bool IsPlace(AnnotatedText text, Mention party) =>
        text.Mentions(AuthorityKind.Place, new Span(Math.Max(0, party.Span.Start - 40), party.Span.Start))
            .Any(place => text.Text.AsSpan(place.Span.End, party.Span.Start - place.Span.End) is ", ")
        || AtVenue().IsMatch(text.Text.AsSpan(0, party.Span.Start));

    // 'concluded at Dromoland Castle, Ireland'
    [GeneratedRegex(
        @"\bat (?:\p{Lu}[\w'’.-]* ){0,4}\p{Lu}[\w'’.-]*, \z",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex AtVenue();

    [GeneratedRegex(
        @"\A(?:'s?|’s?)?(?: ?[-–/] ?|,? (?:and|&) |, )(?:the )?(?:(?:Governments?|Republic|Kingdom|delegations?) of (?:the )?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Joint();

    private static List<Party> InOrder(AnnotatedText text, IEnumerable<Mention> mentions) =>
        [
            .. mentions
                .GroupBy(mention => mention.Record.Party!, StringComparer.Ordinal)
                .Select(group => new Party(
                    group.Key,
                    group.First().Span.In(text.Text),
                    text.Proof(WithGovernment(text, group.First().Span))
                )),
        ];
}
