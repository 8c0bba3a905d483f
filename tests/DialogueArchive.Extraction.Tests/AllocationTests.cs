using DialogueArchive.Extraction.Reading;
using DialogueArchive.Tests;

namespace DialogueArchive.Extraction.Tests;

/// <summary>Time depends on the machine and is measured in the benchmarks; memory does not, and is held here.</summary>
public class AllocationTests
{
    // The aim is 30; lower it with every gain. Optimised code takes 61, code that has just begun to run up to 85.
    private const int MostBytesPerCharacter = 90;

    [Fact]
    public void Reading_allocates_no_more_than_a_bounded_amount_for_each_character()
    {
        Document[] documents =
        [
            .. Directory
                .GetFiles(
                    Path.Combine(GoldenFile.Repository, "tests/DialogueArchive.Extraction.Tests/Corpus/first"),
                    "*.txt"
                )
                .Select(path => DocumentReader.Read(Path.GetFileName(path), File.ReadAllBytes(path))),
        ];
        // What is made once and kept is no part of it, nor what the compiler saves as soon as it has seen the code run.
        var allocated = Enumerable.Range(0, 5).Min(_ => Allocated(documents));

        Assert.InRange((double)allocated / documents.Sum(document => document.Text.Length), 0, MostBytesPerCharacter);
    }

    private static long Allocated(Document[] documents)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var document in documents)
        {
            RecordExtractor.Default.Extract(document);
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
