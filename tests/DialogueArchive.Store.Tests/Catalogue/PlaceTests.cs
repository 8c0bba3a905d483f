namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class PlaceTests
{
    [Fact]
    public async Task A_place_has_its_meetings_with_the_words_that_say_where()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").In("Tokyo", "JP"),
            PressRelease.OfDialogue(3, "2015-09-01").In("Tokyo", "JP"),
            PressRelease.OfDialogue(2, "2014-05-09").In("Washington", "US")
        );
        await archive.ImportListAsync("JP US,Comprehensive Dialogue on Space,4,2017-02-07,2017-02-07,Tokyo,,");

        var places = (await archive.Places.ListAsync(null, new())).Items;

        Assert.Equal(["tokyo", "washington"], places.Select(place => place.Slug));
        var tokyo = places[0];
        Assert.Equal(("Tokyo", 3, 2), (tokyo.Name, tokyo.Meetings, tokyo.Recorded));
        Assert.Equal(["JP"], tokyo.Countries);
        Assert.Equal((new DateOnly(2013, 3, 11), new DateOnly(2017, 2, 7)), (tokyo.First, tokyo.Last));
        Assert.Equal(["jp-us-space-4", "jp-us-space-3", "jp-us-space-1"], tokyo.Held.Select(held => held.Meeting.Slug));
        Assert.Empty(tokyo.Held[0].Evidence);
        Assert.Equal("Tokyo", Assert.Single(tokyo.Held[1].Evidence).Quote);
    }

    [Fact]
    public async Task Places_are_narrowed_to_a_country()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").In("Tokyo", "JP"),
            PressRelease.OfDialogue(2, "2014-05-09").In("Washington", "US")
        );

        Assert.Equal("washington", Assert.Single((await archive.Places.ListAsync("US", new())).Items).Slug);
        Assert.Empty((await archive.Places.ListAsync("FR", new())).Items);
    }
}
