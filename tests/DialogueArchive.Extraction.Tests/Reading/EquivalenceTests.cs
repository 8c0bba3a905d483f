using System.Net;
using System.Text;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Tests;

namespace DialogueArchive.Extraction.Tests.Reading;

/// <summary>The same words give the same facts, whatever they come in.</summary>
public sealed class EquivalenceTests : IClassFixture<Poppler>
{
    private static readonly string[] Corpus =
    [
        .. Directory
            .GetFiles(
                Path.Combine(GoldenFile.Repository, "tests", "DialogueArchive.Extraction.Tests", "Corpus", "first"),
                "*.txt"
            )
            .Order(StringComparer.Ordinal)
            .Take(10),
    ];

    private static readonly string[] Encodings = ["utf-8", "utf-16LE", "utf-16BE", "windows-1252", "iso-2022-jp"];

    private static readonly string[] Paths =
    [
        .. Seeds
            .Names.Select(name => Path.Combine(GoldenFile.Repository, "seeds", name))
            .Concat(Corpus)
            .Select(path => Path.GetRelativePath(GoldenFile.Repository, path)),
    ];

    public static TheoryData<string> Documents => [.. Paths];

    // Each document in every encoding that has all of its characters. Shift-JIS and EUC-JP are told by Japanese text alone.
    public static TheoryData<string, string> Encoded
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var path in Paths)
            {
                var text = TextOf(path);
                foreach (var encoding in Encodings.Where(name => Bytes(name, text) is not null))
                {
                    pairs.Add(path, encoding);
                }
            }
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public void In_plain_text_of_any_encoding(string path, string encoding) =>
        SameFacts(path, "release.txt", _ => Bytes(encoding, TextOf(path))!);

    [Theory]
    [MemberData(nameof(Documents))]
    public void In_a_web_page(string path) => SameFacts(path, "page.html", Html);

    [Theory]
    [MemberData(nameof(Documents))]
    public void In_markdown(string path) => SameFacts(path, "release.md", Markdown);

    [Theory]
    [MemberData(nameof(Documents))]
    public void In_a_word_document(string path) => SameFacts(path, "release.docx", DocxFile.OfParagraphs);

    [Theory]
    [MemberData(nameof(Documents))]
    public void In_a_pdf(string path) => SameFacts(path, "release.pdf", PdfFile.OfParagraphs);

    private static string TextOf(string path) =>
        File.ReadAllText(Path.Combine(GoldenFile.Repository, path)).TrimStart('\uFEFF');

    private static byte[]? Bytes(string encoding, string text)
    {
        try
        {
            var (failing, refusing) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var named =
                CodePagesEncodingProvider.Instance.GetEncoding(encoding, failing, refusing)
                ?? Encoding.GetEncoding(encoding, failing, refusing);
            return named.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static void SameFacts(string path, string name, Func<string[], byte[]> container)
    {
        var bytes = File.ReadAllBytes(Path.Combine(GoldenFile.Repository, path));
        var plain = RecordExtractor.Default.Extract(DocumentReader.Read("text.txt", bytes));
        var contained = RecordExtractor.Default.Extract(DocumentReader.Read(name, container(plain.Text.Split("\n\n"))));

        Assert.Equal(plain.Text, contained.Text);
        Assert.Equal(Facts.Of(plain), Facts.Of(contained));
    }

    private static byte[] Html(string[] paragraphs) =>
        Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><style>p {"{}"}</style></head><body>
            <header><nav><a href="/">Home</a> <a href="/news">News on the meeting in Berlin on May 4, 1999</a></nav></header>
            <div class="cookie-banner"><p>We use cookies. Accept all of them, or some of them, or none of them.</p></div>
            <main>{string.Concat(paragraphs.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>\n"))}</main>
            <aside>Related: the sides met in Rome.</aside><footer>All rights reserved.</footer></body></html>
            """
        );

    // A mark of punctuation after a backslash is itself.
    private static byte[] Markdown(string[] paragraphs) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                "\n\n",
                paragraphs.Select(text =>
                    string.Concat(
                        text.Select(character =>
                            char.IsAscii(character) && char.IsPunctuation(character)
                            || char.IsSymbol(character) && char.IsAscii(character)
                                ? $"\\{character}"
                                : $"{character}"
                        )
                    )
                )
            )
        );
}
