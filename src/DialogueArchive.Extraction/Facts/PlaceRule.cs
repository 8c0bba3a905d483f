using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Where the meeting was held.</summary>
internal static partial class PlaceRule
{
    // In tokens: 'Esch-sur-Alzette' has five.
    private const int LongestCity = 6;

    private static readonly FrozenSet<string> VenueWords = WordSet.Of(
        "the of and for at in s 's ' - – , to on de del da du des d"
    );

    /// <summary>The place in the sentences that tell of the meeting, behind the verb before in front of it; null when they name none.</summary>
    public static Place? Read(AnnotatedText text, Opening? opening)
    {
        foreach (var (sentence, verb) in OwnSentences.Of(text, opening))
        {
            var place =
                Find(text, new Span(verb.End, sentence.End))
                ?? FindLast(text, new Span(sentence.Start, verb.Start))
                ?? (
                    OtherEvent().IsMatch(text.Text.AsSpan(sentence.Start, verb.Start - sentence.Start))
                        ? null
                        : Unlisted(text, new Span(sentence.Start, verb.Start))
                )
                ?? Host(text, sentence, verb)
                ?? Here(text, sentence);
            if (place is not null)
            {
                return place;
            }
        }
        return opening is null || IsVirtual(text, opening) ? Labelled(text) : InHeading(text, opening);
    }

    // 'WASHINGTON – Officials gathered here': the place of the dateline
    private static Place? Here(AnnotatedText text, Span sentence) =>
        MetHere().IsMatch(text.Text.AsSpan(sentence.Start, sentence.Length))
        && (
            text.Mentions(AuthorityKind.Place).StartingAt(sentence.Start)
            // 'Washington, 3 February 2012. The Working Group met here …'
            ?? text.Mentions(AuthorityKind.Place)
                .LastOrDefault(city =>
                    city.Span.End < sentence.Start
                    && text.SentenceAt(city.Span.Start) is { } dateline
                    && dateline.Span.Start == city.Span.Start
                    && dateline.Span.End >= sentence.Start - 2
                    && text.Dates.Inside(dateline.Span).Any()
                    && dateline.Span.Length <= LongestDateline
                )
        )
            is { } city
            ? Of(text, city)
            : null;

    // In characters: 'Longueuil, Quebec, 3 February 2012.'
    private const int LongestDateline = 48;

