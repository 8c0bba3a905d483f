using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class ShortFormsTests
{
    [Theory]
    [InlineData(
        "their interest in furthering, bilateral Space Situational Awareness (SSA).",
        "SSA",
        "Space Situational Awareness"
    )]
    [InlineData(
        "transparency and confidence-building measures (TCBMs) were",
        "TCBMs",
        "transparency and confidence-building measures"
    )]
    [InlineData(
        "the United Nations Committee on the Peaceful Uses of Outer Space (UNCOPUOS).",
        "UNCOPUOS",
        "United Nations Committee on the Peaceful Uses of Outer Space"
    )]
    [InlineData("Economy; and the Averonian Space Agency (AvSA)", "AvSA", "Averonian Space Agency")]
    [InlineData("the Centre national d'études spatiales (CNES)", "CNES", "Centre national d'études spatiales")]
    public void A_short_form_stands_for_the_words_in_front_of_it(string text, string written, string meant)
    {
        var found = Assert.Single(ShortForms.In(text));
        Assert.Equal((written, meant), (found.Written, found.Meaning));
        Assert.Equal($"{meant} ({written})", text[found.Span.Start..found.Span.End]);
    }

    [Theory]
    [InlineData("They met (Tokyo) again.")]
    [InlineData("They met (in 2013) again.")]
    [InlineData("The two sides discussed navigation (GPS).")]
    [InlineData("(SSA)")]
    [InlineData("SSA (SSA)")]
    [InlineData("space; situational awareness (SSA)")]
    public void What_the_words_do_not_spell_is_no_short_form(string text) => Assert.Empty(ShortForms.In(text));
}
