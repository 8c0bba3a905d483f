using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Search;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Store.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("space", "\"space\"")]
    [InlineData("  space   weather ", "(\"space\" AND \"weather\")")]
    [InlineData("\"space weather\" Japan", "(\"space weather\" AND \"Japan\")")]
    [InlineData("“space weather”", "\"space weather\"")]
    [InlineData("spac*", "\"spac*\"*")]
    [InlineData("NEAR not or", "(\"NEAR\" AND \"not\" AND \"or\")")]
    [InlineData("Text:space", "\"Text:space\"")]
    [InlineData("\"unfinished phrase", "(\"unfinished\" AND \"phrase\")")]
    [InlineData("don't", "\"don't\"")]
    [InlineData("宇宙", "\"宇宙\"")]
    public void Every_word_and_every_phrase_is_quoted(string words, string match) =>
        Assert.Equal(match, SearchQuery.Of(words)?.Match);

    [Theory]
    [InlineData("debris OR weather", "(\"debris\" OR \"weather\")")]
    [InlineData("debris AND weather", "(\"debris\" AND \"weather\")")]
    [InlineData("debris NOT \"active removal\"", "(\"debris\" NOT \"active removal\")")]
    [InlineData("debris -removal -\"end of life\"", "(\"debris\" NOT (\"-removal\" OR \"end of life\"))")]
    [InlineData("space (debris OR weather)", "(\"space\" AND (\"debris\" OR \"weather\"))")]
    [InlineData("a b OR c", "((\"a\" AND \"b\") OR \"c\")")]
    public void Operators_say_what_is_wanted(string words, string match) =>
        Assert.Equal(match, SearchQuery.Of(words)?.Match);

    [Theory]
    [InlineData("OR debris", "\"debris\"")]
    [InlineData("debris OR", "\"debris\"")]
    [InlineData("((debris", "\"debris\"")]
    [InlineData("debris)) weather", "(\"debris\" OR \"weather\")")]
    [InlineData("() debris", "\"debris\"")]
    [InlineData("space - weather", "(\"space\" AND \"weather\")")]
    public void What_does_not_fit_together_is_read_as_if_it_were_not_there(string words, string match) =>
        Assert.Equal(match, SearchQuery.Of(words)?.Match);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("- + * ( ) : ^ { }")]
    [InlineData("NOT debris")]
    [InlineData("OR AND NOT")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    public void Without_a_wanted_word_there_is_nothing_to_search_for(string? words) =>
        Assert.Null(SearchQuery.Of(words));

    [Theory]
    [InlineData("SSA", "(\"SSA\" OR \"Space situational awareness\")")]
    [InlineData("space situational awareness", "((\"space\" AND \"situational\" AND \"awareness\") OR \"SSA\")")]
    [InlineData("\"space situational awareness\"", "(\"space situational awareness\" OR \"SSA\")")]
    public void A_short_form_finds_the_full_name_and_the_other_way_round(string words, string match)
    {
        var names = new OtherNames(
            new AuthorityFile([
                (
                    AuthorityKind.Topic,
                    new AuthorityRecord
                    {
                        Id = "ssa",
                        Name = "Space situational awareness",
                        Acronyms = ["SSA"],
                    }
                ),
            ])
        );

        var query = SearchQuery.Of(words, names)!;

        Assert.Equal(match, query.Match);
        Assert.Single(query.Also);
    }

    [Fact]
    public void The_index_takes_whatever_is_typed()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE t USING fts5(x)";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT count(*) FROM t WHERE t MATCH $words";
        var words = command.Parameters.Add("$words", SqliteType.Text);
        string[] pieces =
        [
            "space",
            "SSA",
            "NASA",
            "\"",
            "(",
            ")",
            "AND",
            "OR",
            "NOT",
            "NEAR",
            "-",
            "*",
            ":",
            "^",
            "+",
            "\0",
            "\ud800",
            "宇宙",
            " ",
            "  ",
            "a*",
            "{",
            "'",
            "“",
        ];
        var random = new Random(20130311);
        for (var round = 0; round < 4000; round++)
        {
            var typed = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 40))
                    .Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : ""))
            );
            if (SearchQuery.Of(typed, OtherNames.Default) is { } query)
            {
                words.Value = query.Match;
                Assert.Equal(0L, command.ExecuteScalar());
            }
        }
        words.Value = SearchQuery.Of(string.Concat(Enumerable.Repeat("(a OR ", 5000)))!.Match;
        Assert.Equal(0L, command.ExecuteScalar());
    }
}
