using System.Text;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Extraction.Tests.Reading;

public class MarkdownReaderTests
{
    [Fact]
    public void The_words_are_read_without_the_marks() => Samples.IsRead("release.md");

    [Theory]
    [InlineData("Both sides met.\n\n## Joint *Statement*\n\n# Another", "Joint Statement")]
    [InlineData("Both sides met.", null)]
    public void The_title_is_the_first_heading(string text, string? title) => Assert.Equal(title, Read(text).Title);

    [Fact]
    public void Lists_in_lists_without_end_are_refused()
    {
        var steps = string.Join('\n', Enumerable.Range(0, 4_000).Select(level => new string(' ', level * 2) + "- a"));

        var failure = Assert.Throws<UnreadableDocumentException>(() =>
            DocumentReader.Read("release.md", Encoding.UTF8.GetBytes(steps))
        );
        Assert.Contains("nested too deep", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("<div>\n\n")]
    [InlineData("**a ")]
    public void What_is_nested_without_end_is_refused_or_read(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 5_000)) + "Both sides met.";

        var failure = Record.Exception(() =>
            Assert.Contains("Both sides met.", Read(text).Text, StringComparison.Ordinal)
        );
        Assert.True(failure is null or UnreadableDocumentException, failure?.ToString());
    }

    private static Document Read(string text) => DocumentReader.Read("release.md", Encoding.UTF8.GetBytes(text));
}
