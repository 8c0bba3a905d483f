using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Tests.Import;

public sealed class KnownMeetingsTests
{
    private const string Columns = "parties,series,ordinal,start,end,city,virtual,officialUrl\n";

    [Theory]
    [InlineData("JP,Space Dialogue,,,,,,", "'parties'")]
    [InlineData("jp us,Space Dialogue,,,,,,", "'parties'")]
    [InlineData("JP US,,1,,,,,", "'series'")]
    [InlineData("JP US,Space Dialogue,none,,,,,", "'ordinal'")]
    [InlineData("JP US,Space Dialogue,0,,,,,", "'ordinal'")]
    [InlineData("JP US,Space Dialogue,1,20 July 2018,,,,", "'start'")]
    [InlineData("JP US,Space Dialogue,1,2018-07-20,2018-07-19,,,", "'end'")]
    [InlineData("JP US,Space Dialogue,1,,2018-07-19,,,", "'end'")]
    [InlineData("JP US,Space Dialogue,1,,,,maybe,", "'virtual'")]
    [InlineData("JP US,Space Dialogue,1,,,,,javascript:alert(1)", "'officialUrl'")]
    [InlineData("JP US,\"Space \"Dialogue,1,,,,,", "quotation marks")]
    public void A_bad_row_is_told_by_its_number_and_column(string row, string says)
    {
        var failure = Assert.Throws<UnreadableDocumentException>(() =>
            KnownMeetingsList.Read(new StringReader(Columns + "FR JP,Space Dialogue,1,,,,,\n" + row))
        );
        Assert.Contains("row 3", failure.Message, StringComparison.Ordinal);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JP US,Space Dialogue,1,2018-07-20,,,,", "US JP,Space Dialogue,1,2019-07-20,,,,")]
    [InlineData("JP US,Space Dialogue,,2018-07-20,,Tokyo,,", "JP US,Space Dialogue,,2018-07-20,,Kyoto,,")]
    [InlineData("JP US,Space Dialogue,,,,Tokyo,,", "JP US,Space Dialogue,,,,Tokyo,yes,")]
    public void Two_rows_on_one_meeting_are_refused(string one, string other)
    {
        var failure = Assert.Throws<UnreadableDocumentException>(() =>
            KnownMeetingsList.Read(new StringReader($"{Columns}{one}\n{other}"))
        );
        Assert.StartsWith("row 3: is the same meeting as row 2;", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,date\nx,y")]
    public void A_table_without_the_columns_is_refused(string csv) =>
        Assert.Throws<UnreadableDocumentException>(() => KnownMeetingsList.Read(new StringReader(csv)));

    [Fact]
    public void A_month_is_a_period()
    {
        var meeting = Assert.Single(
            KnownMeetingsList.Read(new StringReader(Columns + "US KR,Space Policy Dialogue,1,2015-02,2015-02,,,"))
        );
        Assert.Equal((new DateOnly(2015, 2, 1), new DateOnly(2015, 2, 28)), (meeting.Start, meeting.End));
        Assert.Equal(["KR", "US"], meeting.Parties);
    }

    [Fact]
    public async Task What_the_list_says_is_never_mixed_with_what_was_read()
    {
        using var archive = await TemporaryArchive.OfAsync(
            new PressRelease("a.txt")
                .Series("Comprehensive Dialogue on Space", "jp-us-space")
                .Parties("JP", "US")
                .Numbered(5)
        );
        await archive.ImportListAsync(
            "JP US,Comprehensive Dialogue on Space,5,2018-07-20,2018-07-20,Tokyo,,https://example.org/5"
        );
        var meeting = await archive.Meetings.FindAsync("jp-us-space-5");
        Assert.Null(meeting!.Date);
        Assert.Null(meeting.Place);
        Assert.Equal(
            (null, null, SummarySource.Text),
            (meeting.Summary.Start, meeting.Summary.City, meeting.Summary.Source)
        );
        Assert.Equal(
            new ListedMeeting(5, new(2018, 7, 20), new(2018, 7, 20), "Tokyo", false, "https://example.org/5"),
            meeting.Listed
        );
        Assert.Equal("list", meeting.Listed!.Source);
    }

    [Fact]
    public async Task A_meeting_on_the_list_alone_shows_what_the_list_says()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        Assert.Equal(
            ImportOutcome.Added,
            (
                await archive.ImportListAsync("FR JP,Comprehensive Dialogue on Space,2,2017-03-24,2017-03-24,Tokyo,,")
            ).Outcome
        );
        var meeting = await archive.Meetings.FindAsync("fr-jp-space-2");
        Assert.Equal(MeetingState.Known, meeting!.State);
        Assert.Equal(
            ("Tokyo", "JP", SummarySource.List),
            (meeting.Summary.City, meeting.Summary.Country, meeting.Summary.Source)
        );
        Assert.Null(meeting.Ordinal);
        Assert.Equal(KnownByKind.List, Assert.Single(meeting.KnownBy).Kind);
    }

    [Fact]
    public async Task A_mended_line_takes_the_place_of_the_old_one()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        const string Line = "FR JP,Comprehensive Dialogue on Space,2,2017-03-24,2017-03-24";
        await archive.ImportListAsync($"{Line},Paris,,");
        Assert.Equal(ImportOutcome.Unchanged, (await archive.ImportListAsync($"{Line},Paris,,")).Outcome);
        Assert.Equal(ImportOutcome.Revised, (await archive.ImportListAsync($"{Line},Tokyo,,")).Outcome);
        var meeting = Assert.Single((await archive.Meetings.ListAsync(new(), new())).Items);
        Assert.Equal("Tokyo", meeting.City);
    }

    [Fact]
    public async Task A_series_that_gets_an_authority_record_takes_its_lines_along()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        await archive.ImportListAsync("FR JP,Dialogue on Rockets,2,2017-03-24,2017-03-24,Paris,,");
        Assert.NotNull(await archive.Meetings.FindAsync("fr-jp-rockets-2"));
        var record = new AuthorityRecord
        {
            Id = "fr-jp-launchers",
            Name = "Dialogue on Rockets",
            Parties = ["FR", "JP"],
        };
        var importer = new Importer(
            archive.Contexts,
            new AuthorityFile([(AuthorityKind.Series, record)]),
            TemporaryArchive.Reading(archive.Read),
            1,
            TimeProvider.System
        );
        await importer.ImportAsync([Path.Combine(archive.Inbox, Importer.KnownMeetingsFile)]);
        var meeting = Assert.Single((await archive.Meetings.ListAsync(new(), new())).Items);
        Assert.Equal("fr-jp-launchers-2", meeting.Slug);
        Assert.NotNull((await archive.Meetings.FindAsync(meeting.Slug))!.Listed);
        Assert.Equal(meeting.Slug, await archive.FormerAddresses.MeetingAsync("fr-jp-rockets-2"));
    }

