using System.IO.Compression;
using System.Text;
using DialogueArchive.Extraction.Tests.Reading;
using DialogueArchive.Tests;

namespace DialogueArchive.Extraction.Tests.Hostile;

/// <summary>Real and invented documents in every format, damaged by chance; the same seed gives the same documents.</summary>
internal sealed class Fuzzer(int seed)
{
    private const int MostBytes = 200_000;

    private static readonly (string Name, byte[] Bytes)[] Sound =
    [
        .. Seeds.Names.Select(name => (name, Seeds.Bytes(name))),
        .. new[] { "release.docx", "release.html", "release.md", "columns.pdf" }.Select(name =>
            (name, Samples.Bytes(name))
        ),
        .. Directory
            .EnumerateFiles(Path.Combine(GoldenFile.Repository, "demo"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))),
    ];

    // What has a meaning to some reader, or should have none.
    private static readonly string[] Pieces =
    [
        "\0",
        "\u001B$B",
        "\uFEFF",
        "\u202E",
        "\u2066",
        "\u200B",
        "\uFFFD",
        "\uFFFF",
        "\u0301\u0301\u0301\u0301",
        "\r",
        "\n\n\n",
        "\f",
        "\v",
        "\t\t\t\t\t\t",
        "                                        ",
        "<",
        "</",
        "<p>",
        "<b><i>",
        "<table><tr><td>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<script>",
        "<style>a{",
        "<svg><desc><p>",
        "<template>",
        "<plaintext>",
        "<select><option>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "&#x202e;",
        "&#xD800;",
        "&#99999999;",
        "&amp",
        "<w:p>",
        "</w:p>",
        "<w:del>",
        "<w:tbl>",
        "<w:txbxContent>",
        "w:id=\"2\"",
        "> > > > ",
        "- - - - ",
        "1. ",
        "```",
        "~~",
        "[^1]",
        "[^1]: ",
        "|-|-|\n",
        "+---+\n",
        "---\n",
        "# ",
        "![a](b)",
        "[a]: b\n",
        "31 February 2019",
        "99999999999999999999th meeting",
        "0th",
        "-1",
        "January 0, 0000",
        "9999-99-99",
        "(",
        ")",
        "((((((((",
        "[",
        "]",
        ", ",
        "; ",
        " and ",
        " including ",
        "of the of the of the ",
        "the ",
        "Dr. ",
        "Mr. ",
        ". ",
        "…",
        "“",
        "”",
        "’",
        "'",
        "\"",
        "-",
        "–",
        "‐\n",
        "A",
        "a",
        "É",
        "ﬁ",
        "日本",
        "\U0001F680",
        "1",
        "٣",
        "²",
        "Department of ",
        "Ministry of ",
        "the Third ",
        "next meeting ",
        "agreed to ",
        "in Tokyo on ",
        "%PDF-",
        "endstream",
        "xref",
        "/Type /Page",
        "stream\n",
        "<< /Length 9999999 >>",
    ];

    private readonly Random _chance = new(seed);

    /// <summary>The next document.</summary>
    public (string Name, byte[] Bytes) Next()
    {
        var (name, bytes) = Pick(Sound);
        // Each PDF costs a process.
        if (name.EndsWith(".pdf", StringComparison.Ordinal) && _chance.Next(4) > 0)
        {
            (name, bytes) = Sound[_chance.Next(Seeds.Names.Count())];
        }
        bytes =
            name.EndsWith(".docx", StringComparison.Ordinal) && _chance.Next(8) > 0 ? InsideOf(bytes) : Damaged(bytes);
        // Now and then it is called what it is not.
        var called = _chance.Next(12) == 0 ? Pick(["a.txt", "a.html", "a.md", "a.docx"]) : name;
        return (called, bytes.Length > MostBytes ? bytes[..MostBytes] : bytes);
    }

    private byte[] Damaged(byte[] sound)
    {
        var bytes = sound;
        for (var times = 1 + _chance.Next(4); times > 0; times--)
        {
            bytes = Once(bytes);
        }
        return bytes;
    }

    private byte[] Once(byte[] bytes)
    {
        var (from, to) = Range(bytes.Length);
        return _chance.Next(10) switch
        {
            0 => bytes[..from],
            1 => [.. bytes[..from], .. bytes[to..]],
            2 => [.. bytes[..to], .. bytes[from..]],
            3 => Flipped(bytes),
            4 => [.. bytes[..from], .. Pick(Sound).Bytes.Take(5_000).Skip(_chance.Next(3_000)), .. bytes[from..]],
            5 =>
            [
                .. bytes[..from],
                .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Pick(Pieces), _chance.Next(2_000)))),
                .. bytes[from..],
            ],
            6 => [.. bytes[..from], .. bytes[from..to].Reverse(), .. bytes[to..]],
            _ => [.. bytes[..from], .. Encoding.UTF8.GetBytes(Pick(Pieces)), .. bytes[from..]],
        };
    }

    private byte[] Flipped(byte[] bytes)
    {
        var flipped = bytes.ToArray();
        for (var times = _chance.Next(20); times > 0 && flipped.Length > 0; times--)
        {
            flipped[_chance.Next(flipped.Length)] ^= (byte)(1 << _chance.Next(8));
        }
        return flipped;
    }

    // Damage to the package is seldom more than a package that does not open; damage inside of it reaches the reader.
    private byte[] InsideOf(byte[] package)
    {
        using var damaged = new MemoryStream();
        using (var sound = new ZipArchive(new MemoryStream(package)))
        using (var written = new ZipArchive(damaged, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = _chance.Next(sound.Entries.Count);
            foreach (var (entry, index) in sound.Entries.Select((entry, index) => (entry, index)))
            {
                using var part = new MemoryStream();
                using (var packed = entry.Open())
                {
                    packed.CopyTo(part);
                }
                var isChosen = index == chosen || entry.FullName == "word/document.xml";
                using var target = written.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                target.Write(isChosen ? Damaged(part.ToArray()) : part.ToArray());
            }
        }
        return damaged.ToArray();
    }

    private (int From, int To) Range(int length)
    {
        var from = _chance.Next(length + 1);
        return (from, Math.Min(length, from + _chance.Next(_chance.Next(4) == 0 ? 5_000 : 60)));
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[_chance.Next(all.Count)];
}
