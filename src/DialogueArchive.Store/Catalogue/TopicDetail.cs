using System.Text.Json.Serialization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A topic in a list. Topics of the vocabulary that no document mentions are listed too, with zeros.</summary>
/// <param name="Slug">Its identifier.</param>
/// <param name="Name">Preferred name.</param>
/// <param name="Mentions">Mentions in all documents.</param>
/// <param name="Meetings">Meetings that mention it.</param>
/// <param name="Statements">The parties' statements on it.</param>
/// <param name="Strongest">The strongest step, 1 to 5; null without a statement.</param>
/// <param name="First">First day of the first dated meeting that mentions it; null without one.</param>
/// <param name="Last">First day of the last dated meeting that mentions it.</param>
public sealed record TopicSummary(
    string Slug,
    string Name,
    int Mentions,
    int Meetings,
    int Statements,
    int? Strongest,
    DateOnly? First = null,
    DateOnly? Last = null
);

/// <summary>A topic with every sentence that mentions it.</summary>
/// <param name="Slug">Its identifier.</param>
/// <param name="Name">Preferred name.</param>
/// <param name="Scope">What it covers: editor's knowledge.</param>
/// <param name="Variants">Other names of it.</param>
/// <param name="Acronyms">Acronyms of it.</param>
/// <param name="NotToBeConfusedWith">Topics that look alike and are kept apart.</param>
/// <param name="First">The first mention in this archive by date of meeting; null when never mentioned.</param>
/// <param name="Last">The last mention.</param>
/// <param name="Meetings">Meetings that mention it, oldest first, undated last.</param>
/// <param name="Sentences">Sentences in the same order, then in the order of the text.</param>
/// <param name="Series">First and last mention in each series, and what has no text before and between.</param>
public sealed record TopicDetail(
    string Slug,
    string Name,
    string? Scope,
    IReadOnlyList<string> Variants,
    IReadOnlyList<string> Acronyms,
    IReadOnlyList<TopicLink> NotToBeConfusedWith,
    TopicSentence? First,
    TopicSentence? Last,
    IReadOnlyList<TopicMeeting> Meetings,
    IReadOnlyList<TopicSentence> Sentences,
    IReadOnlyList<SeriesSpan> Series
);

/// <summary>A meeting that mentions a topic, how often, and the strongest step reached (null without a statement).</summary>
public sealed record TopicMeeting(MeetingSummary Meeting, int Mentions, int? Strength);

/// <summary>A sentence that mentions a topic, or whose statement is about it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Evidence">The mentions in it; empty where a statement is about the topic without naming it.</param>
/// <param name="Acts">The acts of the sentence about this topic.</param>
public sealed record TopicSentence(
    MeetingLink Meeting,
    CitedSentence Sentence,
    IReadOnlyList<CitedEvidence> Evidence,
    IReadOnlyList<TopicAct> Acts
);

/// <summary>An act about a topic.</summary>
public sealed record TopicAct(string Actor, Act Act, int Strength, CitedEvidence Verb)
{
    /// <inheritdoc cref="StatementDetail.IsOfParties"/>
    [JsonIgnore]
    public bool IsOfParties => Actors.AreParties(Actor);
}