    [Fact]
    public async Task A_list_with_a_bad_row_changes_nothing()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var file = await archive.ImportListAsync("FR JP,Space Dialogue,2,,,,,", "FR JP,Space Dialogue,two,,,,,");
        Assert.Equal(ImportOutcome.Failed, file.Outcome);
        Assert.Contains("row 3", file.Reason, StringComparison.Ordinal);
        Assert.Equal(0, (await archive.Meetings.ListAsync(new(), new())).Total);
    }

    [Fact]
    public async Task The_list_before_or_after_the_documents_gives_the_same_archive()
    {
        var release = PressRelease.OfDialogue(5, "2018-07-20");
        const string Line = "JP US,Comprehensive Dialogue on Space,4,2017-05-16,2017-05-16,,,";
        using var before = await TemporaryArchive.CreateAsync();
        await before.ImportListAsync(Line);
        await before.ImportAsync(release);
        using var after = await TemporaryArchive.OfAsync(release);
        await after.ImportListAsync(Line);
        Assert.Equal(await Meetings(before), await Meetings(after));

        static async Task<IEnumerable<string>> Meetings(TemporaryArchive archive) =>
            (await archive.Meetings.ListAsync(new(), new())).Items.Select(meeting =>
                System.Text.Json.JsonSerializer.Serialize(meeting)
            );
    }
}
