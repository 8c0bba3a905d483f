using DialogueArchive.Store.Import;

namespace DialogueArchive.Store.Tests.Import;

/// <summary>An import that ends anywhere, and is started again, gives the archive that one whole import gives.</summary>
public sealed class BrokenOffImportTests
{
    private static readonly string[] List =
    [
        "JP US,Comprehensive Dialogue on Space,4,2017-05-16,2017-05-16,Tokyo,,https://example.org/4",
        "JP US,Space Security Dialogue,,2018-07-19,2018-07-19,Tokyo,,",
    ];

    private static PressRelease[] Releases =>
        [
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .Promises(2, "2014-01-01", "2014-04-30")
                .CoChaired("JP", "MOFA", "jp-mofa"),
            PressRelease
                .OfDialogue(5, "2018-07-20")
                .RefersTo(Extraction.ReferenceKind.Meeting, "Dialogue", "jp-us-space", ordinal: 4)
                .RefersTo(
                    Extraction.ReferenceKind.Meeting,
                    "Security Dialogue",
                    "jp-us-space-security",
                    day: "2018-07-19"
                )
                .Says("both", Extraction.Act.Discussed, "discussed", "space-science", "science"),
            new PressRelease("z-lone.txt").Parties("FR", "JP").On("2019-01-02"),
        ];

    [Fact]
    public async Task A_process_killed_in_the_middle_leaves_what_the_next_import_completes()
    {
        using var whole = await TemporaryArchive.CreateAsync();
        await ImportAllAsync(whole);
        var (wanted, commands) = (await Contents.OfAsync(whole), 0);
        using (var counted = await TemporaryArchive.CreateAsync())
        {
            counted.Log.Clear();
            await ImportAllAsync(counted);
            commands = counted.Log.Count;
        }
        // The files of the database as they stand in the middle of the work are what a killed process leaves: eight places tell.
        for (var at = 1; at <= commands; at += Math.Max(1, commands / 8))
        {
            using var killed = await TemporaryArchive.CreateAsync();
            using var left = await TemporaryArchive.CreateAsync();
            var copyAt = at;
            killed.Log.Clear();
            killed.Log.Before = number =>
            {
                if (number == copyAt)
                {
                    CopyDatabase(killed, left);
                }
            };
            await ImportAllAsync(killed);
            await ImportAllAsync(left);
            Assert.Equal(wanted, await Contents.OfAsync(left));
        }
    }

    [Fact]
    public async Task An_import_cancelled_after_each_file_keeps_what_it_reported_and_is_completed_by_the_next()
    {
        using var whole = await TemporaryArchive.CreateAsync();
        await ImportAllAsync(whole);
        for (var files = 1; files <= 3; files++)
        {
            using var archive = await TemporaryArchive.CreateAsync();
            using var stop = new CancellationTokenSource();
            var paths = Put(archive);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                archive.Importer().ImportAsync(paths, new StopAfter(files, stop), cancellationToken: stop.Token)
            );
            Assert.InRange((await archive.Documents.ListAsync(new())).Total, files, paths.Count - 1);
            await archive.Importer().ImportAsync(paths);
            Assert.Equal(await Contents.OfAsync(whole), await Contents.OfAsync(archive));
        }
    }

    [Fact]
    public async Task A_command_that_fails_takes_its_whole_document_back()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var paths = Put(archive);
        await archive.Importer().ImportAsync(paths.Take(1));
        var before = await Contents.OfAsync(archive);
        for (var at = 3; at <= 30; at += 9)
        {
            archive.Log.Clear();
            archive.Log.Before = number =>
            {
                if (number == at)
                {
                    throw new InvalidOperationException("broken on purpose");
                }
            };
            var report = await Record.ExceptionAsync(() => archive.Importer().ImportAsync([paths[1]]));
            archive.Log.Before = null;
            Assert.Null(report);
            Assert.Equal(before, await Contents.OfAsync(archive));
        }
    }

    private static List<string> Put(TemporaryArchive archive) =>
        [.. Releases.Select(archive.Put), archive.PutList(List)];

    private static async Task ImportAllAsync(TemporaryArchive archive)
    {
        var report = await archive.Importer().ImportAsync(Put(archive));
        Assert.False(report.AnyFailed, string.Join('\n', report.Files.Select(file => file.Reason)));
    }

    private static void CopyDatabase(TemporaryArchive from, TemporaryArchive to)
    {
        foreach (var ending in new[] { "", "-wal" })
        {
            if (File.Exists(from.DatabasePath + ending))
            {
                File.Copy(from.DatabasePath + ending, to.DatabasePath + ending, overwrite: true);
            }
        }
    }

    private sealed class StopAfter(int files, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done == files)
            {
                stop.Cancel();
            }
        }
    }
}
