using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Tests.Hostile;

/// <summary>
/// Whatever a document holds, there comes a record whose evidence is its text, or one line that says what is wrong. The long form:
/// <c>FUZZ_ROUNDS=100000 FUZZ_SEED=1 dotnet test tests/DialogueArchive.Extraction.Tests --filter FuzzTests</c>; what it finds is left as a
/// file in the folder for temporary files.
/// </summary>
public class FuzzTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_damaged_document_gives_a_record_or_one_clear_line()
    {
        var rounds = Setting("FUZZ_ROUNDS", 300);
        var seed = Setting("FUZZ_SEED", 20261123);
        var fuzzer = new Fuzzer(seed);
        var (finds, records) = (new List<string>(), 0);
        for (var round = 0; round < rounds && finds.Count < 20; round++)
        {
            var (name, bytes) = fuzzer.Next();
            var since = Stopwatch.GetTimestamp();
            var find = Look(name, bytes, ref records);
            if (Stopwatch.GetElapsedTime(since) > Bound)
            {
                find ??= $"took {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s";
            }
            if (find is not null)
            {
                var path = Path.Combine(Path.GetTempPath(), $"fuzz-{seed}-{round}-{name}");
                File.WriteAllBytes(path, bytes);
                finds.Add($"{path}: {find}");
            }
        }

        Assert.True(finds.Count == 0, string.Join('\n', finds));
        Assert.InRange(records, rounds / 3, rounds);
    }

    private static string? Look(string name, byte[] bytes, ref int records)
    {
        try
        {
            var record = RecordExtractor.Default.Extract(DocumentReader.Read(name, bytes));
            records++;
            return record.Text.EnumerateRunes().FirstOrDefault(IsUnfit) is { Value: > 0 } unfit
                ? $"has U+{unfit.Value:X4} in its text"
                : Unproved(JsonSerializer.SerializeToElement(record, RecordJson.Line.MeetingRecord), record.Text);
        }
        catch (UnreadableDocumentException refusal)
        {
            return refusal.Message.Contains('\n', StringComparison.Ordinal) || refusal.Message.Length > 300
                ? $"is refused at length: {refusal.Message}"
                : null;
        }
        catch (Exception failure)
        {
            return failure.ToString();
        }
    }

    // A lone half of a pair comes out of the enumeration as U+FFFD, which stands for what could not be read.
    private static bool IsUnfit(Rune rune) => rune.Value != '\n' && VisibleText.IsWithoutShape(rune);

    private static string? Unproved(JsonElement element, string text) =>
        element.ValueKind switch
        {
            JsonValueKind.Object when element.TryGetProperty("quote", out var quote) => Unproved(
                element.GetProperty("start").GetInt32(),
                element.GetProperty("end").GetInt32(),
                quote.GetString()!,
                text
            ),
            JsonValueKind.Object => element
                .EnumerateObject()
                .Select(property => Unproved(property.Value, text))
                .FirstOrDefault(found => found is not null),
            JsonValueKind.Array => element
                .EnumerateArray()
                .Select(each => Unproved(each, text))
                .FirstOrDefault(found => found is not null),
            _ => null,
        };

    private static string? Unproved(int start, int end, string quote, string text) =>
        start >= 0 && start < end && end <= text.Length && text[start..end] == quote
            ? null
            : $"its evidence at {start} to {end} is not its text: {quote}";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set)
            ? set
            : otherwise;
}
