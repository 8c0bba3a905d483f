using DialogueArchive.Extraction.Reading;
using DialogueArchive.Tests;

namespace DialogueArchive.Extraction.Tests.Reading;

/// <summary>Documents of each format in Samples/, each with its reading text beside it.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine(
        "tests",
        "DialogueArchive.Extraction.Tests",
        "Reading",
        "Samples"
    );

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(GoldenFile.Repository, Folder, name));

    public static Document Document(string name) => DocumentReader.Read(name, Bytes(name));

    public static void IsRead(string name) =>
        GoldenFile.Matches(Path.Combine(Folder, $"{name}.txt"), Document(name).Text + "\n");
}
