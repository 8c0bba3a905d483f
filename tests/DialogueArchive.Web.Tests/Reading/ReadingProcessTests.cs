using System.Text;
using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Model;
using DialogueArchive.Tests;
using DialogueArchive.Web.Reading;
using DialogueArchive.Web.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueArchive.Web.Tests.Reading;

public sealed class ReadingProcessTests : InOwnFolder
{
    private static readonly byte[] Small = "Both sides met in Tokyo."u8.ToArray();

    [Fact]
    public async Task Another_process_reads_every_format_as_this_one_does()
    {
        using var reader = new ReadingProcess();
        var files = Directory
            .EnumerateFiles(
                Path.Combine(GoldenFile.Repository, "tests", "DialogueArchive.Extraction.Tests", "Reading", "Samples")
            )
            .Concat(Directory.EnumerateFiles(Seeds, "*.txt"))
            .Where(DocumentReader.IsDocument);
        var endings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var (name, bytes) = (Path.GetFileName(file), await File.ReadAllBytesAsync(file));
            endings.Add(Path.GetExtension(name));
            string here;
            try
            {
                here = JsonSerializer.Serialize(
                    RecordExtractor.Default.Extract(DocumentReader.Read(name, bytes)),
                    RecordJson.Line.MeetingRecord
                );
            }
            catch (UnreadableDocumentException refusal)
            {
                var there = await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
                    reader.ReadAsync(name, bytes, null, default)
                );
                Assert.Equal(refusal.Message, there.Message);
                continue;
            }

            var json = await reader.ReadJsonAsync(name, bytes, null, default);

            Assert.Equal(here, Encoding.UTF8.GetString(json));
            var read = await reader.ReadAsync(name, bytes, null, default);
            Assert.Equal(here, JsonSerializer.Serialize(read, RecordJson.Line.MeetingRecord));
        }
        Assert.Superset(new HashSet<string>([".docx", ".html", ".md", ".pdf", ".txt"]), endings);
    }

    [Fact]
    public async Task One_process_reads_many_documents_and_ends_when_it_is_to_rest()
    {
        using var reader = new ReadingProcess();
        await reader.ReadAsync("a.txt", Small, null, default);
        var first = reader.Current!.Id;
        await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
            reader.ReadAsync("b.txt", [0, 1, 2], null, default)
        );
        await reader.ReadAsync("c.txt", Small, null, default);
        Assert.Equal(first, reader.Current!.Id);

        reader.Rest();
        Assert.Null(reader.Current);
        await reader.ReadAsync("d.txt", Small, null, default);
        Assert.NotEqual(first, reader.Current!.Id);
    }

    [Fact]
    public async Task A_document_that_takes_too_long_is_refused_and_the_next_one_read()
    {
        using var reader = new ReadingProcess(new ReadingBounds(TimeSpan.Zero, 512));

        var refusal = await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
            reader.ReadAsync("long.txt", Long(4_000_000), null, default)
        );

        Assert.Contains("took longer than 0 seconds", refusal.Message, StringComparison.Ordinal);
        Assert.Null(reader.Current);
    }

    [Fact]
    public async Task A_reader_that_dies_over_a_document_is_replaced_for_the_next()
    {
        using var reader = new ReadingProcess();
        await reader.ReadAsync("a.txt", Small, null, default);
        using var process = System.Diagnostics.Process.GetProcessById(reader.Current!.Id);
        var idle = process.TotalProcessorTime;

        var reading = reader.ReadAsync("long.txt", Long(4_000_000), null, default);
        while (process.TotalProcessorTime - idle < TimeSpan.FromMilliseconds(100))
        {
            Assert.False(reading.IsCompleted);
            process.Refresh();
        }
        process.Kill();

        var refusal = await Assert.ThrowsAsync<UnreadableDocumentException>(() => reading);
        Assert.Contains("broke down", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("b.txt", (await reader.ReadAsync("b.txt", Small, null, default)).Document.Name);
    }

    [Fact]
    public async Task A_reader_that_died_while_idle_is_replaced_unnoticed()
    {
        using var reader = new ReadingProcess();
        await reader.ReadAsync("a.txt", Small, null, default);
        using (var process = System.Diagnostics.Process.GetProcessById(reader.Current!.Id))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        await reader.Current!.WaitForExitAsync();

        Assert.Equal("b.txt", (await reader.ReadAsync("b.txt", Small, null, default)).Document.Name);
    }

    [Fact]
    public async Task Broken_off_it_kills_the_reader_and_says_nothing_of_the_document()
    {
        using var reader = new ReadingProcess();
        await reader.ReadAsync("a.txt", Small, null, default);
        using var stop = new CancellationTokenSource();
        var reading = reader.ReadAsync("long.txt", Long(8_000_000), null, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task An_import_names_the_document_that_takes_too_much_memory_and_goes_on()
    {
        await File.WriteAllBytesAsync(Path.Combine(Folder, "1-long.txt"), Long(24_000_000));
        Write("2-good.txt", "Both sides met in Tokyo.");
        await using var services = new ServiceCollection()
            .AddSingleton(_ => new ReadingProcess(new ReadingBounds(TimeSpan.FromMinutes(1), 192)))
            .AddArchiveStore(
                Path.Combine(Folder, "archive.db"),
                provider => provider.GetRequiredService<ReadingProcess>().ReadAsync
            )
            .BuildServiceProvider();
        await services.GetRequiredService<ArchiveDatabase>().PrepareAsync();

        var report = await services.GetRequiredService<Importer>().ImportAsync([Folder]);

        Assert.Equal([ImportOutcome.Failed, ImportOutcome.Added], report.Files.Select(file => file.Outcome));
        Assert.Equal("1-long.txt", report.Files[0].Name);
        Assert.Contains("more than 192 MiB of memory", report.Files[0].Reason, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
    }

    private static byte[] Long(int length)
    {
        const string Sentence = "Both sides welcomed the progress in space situational awareness, and met in Tokyo. ";
        return Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, Sentence, length / Sentence.Length).ToString());
    }
}
