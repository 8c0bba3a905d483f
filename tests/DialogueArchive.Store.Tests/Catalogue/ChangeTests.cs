using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class ChangeTests
{
    [Fact]
    public async Task A_change_leads_to_the_document_and_the_meeting_that_it_states()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));

        var change = Assert.Single((await archive.Changes.ListAsync(new(Kinds: [ChangeKind.Document]), new())).Items);

        Assert.Equal(ImportOutcome.Added, change.Outcome);
        Assert.Equal("jp-us-space-1-joint-statement-en", change.Document?.Slug);
        Assert.Equal("jp-us-space-1", change.Meeting?.Slug);
        Assert.Equal(DateTimeKind.Utc, change.At.Kind);
    }

    [Fact]
    public async Task Changes_since_a_moment_are_those_after_it()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        var all = (await archive.Changes.ListAsync(new(), new())).Items;
        await archive.ImportAsync(PressRelease.OfDialogue(2, "2014-05-09"));

        var later = (await archive.Changes.ListAsync(new(Since: all[0].At), new())).Items;

        Assert.Contains(later, change => change.Meeting?.Slug == "jp-us-space-2");
        Assert.DoesNotContain(later, change => all.Any(before => before.Number == change.Number));
    }

    [Fact]
    public async Task What_was_imported_again_unchanged_is_no_change()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        var before = await archive.Changes.ListAsync(new(), new());
        await archive.ImportAsync(PressRelease.OfDialogue(1, "2013-03-11"));

        Assert.Equal(before.Total, (await archive.Changes.ListAsync(new(), new())).Total);
    }
}
