using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;

namespace DialogueArchive.Extraction.Tests.Mentions;

public class MeetingMentionFinderTests
{
    private static readonly MentionFinder Finder = new(AuthorityFile.Default);

    [Theory]
    [InlineData(
        "They held their Fifth Meeting of the Comprehensive Dialogue on Space in Tokyo.",
        5,
        "Fifth Meeting",
        "Comprehensive Dialogue on Space",
        ""
    )]
    [InlineData(
        "This first Comprehensive Dialogue on Space begins.",
        1,
        "first",
        "Comprehensive Dialogue on Space",
        ""
    )]
    [InlineData(
        "The third U.S.-ROK Space Policy Dialogue on March 3 was held.",
        3,
        "third",
        "Space Policy Dialogue",
        "US KR"
    )]
    [InlineData(
        "The second International Space Exploration Forum (ISEF2) was held.",
        2,
        "second",
        "International Space Exploration Forum",
        ""
    )]
    [InlineData(
        "The fifth round of the Joint Steering Board for Space met.",
        5,
        "fifth round",
        "Joint Steering Board for Space",
        ""
    )]
    [InlineData("The twenty-first India-Japan Space Dialogue met.", 21, "twenty-first", "Space Dialogue", "IN JP")]
    [InlineData("At the inaugural meeting officials spoke.", 1, "inaugural meeting", null, "")]
    [InlineData("Their leaders met at the U.S.-Japan summit meeting in May.", null, null, "summit meeting", "US JP")]
    public void A_meeting_is_read_with_its_number_name_and_parties(
        string text,
        int? ordinal,
        string? counted,
        string? name,
        string parties
    )
    {
        var meeting = Assert.Single(new AnnotatedText(text, Finder, AuthorityFile.Default).Meetings);

        Assert.Equal(ordinal, meeting.Ordinal);
        Assert.Equal(counted, meeting.OrdinalSpan?.In(text));
        Assert.Equal(name, meeting.Name?.In(text));
        Assert.Equal(parties, string.Join(' ', meeting.Parties));
    }

    [Theory]
    [InlineData("The first satellite was launched.")]
    [InlineData("They welcomed the meeting of minds and the Committee.")]
    public void Other_firsts_and_bodies_are_no_meetings(string text) =>
        Assert.Empty(new AnnotatedText(text, Finder, AuthorityFile.Default).Meetings);
}
