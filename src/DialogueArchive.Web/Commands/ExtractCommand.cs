using System.CommandLine;
using System.Text;
using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Import;

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
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(Paths), parsed.GetValue(Pretty)));
        return verb;
    }

    private static int Run(string[] paths, bool pretty)
    {
        var json = pretty ? RecordJson.Indented : RecordJson.Line;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var found = SourceFiles.In(paths, withLists: false);
        foreach (var failure in found.Failures)
        {
            Console.Error.WriteLine($"{failure.Path}: {failure.Reason}");
        }
        var status = found.Failures.Count > 0 ? CommandLine.NotDone : CommandLine.Done;
        foreach (var path in found.Documents)
        {
            var name = Path.GetFileName(path);
            try
            {
                var record = RecordExtractor.Default.Extract(DocumentReader.Read(name, BytesOf(path)));
                output.WriteLine(JsonSerializer.Serialize(record, json.MeetingRecord));
                output.Flush();
            }
            catch (UnreadableDocumentException failure)
            {
                Console.Error.WriteLine($"{name}: {failure.Message}");
                status = CommandLine.NotDone;
            }
        }
        return status;
    }

    // One byte more than the most that is read, so that the reader sees and says what is too large.
    private static byte[] BytesOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[Math.Min(file.Length, DocumentReader.MaximumBytes + 1)];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException("this file cannot be opened; check its permissions", failure);
        }
    }
}
