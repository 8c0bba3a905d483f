using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Where the meeting was held.</summary>
internal static class PlaceRule
{
    /// <summary>The place behind the verb of the opening, else the last one in front of it; null when it names none.</summary>
    public static Place? Read(AnnotatedText text, Opening? opening)
    {
        if (opening is null)
        {
            return null;
        }
        var sentence = opening.Sentence.Span;
        return Find(text, new Span(opening.Verb.End, sentence.End))
            ?? FindLast(text, new Span(sentence.Start, opening.Verb.Start));
    }

    /// <summary>The first place inside <paramref name="span"/> that stands after 'in' or 'at'.</summary>
    public static Place? Find(AnnotatedText text, Span span) =>
        Cities(text, span).FirstOrDefault() is { } city ? Of(text, city)
        : text.Mentions(AuthorityKind.Party, span)
            .FirstOrDefault(party => !party.IsAdjective && FollowsIn(text, party.Span))
            is { } country
            ? new Place(null, country.Record.Party, text.Proof(country.Span))
        : null;

    /// <summary>Whether the text says that the meeting was held over a line.</summary>
    public static bool IsVirtual(AnnotatedText text, Opening? opening) =>
        opening is not null
        && text.Tokens.Skip(text.TokenRange(opening.Sentence.Span).First)
            .TakeWhile(token => token.Span.Start < opening.Sentence.Span.End)
            .Any(token => token.Word is "virtually" or "virtual" or "videoconference" or "teleconference" or "online");

    private static Place? FindLast(AnnotatedText text, Span span) =>
        Cities(text, span).LastOrDefault() is { } city ? Of(text, city) : null;

    private static IEnumerable<Mention> Cities(AnnotatedText text, Span span) =>
        text.Mentions(AuthorityKind.Place, span).Where(city => FollowsIn(text, city.Span));

    private static Place Of(AnnotatedText text, Mention city) =>
        new(city.Record.Name, city.Record.Party, text.Proof(city.Span));

    private static bool FollowsIn(AnnotatedText text, Span span)
    {
        var (at, _) = text.TokenRange(span);
        while (at > 0 && text.Tokens[at - 1].Word is "the")
        {
            at--;
        }
        return at > 0 && text.Tokens[at - 1].Word is "in" or "at";
    }
}
