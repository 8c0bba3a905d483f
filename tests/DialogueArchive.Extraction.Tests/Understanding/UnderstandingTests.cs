using DialogueArchive.Extraction.Text;
using DialogueArchive.Extraction.Understanding;

namespace DialogueArchive.Extraction.Tests.Understanding;

public class UnderstandingTests
{
    private const string Opening =
        "The Second Japan-Australia Space Security Dialogue was held in Canberra on May 5, 2021. ";

    [Fact]
    public void Each_fact_stands_under_the_sentence_it_was_read_from()
    {
        var report = Understand(
            Opening + "Both sides discussed space debris. They welcomed the launch of the Global Positioning System."
        );

        Assert.Equal(["1.1", "1.2", "1.3"], report.Sentences.Select(sentence => sentence.Label));
        Assert.Superset(
            new HashSet<FactKind> { FactKind.Party, FactKind.Date, FactKind.Place, FactKind.Ordinal, FactKind.Series },
            report.Sentences[0].Facts.Select(fact => fact.Kind).ToHashSet()
        );
        Assert.Equal(["both discussed", "orbital-debris"], report.Sentences[1].Facts.Select(fact => fact.Value));
        Assert.Contains(
            report.Sentences[2].Facts,
            fact => fact is { Kind: FactKind.Reference, Value: "system: Global Positioning System" }
        );
    }

    [Theory]
    [InlineData("Both sides discussed Zorb Horizon.", "Zorb Horizon")]
    [InlineData("Both sides discussed debris with the Zorbian Institute of Orbits.", "Zorbian Institute of Orbits")]
    [InlineData("- Both sides discussed work with QXZT.", "QXZT")]
    public void A_name_that_nothing_explains_is_left_over(string sentence, string name) =>
        Assert.Equal([name], Understand(Opening + sentence).Sentences[^1].Names.Select(words => words.Quote));

    [Theory]
    [InlineData("Both sides discussed the Global Positioning System (GPS) with the Japanese Ministry of Defense.")]
    [InlineData("Building on this, Both Sides met again on Monday, June 7.")]
    [InlineData("1. Recalling the outcome, they discussed debris.")]
    [InlineData("Canberra, Australia - Pursuant to this, both sides said: Reaching orbit is hard.")]
    [InlineData("Further Steps in Cooperation and Exchange")]
    [InlineData("Mr. Kenta Hayashida, Director of Space Policy, spoke. Mr. Hayashida thanked Australia.")]
    public void Known_names_titles_openings_and_headings_are_not_left_over(string sentence) =>
        Assert.All(Understand(Opening + sentence).Sentences, each => Assert.Empty(each.Names));

    [Theory]
    [InlineData("The two sides juggled proposals for debris.", "juggled")]
    [InlineData("Japan has earmarked funds for a new satellite.", "earmarked")]
    [InlineData("We will tackle the growth of debris.", "tackle")]
    public void A_verb_that_no_pattern_knows_is_left_over(string sentence, string verb) =>
        Assert.Equal([verb], Understand(Opening + sentence).Sentences[^1].Verbs.Select(words => words.Quote));

    [Theory]
    [InlineData("Both sides did not discuss military launches.")]
    [InlineData("They welcomed the work of the countries involved in the project.")]
    [InlineData("The delegation was led by the Ministry of Defense.")]
    [InlineData("The participants included the Ministry of Defense from the Japanese side.")]
    public void A_known_verb_a_role_and_words_said_of_a_noun_are_not_left_over(string sentence) =>
        Assert.All(Understand(Opening + sentence).Sentences, each => Assert.Empty(each.Verbs));

    [Fact]
    public void Coverage_is_the_share_of_facts_among_facts_leftovers_and_warnings()
    {
        var report = Understand(Opening + "Both sides discussed Zorb Horizon and juggled proposals.");

        Assert.True(report is { Names: 1, InPart: 1, NotRead: 0 });
        Assert.Equal(
            100 * report.Facts / (report.Facts + report.Names + report.Verbs + report.Warnings.Count),
            report.Coverage
        );
        Assert.Equal(0, Understand("A bird sang.").Coverage);
    }

    [Fact]
    public void Every_sentence_of_the_seeds_is_reported_with_its_words()
    {
        foreach (var name in Seeds.Names)
        {
            var record = Seeds.Record(name);
            var report = RecordExtractor.Default.Understand(record);

            Assert.Equal(SentenceSplitter.Split(record.Text).Count, report.Sentences.Count);
            Assert.All(
                report.Sentences,
                sentence =>
                {
                    Assert.Equal(sentence.Text, record.Text[sentence.Start..sentence.End]);
                    Assert.All(
                        sentence.Facts.Select(fact => fact.Evidence).Concat(sentence.Names).Concat(sentence.Verbs),
                        words => Assert.InRange(words.Start, sentence.Start, sentence.End - 1)
                    );
                }
            );
            Assert.InRange(report.Coverage, 95, 100);
        }
    }

    private static UnderstandingReport Understand(string text) => RecordExtractor.Default.Understand(Seeds.Read(text));
}
