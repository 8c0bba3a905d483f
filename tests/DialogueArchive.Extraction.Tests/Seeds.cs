using System.Text;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Tests;

namespace DialogueArchive.Extraction.Tests;

/// <summary>The press releases in seeds/, and texts made on the spot.</summary>
internal static class Seeds
{
    public const string First = "000_50f222d5fa49d182.txt";
    public const string Fifth = "002_16354adb120a3edb.txt";

    public static IEnumerable<string> Names =>
        Directory
            .GetFiles(Path.Combine(GoldenFile.Repository, "seeds"), "*.txt")
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Names];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(GoldenFile.Repository, "seeds", name));

    public static MeetingRecord Record(string name) =>
        RecordExtractor.Default.Extract(DocumentReader.Read(name, Bytes(name)));

    /// <summary>The record of a text given in the test.</summary>
    public static MeetingRecord Read(string text) =>
        RecordExtractor.Default.Extract(DocumentReader.Read("text.txt", Encoding.UTF8.GetBytes(text)));
}
