using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Meetings;

namespace DialogueArchive.Web.Tests.Pages.Meetings;

public sealed class ExcerptTests
{
    [Fact]
    public void A_long_sentence_is_cut_between_words()
    {
        var excerpt = Of($"agreed to {string.Join(' ', Enumerable.Repeat("work", 60))}.");
        Assert.EndsWith(" work …", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 150, 172);
    }

    [Fact]
    public void A_word_that_is_longer_than_the_excerpt_is_cut()
    {
        Assert.Equal(new string('a', 170) + " …", Of(new string('a', 300)));
    }

    private static string Of(string sentence)
    {
        var statement = new StatementDetail(
            "both",
            Act.Agreed,
            5,
            new CitedEvidence(0, 6, sentence[..6], "1.1-abcdef", "a", "en", "m"),
            [],
            new CitedSentence("1.1-abcdef", "1.1", sentence, 0, sentence.Length, "a", "en", "m"),
            new MeetingLink("m", "M")
        );
        return Excerpt.Of(statement, [statement]);
    }
}
