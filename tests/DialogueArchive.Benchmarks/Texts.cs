using System.Runtime.CompilerServices;
using System.Text;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Benchmarks;

/// <summary>Press releases of any number and length, made of the paragraphs of the invented corpus; the same every time.</summary>
internal static class Texts
{
    private static readonly Lazy<string[]> Corpus = new(() =>
        [
            .. Directory
                .GetFiles(Folder(), "*.txt", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => DocumentReader.Read(Path.GetFileName(path), File.ReadAllBytes(path)).Text),
        ]
    );

    /// <summary>
    /// Text number <paramref name="number"/>: one press release, followed by the middle paragraphs of others until
    /// <paramref name="length"/> characters are reached.
    /// </summary>
    public static string Of(int number, int length)
    {
        var corpus = Corpus.Value;
        var text = new StringBuilder(length + 1024);
        text.Append(corpus[number % corpus.Length]);
        for (var next = number; text.Length < length; )
        {
            // A step that shares no factor with the count of texts, so that each comes before one comes again.
            next += 1 + (2 * (number / corpus.Length));
            var paragraphs = corpus[next % corpus.Length].Split("\n\n");
            foreach (var paragraph in paragraphs.Skip(1).SkipLast(1).TakeWhile(_ => text.Length < length))
            {
                text.Append("\n\n").Append(paragraph);
            }
        }
        return text.ToString();
    }

    /// <summary>A document of a text.</summary>
    public static Document Document(string text) => new("text.txt", new string('0', 64), "text/plain", null, text);

    /// <summary>Writes texts of 5 kB, one a file.</summary>
    public static void Write(int count, string folder)
    {
        const int Length = 5 * 1024;
        Directory.CreateDirectory(folder);
        for (var number = 0; number < count; number++)
        {
            File.WriteAllText(Path.Combine(folder, $"{number:D6}.txt"), Of(number, Length));
        }
    }

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "../DialogueArchive.Extraction.Tests/Corpus");
}
