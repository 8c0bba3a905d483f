using System.Security.Cryptography;
using System.Text;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Tests.Import;

public sealed class ImporterTests
{
    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11").Promises(2));
        var (before, stamp) = (await Contents.OfAsync(archive), await archive.Coverage.StampAsync());
        var again = await archive.ImportAsync(PressRelease.OfDialogue(1, "2013-03-11").Promises(2));
        Assert.Equal([ImportOutcome.Unchanged], again.Files.Select(file => file.Outcome));
        Assert.Equal(before, await Contents.OfAsync(archive));
        Assert.Equal(stamp, await archive.Coverage.StampAsync());
    }

    [Fact]
    public async Task A_change_of_the_archive_changes_the_stamp()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        var stamp = await archive.Coverage.StampAsync();
        await archive.ImportAsync(PressRelease.OfDialogue(2, "2014-05-09"));
        Assert.NotEqual(stamp, await archive.Coverage.StampAsync());
    }

    [Fact]
    public async Task Documents_are_kept_byte_for_byte()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var release = PressRelease.OfDialogue(1, "2013-03-11");
        var path = archive.Put(release);
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(release.Text + "\r\n \r\n")).ToArray();
        await File.WriteAllBytesAsync(path, bytes);
        var report = await archive.Importer().ImportAsync([path]);
        var source = await archive.Documents.SourceAsync(report.Files[0].Document!);
        Assert.Equal(bytes, source!.Bytes.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), source.Sha256);
        Assert.Equal(("space-1.txt", "text/plain"), (source.Name, source.MediaType));
    }

    [Fact]
    public async Task A_new_extraction_version_gives_a_revision_and_keeps_the_old_one()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var path = archive.Put(PressRelease.OfDialogue(1, "2013-03-11").TookPart("JP", "Japan Coast Guard"));
        await archive.Importer(version: 1).ImportAsync([path]);
        var second = await archive.Importer(version: 2).ImportAsync([path]);
        Assert.Equal(ImportOutcome.Revised, second.Files.Single().Outcome);
        var document = await archive.Documents.FindAsync(second.Files.Single().Document!);
        var names = SmallAuthority.File.Version;
        Assert.Equal([new(2, names, true), new(1, names, false)], document!.Revisions);
        Assert.Equal(2, await archive.AskAsync(context => context.Revisions.CountAsync(row => row.Record != "")));
        var meeting = await archive.Meetings.FindAsync("jp-us-space-1");
        Assert.Single(Assert.Single(meeting!.Delegations).Participants);
    }

    [Fact]
    public async Task What_was_retrieved_keeps_its_address_and_time_and_is_read_again_as_what_it_was_sent_as()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var release = PressRelease.OfDialogue(1, "2013-03-11");
        var retrieved = new Retrieved(
            new Uri("https://www.example.org/releases/42"),
            new DateTimeOffset(2021, 5, 4, 15, 7, 0, TimeSpan.Zero),
            "text/plain; charset=utf-8",
            Encoding.UTF8.GetBytes(release.Text)
        );
        Importer Of(int version) =>
            new(
                archive.Contexts,
                SmallAuthority.File,
                TemporaryArchive.Reading(release.Record),
                version,
                TimeProvider.System
            );

        await Of(1).ImportAsync(["https://www.example.org/latest"], retrieve: (_, _) => Task.FromResult(retrieved));
        var again = await Of(2).ImportAsync([]);

        Assert.Equal(ImportOutcome.Revised, again.Files.Single().Outcome);
        var document = await archive.Documents.FindAsync(again.Files.Single().Document!);
        Assert.Equal("https://www.example.org/latest", document!.Name);
        Assert.Equal(
            new("https://www.example.org/releases/42", new DateTime(2021, 5, 4, 15, 7, 0, DateTimeKind.Utc)),
            document.Retrieved
        );
    }

    [Fact]
    public async Task An_older_program_leaves_newer_readings_alone()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var path = archive.Put(PressRelease.OfDialogue(1, "2013-03-11"));
        await archive.Importer(version: 2).ImportAsync([path]);
        var report = await archive.Importer(version: 1).ImportAsync([path]);
        Assert.Equal(ImportOutcome.Unchanged, report.Files.Single().Outcome);
    }

    [Fact]
    public async Task A_revision_that_reads_another_meeting_moves_the_document_there()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var path = archive.Put(PressRelease.OfDialogue(1, "2013-03-11").Promises(2));
        var misreading = new Importer(
            archive.Contexts,
            SmallAuthority.File,
            TemporaryArchive.Reading(document => archive.Read(document) with { Series = null }),
            1,
            TimeProvider.System
        );
        await misreading.ImportAsync([path]);
        var misread = Assert.Single((await archive.Meetings.ListAsync(new(), new())).Items);
        Assert.StartsWith("jp-us-2013-03-11-", misread.Slug, StringComparison.Ordinal);
        var misnamed = Assert.Single((await archive.Documents.ListAsync(new())).Items).Slug;

        var report = await archive.Importer(version: 2).ImportAsync([path]);
        Assert.Equal("jp-us-space-1-joint-statement-en", report.Files.Single().Document);
        Assert.Null(await archive.Meetings.FindAsync(misread.Slug));
        Assert.Equal("jp-us-space-1", await archive.FormerAddresses.MeetingAsync(misread.Slug));
        Assert.Equal(report.Files.Single().Document, await archive.FormerAddresses.DocumentAsync(misnamed));
        using var fresh = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11").Promises(2));
        Assert.Equal(
            (await fresh.Meetings.ListAsync(new(), new())).Items.Select(meeting => meeting.Slug),
            (await archive.Meetings.ListAsync(new(), new())).Items.Select(meeting => meeting.Slug)
        );
    }

    [Fact]
    public async Task A_change_of_the_authority_records_has_every_document_read_again()
    {
        using var archive = await TemporaryArchive.OfAsync(
            new PressRelease("a.txt").Series("Dialogue on Rockets").Parties("FR", "JP").Numbered(2)
        );
        await archive.ImportListAsync("FR JP,Dialogue on Rockets,3,2018-03-24,2018-03-24,Paris,,");
        var series = new AuthorityRecord
        {
            Id = "fr-jp-launchers",
            Name = "Dialogue on Rockets",
            Parties = ["FR", "JP"],
        };
        var importer = archive.Importer(authority: new AuthorityFile([(AuthorityKind.Series, series)]));
        var report = await importer.ImportAsync([Path.Combine(archive.Inbox, Importer.KnownMeetingsFile)]);
        Assert.Equal(
            [("a.txt", ImportOutcome.Revised), (Importer.KnownMeetingsFile, ImportOutcome.Revised)],
            report.Files.Select(file => (file.Name + file.Reason, file.Outcome))
        );
        Assert.Equal(
            ["fr-jp-launchers-1", "fr-jp-launchers-2", "fr-jp-launchers-3"],
            (await archive.Series.FindAsync("fr-jp-launchers"))!.Chain.Select(entry => entry.Meeting.Slug)
        );
        Assert.Equal(["fr-jp-launchers"], (await archive.Series.ListAsync(new())).Items.Select(each => each.Slug));
        Assert.Equal("fr-jp-launchers-2", await archive.FormerAddresses.MeetingAsync("fr-jp-rockets-2"));
        Assert.Null(await archive.Series.FindAsync("fr-jp-rockets"));
        Assert.Equal("fr-jp-launchers", await archive.FormerAddresses.SeriesAsync("fr-jp-rockets"));
        Assert.Null(await archive.FormerAddresses.SeriesAsync("fr-jp-launchers"));
        Assert.Null(await archive.FormerAddresses.SeriesAsync("fr-jp"));
        Assert.Equal(
            [ImportOutcome.Unchanged],
            (await importer.ImportAsync([Path.Combine(archive.Inbox, "a.txt")])).Files.Select(file => file.Outcome)
        );
    }

    [Fact]
    public async Task Every_name_that_a_meeting_had_leads_to_where_it_is_now()
    {
        using var archive = await TemporaryArchive.OfAsync(
            new PressRelease("a.txt").Series("Dialogue on Rockets").Parties("FR", "JP").On("2017-03-24")
        );
        Importer By(string id) =>
            archive.Importer(
                authority: new AuthorityFile([
                    (
                        AuthorityKind.Series,
                        new AuthorityRecord
                        {
                            Id = id,
                            Name = "Dialogue on Rockets",
                            Parties = ["FR", "JP"],
                        }
                    ),
                ])
            );
        string[] path = [Path.Combine(archive.Inbox, "a.txt")];
        await By("one").ImportAsync(path);
        await By("two").ImportAsync(path);
        await archive.ImportListAsync("FR JP,Dialogue on Rockets,2,2017-03-24,2017-03-24,,,");
        var now = Assert.Single((await archive.Meetings.ListAsync(new(), new())).Items).Slug;
        Assert.Equal("fr-jp-rockets-2", now);
        foreach (var former in new[] { "fr-jp-rockets-2017-03-24", "one-2017-03-24", "two-2017-03-24" })
        {
            Assert.Equal(now, await archive.FormerAddresses.MeetingAsync(former));
            Assert.Equal(
                $"{now}-joint-statement-en",
                await archive.FormerAddresses.DocumentAsync($"{former}-joint-statement-en")
            );
        }
        Assert.Null(await archive.FormerAddresses.MeetingAsync(now));
        Assert.Null(await archive.FormerAddresses.DocumentAsync($"{now}-joint-statement-en"));
    }

    [Fact]
    public async Task One_bad_file_does_not_stop_the_others()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var good = new[]
        {
            archive.Put(PressRelease.OfDialogue(1, "2013-03-11")),
            archive.Put(PressRelease.OfDialogue(2, "2014-05-09")),
        };
        var bad = Path.Combine(archive.Inbox, "picture.txt");
        await File.WriteAllBytesAsync(bad, [0x89, 0x50, 0, 0, 1, 2, 3]);
        var report = await archive.Importer().ImportAsync([good[0], bad, good[1]]);
        Assert.Equal(
            [ImportOutcome.Added, ImportOutcome.Failed, ImportOutcome.Added],
            report.Files.Select(file => file.Outcome)
        );
        Assert.True(report.AnyFailed);
        Assert.Equal(2, report.Count(ImportOutcome.Added));
    }

    [Fact]
    public async Task A_record_that_contradicts_its_text_is_refused_with_a_reason()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var path = archive.Put(PressRelease.OfDialogue(1, "2013-03-11"));
        var importer = new Importer(
            archive.Contexts,
            SmallAuthority.File,
            TemporaryArchive.Reading(document =>
                archive.Read(document) with
                {
                    Series = new("Dialogue", null, [new(0, 8, "Dialogue")]),
                }
            ),
            1,
            TimeProvider.System
        );
        var file = Assert.Single((await importer.ImportAsync([path])).Files);
        Assert.Equal(ImportOutcome.Failed, file.Outcome);
        Assert.Contains("'Dialogue'", file.Reason, StringComparison.Ordinal);
        Assert.Equal(0, await archive.AskAsync(context => context.Documents.CountAsync()));
    }

    [Fact]
    public async Task An_authority_record_that_is_not_in_the_file_is_refused_with_a_reason()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var file = (
            await archive.ImportAsync(PressRelease.OfDialogue(1, "2013-03-11").CoChaired("JP", "X Office", "jp-x"))
        ).Files[0];
        Assert.Contains("'jp-x'", file.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.txt", "no such file")]
    [InlineData("table.csv", "ending")]
    [InlineData("empty", "no document in this folder")]
    public async Task What_cannot_be_imported_is_said_in_one_clear_line(string name, string says)
    {
        using var archive = await TemporaryArchive.CreateAsync();
        Directory.CreateDirectory(Path.Combine(archive.Inbox, "empty"));
        archive.Put("table.csv", "a,b");
        var file = Assert.Single((await archive.Importer().ImportAsync([Path.Combine(archive.Inbox, name)])).Files);
        Assert.Equal(ImportOutcome.Failed, file.Outcome);
        Assert.Contains(says, file.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Reason!);
    }

    [Fact]
    public async Task A_folder_is_read_with_its_folders_in_ordinal_order_and_its_list_last()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        archive.PutList("JP US,Space Security Dialogue,,2018-07-19,2018-07-19,Tokyo,,");
        archive.Put("notes.csv", "not a document");
        foreach (var name in new[] { "b.txt", "Z.txt", "a/c.txt" })
        {
            archive.Put(new PressRelease(name.Split('/')[^1]).Adds($"This is {name}."));
            File.Delete(Path.Combine(archive.Inbox, name.Split('/')[^1]));
        }
        foreach (var name in new[] { "b.txt", "Z.txt", "a/c.txt" })
        {
            archive.Put(name, new PressRelease(name).Adds($"This is {name}.").Text);
        }
        var seen = new List<(int, int)>();
        var report = await archive.Importer().ImportAsync([archive.Inbox], new Progress(seen.Add));
        Assert.Equal(["Z.txt", "c.txt", "b.txt", "known-meetings.csv"], report.Files.Select(file => file.Name));
        Assert.All(report.Files, file => Assert.Equal(ImportOutcome.Added, file.Outcome));
        Assert.Equal([(1, 4), (2, 4), (3, 4), (4, 4)], seen);
    }

    [Fact]
    public async Task Two_documents_on_one_meeting_attach_to_it()
    {
        using var archive = await TemporaryArchive.OfAsync(
            new PressRelease("report.txt")
                .Kind(DocumentKind.Report)
                .Series("Comprehensive Space Dialogue")
                .Parties("US", "JP")
                .On("2013-03-11")
                .In("Tokyo", "JP")
                .TookPart("JP", "JAXA", "jp-jaxa"),
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .TookPart("JP", "Japan Aerospace Exploration Agency", "jp-jaxa")
                .TookPart("US", "Department of State", "us-state")
        );
        var meeting = await archive.Meetings.FindAsync("jp-us-space-1");
        Assert.Equal(
            ["jp-us-space-1-joint-statement-en", "jp-us-space-1-report-en"],
            meeting!.Documents.Select(document => document.Slug)
        );
        Assert.Equal(["JP", "US"], meeting.Parties.Select(party => party.Code));
        Assert.Equal("Tokyo", meeting.Place?.City);
        Assert.Equal(2, meeting.Date!.Evidence.Count);
        var jaxa = Assert.Single(meeting.Delegations.Single(delegation => delegation.Party == "JP").Participants);
        Assert.Equal(
            ["jp-us-space-1-joint-statement-en", "jp-us-space-1-report-en"],
            jaxa.Evidence.Select(evidence => evidence.Document)
        );
        Assert.Equal(1, (await archive.Meetings.ListAsync(new(), new())).Total);
    }

    [Theory]
    [InlineData("A short word.", "A longer word on the same.")]
    [InlineData("A longer word on the same.", "A short word.")]
    public async Task Of_two_documents_of_a_kind_the_longer_is_read_first(string one, string other)
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11").Adds(one));
        await archive.ImportAsync(PressRelease.OfDialogue(1, "2013-03-11").Adds(other));
        var meeting = await archive.Meetings.FindAsync("jp-us-space-1");
        var first = await archive.Documents.TextAsync(meeting!.Documents[0].Slug);
        Assert.EndsWith("A longer word on the same.", first!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_document_of_a_kind_ends_in_2()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11"),
            new PressRelease("again.txt").Series("Comprehensive Dialogue on Space", "jp-us-space").Numbered(1),
            new PressRelease("third.txt")
                .Series("Comprehensive Dialogue on Space", "jp-us-space")
                .Numbered(1)
                .Adds("Anew.")
        );
        Assert.Equal(
            [
                "jp-us-space-1-joint-statement-en",
                "jp-us-space-1-joint-statement-en-2",
                "jp-us-space-1-joint-statement-en-3",
            ],
            (await archive.Documents.ListAsync(new())).Items.Select(document => document.Slug)
        );
    }

    [Fact]
    public async Task A_document_without_series_and_date_is_stored_and_reachable()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var report = await archive.ImportAsync(new PressRelease("a.txt").Adds("Nothing else is told."));
        var document = await archive.Documents.FindAsync(report.Files[0].Document!);
        Assert.Null(document!.Meeting.Series);
        Assert.Equal(MeetingState.Recorded, document.Meeting.State);
        var meeting = await archive.Meetings.FindAsync(document.Meeting.Slug);
        Assert.Equal(document.Slug, Assert.Single(meeting!.Documents).Slug);
        Assert.Empty(meeting.Chain);
        Assert.NotNull(await archive.Documents.TextAsync(document.Slug));
    }

    [Fact]
    public async Task A_document_without_number_and_date_stays_apart_from_the_meetings_of_its_series()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11"),
            new PressRelease("undated.txt").Series("Comprehensive Dialogue on Space", "jp-us-space"),
            new PressRelease("undated-too.txt").Series("Comprehensive Dialogue on Space", "jp-us-space").Adds("More.")
        );
        var chain = (await archive.Series.FindAsync("jp-us-space"))!.Chain;
        Assert.Equal(3, chain.Select(entry => entry.Meeting.Slug).Distinct().Count());
    }

    [Fact]
    public async Task Two_imports_at_once_give_the_archive_of_one()
    {
        var releases = Enumerable
            .Range(1, 12)
            .Select(number => PressRelease.OfDialogue(number, $"20{number + 10}-05-01").Promises(number + 1))
            .ToArray();
        using var alone = await TemporaryArchive.OfAsync(releases);
        using var shared = await TemporaryArchive.CreateAsync();
        var paths = releases.Select(shared.Put).ToArray();
        // Both have read a document, and found it missing, before either stores it.
        using var together = new Barrier(2);
        Importer importer = new(
            shared.Contexts,
            SmallAuthority.File,
            TemporaryArchive.Reading(document =>
            {
                Assert.True(together.SignalAndWait(TimeSpan.FromMinutes(1)));
                return shared.Read(document);
            }),
            1,
            TimeProvider.System
        );
        var reports = await Task.WhenAll(
            Task.Run(() => importer.ImportAsync(paths)),
            Task.Run(() => importer.ImportAsync(paths))
        );
        var outcomes = reports.SelectMany(report => report.Files).CountBy(file => file.Outcome).ToDictionary();
        Assert.Equal((12, 12), (outcomes[ImportOutcome.Added], outcomes[ImportOutcome.Unchanged]));
        Assert.Equal(12, (await shared.Coverage.CountAsync()).Recorded);
        Assert.Equal(await Contents.OfAsync(alone), await Contents.OfAsync(shared));
    }

    private sealed class Progress(Action<(int, int)> seen) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => seen((value.Done, value.Total));
    }
}
