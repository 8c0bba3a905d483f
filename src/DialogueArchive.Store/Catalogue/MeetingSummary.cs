using System.Text.Json.Serialization;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A meeting in a list.</summary>
/// <param name="Slug">Its lasting name: <c>jp-us-space-5</c>.</param>
/// <param name="Title">For people: 'Fifth meeting of the Comprehensive Dialogue on Space'.</param>
/// <param name="Series">The dialogue it belongs to; null when the only document names none.</param>
/// <param name="Ordinal">Its number in the series; null when not known.</param>
/// <param name="Start">First day; null when not known. Of a promised meeting: of the window.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="City">The usual English name; null when not known.</param>
/// <param name="Country">Country code of the place; null when not known.</param>
/// <param name="Parties">Party codes: in the order of the text if recorded, otherwise by alphabet.</param>
/// <param name="State">How the archive knows of it.</param>
/// <param name="Source">Where ordinal, dates and place of this summary come from.</param>
/// <param name="Invented">Whether it never took place: it belongs to the invented dialogues by which the archive is shown.</param>
public record MeetingSummary(
    string Slug,
    string Title,
    SeriesLink? Series,
    int? Ordinal,
    DateOnly? Start,
    DateOnly? End,
    string? City,
    string? Country,
    IReadOnlyList<string> Parties,
    MeetingState State,
    SummarySource Source,
    bool Invented = false
);

/// <summary>A meeting in a list, with those parts of what is read of it that were asked for; the others are left out.</summary>
public sealed record MeetingEntry : MeetingSummary
{
    /// <summary>The meeting alone.</summary>
    /// <param name="meeting">As lists show it.</param>
    public MeetingEntry(MeetingSummary meeting)
        : base(meeting) { }

    /// <inheritdoc cref="MeetingDetail.Documents"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
    public IReadOnlyList<DocumentSummary>? Documents { get; init; }

    /// <inheritdoc cref="MeetingDetail.Delegations"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
    public IReadOnlyList<DelegationDetail>? Delegations { get; init; }

    /// <inheritdoc cref="MeetingDetail.People"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
    public IReadOnlyList<PersonFact>? People { get; init; }

    /// <inheritdoc cref="MeetingDetail.Topics"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
    public IReadOnlyList<TopicOfMeeting>? Topics { get; init; }

    /// <inheritdoc cref="MeetingDetail.Statements"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
    public IReadOnlyList<StatementDetail>? Statements { get; init; }

    /// <inheritdoc cref="MeetingDetail.References"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
    public IReadOnlyList<ReferenceFact>? References { get; init; }
}

/// <summary>What is read of a meeting, in parts.</summary>
public enum MeetingPart
{
    /// <summary>Documents on it.</summary>
    Documents,

    /// <summary>Who was sent.</summary>
    Delegations,

    /// <summary>Persons named.</summary>
    People,

    /// <summary>Topics.</summary>
    Topics,

    /// <summary>Acts in the order of the text.</summary>
    Statements,

    /// <summary>Things named outside the meeting.</summary>
    References,
}

/// <summary>A series by slug and name.</summary>
public sealed record SeriesLink(string Slug, string Name);

/// <summary>A meeting by slug and title.</summary>
public sealed record MeetingLink(string Slug, string Title);

/// <summary>A topic by slug (its identifier) and preferred name.</summary>
public sealed record TopicLink(string Slug, string Name);

/// <summary>A document by slug and the file name under which it came.</summary>
public sealed record DocumentLink(string Slug, string Name);
