using System.Text;
using System.Text.Json;
using DialogueArchive.Tests;

namespace DialogueArchive.Extraction.Tests;

public class GoldenRecordTests
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void The_record_of_each_seed_is_the_approved_one(string name) =>
        GoldenFile.Matches(
            $"tests/DialogueArchive.Extraction.Tests/Golden/{Path.GetFileNameWithoutExtension(name)}.json",
            JsonSerializer.Serialize(Seeds.Record(name), RecordJson.Indented.MeetingRecord) + "\n"
        );

    [Fact]
    public void The_corpus_in_one_view_is_the_approved_one()
    {
        var view = new StringBuilder($"Extraction version {ExtractionVersion.Current}\n\n");
        view.Append(
            "| document | series | ordinal | co-chairs | participants | people | topics | references | warnings | statements by act |\n"
        );
        view.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var record in Seeds.Names.Select(Seeds.Record))
        {
            var acts = record
                .Statements.GroupBy(statement => statement.Act)
                .OrderBy(act => act.Key)
                .Select(act => $"{act.Key} {act.Count()}");
            view.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| {record.Document.Name} | {record.Series?.Authority ?? record.Series?.Name} | {record.Meeting.Ordinal?.Value} | {record.Delegations.Sum(side => side.CoChairs.Count)} | {record.Delegations.Sum(side => side.Participants.Count)} | {record.People.Count} | {record.Topics.Count} | {record.References.Count} | {record.Warnings.Count} | {string.Join(", ", acts)} |\n"
            );
        }
        GoldenFile.Matches("tests/DialogueArchive.Extraction.Tests/Golden/corpus.md", view.ToString());
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Every_quote_is_the_text_at_its_place(string name)
    {
        var record = Seeds.Record(name);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(record, RecordJson.Line.MeetingRecord));
        Assert.NotEqual(0, CheckQuotes(json.RootElement, record.Text));
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void The_record_fits_the_schema(string name)
    {
        var schema = File.ReadAllText(
            Path.Combine(GoldenFile.Repository, "tests/DialogueArchive.Extraction.Tests/record.schema.json")
        );

        var faults = JsonSchema.Check(
            schema,
            JsonSerializer.Serialize(Seeds.Record(name), RecordJson.Line.MeetingRecord)
        );

        Assert.Empty(faults);
    }

    [Fact]
    public void A_document_without_a_meeting_still_has_a_record()
    {
        var record = Seeds.Read("Nothing of the kind. 12. Ministry of\n\n(");

        Assert.Null(record.Series);
        Assert.Null(record.Meeting.Date);
        Assert.NotEmpty(record.Warnings);
    }

    internal static int CheckQuotes(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Sum(item => CheckQuotes(item, text));
        }
        if (element.ValueKind != JsonValueKind.Object)
        {
            return 0;
        }
        var quotes = 0;
        if (element.TryGetProperty("quote", out var quote))
        {
            Assert.Equal(
                quote.GetString(),
                text[element.GetProperty("start").GetInt32()..element.GetProperty("end").GetInt32()]
            );
            quotes++;
        }
        return quotes + element.EnumerateObject().Sum(property => CheckQuotes(property.Value, text));
    }
}
