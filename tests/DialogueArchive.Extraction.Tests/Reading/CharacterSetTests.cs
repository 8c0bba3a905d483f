using System.Text;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Extraction.Tests.Reading;

public class CharacterSetTests
{
    private const string Japanese =
        "日本国政府とアメリカ合衆国政府は、東京において第１回「宇宙に関する包括的日米対話」を開催した。\nJapan’s JAXA（宇宙航空研究開発機構）、ＮＡＳＡ。\n";

    static CharacterSetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    public void Japanese_is_read_in_each_of_its_encodings(string charset)
    {
        var bytes = Encoding.GetEncoding(charset == "utf-16le" ? "utf-16" : charset).GetBytes(Japanese);

        Assert.Equal(Normalised(Japanese), Read(bytes));
        Assert.Equal(charset, DocumentReader.CharacterSetOf("text/plain", bytes));
    }

    [Theory]
    [InlineData("“Space” – both sides’ cooperation, at the Élysée, with Señor Núñez in Århus and São José.")]
    [InlineData("Le Centre national d’études spatiales a été créé à Paris : « coopération », n°5, 10² €.")]
    [InlineData("Das Bundesministerium für Wirtschaft in München; die Größe der Länder.")]
    public void Western_text_is_read_in_windows_1252(string text)
    {
        var bytes = Encoding.GetEncoding(1252).GetBytes(text);

        Assert.Equal(Normalised(text), Read(bytes));
        Assert.Equal("windows-1252", DocumentReader.CharacterSetOf("text/plain", bytes));
    }

    [Theory]
    [InlineData(932)]
    [InlineData(51932)]
    public void English_with_the_quotes_of_a_Japanese_system_is_no_western_text(int codePage)
    {
        const string text = "Japan’s “Basic Plan on Space Policy” was introduced.";

        Assert.Equal(text, Read(Encoding.GetEncoding(codePage).GetBytes(text)));
    }

    [Theory]
    [InlineData(1251, "Правительство Российской Федерации и космос")]
    [InlineData(
        1250,
        "Rząd Rzeczypospolitej Polskiej i współpraca w przestrzeni kosmicznej; Łódź, część, źródła, przyszłość"
    )]
    [InlineData(949, "대한민국 정부와 미합중국 정부는 서울에서 우주대화를 개최하였다.")]
    [InlineData(936, "中华人民共和国政府和法兰西共和国政府在北京举行了航天合作会议，双方讨论了空间科学。")]
    [InlineData(950, "政府代表在臺北舉行太空合作會議，雙方討論了太空科學。")]
    [InlineData(10000, "The nation’s “space” policy – the sides’ agreement, Japan’s plan, America’s plan")]
    public void Other_encodings_are_refused_and_not_read_as_mojibake(int codePage, string text)
    {
        var bytes = Encoding.GetEncoding(codePage).GetBytes(text);

        var failure = Assert.Throws<UnreadableDocumentException>(() => Read(bytes));
        Assert.EndsWith("save it as UTF-8", failure.Message, StringComparison.Ordinal);
        Assert.Null(DocumentReader.CharacterSetOf("text/plain", bytes));
    }

    [Fact]
    public void Damaged_utf_8_is_refused_with_the_place_of_the_damage()
    {
        byte[] bytes = [.. "“Both” sides’ "u8, 0xE2, 0x80, .. " agreed."u8];

        var failure = Assert.Throws<UnreadableDocumentException>(() => Read(bytes));
        Assert.Contains("damaged character at byte 21", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x20, 0x00 })]
    [InlineData(new byte[] { 0x41, 0x00, 0x00, 0x41 })]
    [InlineData(new byte[] { 0x41, 0x81, 0x8D, 0x20 })]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes) =>
        Assert.Throws<UnreadableDocumentException>(() => Read(bytes));

    [Theory]
    [InlineData("%PDF-1.7 text", ".pdf")]
    [InlineData("PK\u0003\u0004 text", ".docx")]
    public void Another_format_under_a_name_of_plain_text_is_named(string text, string ending)
    {
        var failure = Assert.Throws<UnreadableDocumentException>(() => Read(Encoding.ASCII.GetBytes(text)));
        Assert.Contains(ending, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_set_that_came_with_the_bytes_is_taken_at_its_word()
    {
        const string text = "대한민국 정부";
        var bytes = Encoding.GetEncoding(949).GetBytes(text);

        Assert.Equal(text, DocumentReader.Read("release", bytes, "text/plain; charset=\"euc-kr\"").Text);
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void The_same_words_with_a_japanese_translation_give_the_same_facts_in_every_encoding(string name)
    {
        var text = Seeds.Record(name).Text + "\n\n" + Japanese;
        var expected = Facts.Of(Seeds.Read(text));
        foreach (var codePage in new[] { 1200, 1201, 932, 51932, 50220 })
        {
            var bytes = Encoding
                .GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetBytes(text);

            Assert.Equal(expected, Facts.Of(RecordExtractor.Default.Extract(DocumentReader.Read("text.txt", bytes))));
        }
    }

    private static string Read(byte[] bytes) => DocumentReader.Read("text.txt", bytes).Text;

    private static string Normalised(string text) => DocumentReader.Read("text.txt", Encoding.UTF8.GetBytes(text)).Text;
}