    [GeneratedRegex(
        @"\b(?:met|gathered|held|convened|conferred|sat down|opened|concluded|ended)\b[^.;]{0,140}? (?:here|today|yesterday|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MetHere();

    // 'Venue: Heydar Aliyev Center, Baku', or 'Berlin, July 9-10, 2025' in a summary that no sentence opens.
    private static Place? Labelled(AnnotatedText text)
    {
        foreach (var line in text.Sentences.TakeWhile(line => line.Paragraph <= LastParagraphOfHeading))
        {
            var cities = text.Mentions(AuthorityKind.Place, line.Span).ToList();
            if (
                cities.Count > 0
                && (
                    Label().IsMatch(text.Text.AsSpan(line.Span.Start, line.Span.Length))
                    || text.Dates.Inside(line.Span).Any(date => date.IsDays && date.From != date.To)
                        && cities[0].Span.Start == line.Span.Start
                )
            )
            {
                return Of(text, cities[^1]);
            }
        }
        return null;
    }

    private const int LastParagraphOfHeading = 6;

    [GeneratedRegex(@"\A(?:venue|place|location) ?:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    // A city on a line of its own above the text, or in a title such as 'Joint Committee meets in Chiang Mai'.
    private static Place? InHeading(AnnotatedText text, Opening opening) =>
        text
            .Sentences.TakeWhile(sentence => sentence.Paragraph < opening.Sentence.Paragraph)
            .Select(line =>
                text.Mentions(AuthorityKind.Place).StartingAt(line.Span.Start) is { } city
                && (city.Span == line.Span || HasOnlyDays(text, city, line))
                    ? city
                    : null
            )
            .FirstOrDefault(city => city is not null)
            is { } alone
            ? Of(text, alone)
        : text
            .Sentences.TakeWhile(sentence => sentence.Paragraph < opening.Sentence.Paragraph)
            .Where(line => TellsMeeting().IsMatch(text.Text.AsSpan(line.Span.Start, line.Span.Length)))
            .Select(line => Cities(text, line.Span).FirstOrDefault())
            .FirstOrDefault(city => city is not null)
            is { } told
            ? Of(text, told)
        : null;

    // 'Kyiv, June 4-5, 2013': nothing is released over several days.
    private static bool HasOnlyDays(AnnotatedText text, Mention city, Sentence line) =>
        text.Dates.Inside(line.Span).FirstOrDefault() is { IsDays: true } days
        && days.From != days.To
        && days.Span.End == line.Span.End
        && text.Text.AsSpan(city.Span.End, days.Span.Start - city.Span.End).Trim(" ,–—-").IsEmpty;

    [GeneratedRegex(
        @"\b(?:meets?|met|held|holds?|convenes?|gathers?|host(?:s|ed)?|takes? place|(?:talks|edition|round|session|meeting|dialogue|consultations)(?= (?:in|at)\b))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex TellsMeeting();

    /// <summary>The first place inside <paramref name="span"/> that stands after 'in' or 'at', before words on another event.</summary>
    public static Place? Find(AnnotatedText text, Span span)
    {
        var other = OtherEvent().Match(text.Text, span.Start, span.Length);
        var own = other.Success ? span with { End = other.Index } : span;
        return Cities(text, own).FirstOrDefault() is { } city ? Of(text, city)
            : Unlisted(text, own) is { } unlisted ? unlisted
            : text.Mentions(AuthorityKind.Party, own)
                .FirstOrDefault(party => IsCountry(text, party) && FollowsIn(text, party.Span))
                is { } country
                ? new Place(null, country.Record.Party, text.Proof(country.Span))
            : null;
    }

    /// <summary>Whether the text says that the meeting was held over a line.</summary>
    public static bool IsVirtual(AnnotatedText text, Opening? opening) =>
        opening is not null
        && text.Text.AsSpan(opening.Sentence.Span.Start, opening.Sentence.Span.Length) is var sentence
        && Virtual().IsMatch(sentence)
        && !InPersonToo().IsMatch(sentence);

    private static Place? FindLast(AnnotatedText text, Span span) =>
        !OtherEvent().IsMatch(text.Text.AsSpan(span.Start, Math.Max(0, span.Length)))
        && Cities(text, span).LastOrDefault() is { } city
            ? Of(text, city)
            : null;

    // 'Astana hosted the second meeting'
    private static Place? Host(AnnotatedText text, Span sentence, Span verb) =>
        verb.Over(text.Text).StartsWith("host")
        && text.Mentions(AuthorityKind.Place, new Span(sentence.Start, verb.Start)).LastOrDefault() is { } city
        && verb.Start - city.Span.End <= 12
            ? Of(text, city)
            : null;

    private static IEnumerable<Mention> Cities(AnnotatedText text, Span span) =>
        text.Mentions(AuthorityKind.Place, span)
            .Where(city => !BeginsVenue(text, city.Span) && (FollowsIn(text, city.Span) || EndsVenue(text, city.Span)));

    // 'at the Hoa Lac Hi-Tech Park'
    private static bool BeginsVenue(AnnotatedText text, Span city)
    {
        var (_, next) = text.TokenRange(city);
        return next < text.Tokens.Count
            && text.Tokens[next] is { IsWord: true, IsCapital: true } token
            && token.Span.Start == city.End + 1
            && text.SentenceAt(token.Span.Start)?.Span.Start <= city.Start
            && text.Text[city.End] == ' '
            && !text.IsPlaced(token.Span);
    }

    // 'in Stresa, Italy', 'in Esch-sur-Alzette, Luxembourg', 'in Harbin (China)': a city that no list has, told by its country.
    private static Place? Unlisted(AnnotatedText text, Span span)
    {
        foreach (var country in text.Mentions(AuthorityKind.Party, span).Where(party => !party.IsAdjective))
        {
            var (at, next) = text.TokenRange(country.Span);
            var end = at - 1;
            if (
                end < 1
                || !(
                    text.Tokens[end].Word == ","
                    || (text.Tokens[end].Word == "(" && next < text.Tokens.Count && text.Tokens[next].Word == ")")
                )
            )
            {
                continue;
            }
            var first = end;
            while (first > 0 && end - first < LongestCity && IsOfCity(text, first - 1))
            {
                first--;
            }
            if (first < end && first > 0 && text.Tokens[first].IsCapital && text.Tokens[first - 1].Word is "in" or "at")
            {
                var city = new Span(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End);
                return text.IsNamed(city with { End = text.Tokens[first].Span.End })
                    ? null
                    : new Place(city.In(text.Text), country.Record.Party, text.Proof(city));
            }
        }
        return null;
    }

    // 'in the U.S.', and not 'in U.S. ports': initials are the country's name where nothing that is the country's follows.
    private static bool IsCountry(AnnotatedText text, Mention party) =>
        !party.IsAdjective
        || party.IsAcronym
            && (party.Span.End + 1 >= text.Text.Length || !char.IsUpper(text.Text[party.Span.End + 1]))
            && Behind().IsMatch(text.Text, party.Span.End);

    [GeneratedRegex(
        @"\G(?:[.,;)]| (?:in|on|at|from|and|for|by|early|late|next|later|during)\b|\z)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();

    private static bool IsOfCity(AnnotatedText text, int index) =>
        text.Tokens[index] is { IsWord: true, IsCapital: true }
        || text.Tokens[index].Word is "-"
        || text.Tokens[index - 1 < 0 ? 0 : index - 1].Word is "-";

    private static Place Of(AnnotatedText text, Mention city) =>
        new(city.Record.Name, city.Record.Party, text.Proof(city.Span));

    private static bool FollowsIn(AnnotatedText text, Span span)
    {
        var (at, _) = text.TokenRange(span);
        // 'in the city of Astana'
        if (at > 1 && text.Tokens[at - 1].Word is "of" && text.Tokens[at - 2].Word is "city" or "capital")
        {
            at -= 2;
        }
        while (at > 0 && text.Tokens[at - 1].Word is "the")
        {
            at--;
        }
        return at > 0
            && (
                text.Tokens[at - 1].Word is "in" or "at"
                || (
                    text.Tokens[at - 1].Word is "for"
                    && at > 1
                    && text.Tokens[at - 2].Word is "planned" or "scheduled" or "foreseen"
                )
            );
    }

    // 'at ISRO Headquarters, Bengaluru': the city ends the address of a venue.
    private static bool EndsVenue(AnnotatedText text, Span city)
    {
        var (at, _) = text.TokenRange(city);
        if (at < 2 || text.Tokens[at - 1].Word != ",")
        {
            return false;
        }
        for (var index = at - 2; index >= 0 && at - index < 14; index--)
        {
            var token = text.Tokens[index];
            if (token.Word is "at" or "in")
            {
                return true;
            }
            if (!(token.IsCapital || VenueWords.Contains(token.Word) || IsElided(text, token)))
            {
                return false;
            }
        }
        return false;
    }

    // 'd'Orsay'
    private static bool IsElided(AnnotatedText text, Token token) =>
        token.Span.Length > 3
        && text.Text[token.Span.Start + 1] is '\'' or '’'
        && char.IsUpper(text.Text[token.Span.Start + 2]);

    [GeneratedRegex(
        @"\b(?:signed|established|founded|launched|adopted|since|after|following|declared|issued|resolved|announced|pursuant|statement|agreement|treaty|summit|memorandum|declaration|had|preceded|met in|last|recall(?:ing|ed)|decision)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherEvent();

    [GeneratedRegex(
        @"\b(?:virtual(?:ly)?|video[- ]?(?:tele)?conferenc(?:e|ing)|tele-?conference|online|by (?:video|telephone))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Virtual();

    // 'held virtually and in London'
    [GeneratedRegex(
        @"\b(?:hybrid|virtually and (?:in|at)|(?<!instead of |rather than |than )in[- ]person)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex InPersonToo();
}
