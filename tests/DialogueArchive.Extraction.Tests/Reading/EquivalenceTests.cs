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

    public static TheoryData<string> Documents =>
        [
            .. Seeds
                .Names.Select(name => Path.Combine(GoldenFile.Repository, "seeds", name))
                .Concat(Corpus)
                .Select(path => Path.GetRelativePath(GoldenFile.Repository, path)),
        ];

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
