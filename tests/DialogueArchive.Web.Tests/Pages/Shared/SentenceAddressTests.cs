using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Tests.Pages.Shared;

public sealed class SentenceAddressTests
{
    [Fact]
    public void The_key_of_a_fact_opens_its_document_with_every_word_of_it_marked() =>
        Assert.Equal(
            "/meetings/jp-us-space-5/text?document=jp-us-space-5-joint-statement-en&mark=120-154&mark=160-163#hit",
            SentenceAddress.Words("jp-us-space-5", [Cited(120, 154), Cited(160, 163)])
        );

    [Theory]
    [InlineData("120-154", 120, 154)]
    [InlineData("0-200", 0, 200)]
    public void Marks_inside_the_text_are_read(string mark, int start, int end) =>
        Assert.Equal(new Span(start, end), Assert.Single(SentenceAddress.Spans([mark], 200)));

    [Theory]
    [InlineData("154-120")]
    [InlineData("120-120")]
    [InlineData("120-201")]
    [InlineData("-5-10")]
    [InlineData("1-2-3")]
    [InlineData("99999999999-99999999999")]
    [InlineData("words")]
    [InlineData("")]
    [InlineData(null)]
    public void Marks_that_make_no_sense_are_passed_over(string? mark) =>
        Assert.Empty(SentenceAddress.Spans([mark], 200));

    [Fact]
    public void One_address_marks_only_so_many_places() =>
        Assert.Equal(
            SentenceAddress.MostMarks,
            SentenceAddress.Spans(Enumerable.Repeat("1-2", SentenceAddress.MostMarks + 10), 200).Count
        );

    private static CitedEvidence Cited(int start, int end) =>
        new(start, end, "", "5.4-1f3a9c", "jp-us-space-5-joint-statement-en", "en", "jp-us-space-5");
}
