using System.Text;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Extraction.Tests.Reading;

public class DocxReaderTests
{
    [Fact]
    public void A_document_with_all_its_parts_is_read() => Samples.IsRead("release.docx");

    [Fact]
    public void The_title_is_that_of_the_properties() =>
        Assert.Equal("Joint Statement", Samples.Document("release.docx").Title);

    [Theory]
    [InlineData("<w:p><w:r><w:t>Both </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>sides</w:t></w:r></w:p>", "Both sides")]
    [InlineData("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>", "a b-c")]
    [InlineData("<w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>", "link")]
    [InlineData("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>a</w:t></w:r></w:p>", "a")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>", "a")]
    [InlineData(
        "<w:p><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:p>",
        "東"
    )]
    public void Runs_make_paragraphs(string body, string text) => Assert.Equal(text, Read(body).Text);

    [Theory]
    [InlineData(
        "<w:p><w:r><w:t>agreed</w:t></w:r><w:del><w:r><w:delText> not</w:delText></w:r></w:del></w:p>",
        "agreed"
    )]
    [InlineData("<w:p><w:ins><w:r><w:t>agreed</w:t></w:r></w:ins></w:p>", "agreed")]
    [InlineData(
        "<w:p><w:moveFrom><w:r><w:t>here</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>there</w:t></w:r></w:moveTo></w:p>",
        "there"
    )]
    [InlineData(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Both </w:t></w:r></w:p><w:p><w:r><w:t>sides</w:t></w:r></w:p>",
        "Both sides"
    )]
    [InlineData(
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>b</w:t></w:r></w:p>",
        "b"
    )]
    [InlineData(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "b"
    )]
    public void Tracked_deletions_are_no_text_and_insertions_are(string body, string text) =>
        Assert.Equal(text, Read(body).Text);

    [Theory]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>draft</w:t></w:r><w:r><w:t>final</w:t></w:r></w:p>", "final")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r></w:p>", "shown")]
    [InlineData(
        "<w:p><w:r><w:rPr><w:rStyle w:val=\"Inner\"/></w:rPr><w:t>draft</w:t></w:r><w:r><w:t>final</w:t></w:r></w:p>",
        "final"
    )]
    [InlineData(
        "<w:p><w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr><w:r><w:t>draft</w:t></w:r></w:p><w:p><w:r><w:t>final</w:t></w:r></w:p>",
        "final"
    )]
    public void Hidden_text_is_no_text(string body, string text)
    {
        const string styles =
            "<w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:styleId=\"Inner\"><w:basedOn w:val=\"Secret\"/></w:style>";

        Assert.Equal(text, Read(body, ("styles", styles)).Text);
    }

    [Fact]
    public void Lists_have_the_marks_that_the_word_processor_shows()
    {
        const string numbering =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF0B7;\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>";
        const string styles =
            "<w:style w:styleId=\"Bullet\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>";
        var body = string.Concat(
            Item("one", "1", "0"),
            Item("one", "1", "1"),
            Item("two", "1", "1"),
            Item("two", "1", "0"),
            Item("one", "1", "1"),
            "<w:p><w:pPr><w:pStyle w:val=\"Bullet\"/></w:pPr><w:r><w:t>point</w:t></w:r></w:p>"
        );

        Assert.Equal(
            "3. one\n\n(i) one\n\n(ii) two\n\n4. two\n\n(i) one\n\n• point",
            Read(body, ("numbering", numbering), ("styles", styles)).Text
        );

        static string Item(string text, string list, string level) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
    }

    [Fact]
    public void A_paragraph_taken_out_of_a_list_has_no_number_in_it()
    {
        const string body =
            $"<w:p><w:pPr>{Numbered}</w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
            + $"<w:p><w:pPr>{Numbered}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>out</w:delText></w:r></w:del></w:p>"
            + $"<w:p><w:pPr>{Numbered}</w:pPr><w:r><w:t>two</w:t></w:r></w:p>";

        Assert.Equal("1. one\n\n2. two", Read(body, ("numbering", Decimal)).Text);
    }

    [Theory]
    [InlineData("", "1. one\n\n2. two")]
    [InlineData("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>", "1. one\n\n7. two")]
    public void A_second_list_of_a_kind_counts_on_unless_it_says_from_where(string start, string text)
    {
        const string body =
            $"<w:p><w:pPr>{Numbered}</w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>two</w:t></w:r></w:p>";

        Assert.Equal(
            text,
            Read(
                body,
                ("numbering", Decimal + $"<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/>{start}</w:num>")
            ).Text
        );
    }

    private const string Numbered = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";

    private const string Decimal =
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

    [Fact]
    public void A_row_of_a_table_is_a_line_and_a_cell_of_paragraphs_is_paragraphs()
    {
        const string body =
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Japan</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>JAXA</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:p><w:r><w:t>Both met.</w:t></w:r></w:p><w:p><w:r><w:t>Both parted.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        Assert.Equal("Japan | JAXA\n\nBoth met.\n\nBoth parted.", Read(body).Text);
    }

    [Fact]
    public void Footnotes_follow_the_text_in_the_order_of_their_references()
    {
        const string body =
            "<w:p><w:r><w:t>Both</w:t><w:footnoteReference w:id=\"3\"/><w:t> met.</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:p><w:r><w:t>The end came.</w:t></w:r></w:p>";
        const string notes =
            "<w:footnote w:id=\"0\"><w:p><w:r><w:t>separator</w:t></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>Second.</w:t></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/><w:t>First.</w:t></w:r></w:p></w:footnote>";

        Assert.Equal("Both met.\n\nThe end came.\n\nFirst.\n\nSecond.", Read(body, ("footnotes", notes)).Text);
    }

    [Fact]
    public void A_text_box_is_read_once_and_after_its_paragraph()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></w:txbxContent>";
        const string body =
            $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>{box}</wps:txbx></mc:Choice>"
            + $"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Text.</w:t></w:r></w:p>";

        Assert.Equal("Text.\n\nBox.", Read(body).Text);
    }

    [Fact]
    public void What_unpacks_to_too_much_is_refused()
    {
        var bytes = DocxFile.OfBody("<w:p/>" + new string(' ', 20_000_000));

        Assert.Contains("unpacked it is larger than 16 MiB", Refused(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:ins>", "</w:ins>")]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:p><w:x>", "</w:x></w:p>")]
    public void What_is_nested_too_deep_is_refused(string start, string end)
    {
        var body = string.Concat(Enumerable.Repeat(start, 2_000)) + string.Concat(Enumerable.Repeat(end, 2_000));
        Assert.Contains("nested too deep", Refused(DocxFile.OfBody(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_thousands_of_parts_is_refused()
    {
        var parts = Enumerable.Range(0, 3_000).Select(number => ($"part{number}", "")).ToArray();

        Assert.Contains("parts", Refused(DocxFile.OfBody("<w:p/>", parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_is_read_once_however_often_it_is_referred_to()
    {
        var body = string.Concat(
            Enumerable.Repeat("<w:p><w:r><w:t>Both.</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>", 2)
        );
        const string notes = "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote>";

        Assert.Equal("Both.\n\nBoth.\n\nNote.", Read(body, ("footnotes", notes)).Text);
    }

    [Fact]
    public void Nothing_is_fetched_for_it_and_no_document_type_is_taken()
    {
        const string type = "<!DOCTYPE w:document [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

        Assert.Contains("no Word document", Refused(DocxFile.OfXml(type + "<w/>")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_document_is_read_or_refused_in_one_line()
    {
        var sound = Samples.Bytes("release.docx");
        var chance = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var bytes = round % 3 == 0 ? sound[..chance.Next(sound.Length)] : sound.ToArray();
            for (var damage = 0; round % 3 > 0 && damage < 4; damage++)
            {
                bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
            }
            try
            {
                DocumentReader.Read("release.docx", bytes);
            }
            catch (UnreadableDocumentException failure)
            {
                Assert.DoesNotContain('\n', failure.Message);
            }
        }
    }

    [Theory]
    [InlineData("no Word document")]
    [InlineData("PK\u0003\u0004 cut off")]
    [InlineData("<!DOCTYPE html>")]
    public void What_is_no_word_document_is_refused(string bytes) =>
        Assert.Contains("no Word document", Refused(Encoding.ASCII.GetBytes(bytes)), StringComparison.Ordinal);

    [Fact]
    public void A_locked_or_old_document_is_refused_with_what_to_do() =>
        Assert.Contains("without a password", Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1]), StringComparison.Ordinal);

    private static Document Read(string body, params (string, string)[] parts) =>
        DocumentReader.Read("release.docx", DocxFile.OfBody(body, parts));

    private static string Refused(byte[] bytes) =>
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("release.docx", bytes)).Message;
}
