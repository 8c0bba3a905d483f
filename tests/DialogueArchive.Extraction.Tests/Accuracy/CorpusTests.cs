using System.Globalization;
using System.Text;
using System.Text.Json;
using DialogueArchive.Extraction.Accuracy;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Tests;

namespace DialogueArchive.Extraction.Tests.Accuracy;

/// <summary>Invented press releases with gold facts, in batches; see Corpus/README.md.</summary>
public class CorpusTests
{
    private static readonly string Folder = Path.Combine(
        GoldenFile.Repository,
        "tests/DialogueArchive.Extraction.Tests/Corpus"
    );

    private static IEnumerable<string> Batches =>
        Directory.GetDirectories(Folder).Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path));

    private static IEnumerable<(string Name, MeetingRecord Record, GoldDocument Gold)> Documents(string batch) =>
        from path in Directory.GetFiles(Path.Combine(Folder, batch), "*.txt").Order(StringComparer.Ordinal)
        let name = Path.GetFileName(path)
        let gold = File.ReadAllText(Path.ChangeExtension(path, ".json"))
        select (
            name,
            RecordExtractor.Default.Extract(DocumentReader.Read(name, File.ReadAllBytes(path))),
            JsonSerializer.Deserialize(gold, GoldJson.Default.GoldDocument)!
        );

    [Fact]
    public void What_is_read_right_and_wrong_is_the_approved_account()
    {
        var account = new StringBuilder();
        foreach (var batch in Batches)
        {
            var documents = Documents(batch).ToList();
            var all = default(Score);
            account.Append(CultureInfo.InvariantCulture, $"## {batch}: {documents.Count} documents\n\n");
            account.Append(
                "| field | precision | recall | F1 | right | wrong | missed |\n|---|---|---|---|---|---|---|\n"
            );
            foreach (var field in HeaderFacts.Fields)
            {
                var score = documents
                    .Select(document =>
                        Score.Of(HeaderFacts.Of(document.Gold)[field], HeaderFacts.Of(document.Record)[field])
                    )
                    .Aggregate((one, other) => one + other);
                all += score;
                account.Append(Row(field, score));
            }
            account.Append(Row("all", all)).Append('\n');
        }
        GoldenFile.Matches("tests/DialogueArchive.Extraction.Tests/Golden/accuracy.md", account.ToString());
    }

    [Fact]
    public void The_account_that_the_site_shows_is_that_of_this_reader() =>
        GoldenFile.Matches(
            "src/DialogueArchive.Web/Pages/About/accuracy.json",
            JsonSerializer.Serialize(CorpusAccount.Measure(Folder), AccuracyJson.Indented.AccuracyReport) + "\n"
        );

    [Fact]
    public void Every_kind_of_structure_stands_in_several_documents()
    {
        var documents = Batches.SelectMany(Documents).ToList();

        Assert.All(
            Enumerable.Range(1, 20),
            structure => Assert.True(documents.Count(document => document.Gold.Structures.Contains(structure)) >= 3)
        );
    }

    [Fact]
    public void Every_quote_is_the_text_at_its_place_and_every_record_fits_the_schema()
    {
        var schema = File.ReadAllText(
            Path.Combine(GoldenFile.Repository, "tests/DialogueArchive.Extraction.Tests/record.schema.json")
        );
        foreach (var (name, record, _) in Batches.SelectMany(Documents))
        {
            var json = JsonSerializer.Serialize(record, RecordJson.Line.MeetingRecord);
            var faults = JsonSchema.Check(schema, json);
            Assert.True(faults.Count == 0, $"{name}: {string.Join("; ", faults)}");
            using var parsed = JsonDocument.Parse(json);
            Assert.NotEqual(0, GoldenRecordTests.CheckQuotes(parsed.RootElement, record.Text));
        }
    }

    [Fact]
    public void A_text_cut_off_anywhere_still_has_a_record()
    {
        const int Cuts = 12;
        foreach (var (_, record, _) in Batches.SelectMany(Documents))
        {
            for (var cut = 1; cut < Cuts; cut++)
            {
                // Just behind a word: where a rule expects one more.
                var end = record.Text.IndexOf(' ', record.Text.Length * cut / Cuts);
                Assert.Equal("1.0", Seeds.Read(record.Text[..Math.Max(0, end)]).SchemaVersion);
            }
        }
    }

    private static string Row(string field, Score score) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {field} | {score.Precision:F3} | {score.Recall:F3} | {score.F1:F3} | {score.Right} | {score.Wrong} | {score.Missed} |\n"
        );
}
