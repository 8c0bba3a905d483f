using System.Text;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Tests;

namespace DialogueArchive.Extraction.Tests.Reading;

public sealed class PdfReaderTests : IClassFixture<Poppler>
{
    // Justified, in two columns, with heads, feet, soft hyphens, ligatures, bullets and a footnote, as a browser prints it.
    [Fact]
    public void A_printed_release_is_read_as_it_was_written() => Samples.IsRead("columns.pdf");

    [Fact]
    public void The_title_of_the_properties_counts_where_it_stands_in_the_text() =>
        Assert.Equal(
            "Joint Statement on the Third Norway-Canada Space Dialogue",
            Samples.Document("columns.pdf").Title
        );

    [Fact]
    public void A_scan_without_a_text_layer_is_refused_with_what_to_do() =>
        Assert.Contains("text recognition", Refused(Samples.Bytes("scan.pdf")), StringComparison.Ordinal);

    [Theory]
    [InlineData("2")]
    [InlineData("- 2 -")]
    [InlineData("Page 2 of 3")]
    [InlineData("https://www.example.org/release 2/3")]
    [InlineData("5/4/2021, 3:07 PM Release - Ministry")]
    public void Of_a_page_its_number_and_the_marks_of_a_browser_are_no_text(string foot) =>
        Assert.Equal("Both sides met.", Read([(72, 700, "Both sides met."), (72, 30, foot)]));

    [Fact]
    public void Heads_that_pages_share_are_no_text_and_sentences_run_on_across_pages()
    {
        var pages = new[]
        {
            Page([(72, 800, "Press release 7, page 1"), (72, 700, "Both sides")]),
            Page([(72, 800, "Press release 7, page 2"), (72, 700, "met.")]),
        };

        Assert.Equal("Both sides met.", Read(PdfFile.OfPages(pages)));
    }

    [Theory]
    [InlineData("the coop-", "eration of both", "the cooperation of both")]
    [InlineData("a long-", "term aim of both", "a long-term aim of both")]
    [InlineData("the U.S.-", "Japan dialogue of both", "the U.S.-Japan dialogue of both")]
    [InlineData("a GPS-", "based system of both", "a GPS-based system of both")]
    [InlineData("both sides -", "and others -", "both sides - and others -")]
    public void Words_parted_at_the_end_of_a_line_are_mended(string before, string after, string text) =>
        Assert.Equal(text, Read([(72, 700, before), (72, 688, after)]));

    [Theory]
    [InlineData("the co-", "operation of the parties on the cooperation of both", "the cooperation")]
    [InlineData("a spe-", "cific word, and a spe-cific one of both", "a spe-cific word")]
    public void The_other_words_of_the_text_decide_on_a_hyphen(string before, string after, string text) =>
        Assert.StartsWith(text, Read([(72, 700, before), (72, 688, after)]), StringComparison.Ordinal);

    [Fact]
    public void An_indent_begins_a_paragraph() =>
        Assert.Equal(
            "Both sides met in Tokyo and spoke.\n\nThey will meet again in Paris soon.",
            Read([
                (90, 700, "Both sides met in Tokyo and"),
                (72, 688, "spoke."),
                (90, 676, "They will meet again in Paris"),
                (72, 664, "soon."),
            ])
        );

    [Fact]
    public void Two_columns_of_names_are_read_across() =>
        Assert.Equal(
            "Ms. A. Smith Mr. B. Jones\n\nDirector Director",
            Read([(72, 700, "Ms. A. Smith"), (320, 700, "Mr. B. Jones"), (72, 680, "Director"), (320, 680, "Director")])
        );

    [Fact]
    public void A_locked_document_is_refused_with_what_to_do()
    {
        var key = new string('A', 64);
        var trailer = $"/Encrypt<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>/ID[<00><00>]";

        Assert.Contains(
            "locked by a password",
            Refused(PdfFile.OfPages([Page([(72, 700, "Both.")])], trailer: trailer)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Type_that_does_not_tell_its_characters_is_refused() =>
        Assert.Contains(
            "does not tell which characters",
            Refused(
                PdfFile.OfPages(
                    [Page([(72, 700, "abab baba abba")])],
                    "<</BaseEncoding/WinAnsiEncoding/Differences[97/uniE001 98/uniE002]>>"
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<html>no PDF</html>", "no PDF")]
    [InlineData("%PDF-1.7 and then nothing of it", "no PDF, or a damaged one")]
    public void What_is_no_pdf_is_refused(string bytes, string reason) =>
        Assert.Contains(reason, Refused(Encoding.ASCII.GetBytes(bytes)), StringComparison.Ordinal);

    [Fact]
    public void A_damaged_document_is_read_or_refused_in_one_line()
    {
        var sound = Samples.Bytes("columns.pdf");
        var chance = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var bytes = round % 2 == 0 ? sound[..chance.Next(sound.Length)] : sound.ToArray();
            for (var damage = 0; round % 2 > 0 && damage < 50; damage++)
            {
                bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
            }
            try
            {
                DocumentReader.Read("release.pdf", bytes);
            }
            catch (UnreadableDocumentException failure)
            {
                Assert.DoesNotContain('\n', failure.Message);
            }
        }
    }

    private static string Page((double Left, double Bottom, string Line)[] lines) =>
        string.Concat(lines.Select(line => $"BT /F 10 Tf {line.Left} {line.Bottom} Td ({line.Line}) Tj ET\n"));

    private static string Read((double, double, string)[] lines) => Read(PdfFile.OfPages([Page(lines)]));

    private static string Read(byte[] bytes) => DocumentReader.Read("release.pdf", bytes).Text;

    private static string Refused(byte[] bytes) =>
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("release.pdf", bytes)).Message;
}
