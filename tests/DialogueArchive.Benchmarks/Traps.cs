using System.Diagnostics;
using System.Globalization;
using System.Text;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Benchmarks;

/// <summary>Documents made to cost a reader more than their length: twice as long, each may take at most 2.6 times as long.</summary>
internal static class Traps
{
    private const double MostTimes = 2.6;

    private static readonly (string Name, string Format, string Before, string Piece, string After)[] All =
    [
        ("one long line", "a.txt", "", "a", ""),
        ("one long sentence", "a.txt", "", "Both sides welcomed the progress and ", "met."),
        ("sentences", "a.txt", "", "Both sides met in Tokyo. ", ""),
        ("paragraphs", "a.txt", "", "Both sides met in Tokyo.\n\n", ""),
        ("lines that run on", "a.txt", "", "and the ministry of\n", ""),
        ("blank lines", "a.txt", "a", "\n", "b"),
        ("spaces", "a.txt", "a", " ", "b"),
        ("capitals", "a.txt", "", "Aa Bb ", ""),
        ("initials", "a.txt", "", "J. ", "Smith"),
        ("commas", "a.txt", "Participants: ", "A, ", "B."),
        ("semicolons", "a.txt", "Participants included ", "the Ministry of A; ", "B."),
        ("ministries", "a.txt", "Representatives of the ", "Ministry of Foreign Affairs, the ", "NASA participated."),
        ("and and and", "a.txt", "The meeting was co-chaired by ", "and ", "Mr. Smith."),
        ("of the of the", "a.txt", "", "of the ", ""),
        ("open brackets", "a.txt", "", "(", ""),
        ("brackets", "a.txt", "", "(a) ", ""),
        ("quotation marks", "a.txt", "", "“", ""),
        ("dates", "a.txt", "", "on 5 March 2024 ", ""),
        ("digits", "a.txt", "", "1", "th meeting"),
        ("ordinals", "a.txt", "", "the Third ", "Meeting"),
        ("dialogues", "a.txt", "", "the Japan-U.S. Comprehensive Dialogue on Space ", ""),
        ("agreements", "a.txt", "", "the Agreement on ", ""),
        ("hyphens", "a.txt", "", "a-", ""),
        ("full stops", "a.txt", "", ".", ""),
        ("persons", "a.txt", "Participants: ", "Mr. John Smith, Director of the Office of A, ", ""),
        ("combining marks", "a.txt", "a", "\u0301", ""),
        ("open tags", "a.html", "", "<p>a", ""),
        ("comments", "a.html", "<p>a", "<!--", ""),
        ("styles", "a.html", "<style>", "a{/*", "</style><p>a"),
        ("table cells", "a.html", "<table><tr>", "<td>a", ""),
        ("list items", "a.html", "<ol>", "<li>a</li>", "</ol>"),
        ("entities", "a.html", "<p>", "&amp", ""),
        ("attributes", "a.html", "<p ", "a=b ", ">a"),
        ("links", "a.html", "<p>", "<a href=b>c</a> ", ""),
        ("emphasis", "a.md", "", "*a **b ", ""),
        ("Markdown links", "a.md", "", "[a](", ""),
        ("Markdown brackets", "a.md", "", "[", ""),
        ("code marks", "a.md", "", "`a``", ""),
        ("pipes", "a.md", "|a|b|\n|-|-|\n", "|c|d|\n", ""),
        ("notes", "a.md", "", "[^1] ", "\n\n[^1]: a"),
    ];

    /// <summary>Prints how long each takes and how much longer twice of it; 1 when one is over the bound.</summary>
    public static int Run()
    {
        var status = 0;
        foreach (var (name, format, before, piece, after) in All)
        {
            // As long as it takes to be measured.
            var length = 32_768;
            Time(format, Document(length));
            while (length < 1_000_000 && Time(format, Document(length)) < TimeSpan.FromMilliseconds(60))
            {
                length *= 2;
            }
            var times = Enumerable
                .Range(0, 3)
                .Select(_ => (Once: Time(format, Document(length)), Twice: Time(format, Document(2 * length))))
                .Select(pair => (pair.Once, pair.Twice, Ratio: pair.Twice / pair.Once))
                .OrderBy(pair => pair.Ratio)
                .ToList();
            var (once, twice, ratio) = times[0];
            var isOver = ratio > MostTimes;
            status = isOver ? 1 : status;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -20} {format[1..], -5} {length / 1024, 5} kB {once.TotalMilliseconds, 7:0} ms   twice {twice.TotalMilliseconds, 7:0} ms   {ratio:0.00}{(isOver ? "  too much" : "")}"
                )
            );

            byte[] Document(int characters) =>
                Encoding.UTF8.GetBytes(
                    before + new StringBuilder().Insert(0, piece, characters / piece.Length) + after
                );
        }
        return status;
    }

    private static TimeSpan Time(string name, byte[] bytes)
    {
        GC.Collect();
        var since = Stopwatch.GetTimestamp();
        try
        {
            _ = RecordExtractor.Default.Extract(DocumentReader.Read(name, bytes));
        }
        // Refused at once is linear too.
        catch (UnreadableDocumentException) { }
        return Stopwatch.GetElapsedTime(since);
    }
}
