using System.Text.Json.Serialization;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Import;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Search;

/// <summary>What a name may be the name of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NamedKind>))]
public enum NamedKind
{
    /// <summary>A ministry, agency, office or body.</summary>
    [JsonStringEnumMemberName("organisation")]
    Organisation,

    /// <summary>A topic of the vocabulary.</summary>
    [JsonStringEnumMemberName("topic")]
    Topic,

    /// <summary>An agreement, programme, body or other thing that texts refer to.</summary>
    [JsonStringEnumMemberName("reference")]
    Reference,

    /// <summary>A dialogue.</summary>
    [JsonStringEnumMemberName("series")]
    Series,
}

/// <summary>Something that was found by a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its lasting name.</param>
/// <param name="Name">Its preferred name.</param>
/// <param name="Matched">The name by which it was found: the preferred one, a variant or an acronym.</param>
/// <param name="Party">Of an organisation, the code of its party.</param>
/// <param name="Score">How near the name is to what was asked, to 100 for the same.</param>
public sealed record FoundName(NamedKind Kind, string Slug, string Name, string Matched, string? Party, double Score);

/// <summary>Things by their names, as people begin to write them or as their lists have them.</summary>
public sealed class NameQueries
{
    private const double LeastScore = 50;

    // Words that tell no name from another.
    private static readonly HashSet<string> Small = new(
        ["of", "the", "and", "for", "on", "in", "de", "s"],
        StringComparer.Ordinal
    );

    private static readonly (AuthorityKind Records, NamedKind Kind)[] Kinds =
    [
        (AuthorityKind.Organisation, NamedKind.Organisation),
        (AuthorityKind.Topic, NamedKind.Topic),
        (AuthorityKind.Thing, NamedKind.Reference),
    ];

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    // Made once for each state of the archive.
    private volatile Kept? _kept;

    internal NameQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Things of which a name, or a word of it, begins so: the same name first, then those that begin so, then the others.</summary>
    public async Task<IReadOnlyList<FoundName>> SuggestAsync(
        string beginning,
        IReadOnlyList<NamedKind>? kinds,
        int most,
        CancellationToken cancellationToken = default
    )
    {
        var asked = Folded(beginning);
        return asked.Length == 0
            ? []
            : Best(await OfAsync(kinds, cancellationToken), name => Begins(name.Folded, asked), most);
    }

    /// <summary>Things of which a name is like this one, the nearest first.</summary>
    public async Task<IReadOnlyList<FoundName>> MatchAsync(
        string name,
        IReadOnlyList<NamedKind>? kinds,
        string? party,
        int most,
        CancellationToken cancellationToken = default
    )
    {
        var asked = Folded(name);
        if (asked.Length == 0)
        {
            return [];
        }
        var words = WordsOf(asked);
        var things = await OfAsync(kinds, cancellationToken);
        return Best(
            party is null
                ? things
                : things.Where(thing => string.Equals(thing.Party, party, StringComparison.OrdinalIgnoreCase)),
            each => Likeness(each, asked, words),
            most
        );
    }

    private static IReadOnlyList<FoundName> Best(IEnumerable<Thing> things, Func<Name, double> score, int most) =>
        [
            .. things
                .Select(thing => (Thing: thing, Name: thing.Names.MaxBy(score)!))
                .Select(each => (each.Thing, each.Name, Score: score(each.Name)))
                .Where(each => each.Score >= LeastScore)
                .OrderByDescending(each => each.Score)
                .ThenBy(each => each.Thing.Kind)
                .ThenBy(each => each.Thing.Name.Length)
                .ThenBy(each => each.Thing.Name, StringComparer.Ordinal)
                .ThenBy(each => each.Thing.Slug, StringComparer.Ordinal)
                .Take(most)
                .Select(each => new FoundName(
                    each.Thing.Kind,
                    each.Thing.Slug,
                    each.Thing.Name,
                    each.Name.Written,
                    each.Thing.Party,
                    Math.Round(each.Score, 1)
                )),
        ];

