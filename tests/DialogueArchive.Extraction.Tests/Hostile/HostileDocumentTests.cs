using System.IO.Compression;
using System.Text;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Extraction.Tests.Reading;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Tests.Hostile;

/// <summary>Documents made to mislead or to break the reader.</summary>
public class HostileDocumentTests
{
    private const string Seen = "The two sides met in Lyon and discussed the safety of flights in space.";
    private const string Unseen = "Japan agreed to launch ten rockets.";

    [Theory]
    [InlineData("<p>{0}</p><p hidden>{1}</p>")]
    [InlineData("<p>{0}</p><p style='display : none'>{1}</p>")]
    [InlineData("<p>{0}</p><p style='color:red;visibility:hidden!important'>{1}</p>")]
    [InlineData("<p>{0}</p><p style='display:/* now */none'>{1}</p>")]
    [InlineData("<p>{0}</p><p style='font-size:0px'>{1}</p>")]
    [InlineData("<p>{0}</p><p style='opacity: 0.0'>{1}</p>")]
    [InlineData("<p>{0}</p><p style='position:absolute;left:-9999px'>{1}</p>")]
    [InlineData("<p>{0}</p><p style='color:transparent'>{1}</p>")]
    [InlineData("<style>p.a, .b {{ display: none }}</style><p>{0}</p><p class=b>{1}</p>")]
    [InlineData(
        "<style>@media print {{ p {{ display: none }} }} #b {{ visibility: hidden }}</style><p>{0}</p><p id=b>{1}</p>"
    )]
    [InlineData("<p>{0}</p><template><p>{1}</p></template>")]
    [InlineData("<p>{0}</p><script>document.write('{1}')</script>")]
    [InlineData("<p>{0}</p><noscript>{1}</noscript>")]
    [InlineData("<p>{0}</p><!-- {1} -->")]
    [InlineData("<p>{0} <del>{1}</del></p>")]
    [InlineData("<p>{0} <s>{1}</s></p>")]
    [InlineData("<p>{0}</p><iframe srcdoc='{1}'></iframe><object data='http://127.0.0.1/'>{1}</object>")]
    public void What_a_page_hides_strikes_out_or_runs_is_not_read(string page) =>
        Assert.Equal(Seen, Read("page.html", string.Format(null, page, Seen, Unseen)).Text);

    [Theory]
    [InlineData("<style>.b {{ display: none }} .b {{ display: block }}</style><p class=b>{0}</p>")]
    [InlineData("<style>@media print {{ .b {{ display: none }} }}</style><p class=b>{0}</p>")]
    [InlineData("<style>.b:hover {{ display: none }} html {{ opacity: 0 }} }}{{</style><p class=b>{0}</p>")]
    [InlineData("<p style='opacity:0.9;font-size:10px;left:-10px'>{0}</p>")]
    public void What_a_page_shows_is_read_though_its_styles_speak_of_hiding(string page) =>
        Assert.Equal(Seen, Read("page.html", string.Format(null, page, Seen)).Text);

    [Theory]
    [InlineData("{0}\n\n~~{1}~~\n")]
    [InlineData("{0}\n\n<!-- {1} -->\n")]
    [InlineData("{0}\n\n<script>{1}</script>\n")]
    [InlineData("{0}\n\n<div hidden>{1}</div>\n")]
    public void What_markdown_hides_or_strikes_out_is_not_read(string text) =>
        Assert.Equal(Seen, Read("release.md", string.Format(null, text, Seen, Unseen)).Text);

    [Theory]
    [InlineData("<w:rPr><w:vanish/></w:rPr>")]
    [InlineData("<w:rPr><w:strike/></w:rPr>")]
    [InlineData("<w:rPr><w:dstrike w:val='1'/></w:rPr>")]
    public void What_a_word_document_hides_or_strikes_out_is_not_read(string properties)
    {
        var body = $"<w:p><w:r><w:t>{Seen}</w:t></w:r><w:r>{properties}<w:t>{Unseen}</w:t></w:r></w:p>";

        Assert.Equal(Seen, DocumentReader.Read("release.docx", DocxFile.OfBody(body)).Text);
    }

