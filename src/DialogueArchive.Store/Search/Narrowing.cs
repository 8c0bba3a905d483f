using System.Globalization;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Search;

/// <summary>
/// One question's choices against the things of a finding aid. A value of a facet is counted where everything else that is
/// chosen holds: so each count is what one gets by choosing it as well.
/// </summary>
internal sealed class Narrowing
{
    /// <summary>Nothing that was chosen fails.</summary>
    public const int None = -1;

    /// <summary>More than one kind of thing fails: no count can hold.</summary>
    public const int Several = -2;

    private readonly FindingAid _aid;
    private readonly Choices _choices;

    // By kind of thing: which are chosen, and which would be without the choices of one of its facets; null is any.
    private readonly bool[]?[] _chosen = new bool[]?[FindingAid.Things.Length];
    private readonly bool[]?[][] _but = new bool[]?[FindingAid.Things.Length][];
    private readonly int[][][] _counts = new int[FindingAid.Things.Length][][];
    private readonly int[][][] _seen = new int[FindingAid.Things.Length][][];
    private int _turn;

    public Narrowing(FindingAid aid, Choices choices)
    {
        _aid = aid;
        _choices = choices;
        foreach (var (kind, facets) in FindingAid.Things.Index())
        {
            _chosen[kind] = Chosen(kind, facets, null);
            _but[kind] = [.. facets.Select(facet => Chosen(kind, facets, facet))];
            _counts[kind] = [.. facets.Select(facet => new int[aid.Values[facet].Values.Count])];
            _seen[kind] = [.. facets.Select(facet => new int[aid.Values[facet].Values.Count])];
        }
    }

    /// <summary>The kind of thing whose choices fail; what has no say in a kind (null) does not fail.</summary>
    public int FailedBy(int[]?[] things)
    {
        var failed = None;
        for (var kind = 0; kind < things.Length; kind++)
        {
            if (_chosen[kind] is { } chosen && things[kind] is { } own && !Array.Exists(own, thing => chosen[thing]))
            {
                if (failed != None)
                {
                    return Several;
                }
                failed = kind;
            }
        }
        return failed;
    }

    /// <summary>Counts what is true of an item, each value once.</summary>
    public void Count(int[]?[] things, int failed, int items)
    {
        if (failed == Several)
        {
            return;
        }
        _turn++;
        for (var kind = 0; kind < things.Length; kind++)
        {
            if (things[kind] is not { } own || (failed != None && failed != kind))
            {
                continue;
            }
            var all = _aid.Filed[kind].All;
            for (var facet = 0; facet < _but[kind].Length; facet++)
            {
                var (may, counts, seen) = (_but[kind][facet], _counts[kind][facet], _seen[kind][facet]);
                foreach (var thing in own)
                {
                    if (may?[thing] == false || all[thing][facet] is not (>= 0 and var value) || seen[value] == _turn)
                    {
                        continue;
                    }
                    seen[value] = _turn;
                    counts[value] += items;
                }
            }
        }
    }

    /// <summary>The counts of these facets; facets of which no item has a value are left out.</summary>
    public IReadOnlyList<FacetCounts> Counts(IEnumerable<Facet> facets) =>
        [.. facets.Select(Counts).Where(facet => facet.Values.Count > 0)];

    private FacetCounts Counts(Facet facet)
    {
        var kind = FindingAid.ThingOf(facet);
        var counts = _counts[kind][Array.IndexOf(FindingAid.Things[kind], facet)];
        var (values, chosen) = (_aid.Values[facet], _choices.Of(facet));
        var found = values
            .Values.Select(
                (value, at) =>
                    new FacetValue(
                        value,
                        values.Names[at],
                        counts[at],
                        chosen.Contains(value, StringComparer.OrdinalIgnoreCase)
                    )
            )
            .Where(value => value.Count > 0 || value.Chosen);
        return new FacetCounts(
            facet,
            [
                .. facet is Facet.Year or Facet.Strength
                    ? found.OrderByDescending(value => int.Parse(value.Value, CultureInfo.InvariantCulture))
                    : found
                        .OrderByDescending(value => value.Count)
                        .ThenBy(value => value.Name, StringComparer.Ordinal)
                        .ThenBy(value => value.Value, StringComparer.Ordinal),
            ]
        );
    }

    private bool[]? Chosen(int kind, Facet[] facets, Facet? but)
    {
        var wanted = facets
            .Index()
            .Where(each => each.Item != but && _choices.Of(each.Item).Count > 0)
            .Select(each =>
                (each.Index, Values: _choices.Of(each.Item).Select(_aid.Values[each.Item].Find).ToHashSet())
            )
            .ToArray();
        return wanted.Length == 0
            ? null
            :
            [
                .. _aid.Filed[kind]
                    .All.Select(thing =>
                        Array.TrueForAll(
                            wanted,
                            each => thing[each.Index] >= 0 && each.Values.Contains(thing[each.Index])
                        )
                    ),
            ];
    }
}
