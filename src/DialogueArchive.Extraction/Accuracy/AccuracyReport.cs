using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DialogueArchive.Extraction.Accuracy;

/// <summary>How well one version of the reader reads a corpus with gold facts.</summary>
/// <param name="ExtractionVersion">The version of the reader.</param>
/// <param name="All">All facts of all documents.</param>
/// <param name="Fields">All documents, field by field.</param>
/// <param name="Batches">The batches in which the corpus was written, in that order.</param>
/// <param name="Structures">The kinds of structure that texts have, each with the documents that have it.</param>
/// <param name="Mistakes">Every fact that is false or missing, by document and field.</param>
public sealed record AccuracyReport(
    int ExtractionVersion,
    Score All,
    IReadOnlyList<FieldScore> Fields,
    IReadOnlyList<BatchAccuracy> Batches,
    IReadOnlyList<StructureAccuracy> Structures,
    IReadOnlyList<Mistake> Mistakes
);

/// <summary>One field of several documents.</summary>
public sealed record FieldScore(string Field, Score Score);

/// <summary>Documents that were written together, and read for the first time together.</summary>
/// <param name="Name">The batch.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Tuned">Whether the reader was ever changed for one of them.</param>
/// <param name="FirstRun">How they were read before anything was changed for them; null for those that the grammar was built on.</param>
/// <param name="All">All facts as read today.</param>
/// <param name="Fields">Each field as read today.</param>
public sealed record BatchAccuracy(
    string Name,
    int Documents,
    bool Tuned,
    FirstRun? FirstRun,
    Score All,
    IReadOnlyList<FieldScore> Fields
);

/// <summary>What was measured when a batch was read for the first time.</summary>
public sealed record FirstRun(double Precision, double Recall, double F1, int ExtractionVersion);

/// <summary>A kind of structure that makes texts hard to read.</summary>
/// <param name="Number">Its number in the gold facts.</param>
/// <param name="Name">What it is.</param>
/// <param name="Note">What the measure leaves out, if anything.</param>
/// <param name="Documents">How many documents have it.</param>
/// <param name="Concerns">The fields that it makes hard; empty when it concerns all.</param>
/// <param name="Score">Those fields in these documents.</param>
/// <param name="All">All facts of these documents.</param>
public sealed record StructureAccuracy(
    int Number,
    string Name,
    string? Note,
    int Documents,
    IReadOnlyList<string> Concerns,
    Score Score,
    Score All
);

/// <summary>What is wrong with one field of one document.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Batch">Its batch.</param>
/// <param name="Field">The field.</param>
/// <param name="False">Facts that were read and are not so.</param>
/// <param name="Missing">Facts that were not read.</param>
public sealed record Mistake(
    string Document,
    string Batch,
    string Field,
    IReadOnlyList<string> False,
    IReadOnlyList<string> Missing
);

/// <summary>Reads and writes reports, indented, with readable text.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AccuracyReport))]
public sealed partial class AccuracyJson : JsonSerializerContext
{
    /// <summary>The way in which reports are kept as files.</summary>
    public static AccuracyJson Indented { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                IgnoreReadOnlyProperties = true,
                WriteIndented = true,
                NewLine = "\n",
            }
        );
}
