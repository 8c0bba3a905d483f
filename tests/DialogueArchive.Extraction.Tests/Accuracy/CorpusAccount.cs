using System.Text.Json;
using DialogueArchive.Extraction.Accuracy;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Extraction.Tests.Accuracy;

/// <summary>Measures the reader on the whole corpus.</summary>
internal static class CorpusAccount
{
    private sealed record Corpus(IReadOnlyList<Batch> Batches, IReadOnlyList<Structure> Structures);

    private sealed record Batch(string Name, bool Tuned, FirstRun? FirstRun);

    private sealed record Structure(int Number, string Name, string? Note, IReadOnlyList<string> Concerns);

    private sealed record Read(string Batch, GoldDocument Gold, DocumentAccuracy Accuracy);

    /// <summary>The report on the corpus in <paramref name="folder"/>. Fails when a batch is not in corpus.json.</summary>
    public static AccuracyReport Measure(string folder)
    {
        var corpus = JsonSerializer.Deserialize<Corpus>(
            File.ReadAllText(Path.Combine(folder, "corpus.json")),
            JsonSerializerOptions.Web
        )!;
        foreach (var name in Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)))
        {
            Assert.True(
                corpus.Batches.Any(batch => batch.Name == name),
                $"corpus.json says nothing of the batch '{name}': whether it was tuned on, and its first run."
            );
        }
        var read = corpus.Batches.SelectMany(batch => ReadAll(folder, batch.Name)).ToList();
        return new AccuracyReport(
            ExtractionVersion.Current,
            All(read),
            Fields(read),
            [
                .. corpus.Batches.Select(batch =>
                {
                    var own = read.FindAll(document => document.Batch == batch.Name);
                    return new BatchAccuracy(batch.Name, own.Count, batch.Tuned, batch.FirstRun, All(own), Fields(own));
                }),
            ],
            [.. corpus.Structures.Select(structure => Of(structure, read))],
            [
                .. from document in read
                from each in document.Accuracy.Fields
                where each.False.Count + each.Missing.Count > 0
                select new Mistake(
                    document.Accuracy.Document,
                    document.Batch,
                    each.Field,
                    Sorted(each.False),
                    Sorted(each.Missing)
                ),
            ]
        );
    }

    private static StructureAccuracy Of(Structure structure, List<Read> read)
    {
        var own = read.FindAll(document => document.Gold.Structures.Contains(structure.Number));
        return new StructureAccuracy(
            structure.Number,
            structure.Name,
            structure.Note,
            own.Count,
            structure.Concerns,
            structure.Concerns.Count == 0
                ? All(own)
                : Score.Sum(
                    structure.Concerns.Select(field =>
                        DocumentAccuracy.Of(field, own.Select(document => document.Accuracy))
                    )
                ),
            All(own)
        );
    }

    private static IEnumerable<Read> ReadAll(string folder, string batch) =>
        from path in Directory.GetFiles(Path.Combine(folder, batch), "*.txt").Order(StringComparer.Ordinal)
        let gold = JsonSerializer.Deserialize(
            File.ReadAllText(Path.ChangeExtension(path, ".json")),
            GoldJson.Default.GoldDocument
        )!
        let document = DocumentReader.Read(Path.GetFileName(path), File.ReadAllBytes(path))
        select new Read(batch, gold, DocumentAccuracy.Of(RecordExtractor.Default.Extract(document), gold));

    private static IReadOnlyList<FieldScore> Fields(List<Read> read) =>
        [
            .. HeaderFacts.Fields.Select(field => new FieldScore(
                field,
                DocumentAccuracy.Of(field, read.Select(document => document.Accuracy))
            )),
        ];

    private static Score All(List<Read> read) => Score.Sum(read.Select(document => document.Accuracy.All));

    // Sets have no order of their own.
    private static IReadOnlyList<string> Sorted(IEnumerable<string> facts) => [.. facts.Order(StringComparer.Ordinal)];
}
