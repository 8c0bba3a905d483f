using System.Text.Json.Serialization;

namespace DialogueArchive.Extraction.Accuracy;

/// <summary>How a document was read, field by field, held against its gold facts.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Fields">Every field, in the order of <see cref="HeaderFacts.Fields"/>.</param>
public sealed record DocumentAccuracy(string Document, IReadOnlyList<FieldAccuracy> Fields)
{
    /// <summary>All facts together.</summary>
    [JsonIgnore]
    public Score All => Score.Sum(Fields.Select(each => each.Score));

    /// <summary>Holds a record against gold facts.</summary>
    public static DocumentAccuracy Of(MeetingRecord record, GoldDocument gold)
    {
        var (wanted, read) = (HeaderFacts.Of(gold), HeaderFacts.Of(record));
        return new DocumentAccuracy(
            record.Document.Name,
            [
                .. HeaderFacts.Fields.Select(field => new FieldAccuracy(
                    field,
                    Score.Of(wanted[field], read[field]),
                    [.. read[field].Where(fact => !wanted[field].Contains(fact))],
                    [.. wanted[field].Where(fact => !read[field].Contains(fact))]
                )),
            ]
        );
    }

    /// <summary>One field of many documents.</summary>
    public static Score Of(string field, IEnumerable<DocumentAccuracy> documents) =>
        Score.Sum(
            documents
                .SelectMany(document => document.Fields)
                .Where(each => each.Field == field)
                .Select(each => each.Score)
        );
}

/// <summary>One field of one document.</summary>
/// <param name="Field">The field.</param>
/// <param name="Score">How many of its facts were read right, wrongly, and not.</param>
/// <param name="False">Facts that were read and are not so.</param>
/// <param name="Missing">Facts that were not read.</param>
public sealed record FieldAccuracy(
    string Field,
    Score Score,
    IReadOnlyList<string> False,
    IReadOnlyList<string> Missing
);
