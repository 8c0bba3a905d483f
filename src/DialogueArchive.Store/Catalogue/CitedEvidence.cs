using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Catalogue;

/// <summary>The words that prove a fact.</summary>
/// <param name="Start">Where they start in the document's reading text, in UTF-16 code units.</param>
/// <param name="End">Where they end, exclusive.</param>
/// <param name="Quote">The words themselves.</param>
/// <param name="Sentence">The sentence they stand in, or start in: <c>5.4-1f3a9c</c>.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Language">Its language: a BCP 47 tag.</param>
/// <param name="Meeting">Slug of the meeting that the document is about.</param>
public sealed record CitedEvidence(
    int Start,
    int End,
    string Quote,
    string Sentence,
    string Document,
    string Language,
    string Meeting
);

/// <summary>A sentence of a document.</summary>
/// <param name="Id">Label and key: <c>5.4-1f3a9c</c>.</param>
/// <param name="Label">Paragraph and number for people: 5.4.</param>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where it starts in the reading text, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Language">Its language: a BCP 47 tag.</param>
/// <param name="Meeting">Slug of the meeting that the document is about.</param>
public sealed record CitedSentence(
    string Id,
    string Label,
    string Text,
    int Start,
    int End,
    string Document,
    string Language,
    string Meeting
)
{
    /// <summary>The sentence as the words that prove a fact.</summary>
    [JsonIgnore]
    public CitedEvidence Whole => new(Start, End, Text, Id, Document, Language, Meeting);
}
