using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Tests.Text;

public class ReadingTextTests
{
    [Theory]
    [InlineData("One sentence on one line.", "One sentence on one line.")]
    [InlineData("Two lines of\none sentence.", "Two lines of one sentence.")]
    [InlineData("A line.\r\n\r\nAnother paragraph.", "A line.\n\nAnother paragraph.")]
    [InlineData(
        "Broken at the U.S.-\nJapan alliance and\nthe rest of it.",
        "Broken at the U.S.-Japan alliance and the rest of it."
    )]
    [InlineData("Tokyo, Japan -\nPursuant to their goal\nthey met.", "Tokyo, Japan - Pursuant to their goal they met.")]
    [InlineData("no\u00ADbreak\u200B here.", "nobreak here.")]
    [InlineData("Cafe\u0301.", "Café.")]
    public void Line_ends_become_spaces_or_paragraphs(string raw, string expected) =>
        Assert.Equal(expected, ReadingText.From(raw));

    [Theory]
    [InlineData("[end]")]
    [InlineData("(End)")]
    [InlineData("End Text")]
    [InlineData("- 2 -")]
    [InlineData("Page 2 of 3")]
    [InlineData("# # #")]
    [InlineData("17")]
    public void Page_numbers_and_end_marks_are_left_out(string furniture) =>
        Assert.Equal("The sides met.", ReadingText.From($"The sides met.\n\n{furniture}\n"));

    [Fact]
    public void A_page_break_inside_a_sentence_is_undone()
    {
        const string Raw = """
            The parties discussed space security cooperation and confirmed their

            interest in furthering it, and they agreed to meet again before the



            end of the year in the capital of the other side.



            They then went home in the evening of the second day of their talks.
            """;

        Assert.Equal(2, ReadingText.From(Raw).Split("\n\n").Length);
    }

    [Fact]
    public void A_short_last_line_ends_a_paragraph_without_a_blank_line()
    {
        const string Raw = """
            Both sides welcomed the agreement that their negotiators had reached on
            March 7.
            Both sides also recognized the importance of a further exchange of views
            on the matter.
            """;

        Assert.Equal(2, ReadingText.From(Raw).Split("\n\n").Length);
    }

    [Fact]
    public void A_heading_stands_by_itself()
    {
        const string Raw = """
            Joint Statement

            The two governments held their second dialogue on space in Rome, and both
            sides reported on the work that they had done since the first of them.
            """;

        Assert.StartsWith("Joint Statement\n\nThe two governments", ReadingText.From(Raw), StringComparison.Ordinal);
    }
}
