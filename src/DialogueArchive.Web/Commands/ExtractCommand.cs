using System.CommandLine;
using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Import;
using DialogueArchive.Web.Reading;

namespace DialogueArchive.Web.Commands;

/// <summary>Prints the records of documents, as the record contract says; touches no archive.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string[]> Paths = PathsArgument.Create();

    private static readonly Option<bool> Pretty = new("--pretty") { Description = "Indent the records." };

    public static Verb Create()
    {
        var verb = new Verb(
            "extract",
            "Print the record of each press release on a line of its own (JSON Lines); no archive is touched.",
            "dialogue-archive extract press-releases/ > records.jsonl",
            "dialogue-archive extract 2025.txt --pretty"
        )
        {
            Paths,
            Pretty,
        };
        verb.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(parsed.GetRequiredValue(Paths), parsed.GetValue(Pretty), cancellationToken)
        );
        return verb;
    }

    private static async Task<int> RunAsync(string[] paths, bool pretty, CancellationToken cancellationToken)
    {
        using var reader = new ReadingProcess();
        await using var output = Console.OpenStandardOutput();
        var found = SourceFiles.In(paths, withLists: false);
        foreach (var failure in found.Failures)
        {
            await Console.Error.WriteLineAsync(VisibleText.Of($"{failure.Path}: {failure.Reason}"));
        }
        var status = found.Failures.Count > 0 ? CommandLine.NotDone : CommandLine.Done;
        foreach (var path in found.Documents)
        {
            var name = Path.GetFileName(path);
            try
            {
                var bytes = await SourceFiles.BytesOfAsync(path, cancellationToken);
                var record = await reader.ReadJsonAsync(name, bytes, null, cancellationToken);
                await output.WriteAsync(pretty ? Indented(record) : record, cancellationToken);
                await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
            }
            catch (UnreadableDocumentException failure)
            {
                await Console.Error.WriteLineAsync(VisibleText.Of($"{name}: {failure.Message}"));
                status = CommandLine.NotDone;
            }
        }
        return status;
    }

    private static byte[] Indented(byte[] record) =>
        JsonSerializer.SerializeToUtf8Bytes(
            JsonSerializer.Deserialize(record, RecordJson.Line.MeetingRecord)!,
            RecordJson.Indented.MeetingRecord
        );
}
