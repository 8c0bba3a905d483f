using System.Text.Json.Serialization;

namespace DialogueArchive.Extraction.Authority;

/// <summary>The kinds of names under authority control.</summary>
public enum AuthorityKind
{
    Organisation,
    Party,
    Place,
    Series,
    Topic,
    Thing,
}

/// <summary>
/// The controlled name behind names as written. One type for every kind; fields that a kind does not use stay empty.
/// Nothing here was read from a document: it is editor's knowledge and is shown as such.
/// A list that a data file leaves out is empty: the generated JSON reader sets it to null, so the getters fold that.
/// </summary>
public sealed record AuthorityRecord
{
    /// <summary>Lower-case identifier, never changed once published: <c>jp-mext</c>, <c>jp</c>, <c>tokyo</c>, <c>jp-us-space</c>, <c>gps</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms under which texts name it; full forms only, articles left out.</summary>
    public IReadOnlyList<string> Variants
    {
        get => field ?? [];
        init;
    }

    /// <summary>Forms made of initials, matched by exact case: <c>MEXT</c>, <c>ISS</c>.</summary>
    public IReadOnlyList<string> Acronyms
    {
        get => field ?? [];
        init;
    }

    /// <summary>Party code of an organisation or a place, ISO 3166-1 alpha-2 or EU; of a party itself, its own code.</summary>
    public string? Party { get; init; }

    /// <summary>Series only: the codes of its parties, in alphabetical order.</summary>
    public IReadOnlyList<string> Parties
    {
        get => field ?? [];
        init;
    }

    /// <summary>Party only: 'Japanese', 'U.S.', 'American'.</summary>
    public IReadOnlyList<string> Adjectives
    {
        get => field ?? [];
        init;
    }

    /// <summary>Party only: surnames of its heads of state and of government since 2000, by which texts call them.</summary>
    public IReadOnlyList<string> Leaders
    {
        get => field ?? [];
        init;
    }

    /// <summary>Organisation only: the identifier of the body it is part of.</summary>
    public string? Parent { get; init; }

    /// <summary>Organisation only: the identifier of the office it took over from.</summary>
    public string? SuccessorOf { get; init; }

    /// <summary>The first and last year under this name, where known.</summary>
    public int? From { get; init; }

    /// <inheritdoc cref="From"/>
    public int? Until { get; init; }

    /// <summary>Where the relation or the dates are known from; null: general knowledge, and shown so.</summary>
    public string? Source { get; init; }

    /// <summary>Organisation only: it stands for several bodies ('the Intelligence Community').</summary>
    public bool Collective { get; init; }

    /// <summary>
    /// Organisation only: states beyond its party are members of it. Where it sits in no delegation, a text points to it
    /// as to a body of its own.
    /// </summary>
    public bool Intergovernmental { get; init; }

    /// <summary>Thing only: agreement, policy, programme, exercise, body, system, mission, meeting or statement.</summary>
    public ReferenceKind? Kind { get; init; }

    /// <summary>Topic only: what it covers.</summary>
    public string? Scope { get; init; }

    /// <summary>Topic only: terms with a gap for a few words, marked '…': <c>exchange of … data</c>; in small letters.</summary>
    public IReadOnlyList<string> Gapped
    {
        get => field ?? [];
        init;
    }

    /// <summary>Topic only: identifiers of topics that look alike and are kept apart.</summary>
    public IReadOnlyList<string> NotToBeConfusedWith
    {
        get => field ?? [];
        init;
    }

    /// <summary>
    /// It names nothing in the world: it stands for the invented dialogues by which the archive is shown. Told by its
    /// file, under user-assigned codes of ISO 3166-1, so that no real name is ever taken for one of these.
    /// </summary>
    [JsonIgnore]
    public bool Invented { get; init; }

    /// <summary>Sentences that must match this entry: its own test.</summary>
    public IReadOnlyList<string> Examples
    {
        get => field ?? [];
        init;
    }
}
