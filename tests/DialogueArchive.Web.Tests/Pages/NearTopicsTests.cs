using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Search;

namespace DialogueArchive.Web.Tests.Pages;

public sealed class NearTopicsTests
{
    private static readonly FacetValue[] Topics =
    [
        .. new[]
        {
            "Space debris",
            "Space policy",
            "Space weather",
            "Space science",
            "Weather observation",
            "Navigation",
            "Space traffic coordination",
            "Launch vehicles",
            "Export control",
        }.Select((name, number) => new FacetValue($"t{number}", name, 0, false)),
    ];

    [Theory]
    [InlineData("space", new string[0])]
    [InlineData("space debris", new[] { "Space debris" })]
    [InlineData("\"traffic coordination\" debris", new[] { "Space traffic coordination", "Space debris" })]
    public void Topics_are_near_by_the_rare_words_of_their_names(string words, string[] names) =>
        Assert.Equal(names, IndexModel.NearTo(words, Topics).Select(topic => topic.Name));
}