    [Theory]
    [InlineData("release.txt", "%PDF-1.7\n", "it is a PDF and no plain text; give it the ending .pdf")]
    [InlineData("release.html", "%PDF-1.7\n", "it is a PDF and no web page")]
    [InlineData("release.docx", "%PDF-1.7\n", "it is a PDF and no Word document")]
    [InlineData("release.md", "PK\u0003\u0004", "it is a packed file and no Markdown")]
    [InlineData("release.txt", "{\\rtf1\\ansi Both sides met.}", "it is Rich Text and no plain text")]
    [InlineData("release.txt", "GIF89a", "it is a picture and no plain text")]
    [InlineData("release.txt", "\uFEFF\n<!DOCTYPE html><p>Both sides met.", "it is a web page and no plain text")]
    [InlineData(
        "release.md",
        "<HTML><body><p>Both sides met.",
        "it is a web page and no Markdown; give it the ending .html"
    )]
    [InlineData("release.txt", "<?xml version='1.0'?><html xmlns='x'><p>Both", "it is a web page and no plain text")]
    [InlineData("release.txt", "<?xml version='1.0'?><meeting/>", "it is XML and no plain text")]
    [InlineData(
        "release.html",
        "Both sides met, 1 < 2 & 3 > 2.",
        "it is plain text and no web page; give it the ending .txt"
    )]
    public void Content_that_belies_its_ending_is_told(string name, string content, string message) =>
        Assert.StartsWith(message, Refused(name, Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void A_picture_or_a_packed_file_is_told_whatever_it_is_called()
    {
        Assert.Contains(
            "picture",
            Refused("a.docx", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10]),
            StringComparison.Ordinal
        );
        Assert.Contains("picture", Refused("a.pdf", [0xFF, 0xD8, 0xFF, 0xE0]), StringComparison.Ordinal);
        Assert.Contains("unpack", Refused("a.txt", [0x1F, 0x8B, 8, 0]), StringComparison.Ordinal);
        Assert.Contains(".docx", Refused("a.txt", [0xD0, 0xCF, 0x11, 0xE0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\..\\evil.xml")]
    [InlineData("C:/evil.xml")]
    public void A_word_document_whose_parts_lead_out_of_it_is_refused(string part)
    {
        using var file = new MemoryStream(DocxFile.OfParagraphs([Seen]));
        file.Position = 0;
        using var grown = new MemoryStream();
        file.CopyTo(grown);
        using (var package = new ZipArchive(grown, ZipArchiveMode.Update, leaveOpen: true))
        {
            package.CreateEntry(part);
        }

        Assert.Contains("leads out of it", Refused("release.docx", grown.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_document_that_unpacks_to_more_than_its_bound_is_refused_before_it_is_unpacked()
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var part = 0; part < 20; part++)
            {
                using var entry = package.CreateEntry($"word/media/{part}.bin", CompressionLevel.Fastest).Open();
                for (var mebibyte = 0; mebibyte < 15; mebibyte++)
                {
                    entry.Write(zeros);
                }
            }
        }
        Assert.True(file.Length < 4 * 1024 * 1024);

        Assert.Contains("larger than 256 MiB", Refused("release.docx", file.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_larger_than_its_bound_is_refused() =>
        Assert.Contains(
            "larger than 32 MiB",
            Refused("release.txt", new byte[DocumentReader.MaximumBytes + 1]),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("a\u202Etxt.exe", "a‹U+202E›txt.exe")]
    [InlineData("a\u0007\nb", "a‹U+0007›‹U+000A›b")]
    [InlineData("\u200Bx\uFEFF\u2028", "‹U+200B›x‹U+FEFF›‹U+2028›")]
    [InlineData("Erklärung 共同声明 \U0001F680.txt", "Erklärung 共同声明 \U0001F680.txt")]
    [InlineData("می\u200Cخواهم.txt", "می\u200Cخواهم.txt")]
    [InlineData("\U000E0041", "‹U+E0041›")]
    public void What_cannot_be_seen_in_a_name_stands_as_its_code(string name, string shown) =>
        Assert.Equal(shown, VisibleText.Of(name));

    // An attribute cannot hold half a pair.
    [Fact]
    public void Half_a_pair_in_a_name_stands_as_its_code() =>
        Assert.Equal("a‹U+D800›b‹U+DC00›", VisibleText.Of("a\uD800b\uDC00"));

    [Fact]
    public void A_record_has_the_name_of_its_document_as_it_can_be_seen() =>
        Assert.Equal("a‹U+202E›fdp.txt", Read("a\u202Efdp.txt", Seen).Name);

    [Theory]
    [InlineData("release.txt", "Both\u200E sides\u2066 met\u2069 in \u202AParis\u202C.")]
    [InlineData("release.html", "<p>Both&#x200E; sides&#8294; met&#x2069; in &#x202A;Paris&#x202C;.</p>")]
    [InlineData("release.txt", "Both sides\U000E0041\U000E007F met in Paris\uFFF9.")]
    public void Marks_that_only_steer_the_direction_or_are_unseen_are_no_text(string name, string content) =>
        Assert.Equal("Both sides met in Paris.", Read(name, content).Text);

    [Theory]
    [InlineData("release.txt", "Both sides met in \u202Esirap\u202C today.")]
    [InlineData("release.html", "<p>Both sides met in &#x202E;sirap&#x202C; today.</p>")]
    public void An_override_of_direction_is_marked_and_warned_of(string name, string content)
    {
        var record = RecordExtractor.Default.Extract(Read(name, content));

        Assert.Equal("Both sides met in \uFFFDsirap today.", record.Text);
        var warning = Assert.Single(record.Warnings, warning => warning.Code == "unreadable-characters");
        Assert.Equal(18, Assert.Single(warning.Evidence!).Start);
    }

    [Fact]
    public void Half_a_pair_is_marked_and_warned_of()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Both sides met &"), (byte)'\n', 0];
        var record = RecordExtractor.Default.Extract(
            DocumentReader.Read("a.html", "<p>Both sides &#xD800; met.</p>"u8)
        );

        Assert.Contains('\uFFFD', record.Text);
        Assert.Contains(record.Warnings, warning => warning.Code == "unreadable-characters");
        Assert.Equal("Both sides met &", DocumentReader.Read("b.txt", bytes).Text);
    }

    [Fact]
    public void A_paragraph_of_marks_is_refused_before_it_is_parsed() =>
        Assert.Contains(
            "more marks",
            Refused("a.md", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("*a **b ", 2_000)))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_list_of_thousands_is_numbered_to_its_end()
    {
        var list = string.Concat(Enumerable.Repeat("<li>Both sides met.", 20_000));

        Assert.EndsWith(
            "20002. Both sides met.",
            Read("a.html", $"<ol start=3>{list}</ol>").Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Styles_without_end_are_read_in_no_time()
    {
        var style = string.Concat(Enumerable.Repeat("/*", 200_000)) + string.Concat(Enumerable.Repeat("a{", 200_000));
        var rules = string.Concat(
            Enumerable.Range(0, 20_000).Select(number => $".c{number} .d{number}{{display:none}}")
        );

        Assert.Equal(Seen, Read("page.html", $"<style>{style}</style><style>{rules}</style><p>{Seen}</p>").Text);
    }

    [Theory]
    [InlineData("The meeting was held on 31 February 2019 in Tokyo.")]
    [InlineData("The meeting was held on 45 May 2019 in Tokyo.")]
    public void An_impossible_date_is_no_date_and_is_warned_of(string text)
    {
        var record = Seeds.Read(
            $"The second meeting of the Japan-U.S. Comprehensive Dialogue on Space was held. {text}"
        );

        Assert.Null(record.Meeting.Date);
        Assert.Contains(record.Warnings, warning => warning.Code is "no-date" or "odd-date");
    }

    private static Document Read(string name, string content) =>
        DocumentReader.Read(name, Encoding.UTF8.GetBytes(content));

    private static string Refused(string name, byte[] bytes) =>
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(name, bytes)).Message;
}
