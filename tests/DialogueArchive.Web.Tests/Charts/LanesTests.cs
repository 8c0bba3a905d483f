using DialogueArchive.Web.Charts;

namespace DialogueArchive.Web.Tests.Charts;

public sealed class LanesTests
{
    [Fact]
    public void What_keeps_apart_shares_the_first_lane() => Assert.Equal([0, 0, 0], Lanes.Of([(0, 1), (1, 2), (5, 6)]));

    [Fact]
    public void What_touches_goes_to_the_next_free_lane() =>
        Assert.Equal([0, 1, 0, 2], Lanes.Of([(0, 4), (3, 9), (4, 8), (3.5, 5)]));

    [Fact]
    public void Nothing_needs_no_lane() => Assert.Empty(Lanes.Of([]));
}
