using DialogueArchive.Extraction.Authority;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>What the authority records know of offices that took over from others and of units of bodies: editor's knowledge.</summary>
public sealed class OrganisationRelations
{
    private readonly Dictionary<string, Known> _bySlug;
    private readonly ILookup<(string? Party, string Name), Known> _byName;

    private OrganisationRelations(IEnumerable<Known> organisations)
    {
        _bySlug = organisations.ToDictionary(known => known.Slug, StringComparer.Ordinal);
        _byName = _bySlug.Values.ToLookup(known => (known.Party, known.Name.ToUpperInvariant()));
    }

    /// <summary>Nothing known: organisations are what they are named.</summary>
    public static OrganisationRelations Unknown { get; } = new([]);

    internal static async Task<OrganisationRelations> FetchAsync(
        ArchiveContext context,
        CancellationToken cancellationToken
    ) =>
        new(
            await context
                .Authorities.Where(row => row.Kind == AuthorityKind.Organisation)
                .Select(row => new Known(
                    row.Slug,
                    row.Name,
                    row.Party,
                    row.Parent,
                    row.SuccessorOf,
                    row.From,
                    row.Source
                ))
                .ToListAsync(cancellationToken)
        );

    /// <summary>What an organisation counts as, and the steps that lead there; itself where nothing is to follow.</summary>
    internal Followed Of(Follow follow, string party, string? slug, string name, string? unitOf)
    {
        var own = Comparison.KeyOf(slug, name);
        return follow switch
        {
            Follow.Successors => Successors(own, slug),
            Follow.Parents => Parents(own, party, slug, name, unitOf),
            _ => new Followed(own, own, null, null, []),
        };
    }

    // The oldest office stands for all that took over from it; its name is given by whoever is named last.
    private Followed Successors(string own, string? slug)
    {
        var steps = new List<OrganisationRelation>();
        var last = Walk(
            slug,
            known => known.SuccessorOf,
            (from, to) => steps.Add(Step(from, RelationKind.SuccessorOf, to))
        );
        return new Followed(own, last is null ? own : Comparison.KeyOf(last.Slug, last.Name), null, null, steps);
    }

    private Followed Parents(string own, string party, string? slug, string name, string? unitOf)
    {
        var steps = new List<OrganisationRelation>();
        var first = slug;
        if (unitOf is not null && (slug is null || _bySlug.GetValueOrDefault(slug)?.Parent is null))
        {
            // The text's own words name the parent; a record of that name leads on from there.
            var parent = _byName[(party, unitOf.ToUpperInvariant())].FirstOrDefault();
            steps.Add(
                new OrganisationRelation(
                    name,
                    slug,
                    RelationKind.PartOf,
                    parent?.Name ?? unitOf,
                    parent?.Slug,
                    null,
                    RelationKnownFrom.Text,
                    null
                )
            );
            if (parent is null)
            {
                return new Followed(own, Comparison.KeyOf(null, unitOf), null, unitOf, steps);
            }
            first = parent.Slug;
        }
        var top = Walk(first, known => known.Parent, (from, to) => steps.Add(Step(from, RelationKind.PartOf, to)));
        return top is null || steps.Count == 0
            ? new Followed(own, own, null, null, [])
            : new Followed(own, Comparison.KeyOf(top.Slug, top.Name), top.Slug, top.Name, steps);
    }

    private Known? Walk(string? slug, Func<Known, string?> onward, Action<Known, Known> step)
    {
        var at = slug is null ? null : _bySlug.GetValueOrDefault(slug);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (at is not null && seen.Add(at.Slug) && onward(at) is { } other && _bySlug.TryGetValue(other, out var to))
        {
            step(at, to);
            at = to;
        }
        return at;
    }

    private static OrganisationRelation Step(Known from, RelationKind kind, Known to) =>
        new(
            from.Name,
            from.Slug,
            kind,
            to.Name,
            to.Slug,
            kind == RelationKind.SuccessorOf ? from.From : null,
            RelationKnownFrom.Editor,
            from.Source
        );

    private sealed record Known(
        string Slug,
        string Name,
        string? Party,
        string? Parent,
        string? SuccessorOf,
        int? From,
        string? Source
    );
}

/// <summary>What an organisation counts as.</summary>
/// <param name="Own">Its own key.</param>
/// <param name="Key">The key that it counts under.</param>
/// <param name="Slug">The body that it is rolled up into, where that has a record.</param>
/// <param name="Name">That body's name; null where the organisation keeps its own.</param>
/// <param name="Steps">The relations on the way there.</param>
internal sealed record Followed(
    string Own,
    string Key,
    string? Slug,
    string? Name,
    IReadOnlyList<OrganisationRelation> Steps
);
