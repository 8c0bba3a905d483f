namespace DialogueArchive.Extraction.Tests.Statements;

public class StatementFinderTests
{
    private const string Opening =
        "The Federal Republic of Germany and the Republic of India held the first India-Germany Space Dialogue in Berlin on March 3, 2021. ";

    [Theory]
    [InlineData("They did not discuss military launches.")]
    [InlineData("Both sides have not yet discussed space weather.")]
    [InlineData("Contact: National Centre for Space Studies.")]
    public void What_was_not_done_and_what_is_a_name_is_no_act(string sentence) =>
        Assert.Equal("both Convened held", Acts(Opening + sentence));

    [Theory]
    [InlineData("The Federal Republic of Germany welcomed the launch.", "DE Welcomed welcomed")]
    [InlineData("Both sides discussed space weather.", "both Discussed discussed")]
    public void The_one_who_acts_is_told_by_the_subject(string sentence, string expected) =>
        Assert.Equal($"both Convened held; {expected}", Acts(Opening + sentence));

    private static string Acts(string text) =>
        string.Join("; ", Seeds.Read(text).Statements.Select(act => $"{act.Actor} {act.Act} {act.Verb.Quote}"));
}