    private static double Begins(string name, string asked) =>
        name == asked ? 100
        // The less is left to write, the likelier it is meant.
        : name.StartsWith(asked, StringComparison.Ordinal) ? 75 + (20.0 * asked.Length / name.Length)
        : name.Contains($"-{asked}", StringComparison.Ordinal) ? 50 + (20.0 * asked.Length / name.Length)
        : 0;

    // The share of words that both have; a word may be cut short in one of them, as in lists it is.
    private static double Likeness(Name name, string asked, string[] words)
    {
        if (name.Folded == asked || name.Words.SequenceEqual(words, StringComparer.Ordinal))
        {
            return 100;
        }
        if (words.Length == 0 || name.Words.Length == 0)
        {
            return 0;
        }
        var shared = words.Count(word => name.Words.Contains(word, StringComparer.Ordinal));
        var cut = words.Count(word =>
            word.Length > 2
            && !name.Words.Contains(word, StringComparer.Ordinal)
            && Array.Exists(name.Words, whole => IsShortFor(word, whole))
        );
        return 95 * 2 * (shared + (cut * 0.7)) / (words.Length + name.Words.Length);
    }

    // 'dept' and 'depart' for 'department': its letters in their order, from the first.
    private static bool IsShortFor(string word, string whole)
    {
        if (word[0] != whole[0] || word.Length >= whole.Length)
        {
            return false;
        }
        var at = 0;
        foreach (var letter in whole)
        {
            at += at < word.Length && word[at] == letter ? 1 : 0;
        }
        return at == word.Length;
    }

    // Half a character is no part of a name, and cannot be normalised.
    private static string Folded(string asked) =>
        Slug.Of(string.Concat(asked.Where(letter => !char.IsSurrogate(letter))));

    private static string[] WordsOf(string folded) => [.. folded.Split('-').Where(word => !Small.Contains(word))];

    private async Task<IEnumerable<Thing>> OfAsync(IReadOnlyList<NamedKind>? kinds, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        return kinds is { Count: > 0 } ? all.Where(thing => kinds.Contains(thing.Kind)) : all;
    }

    private async Task<IReadOnlyList<Thing>> AllAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var stamp = await FindingAids.StampAsync(context, cancellationToken);
        if (_kept is { } kept && kept.Stamp == stamp)
        {
            return kept.Things;
        }
        var records = await context
            .Authorities.Where(row =>
                row.Kind == AuthorityKind.Organisation
                || row.Kind == AuthorityKind.Topic
                // A thing has a page when some text refers to it.
                || (row.Kind == AuthorityKind.Thing && context.References.Any(named => named.AuthorityId == row.Id))
            )
            .ToListAsync(cancellationToken);
        var series = await context
            .Series.Where(row => context.Meetings.Any(meeting => meeting.SeriesId == row.Id))
            .Include(row => row.Authority)
            .ToListAsync(cancellationToken);
        Thing[] things =
        [
            .. records.Select(row => new Thing(
                Array.Find(Kinds, kind => kind.Records == row.Kind).Kind,
                row.Slug,
                row.Name,
                row.Party,
                NamesOf([row.Name, .. row.Variants, .. row.Acronyms])
            )),
            .. series.Select(row => new Thing(
                NamedKind.Series,
                row.Slug,
                row.Name,
                null,
                NamesOf([row.Name, .. row.Authority?.Variants ?? []])
            )),
        ];
        _kept = new Kept(stamp, things);
        return things;
    }

    private static Name[] NamesOf(IEnumerable<string> written) =>
        [
            .. written
                .Select(name => (Written: name, Folded: Slug.Of(name)))
                .Where(name => name.Folded.Length > 0)
                .Select(name => new Name(name.Written, name.Folded, WordsOf(name.Folded))),
        ];

    private sealed record Name(string Written, string Folded, string[] Words);

    private sealed record Thing(NamedKind Kind, string Slug, string Name, string? Party, Name[] Names);

    private sealed record Kept(string Stamp, IReadOnlyList<Thing> Things);
}
