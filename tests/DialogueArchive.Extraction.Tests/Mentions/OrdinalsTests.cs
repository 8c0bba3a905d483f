using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Mentions;

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
        Assert.Matches($"^{Ordinals.Pattern}$", word);
        Assert.Equal(value, Ordinals.Value(word));
    }

    [Theory]
    [InlineData("five")]
    [InlineData("5")]
    [InlineData("firsthand")]
    public void Other_numbers_are_no_ordinals(string word) =>
        Assert.DoesNotMatch(new Regex($"^{Ordinals.Pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1)), word);
}
