using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Whether a comparison takes organisations as they are named, or follows what the authority records know of them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Follow>))]
public enum Follow
{
    /// <summary>As they are: an office and its successor are two, a unit and its parent as well.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>An office and the one that took over from it are one.</summary>
    [JsonStringEnumMemberName("successors")]
    Successors,

    /// <summary>A unit counts as the body that it is part of.</summary>
    [JsonStringEnumMemberName("parents")]
    Parents,
}

/// <summary>What joins two organisations.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RelationKind>))]
public enum RelationKind
{
    /// <summary>The first took over from the second.</summary>
    [JsonStringEnumMemberName("successor-of")]
    SuccessorOf,

    /// <summary>The first is part of the second.</summary>
    [JsonStringEnumMemberName("part-of")]
    PartOf,
}

/// <summary>On whose word a relation between organisations stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RelationKnownFrom>))]
public enum RelationKnownFrom
{
    /// <summary>The authority records: editor's knowledge, found in no document here.</summary>
    [JsonStringEnumMemberName("editor")]
    Editor,

    /// <summary>The document's own words: 'the Foreign Policy Bureau, Ministry of Foreign Affairs'.</summary>
    [JsonStringEnumMemberName("text")]
    Text,
}

/// <summary>A relation that a comparison followed.</summary>
/// <param name="Name">The organisation.</param>
/// <param name="Slug">Its authority record; null without one.</param>
/// <param name="Kind">How it stands to the other.</param>
/// <param name="OtherName">The other.</param>
/// <param name="OtherSlug">Its authority record; null without one.</param>
/// <param name="Since">The year from which the record says so; null where it gives none.</param>
/// <param name="KnownFrom">On whose word.</param>
/// <param name="Source">The source that the record names; null for general knowledge, and for what the text says itself.</param>
public sealed record OrganisationRelation(
    string Name,
    string? Slug,
    RelationKind Kind,
    string OtherName,
    string? OtherSlug,
    int? Since,
    RelationKnownFrom KnownFrom,
    string? Source
);

/// <summary>What following organisations changed in a comparison.</summary>
/// <param name="Follow">What was asked for.</param>
/// <param name="Changes">The organisations that count otherwise than they are named; empty for none.</param>
public sealed record FollowUse(Follow Follow, IReadOnlyList<FollowChange> Changes);

/// <summary>Names that count as one organisation.</summary>
/// <param name="Party">Party code.</param>
/// <param name="Slug">Authority record of the organisation that they count as; null without one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Named">The organisations named in the texts that count as it.</param>
/// <param name="Relations">Why, each with its source.</param>
public sealed record FollowChange(
    string Party,
    string? Slug,
    string Name,
    IReadOnlyList<string> Named,
    IReadOnlyList<OrganisationRelation> Relations
);
