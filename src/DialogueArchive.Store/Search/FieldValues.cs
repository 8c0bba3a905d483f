using System.Globalization;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Import;

namespace DialogueArchive.Store.Search;

/// <summary>What the value of a field names: a slug or a code, a name or another name of the same, else every name that has its words.</summary>
internal static class FieldValues
{
    private static readonly Dictionary<Facet, AuthorityKind> Kinds = new()
    {
        [Facet.Topic] = AuthorityKind.Topic,
        [Facet.Organisation] = AuthorityKind.Organisation,
        [Facet.Reference] = AuthorityKind.Thing,
        [Facet.Place] = AuthorityKind.Place,
        [Facet.Party] = AuthorityKind.Party,
        [Facet.Actor] = AuthorityKind.Party,
    };

    /// <summary>The values of the archive that are meant; none when it has no such.</summary>
    public static IReadOnlyList<string> Named(FindingAid aid, FieldTerm field)
    {
        if (field.Facet == Facet.Year)
        {
            return SearchQuery.YearsOf(field.Name) is var (first, last)
                ?
                [
                    .. aid.Values[Facet.Year]
                        .Values.Where(year =>
                            int.Parse(year, CultureInfo.InvariantCulture) is var number
                            && first <= number
                            && number <= last
                        ),
                ]
                : [];
        }
        var values = aid.Values[field.Facet];
        // Half a character is no part of a name, and cannot be normalised.
        var asked = Slug.Of(string.Concat(field.Name.Where(letter => !char.IsSurrogate(letter))));
        if (asked.Length == 0)
        {
            return [];
        }
        // British and American spelling of one act.
        if (field.Facet == Facet.Act)
        {
            asked = asked.Replace("recognised", "recognized", StringComparison.Ordinal);
        }
        var exact = OtherwiseNamed(field.Facet, asked)
            .Append(asked)
            .Where(value => values.Find(value) >= 0)
            .Concat(values.Values.Where((_, at) => Slug.Of(values.Names[at]) == asked))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return exact.Count > 0
            ? exact
            :
            [
                .. values.Values.Where(
                    (value, at) => HasWords(Slug.Of(values.Names[at]), asked) || HasWords(value, asked)
                ),
            ];
    }

    private static bool HasWords(string name, string asked) =>
        $"-{name}-".Contains($"-{asked}-", StringComparison.OrdinalIgnoreCase);

    // A party is chosen by its code, everything else by the identifier of its record.
    private static IEnumerable<string> OtherwiseNamed(Facet facet, string asked) =>
        Kinds.TryGetValue(facet, out var kind)
            ? AuthorityFile
                .Default.Of(kind)
                .Where(record => record.Acronyms.Concat(record.Variants).Any(name => Slug.Of(name) == asked))
                .Select(record => record.Id)
            : [];
}
