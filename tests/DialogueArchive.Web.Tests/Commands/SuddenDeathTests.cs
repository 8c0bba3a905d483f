using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using DialogueArchive.Tests;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Web.Tests.Commands;

/// <summary>
/// Processes that are killed or stopped, several on one file, and files that cannot be written. The long form kills a thousand times:
/// <c>DEATHS=1000 dotnet test tests/DialogueArchive.Web.Tests --filter SuddenDeathTests</c>.
/// </summary>
public sealed class SuddenDeathTests : InOwnFolder
{
    private static readonly string Demo = Path.Combine(GoldenFile.Repository, "demo");
    private static readonly int Deaths = int.TryParse(
        Environment.GetEnvironmentVariable("DEATHS"),
        CultureInfo.InvariantCulture,
        out var set
    )
        ? set
        : 2;

    [Fact]
    public async Task An_import_killed_at_any_moment_loses_nothing_it_told_and_ends_as_if_nothing_had_been()
    {
        var since = Stopwatch.GetTimestamp();
        Assert.Equal(0, (await Binary.RunAsync(Folder, "import", Seeds, Demo, "--database", "whole.db")).Status);
        var whole = Stopwatch.GetElapsedTime(since);
        var expected = await ExportedAsync("whole.db");
        var chance = new Random(20261123);
        for (var death = 0; death < Deaths; death++)
        {
            var database = $"death-{death}.db";
            var moment = whole * (chance.NextDouble() * 1.1);
            using (var process = Binary.Start(Folder, "import", Seeds, Demo, "--database", database))
            {
                var told = process.StandardError.ReadToEndAsync();
                using var clock = new CancellationTokenSource(moment);
                try
                {
                    await process.WaitForExitAsync(clock.Token);
                }
                catch (OperationCanceledException)
                {
                    process.Kill(entireProcessTree: true);
                    await process.WaitForExitAsync();
                }
                if (File.Exists(Path.Combine(Folder, database)))
                {
                    await AssertSoundAsync(database, await told);
                }
            }

            await PreparedArchive.ImportDemoAsync(Path.Combine(Folder, database));
            Assert.True(
                expected == await ExportedAsync(database),
                $"death {death}, after {moment}, left another archive"
            );
        }
    }

    [Fact]
    public async Task Several_processes_on_one_file_lose_nothing_and_nobody_sees_it_locked()
    {
        await PreparedArchive.CopyDemoAsync(Path.Combine(Folder, "alone.db"));
        await PreparedArchive.CopySeedsAsync(Path.Combine(Folder, "shared.db"));
        using var first = await ServingAsync("shared.db");
        using var second = await ServingAsync("shared.db");

        var imports = new[]
        {
            Binary.RunAsync(Folder, "import", Demo, "--database", "shared.db"),
            Binary.RunAsync(Folder, "import", Demo, "--database", "shared.db"),
        };
        var asked = 0;
        // A visitor now and then: one without a pause would take the processor from the imports.
        using var visits = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!imports.All(import => import.IsCompleted) && await visits.WaitForNextTickAsync())
        {
            foreach (var server in new[] { first, second })
            {
                using var answer = await server.Http.GetAsync("/api/v1/meetings?limit=5");
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                asked++;
            }
        }

