using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Tests.Catalogue;

/// <summary>What came of what was undertaken, told of press releases written for it.</summary>
public sealed class CommitmentTests
{
    private const string Satellites = "space science with small satellites";

    private static readonly string[] Listed = ["JP US,Comprehensive Dialogue on Space,4,2016-05-01,2016-05-01,,,"];

    [Fact]
    public async Task What_is_said_again_in_like_words_is_restated()
    {
        using var archive = await TemporaryArchive.OfAsync(Intends(1), Intends(2));
        Assert.Equal(CommitmentStatus.Restated, await StatusAsync(archive, 1));
        Assert.Equal(CommitmentStatus.Open, await StatusAsync(archive, 2));
    }

    [Fact]
    public async Task What_is_said_again_at_another_step_is_superseded()
    {
        using var archive = await TemporaryArchive.OfAsync(
            Intends(1),
            Release(2).Says("both", Act.Agreed, "agreed", "space-science", Satellites)
        );
        var card = await CardAsync(archive, 1);
        Assert.Equal(CommitmentStatus.Superseded, card.Commitment.Status);
        Assert.Contains("step 5 instead of 4", card.Commitment.Reason, StringComparison.Ordinal);
        Assert.Equal(2, card.Chain.Count);
    }

    [Fact]
    public async Task What_a_later_text_welcomes_in_like_words_is_reported()
    {
        using var archive = await TemporaryArchive.OfAsync(
            Intends(1),
            Release(2).Says("both", Act.Welcomed, "welcomed", "space-science", Satellites)
        );
        Assert.Equal(CommitmentStatus.Reported, await StatusAsync(archive, 1));
    }

    [Fact]
    public async Task What_a_later_text_only_speaks_of_stays_open()
    {
        using var archive = await TemporaryArchive.OfAsync(
            Intends(1),
            Release(2).Says("both", Act.Discussed, "discussed", "space-science", "the science of it")
        );
        var card = await CardAsync(archive, 1);
        Assert.Equal((CommitmentStatus.Open, 2), (card.Commitment.Status, card.History.Count));
        Assert.NotEmpty(card.History[1].Evidence);
    }

