using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A way to narrow a list; its word is the name of the parameter and of the answer's key.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Facet>))]
public enum Facet
{
    /// <summary>The dialogue, by slug.</summary>
    [JsonStringEnumMemberName("series")]
    Series,

    /// <summary>The meeting, by slug.</summary>
    [JsonStringEnumMemberName("meeting")]
    Meeting,

    /// <summary>A party of the meeting, by code.</summary>
    [JsonStringEnumMemberName("party")]
    Party,

    /// <summary>A year in which the meeting lies, at least in part.</summary>
    [JsonStringEnumMemberName("year")]
    Year,

    /// <summary>The city that was host, by slug.</summary>
    [JsonStringEnumMemberName("place")]
    Place,

    /// <summary>An organisation that was sent, by slug.</summary>
    [JsonStringEnumMemberName("organisation")]
    Organisation,

    /// <summary>The role in which an organisation was sent.</summary>
    [JsonStringEnumMemberName("role")]
    Role,

    /// <summary>A topic that is mentioned, by slug.</summary>
    [JsonStringEnumMemberName("topic")]
    Topic,

    /// <summary>A named thing that the text points to, by slug.</summary>
    [JsonStringEnumMemberName("reference")]
    Reference,

    /// <summary>Who acts: both, a party's code, leaders or other.</summary>
    [JsonStringEnumMemberName("actor")]
    Actor,

    /// <summary>The kind of a statement.</summary>
    [JsonStringEnumMemberName("act")]
    Act,

    /// <summary>The published step of a statement, 1 to 5.</summary>
    [JsonStringEnumMemberName("strength")]
    Strength,

    /// <summary>How the archive knows of the meeting.</summary>
    [JsonStringEnumMemberName("state")]
    State,
}

/// <summary>How many items of a list have a value, under everything else that is chosen.</summary>
/// <param name="Value">The value as it is chosen by.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Count">Items of the list that have it.</param>
/// <param name="Chosen">Whether it is among the choices.</param>
public sealed record FacetValue(string Value, string Name, int Count, bool Chosen);

/// <summary>The values of one facet that some item has: most items first, years and steps from the highest.</summary>
public sealed record FacetCounts(Facet Facet, IReadOnlyList<FacetValue> Values);

/// <summary>How many items the list would have without one of its choices.</summary>
public sealed record WithoutChoice(Facet Facet, string Value, string Name, int Total);

/// <summary>
/// What narrows a list. Several values of one facet are "or", several facets are "and": facets that tell of one thing, as act and
/// actor do of a statement, or role of an organisation, must be true of the same one. Unknown values match nothing.
/// </summary>
public sealed class Choices
{
    private readonly Dictionary<Facet, IReadOnlyList<string>> _values;

    /// <summary>These values by facet; facets without any do not narrow.</summary>
    public Choices(IEnumerable<KeyValuePair<Facet, IReadOnlyList<string>>> values) =>
        _values = values
            .Where(pair => pair.Value.Count > 0)
            .ToDictionary(
                pair => pair.Key,
                pair => (IReadOnlyList<string>)[.. pair.Value.Distinct(StringComparer.OrdinalIgnoreCase)]
            );

    /// <summary>Everything is wanted.</summary>
    public static Choices None { get; } = new([]);

    /// <summary>Whether anything is chosen.</summary>
    public bool Any => _values.Count > 0;

    /// <summary>Every chosen value with its facet.</summary>
    public IEnumerable<(Facet Facet, string Value)> Each =>
        _values.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value.Select(value => (pair.Key, value)));

    /// <summary>The chosen values of a facet.</summary>
    public IReadOnlyList<string> Of(Facet facet) => _values.GetValueOrDefault(facet) ?? [];

    /// <summary>The same choices but for one.</summary>
    public Choices Without(Facet facet, string value) =>
        new(
            _values.Select(pair =>
                pair.Key == facet
                    ? KeyValuePair.Create(
                        facet,
                        (IReadOnlyList<string>)
                            [.. pair.Value.Where(each => !each.Equals(value, StringComparison.OrdinalIgnoreCase))]
                    )
                    : pair
            )
        );
}
