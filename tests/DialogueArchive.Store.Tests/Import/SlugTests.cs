using System.Globalization;
using DialogueArchive.Store.Import;

namespace DialogueArchive.Store.Tests.Import;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Comprehensive Dialogue on Space", "jp-us-space")]
    [InlineData("Civil Space Dialogue", "jp-us-civil-space")]
    [InlineData("Space Security Dialogue", "jp-us-space-security")]
    [InlineData("Dialogue on Space Security", "jp-us-space-security")]
    [InlineData("GPS Plenary Meeting", "jp-us-gps-plenary")]
    [InlineData("Japanese-American Space Talks", "jp-us-space")]
    [InlineData("Comprehensive Dialogue", "jp-us-comprehensive-dialogue")]
    [InlineData("GPS-Galileo Working Group B", "jp-us-gps-galileo-working-group-b")]
    [InlineData("Diálogo Espacial", "jp-us-dialogo-espacial")]
    public void A_series_without_authority_record_is_named_for_its_parties_and_its_subject(string name, string slug) =>
        Assert.Equal(slug, SeriesSlug.Of(["US", "JP"], name, SmallAuthority.File));

    [Fact]
    public void A_name_without_Latin_letters_gets_a_lasting_slug_of_its_own()
    {
        var slug = SeriesSlug.Of(["JP", "US"], "宇宙対話", SmallAuthority.File);
        Assert.Matches("^jp-us-series-[0-9a-f]{6}$", slug);
        Assert.NotEqual(slug, SeriesSlug.Of(["JP", "US"], "宇宙会議", SmallAuthority.File));
    }

    [Theory]
    [InlineData(5, null, null, "Fifth meeting of the Space Dialogue")]
    [InlineData(21, null, null, "Twenty-first meeting of the Space Dialogue")]
    [InlineData(112, null, null, "112th meeting of the Space Dialogue")]
    [InlineData(null, "2018-07-19", "2018-07-19", "Space Dialogue, 19 July 2018")]
    [InlineData(null, "2022-07-20", "2022-07-21", "Space Dialogue, 20–21 July 2022")]
    [InlineData(null, "2022-01-30", "2022-02-01", "Space Dialogue, 30 January to 1 February 2022")]
    [InlineData(null, "2022-12-30", "2023-01-02", "Space Dialogue, 30 December 2022 to 2 January 2023")]
    [InlineData(null, "2015-01-01", "2015-01-31", "Space Dialogue, January 2015")]
    [InlineData(null, "2015-01-01", "2015-12-31", "Space Dialogue, 2015")]
    [InlineData(null, null, null, "Space Dialogue, undated")]
    public void A_meeting_is_called_by_its_number_else_by_its_days(
        int? ordinal,
        string? start,
        string? end,
        string title
    ) => Assert.Equal(title, MeetingTitle.Of("Space Dialogue", ordinal, Day(start), Day(end)));

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