    [Fact]
    public async Task What_no_later_text_speaks_of_is_not_mentioned_again_and_the_missing_meetings_are_said()
    {
        using var archive = await TemporaryArchive.OfAsync(
            Intends(1),
            Release(4).Says("both", Act.Discussed, "discussed", "space-weather", "storms")
        );
        var card = await CardAsync(archive, 1);
        Assert.Equal(CommitmentStatus.NotMentionedAgain, card.Commitment.Status);
        Assert.Contains("2 meetings before it have no text here", card.Commitment.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_of_leaders_and_of_others_are_no_commitments_of_the_parties()
    {
        using var archive = await TemporaryArchive.OfAsync(
            Release(1)
                .Says("leaders", Act.Agreed, "agreed", "space-science", "science")
                .Says("other", Act.Intended, "intended", "space-weather", "storms")
        );
        Assert.Empty(await archive.Commitments.AllAsync(new CommitmentFilter()));
    }

    [Fact]
    public async Task Two_texts_on_one_meeting_that_say_the_same_make_one_commitment()
    {
        using var archive = await TemporaryArchive.OfAsync(
            Intends(1),
            new PressRelease("report.txt")
                .Kind(DocumentKind.Report)
                .Series("Comprehensive Dialogue on Space", "jp-us-space")
                .Numbered(1)
                .Says("both", Act.Intended, "intended", "space-science", Satellites)
        );
        Assert.Single(await archive.Commitments.AllAsync(new CommitmentFilter()));
    }

    [Fact]
    public async Task A_promised_meeting_is_open_then_passed_then_known_from_the_list_then_reported_by_its_text()
    {
        using var archive = await TemporaryArchive.OfAsync(Release(3).Promises(4, "2016-05-01"));
        Assert.Equal(
            [CommitmentStatus.Open, CommitmentStatus.WindowPassed],
            (await archive.Commitments.FindAsync("jp-us-space-3-next"))!.History.Select(each => each.Status)
        );
        await archive.ImportListAsync(Listed);
        var known = (await archive.Commitments.FindAsync("jp-us-space-3-next"))!;
        Assert.Equal((CommitmentStatus.Implied, "list"), (known.Commitment.Status, known.History[^1].Source));
        await archive.ImportAsync(PressRelease.OfDialogue(4, "2016-05-01"));
        var held = (await archive.Commitments.FindAsync("jp-us-space-3-next"))!;
        Assert.Equal(CommitmentStatus.Reported, held.Commitment.Status);
        Assert.Equal("jp-us-space-4", held.Commitment.Promised!.Slug);
    }

    [Fact]
    public async Task A_document_outside_any_series_enters_its_commitments()
    {
        using var archive = await TemporaryArchive.OfAsync(
            new PressRelease("alone.txt")
                .Parties("JP", "US")
                .On("2015-02-02")
                .Says("JP", Act.Intended, "intended", "space-science", Satellites)
        );
        var alone = Assert.Single(await archive.Commitments.AllAsync(new CommitmentFilter()));
        Assert.Equal(("JP", null, CommitmentStatus.Open), (alone.Actor, alone.Series, alone.Status));
    }

    [Fact]
    public async Task Whatever_the_order_of_import_the_ledger_is_the_same()
    {
        var releases = new[]
        {
            Intends(1).Promises(2, "2014-05-01"),
            Release(2).Says("both", Act.Agreed, "agreed", "space-science", Satellites).Promises(3),
            Release(4).Says("US", Act.Invited, "invited", "space-weather", "storms").Promises(null),
        };
        List<string>? first = null;
        foreach (var order in Orders([.. releases, null]))
        {
            using var archive = await TemporaryArchive.CreateAsync();
            foreach (var release in order)
            {
                if (release is null)
                {
                    await archive.ImportListAsync(Listed);
                }
                else
                {
                    await archive.ImportAsync(release);
                }
            }
            var ledger = new List<string>();
            foreach (var commitment in await archive.Commitments.AllAsync(new CommitmentFilter()))
            {
                ledger.Add(JsonSerializer.Serialize(await archive.Commitments.FindAsync(commitment.Slug)));
            }
            Assert.Equal(6, ledger.Count);
            first ??= ledger;
            Assert.Equal(first, ledger);
        }
    }

    [Fact]
    public async Task An_archive_from_before_the_ledger_is_followed_by_the_next_import()
    {
        using var archive = await TemporaryArchive.OfAsync(Intends(1), Intends(2));
        var wanted = await archive.Commitments.AllAsync(new CommitmentFilter());
        await using (var context = await archive.Contexts.CreateDbContextAsync())
        {
            var migrations = context.Database.GetMigrations().ToList();
            await context.Database.MigrateAsync(
                migrations[migrations.FindIndex(name => name.EndsWith("_Commitments", StringComparison.Ordinal)) - 1]
            );
        }
        await archive.Database.PrepareAsync();
        Assert.Empty(await archive.Commitments.AllAsync(new CommitmentFilter()));
        await archive.ImportAsync(Intends(1));
        Assert.Equivalent(wanted, await archive.Commitments.AllAsync(new CommitmentFilter()), strict: true);
    }

    private static PressRelease Release(int number) => PressRelease.OfDialogue(number, $"{2012 + number}-05-01");

    private static PressRelease Intends(int number) =>
        Release(number).Says("both", Act.Intended, "intended", "space-science", Satellites);

    private static async Task<CommitmentStatus> StatusAsync(TemporaryArchive archive, int meeting) =>
        (await CardAsync(archive, meeting)).Commitment.Status;

    private static async Task<CommitmentDetail> CardAsync(TemporaryArchive archive, int meeting)
    {
        var only = Assert.Single((await archive.Commitments.OfMeetingAsync($"jp-us-space-{meeting}"))!);
        return (await archive.Commitments.FindAsync(only.Slug))!;
    }

    private static IEnumerable<T[]> Orders<T>(T[] items) =>
        items.Length <= 1
            ? [items]
            : items.SelectMany(
                (item, at) => Orders([.. items[..at], .. items[(at + 1)..]]).Select(rest => (T[])[item, .. rest])
            );
}
