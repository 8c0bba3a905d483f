using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("They met. They parted.", 2)]
    [InlineData("They met in Washington D.C. early next year.", 1)]
    [InlineData("The U.S. Global Positioning System (GPS) was named.", 1)]
    [InlineData("The United States (U.S.) Space Dialogue was held.", 1)]
    [InlineData("They met in Washington, D.C. Delegations exchanged views.", 2)]
    [InlineData("Shri. R. Anand took part.", 1)]
    [InlineData("They met in the U.S. Both sides agreed.", 2)]
    [InlineData("Dr. Ada Lovelace and Gen. John F. Doe took part.", 1)]
    [InlineData("It cost 3.5 million. Nobody minded.", 2)]
    [InlineData("They said “we agree.” Both signed.", 2)]
    [InlineData("1. Both sides met. 2. They parted.", 2)]
    [InlineData("First paragraph\n\nSecond paragraph", 2)]
    public void Sentences_end_where_a_reader_ends_them(string text, int count) =>
        Assert.Equal(count, SentenceSplitter.Split(text).Count);

    [Theory]
    [InlineData(Seeds.First, 8, 13)]
    [InlineData(Seeds.Fifth, 10, 29)]
    public void The_seeds_have_their_paragraphs_and_sentences(string name, int paragraphs, int sentences)
    {
        var split = SentenceSplitter.Split(Seeds.Record(name).Text);

        Assert.Equal(paragraphs, split[^1].Paragraph);
        Assert.Equal(sentences, split.Count);
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Sentences_cover_the_text_and_do_not_overlap(string name)
    {
        var text = Seeds.Record(name).Text;
        var reached = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[reached..sentence.Span.Start]));
            reached = sentence.Span.End;
        }
        Assert.Equal(text.Length, reached);
    }

    [Fact]
    public void A_key_follows_the_words_and_not_their_spacing()
    {
        Assert.Equal(Sentence.KeyOf("Both sides agreed."), Sentence.KeyOf("Both  sides\nagreed."));
        Assert.NotEqual(Sentence.KeyOf("Both sides agreed."), Sentence.KeyOf("Both sides concurred."));
    }
}
