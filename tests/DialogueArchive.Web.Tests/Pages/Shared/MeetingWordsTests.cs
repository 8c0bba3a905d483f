using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Tests.Pages.Shared;

public sealed class MeetingWordsTests
{
    [Theory]
    [InlineData(5, "Fifth meeting of the Space Dialogue", "fifth meeting of the Space Dialogue")]
    [InlineData(null, "Space Security Dialogue, 19 July 2018", "Space Security Dialogue, 19 July 2018")]
    public void Inside_a_sentence_a_number_is_lowered_and_a_name_is_not(int? ordinal, string title, string words)
    {
        var meeting = new MeetingSummary(
            "m",
            title,
            null,
            ordinal,
            null,
            null,
            null,
            null,
            [],
            MeetingState.Recorded,
            SummarySource.Text
        );
        Assert.Equal(words, MeetingWords.InSentence(new MeetingLink("m", title), [new ChainEntry(meeting, [])]));
    }
}