        foreach (var import in imports)
        {
            var ended = await import;
            Assert.Equal(0, ended.Status);
            Assert.DoesNotContain("locked", ended.Messages, StringComparison.Ordinal);
        }
        Assert.True(asked > 1);
        await AssertSoundAsync("shared.db", (await imports[0]).Messages);
        Assert.Equal(await DocumentsAsync("alone.db"), await DocumentsAsync("shared.db"));
    }

    [Fact]
    public async Task A_server_that_is_told_to_stop_answers_what_it_has_accepted_and_ends_well()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        await PreparedArchive.CopySeedsAsync(Path.Combine(Folder, "archive.db"));
        using var server = await ServingAsync("archive.db");
        var answers = Enumerable
            .Range(0, 20)
            .Select(number => server.Http.GetAsync($"/search?q=space&from={2000 + number}"))
            .ToList();
        // One has come back, so the others are on their way.
        await Task.WhenAny(answers);
        using (var stop = Process.Start("kill", ["-TERM", $"{server.Process.Id}"]))
        {
            await stop.WaitForExitAsync();
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await server.Process.WaitForExitAsync(patience.Token);

        Assert.Equal(0, server.Process.ExitCode);
        var answered = 0;
        foreach (var answer in answers)
        {
            // What had not been accepted finds nobody there; what had been comes whole.
            try
            {
                using var whole = await answer;
                Assert.InRange((int)whole.StatusCode, 200, 499);
                Assert.EndsWith(
                    "</html>",
                    (await whole.Content.ReadAsStringAsync()).TrimEnd(),
                    StringComparison.Ordinal
                );
                answered++;
            }
            catch (HttpRequestException failure)
            {
                Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
            }
        }
        Assert.True(answered > 0);
    }

    [Fact]
    public async Task Where_nothing_can_be_written_the_archive_is_served_and_says_so()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        await PreparedArchive.CopySeedsAsync(Path.Combine(Folder, "archive.db"));
        const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Open =
            Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            File.SetUnixFileMode(file, Readable);
        }
        File.SetUnixFileMode(Folder, Open);
        try
        {
            using var server = await ServingAsync("archive.db", asNobody: true);
            Assert.Contains("archive.db: cannot be written here; it is only read.", server.Lines);
            using var answer = await server.Http.GetAsync("/meetings/jp-us-space-5");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        finally
        {
            File.SetUnixFileMode(Folder, Open | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_backup_made_while_importing_is_sound_and_put_back_gives_the_same_archive()
    {
        await PreparedArchive.CopySeedsAsync(Path.Combine(Folder, "archive.db"));
        var import = Binary.RunAsync(Folder, "import", Demo, "--database", "archive.db");
        var amid = await Binary.RunAsync(Folder, "backup", "amid.db");
        await import;
        Assert.True(amid.Status == 0, amid.Messages);
        await AssertSoundAsync("amid.db", "");
        var expected = await ExportedAsync("archive.db");

        Assert.Equal(
            "archive.db: backed up to copy.db",
            (await Binary.RunAsync(Folder, "backup", "copy.db")).Lines[^1]
        );
        await Binary.RunAsync(
            Folder,
            "import",
            Write(
                "another.txt",
                "The second meeting of the Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on 9 May 2014."
            )
        );
        Assert.NotEqual(expected, await ExportedAsync("archive.db"));
        var restored = await Binary.RunAsync(Folder, "restore", "copy.db");

        Assert.Equal("copy.db: restored to archive.db", restored.Lines[^1]);
        Assert.Equal(expected, await ExportedAsync("archive.db"));
        Assert.Equal(1, (await Binary.RunAsync(Folder, "backup", "copy.db")).Status);
    }

    [Fact]
    public async Task What_is_damaged_or_no_archive_or_in_use_is_not_restored()
    {
        await PreparedArchive.CopySeedsAsync(Path.Combine(Folder, "archive.db"));
        await Binary.RunAsync(Folder, "backup", "copy.db");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Folder, "copy.db"));
        RandomNumberGenerator.Fill(bytes.AsSpan(bytes.Length / 2, 20_000));
        await File.WriteAllBytesAsync(Path.Combine(Folder, "damaged.db"), bytes);
        Write("no.db", "Both sides met in Tokyo.");
        var expected = await ExportedAsync("archive.db");

        foreach (
            var (file, word) in new[]
            {
                ("damaged.db", "damaged"),
                ("no.db", "no archive"),
                ("missing.db", "no such file"),
            }
        )
        {
            var ended = await Binary.RunAsync(Folder, "restore", file);
            Assert.Equal(1, ended.Status);
            Assert.Contains(word, Assert.Single(ended.Lines), StringComparison.Ordinal);
        }
        using (await ServingAsync("archive.db"))
        {
            var ended = await Binary.RunAsync(Folder, "restore", "copy.db");
            Assert.Equal(1, ended.Status);
            Assert.Contains("another process has it open", Assert.Single(ended.Lines), StringComparison.Ordinal);
        }
        Assert.Equal(expected, await ExportedAsync("archive.db"));
    }

    private Task<string> ExportedAsync(string database) =>
        PreparedArchive.ExportedAsync(Path.Combine(Folder, database));

    // What the process told to be taken in is there, whole, and so is everything else that is there.
    private async Task AssertSoundAsync(string database, string told)
    {
        await using var connection = await OpenAsync(database);
        Assert.Equal(["ok"], Column(connection, "PRAGMA integrity_check"));
        Assert.Empty(Column(connection, "SELECT * FROM pragma_foreign_key_check"));
        if (Column(connection, "SELECT name FROM sqlite_master WHERE name = 'Documents'").Count == 0)
        {
            return;
        }
        Column(connection, "INSERT INTO SentenceSearch(SentenceSearch, rank) VALUES('integrity-check', 1)");
        Assert.Empty(
            Column(
                connection,
                "SELECT Id FROM Documents WHERE Id NOT IN (SELECT DocumentId FROM Revisions WHERE IsCurrent)"
            )
        );
        var here = Column(connection, "SELECT Slug FROM Documents");
        foreach (var line in told.Split('\n').Where(line => line.Contains(": added as ", StringComparison.Ordinal)))
        {
            var before = Column(connection, "SELECT Slug FROM FormerDocumentSlugs");
            Assert.Contains(line[(line.LastIndexOf(' ') + 1)..].Trim(), here.Concat(before));
        }
    }

    private async Task<List<string>> DocumentsAsync(string database)
    {
        await using var connection = await OpenAsync(database);
        return Column(connection, "SELECT Sha256 FROM Documents ORDER BY Sha256");
    }

    private async Task<SqliteConnection> OpenAsync(string database)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, database)};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add($"{reader.GetValue(0)}");
        }
        return values;
    }

    private sealed record Server(Process Process, HttpClient Http, List<string> Lines) : IDisposable
    {
        public void Dispose()
        {
            Http.Dispose();
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
            Process.Dispose();
        }
    }

    private async Task<Server> ServingAsync(string database, bool asNobody = false)
    {
        const string Serving = "Serving on ";
        var process = asNobody
            ? Binary.StartAsNobody(Folder, "--urls", "http://127.0.0.1:0", "--database", database)
            : Binary.Start(Folder, "--urls", "http://127.0.0.1:0", "--database", database);
        var lines = new List<string>();
        while (lines is [] || !lines[^1].StartsWith(Serving, StringComparison.Ordinal))
        {
            lines.Add(
                await process.StandardError.ReadLineAsync()
                    ?? throw new InvalidOperationException($"It ended: {string.Join('\n', lines)}")
            );
        }
        // Nobody reads on, and a full pipe would hold it up.
        _ = process.StandardError.ReadToEndAsync();
        var http = new HttpClient { BaseAddress = new Uri(lines[^1][Serving.Length..].Split(' ')[0]) };
        return new Server(process, http, lines);
    }
}
