using DialogueArchive.Extraction.Statements;

namespace DialogueArchive.Extraction.Tests.Statements;

public class ActPatternsTests
{
    public static TheoryData<int> Patterns => [.. Enumerable.Range(0, ActPatterns.All.Count)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Each_pattern_reads_its_own_example(int index)
    {
        var pattern = ActPatterns.All[index];

        var statement = Assert.Single(Seeds.Read(pattern.Example).Statements);
        Assert.Equal(pattern.Act, statement.Act);
    }

    [Theory]
    [InlineData("Both sides confirmed the importance of data.", "both", Act.Affirmed, "confirmed")]
    [InlineData("Both sides confirmed their interest in data.", "both", Act.Intended, "confirmed their interest")]
    [InlineData("The Japanese side expressed its intention to join.", "JP", Act.Intended, "expressed its intention")]
    [InlineData("The U.S. side presented the Gateway.", "US", Act.Informed, "presented")]
    [InlineData("Both sides concurred on holding the third meeting in 2020.", "both", Act.Agreed, "concurred")]
    [InlineData("Space weather was discussed.", "both", Act.Discussed, "discussed")]
    [InlineData("They had an exchange of views on launch.", "both", Act.Discussed, "had an exchange of views")]
    [InlineData(
        "The two governments re-affirmed their interest in data.",
        "both",
        Act.Intended,
        "re-affirmed their interest"
    )]
    public void An_act_is_told_by_the_verb_with_its_object(string sentence, string actor, Act act, string verb)
    {
        var statement = Assert.Single(Seeds.Read(sentence).Statements);

        Assert.Equal((actor, act, verb), (statement.Actor, statement.Act, statement.Verb.Quote));
    }

    [Theory]
    [InlineData("The measures proposed by experts include data shared in 2019.")]
    [InlineData("A forum held on March 3, 2018 in Tokyo.")]
    [InlineData("They came to discuss space weather.")]
    public void A_purpose_or_a_participle_behind_a_noun_is_no_act(string sentence) =>
        Assert.Empty(Seeds.Read(sentence).Statements);

    [Fact]
    public void What_leaders_did_is_told_apart()
    {
        var record = Seeds.Read(
            "Both sides recalled that their leaders affirmed the alliance, and discussed space weather."
        );

        Assert.Equal(
            [("both", Act.Recognized), ("leaders", Act.Affirmed), ("both", Act.Discussed)],
            record.Statements.Select(statement => (statement.Actor, statement.Act))
        );
    }
}
