using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Tests.Mentions;

public class OrdinalsTests
{
    [Theory]
    [InlineData("first", 1)]
    [InlineData("Fifth", 5)]
    [InlineData("twelfth", 12)]
    [InlineData("twentieth", 20)]
    [InlineData("twenty-first", 21)]
    [InlineData("13th", 13)]
    [InlineData("2nd", 2)]
    [InlineData("Inaugural", 1)]
    public void Ordinal_is_read_from_a_word_or_a_numeral(string word, int value)
    {
        var tokens = Tokenizer.Tokens(word);

        Assert.Equal((value, 0), Ordinals.EndingAt(tokens, tokens.Count - 1));
    }

    [Theory]
    [InlineData("five")]
    [InlineData("5")]
    [InlineData("firsthand")]
    [InlineData("th")]
    public void Other_numbers_are_no_ordinals(string word) => Assert.Null(Ordinals.EndingAt(Tokenizer.Tokens(word), 0));
}
