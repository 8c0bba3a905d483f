using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class CursorTests
{
    private static readonly PressRelease[] Releases =
    [
        PressRelease
            .OfDialogue(1, "2013-03-11")
            .CoChaired("JP", "Ministry of Foreign Affairs", "jp-mofa")
            .TookPart("US", "Office of Something")
            .RefersTo(ReferenceKind.Meeting, "Comprehensive Dialogue on Space", ordinal: 1)
            .RefersTo(ReferenceKind.System, "GPS", "gps")
            .Says("both", Act.Discussed, "discussed", "space-science", "space science")
            .In("Tokyo", "JP"),
        PressRelease
            .OfDialogue(3, "2015-09-01")
            .In("Washington", "US")
            .TookPart("US", "Department of State", "us-state")
            .RefersTo(ReferenceKind.System, "Global Positioning System", "gps")
            .RefersTo(ReferenceKind.Policy, "Space Plan", day: "2015-01-09")
            .Says("US", Act.Invited, "invited", "space-weather", "space weather")
            .Says("both", Act.Agreed, "agreed on", "space-science", "science in space"),
        new PressRelease("a.txt").Series("Space Security Dialogue", "jp-us-space-security").Parties("US", "JP"),
        new PressRelease("b.txt").Series("Space Talks").Parties("FR", "JP").Adds("Undated."),
        new PressRelease("c.txt").Adds("Nothing is known."),
        new PressRelease("d.txt").Adds("Nothing at all is known."),
    ];

    [Fact]
    public async Task Pages_of_one_give_every_list_that_one_page_gives()
    {
        using var archive = await TemporaryArchive.OfAsync(Releases);
        await archive.ImportListAsync(
            "JP US,Comprehensive Dialogue on Space,2,,,,,",
            "JP US,Comprehensive Dialogue on Space,10,,,,,",
            "FR US,Space Dialogue,1,2015-09-01,2015-09-01,Paris,,"
        );
        await SameAsync(page => archive.Meetings.ListAsync(new(), page), atLeast: 8);
        await SameAsync(page => archive.Meetings.ListAsync(new(Sort: MeetingSort.Newest), page), atLeast: 8);
        await SameAsync(archive.Documents.ListAsync, atLeast: 6);
        await SameAsync(archive.Series.ListAsync, atLeast: 4);
        await SameAsync(page => archive.Organisations.ListAsync(new(), page), atLeast: 3);
        await SameAsync(page => archive.Topics.ListAsync(page), atLeast: 3);
        await SameAsync(page => archive.Topics.ListAsync(page, NameSort.Meetings), atLeast: 3);
        await SameAsync(page => archive.Organisations.ListAsync(new(Sort: NameSort.Meetings), page), atLeast: 3);
        await SameAsync(page => archive.Statements.ListAsync(new(Sort: MeetingSort.Newest), page), atLeast: 3);
        await SameAsync(page => archive.Places.ListAsync(null, page), atLeast: 3);
        await SameAsync(page => archive.Changes.ListAsync(new(), page), atLeast: 6);
        await SameAsync(page => archive.References.ListAsync(new(), page), atLeast: 3);
        await SameAsync(page => archive.Statements.ListAsync(new(), page), atLeast: 3);
        await SameAsync(
            async page => (await archive.Search.MeetingsAsync(Choices.None, MeetingSort.Newest, page)).Meetings,
            atLeast: 8
        );
        await SameAsync(async page => (await archive.Search.FindAsync("space", new(), page)).Hits, atLeast: 3);
    }

    [Fact]
    public async Task A_walk_misses_and_repeats_nothing_that_was_there_while_documents_come_in()
    {
        using var archive = await TemporaryArchive.OfAsync(Releases);
        var before = (await archive.Meetings.ListAsync(new(), new())).Items.Select(meeting => meeting.Slug).ToList();
        var walked = new List<string>();
        string? cursor = null;
        var number = 20;
        do
        {
            var page = await archive.Meetings.ListAsync(new(), new PageRequest(1, cursor));
            walked.AddRange(page.Items.Select(meeting => meeting.Slug));
            cursor = page.Next;
            if (number < 23)
            {
                await archive.ImportAsync(
                    new PressRelease($"{number}.txt")
                        .Series("Talks on Rockets")
                        .Parties("FR", "US")
                        .Numbered(1)
                        .On($"20{number++}-01-01")
                );
            }
        } while (cursor is not null);
        Assert.Equal(walked.Distinct(), walked);
        Assert.Empty(before.Except(walked));
    }

    [Fact]
    public void A_page_before_another_goes_up_to_it_and_knows_the_one_behind()
    {
        string[] letters = ["a", "b", "c", "d", "e"];
        PageOf<string> Page(string? cursor) => new PageRequest(2, cursor).Of(letters, letter => letter);

        var last = Page(Page(null).Last);
        var middle = Page(last.Prev);

        Assert.Equal(["e"], last.Items);
        Assert.Null(last.Next);
        Assert.Equal(["c", "d"], middle.Items);
        Assert.Equal(["e"], Page(middle.Next).Items);
        Assert.Equal(["a", "b"], Page(middle.Prev).Items);
        Assert.Null(Page(middle.Prev).Prev);
    }

    [Fact]
    public void A_page_goes_on_behind_its_last_item_wherever_that_has_moved_to()
    {
        var next = new PageRequest(2).Of(["a", "b", "c"], letter => letter).Next;

        Assert.Equal(["c"], new PageRequest(2, next).Of(["0", "1", "a", "b", "c"], letter => letter).Items);
        Assert.Equal(["c"], new PageRequest(2, next).Of(["a", "x", "c"], letter => letter).Items);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("W10")]
    [InlineData("WyJhIl0")]
    [InlineData("WzEsMiwzLDRd")]
    [InlineData("bnVsbA")]
    public async Task A_cursor_from_elsewhere_is_refused(string cursor)
    {
        using var archive = await TemporaryArchive.OfAsync(Releases[0]);
        await Assert.ThrowsAsync<InvalidCursorException>(() => archive.Meetings.ListAsync(new(), new(1, cursor)));
        await Assert.ThrowsAsync<InvalidCursorException>(() => archive.Statements.ListAsync(new(), new(1, cursor)));
        await Assert.ThrowsAsync<InvalidCursorException>(() => archive.Organisations.ListAsync(new(), new(1, cursor)));
        await Assert.ThrowsAsync<InvalidCursorException>(() => archive.References.ListAsync(new(), new(1, cursor)));
        await Assert.ThrowsAsync<InvalidCursorException>(() =>
            archive.Search.FindAsync("space", new(), new(1, cursor))
        );
    }

    [Fact]
    public async Task A_cursor_with_keys_of_another_kind_is_refused()
    {
        using var archive = await TemporaryArchive.OfAsync(Releases[0]);
        // Behind "not a day", "a", "1", "b".
        const string Cursor = "WyI-Iiwibm90IGEgZGF5IiwiYSIsIjEiLCJiIl0";

        await Assert.ThrowsAsync<InvalidCursorException>(() => archive.Meetings.ListAsync(new(), new(1, Cursor)));
        await Assert.ThrowsAsync<InvalidCursorException>(() => archive.Statements.ListAsync(new(), new(1, Cursor)));
    }

    private static async Task SameAsync<T>(Func<PageRequest, CancellationToken, Task<PageOf<T>>> ask, int atLeast) =>
        await SameAsync(page => ask(page, default), atLeast);

    private static async Task SameAsync<T>(Func<PageRequest, Task<PageOf<T>>> ask, int atLeast)
    {
        var whole = await ask(new PageRequest(PageRequest.MaximumLimit));
        Assert.InRange(whole.Total, atLeast, PageRequest.MaximumLimit);
        Assert.Equal(whole.Total, whole.Items.Count);
        foreach (var limit in new[] { 1, 2 })
        {
            Assert.Equal(
                whole.Items.Select(item => JsonSerializer.Serialize(item)),
                (await Walk.AllAsync(ask, limit)).Select(item => JsonSerializer.Serialize(item))
            );
            Assert.Equal(
                whole.Items.Select(item => JsonSerializer.Serialize(item)),
                (await Walk.BackAsync(ask, limit)).Select(item => JsonSerializer.Serialize(item))
            );
        }
    }
}
