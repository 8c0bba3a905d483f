using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Api;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>A list under its choices: everything stands in the address.</summary>
/// <param name="Path">The page of the list.</param>
/// <param name="Choices">What narrows it.</param>
/// <param name="Others">What else the address says, in order: words, sort.</param>
public sealed record Narrowing(string Path, Choices Choices, IReadOnlyList<KeyValuePair<string, string?>> Others)
{
    /// <summary>The choices in an address, and whether all of them can be read.</summary>
    public static (Choices Choices, bool IsReadable) Read(IQueryCollection query)
    {
        var given = Enum.GetValues<Facet>()
            .Select(facet =>
                KeyValuePair.Create(
                    facet,
                    (IReadOnlyList<string>)
                        [.. query[Word(facet)].OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value))]
                )
            )
            .ToArray();
        return (new Choices(given), given.All(pair => pair.Value.All(value => CanBe(pair.Key, value))));
    }

    /// <summary>The name of a facet in an address.</summary>
    public static string Word(Facet facet) => facet.ToString().ToLowerInvariant();

    /// <summary>The same list.</summary>
    public string Address(params KeyValuePair<string, string?>[] more) => Path + Query(Choices, more);

    /// <summary>The list without one of its choices.</summary>
    public string Without(Facet facet, string value) => Path + Query(Choices.Without(facet, value), []);

    /// <summary>The list without any of them.</summary>
    public string Cleared => Path + Query(Choices.None, []);

    /// <summary>The query of this list.</summary>
    public QueryString Query() => Query(Choices, []);

    /// <summary>A facet as a heading.</summary>
    public static string Heading(Facet facet) =>
        facet switch
        {
            Facet.Place => "Host place",
            Facet.Reference => "Points to",
            Facet.Actor => "Said by",
            Facet.Act => "Kind of statement",
            _ => facet.ToString(),
        };

    /// <summary>A value in the words of the pages.</summary>
    public static string Named(Facet facet, string value, string name) =>
        facet switch
        {
            Facet.Actor => Names.Actor(value),
            Facet.Act when Enum.TryParse<Act>(value, ignoreCase: true, out var act) => Names.Act(act),
            Facet.State when Enum.TryParse<MeetingState>(value, ignoreCase: true, out var state) => Names.State(state),
            Facet.Strength when int.TryParse(value, CultureInfo.InvariantCulture, out var step) =>
                $"{step} {Names.Step(step)}",
            Facet.Party => Names.Party(value),
            _ => name,
        };

    private static bool CanBe(Facet facet, string value) =>
        facet switch
        {
            Facet.Year => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            Facet.Strength => value is "1" or "2" or "3" or "4" or "5",
            Facet.Role => value is "co-chair" or "participant",
            Facet.Act => Enum.GetValues<Act>().Any(act => Words.Of(act) == value),
            Facet.State => Enum.GetValues<MeetingState>().Any(state => Words.Of(state) == value),
            _ => true,
        };

    private QueryString Query(Choices choices, IEnumerable<KeyValuePair<string, string?>> more) =>
        QueryString.Create(
            Others
                .Take(1)
                .Concat(choices.Each.Select(each => new KeyValuePair<string, string?>(Word(each.Facet), each.Value)))
                .Concat(Others.Skip(1))
                .Concat(more)
                .Where(pair => !string.IsNullOrEmpty(pair.Value))
        );
}

/// <summary>The form beside a list by which it is narrowed.</summary>
/// <param name="Narrowing">The list.</param>
/// <param name="Facets">What can be chosen.</param>
/// <param name="Whole">The facet of which every value is shown.</param>
/// <param name="What">What is counted: "sentences".</param>
public sealed record FacetsView(Narrowing Narrowing, IReadOnlyList<FacetCounts> Facets, string? Whole, string What)
{
    private const int Most = 7;
    private const int MostOfWhole = 300;

    /// <summary>The values of a facet that are shown; chosen ones always are.</summary>
    public IReadOnlyList<FacetValue> Shown(FacetCounts facet)
    {
        var most = Whole == Narrowing.Word(facet.Facet) ? MostOfWhole : Most;
        return [.. facet.Values.Where((value, at) => at < most || value.Chosen)];
    }
}
