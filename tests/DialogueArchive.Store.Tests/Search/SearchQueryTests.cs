using DialogueArchive.Store.Search;

namespace DialogueArchive.Store.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("space", "\"space\"")]
    [InlineData("  space   weather ", "\"space\" \"weather\"")]
    [InlineData("\"space weather\" Japan", "\"space weather\" \"Japan\"")]
    [InlineData("“space weather”", "\"space weather\"")]
    [InlineData("spac*", "\"spac*\"*")]
    [InlineData("NOT OR AND NEAR", "\"NOT\" \"OR\" \"AND\" \"NEAR\"")]
    [InlineData("Text:space", "\"Text:space\"")]
    [InlineData("\"unfinished phrase", "\"unfinished\" \"phrase\"")]
    [InlineData("don't", "\"don't\"")]
    [InlineData("宇宙", "\"宇宙\"")]
    public void Every_word_and_every_phrase_is_quoted(string words, string query) =>
        Assert.Equal(query, SearchQuery.Of(words));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("- + * ( ) : ^ { }")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    public void Without_a_word_there_is_nothing_to_search_for(string? words) => Assert.Null(SearchQuery.Of(words));
}
