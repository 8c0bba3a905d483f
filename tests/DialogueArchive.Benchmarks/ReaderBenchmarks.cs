using BenchmarkDotNet.Attributes;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Benchmarks;

/// <summary>From text to record. The time for a megabyte should be about twice that for half of one.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private Document _document = null!;

    /// <summary>The length of the text in thousands of characters.</summary>
    [Params(5, 500, 1000)]
    public int Thousands { get; set; }

    [GlobalSetup]
    public void Prepare() => _document = Texts.Document(Texts.Of(0, Thousands * 1000));

    [Benchmark]
    public MeetingRecord Extract() => RecordExtractor.Default.Extract(_document);
}
