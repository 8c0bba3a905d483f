using System.Text.Json.Serialization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>An act that a sentence reports.</summary>
/// <param name="Actor">"both", "leaders", "other", or the code of the one party that acted.</param>
/// <param name="Act">The kind of act.</param>
/// <param name="Strength">The published step, 1 convened to 5 agreed.</param>
/// <param name="Verb">The reporting verb as it stands.</param>
/// <param name="Topics">What the act is about.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Meeting">The meeting whose document says it.</param>
public sealed record StatementDetail(
    string Actor,
    Act Act,
    int Strength,
    CitedEvidence Verb,
    IReadOnlyList<TopicLink> Topics,
    CitedSentence Sentence,
    MeetingLink Meeting
)
{
    /// <summary>The words that prove it: the verb, then the sentence.</summary>
    public IReadOnlyList<CitedEvidence> Evidence { get; } = [Verb, Sentence.Whole];

    /// <inheritdoc cref="Actors.AreParties"/>
    [JsonIgnore]
    public bool IsOfParties => Actors.AreParties(Actor);
}

/// <summary>Which statements are wanted; null is any, several values of one field are "or".</summary>
/// <param name="Actors">"both", "leaders", "other" or party codes.</param>
/// <param name="Acts">Kinds of act.</param>
/// <param name="Topic">Topic slug.</param>
/// <param name="Meeting">Meeting slug.</param>
/// <param name="Series">Series slug.</param>
/// <param name="Sort">Order of the meetings.</param>
public sealed record StatementFilter(
    IReadOnlyList<string>? Actors = null,
    IReadOnlyList<Act>? Acts = null,
    string? Topic = null,
    string? Meeting = null,
    string? Series = null,
    MeetingSort Sort = MeetingSort.Oldest
);
