using DialogueArchive.Extraction.Authority;

namespace DialogueArchive.Store.Import;

/// <summary>The slug of a series that has no authority record: party codes by alphabet, then the subject of its name.</summary>
internal static class SeriesSlug
{
    // Words that tell the form of the meeting, not its subject. 'Plenary' and 'working group' stay: they keep series apart.
    private static readonly HashSet<string> FormWords =
    [
        "a",
        "an",
        "and",
        "annual",
        "between",
        "bilateral",
        "comprehensive",
        "consultation",
        "consultations",
        "dialog",
        "dialogs",
        "dialogue",
        "dialogues",
        "for",
        "in",
        "meeting",
        "meetings",
        "of",
        "on",
        "regular",
        "session",
        "sessions",
        "talk",
        "talks",
        "the",
        "trilateral",
        "with",
    ];

    public static string Of(IEnumerable<string> parties, string name, AuthorityFile authority)
    {
        var codes = parties.Order(StringComparer.Ordinal).ToArray();
        var words = Slug.Of(WithoutParties(name, codes, authority)).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var subject = Slug.Join(words.Where(word => !FormWords.Contains(word)));
        if (subject.Length == 0)
        {
            subject = words.Length > 0 ? Slug.Join(words) : $"series-{Slug.Key(name)}";
        }
        return Slug.Join([.. codes.Select(Slug.Of), subject]);
    }

    private static string WithoutParties(string name, string[] codes, AuthorityFile authority)
    {
        var terms = authority
            .Of(AuthorityKind.Party)
            .Where(party => codes.Contains(party.Party, StringComparer.Ordinal))
            .SelectMany(party => party.Variants.Concat(party.Adjectives).Concat(party.Acronyms).Append(party.Name))
            .OrderByDescending(term => term.Length)
            .ThenBy(term => term, StringComparer.Ordinal);
        return terms.Aggregate(name, WithoutWord);
    }

    private static string WithoutWord(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; )
        {
            var end = at + word.Length;
            var stands =
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            text = stands ? string.Concat(text.AsSpan(0, at), " ", text.AsSpan(end)) : text;
            at++;
        }
        return text;
    }
}
