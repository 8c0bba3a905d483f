using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class WordingTests
{
    private static readonly UsualWording Nothing = new([]);

    [Fact]
    public void What_two_sentences_share_is_unmarked_and_the_pieces_are_the_sentences()
    {
        const string Before = "The parties confirmed their interest in furthering, bilateral SSA.";
        const string After = "Both sides reaffirmed mutual interest in sharing information and experience in SSA.";
        var usual = new UsualWording(
            Enumerable.Range(0, 5).Select(text => (text, "The sides met and spoke in Tokyo."))
        );
        var (removed, added) = WordDifferences.Of(Before, After, usual);

        Assert.Equal(Before, string.Concat(removed.Select(run => run.Text)));
        Assert.Equal(After, string.Concat(added.Select(run => run.Text)));
        Assert.Equal(
            ["The parties confirmed their", "furthering, bilateral"],
            removed.Where(run => run.Change == WordChange.Removed).Select(run => run.Text)
        );
        Assert.Equal(
            ["Both sides reaffirmed mutual", "sharing information and experience in"],
            added.Where(run => run.Change == WordChange.Added).Select(run => run.Text)
        );
    }

    [Fact]
    public void Capitals_are_no_difference()
    {
        var (removed, added) = WordDifferences.Of("Both Sides agreed.", "both sides Agreed.", Nothing);
        Assert.All(removed.Concat(added), run => Assert.Equal(WordChange.Same, run.Change));
    }

    [Fact]
    public void Four_words_in_a_row_that_recur_in_many_texts_are_a_formula()
    {
        var usual = new UsualWording([
            (1, "They reaffirmed the importance of peace."),
            (1, "Again they reaffirmed the importance of trade."),
            (2, "Both reaffirmed the importance of debris removal."),
            (3, "We Reaffirmed the importance of the Moon."),
        ]);
        Assert.Equal(3, usual.Texts);
        var runs = WordDifferences.Of("The sides reaffirmed the importance of quantum sensing.", usual);
        Assert.Equal("reaffirmed the importance of", Assert.Single(runs, run => run.Formula).Text);

        // Twice in one text is not often.
        var once = new UsualWording(Enumerable.Repeat((1, "They reaffirmed the importance of peace."), 5));
        Assert.DoesNotContain(WordDifferences.Of("They reaffirmed the importance of peace.", once), run => run.Formula);
    }

    [Fact]
    public void Sentences_are_aligned_in_the_order_of_the_texts()
    {
        Assert.Equal(
            [(0, 0), (null, 1), (1, 2)],
            Aligned(
                ["debris removal is hard", "lunar rovers drive"],
                ["debris removal is easy", "tea", "lunar rovers stop"]
            )
        );
        Assert.Empty(Aligned([], []));
        Assert.Equal([(0, null), (null, 0)], Aligned(["debris"], ["rovers"]));
    }

    [Fact]
    public void What_is_very_alike_is_aligned_at_another_place_too_and_said_to_have_moved()
    {
        var rows = SentenceAlignment.Of(
            [Said("debris removal is hard work"), Said("lunar rovers drive far away from home")],
            [Said("lunar rovers drive far away from home"), Said("debris removal is hard work")],
            _ => 1
        );
        Assert.Equal(2, rows.Count);
        Assert.Single(rows, row => row.Moved);
        Assert.All(rows, row => Assert.Equal(.7, row.Similarity!.Value, 3));
    }

    [Fact]
    public void The_same_act_brings_sentences_together_but_not_without_a_word_in_common()
    {
        TopicAct[] welcomed = [Act(Extraction.Act.Welcomed, 3)];
        var one = new Said(["orbital", "debris", "grows"], welcomed);
        var other = new Said(["debris", "was", "welcomed"], welcomed);
        Assert.True(
            SentenceAlignment.Similarity(one, other, _ => 1)
                > SentenceAlignment.Similarity(one, other with { Acts = [] }, _ => 1)
        );
        Assert.Equal(0, SentenceAlignment.Similarity(one, new Said(["tea"], welcomed), _ => 1));
    }

    [Fact]
    public async Task Each_meeting_is_compared_with_the_one_before_and_the_gap_is_told()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(4, "2016-05-01")
                .Says("both", Extraction.Act.Agreed, "agreed", "space-science", "space science"),
            PressRelease
                .OfDialogue(1, "2013-05-01")
                .Says("both", Extraction.Act.Discussed, "discussed", "space-science", "space science")
                .Mentions("space-weather", "storms"),
            PressRelease.OfDialogue(2, "2014-05-01").Mentions("space-weather", "storms")
        );
        var answer = (
            await archive.Comparisons.WordingAsync("space-science", ["jp-us-space-4", "jp-us-space-1", "jp-us-space-2"])
        ).Answer!;

        Assert.Equal([1, 2, 4], answer.Meetings.Select(each => each.Meeting.Ordinal!.Value));
        Assert.Equal([2, null, 5], answer.Meetings.Select(each => each.Strength));
        Assert.Equal(
            [("jp-us-space-1", "jp-us-space-2", 0), ("jp-us-space-2", "jp-us-space-4", 1)],
            answer.Pairs.Select(pair => (pair.Before, pair.After, pair.MissingBetween.Count))
        );
        Assert.NotNull(Assert.Single(answer.Pairs[0].Rows).Before);
        Assert.NotNull(Assert.Single(answer.Pairs[1].Rows).After);
    }

    [Fact]
    public async Task What_does_not_exist_is_named()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-05-01"));
        Assert.Equal(["y"], (await archive.Comparisons.WordingAsync("space-science", ["jp-us-space-1", "y"])).Unknown);
        Assert.Equal(["x"], (await archive.Comparisons.WordingAsync("x", ["jp-us-space-1"])).Unknown);
        Assert.Equal(["x", "y"], (await archive.Comparisons.TopicsAsync(["x"], ["y"])).Unknown);
    }

    [Fact]
    public async Task Topics_by_meeting_have_the_strongest_step_of_each()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-05-01")
                .Says("both", Extraction.Act.Discussed, "discussed", "space-science", "space science")
                .Says("both", Extraction.Act.Agreed, "agreed", "space-science", "space science again")
                .Mentions("space-weather", "storms"),
            PressRelease.OfDialogue(3, "2015-05-01").Mentions("space-weather", "storms")
        );
        var matrix = (await archive.Comparisons.TopicsAsync([], ["jp-us-space"])).Answer!;
        Assert.Equal([1, 2, 3], matrix.Meetings.Select(meeting => meeting.Ordinal!.Value));
        Assert.Equal(
            ["Space science: 1=5", "Space weather: 1=0 3=0"],
            matrix.Topics.Select(topic =>
                $"{topic.Name}: {string.Join(' ', topic.Steps.OrderBy(step => step.Key, StringComparer.Ordinal).Select(step => $"{step.Key[^1]}={step.Value}"))}"
            )
        );
    }

    private static IEnumerable<(int?, int?)> Aligned(string[] before, string[] after) =>
        SentenceAlignment
            .Of([.. before.Select(Said)], [.. after.Select(Said)], _ => 1)
            .Select(row => (row.Before, row.After));

    private static Said Said(string sentence) => new(TextWords.Of(sentence), []);

    private static TopicAct Act(Act act, int step) =>
        new("both", act, step, new CitedEvidence(0, 8, "welcomed", "1.1-000000", "d", "en", "m"));
}
