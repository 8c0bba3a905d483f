namespace DialogueArchive.Web.Tests.Commands;

public sealed class ServeCommandTests(ArchiveHost archive) : InOwnFolder, IClassFixture<ArchiveHost>
{
    private const string Serving = "Serving on ";

    [Fact]
    public async Task The_first_start_makes_the_archive_and_the_second_imports_nothing()
    {
        var (first, _) = await ServeAsync(_ => Task.FromResult(true));
        var (second, answers) = await ServeAsync(AnswersAsync);

        Assert.Equal("archive.db: 3 added", first[^2]);
        Assert.Equal("archive.db: 3 unchanged", second[1]);
        Assert.Matches("^SQLite [0-9.]+", second[0]);
        Assert.Equal(await AnswersAsync(archive.Http), answers);
    }

    /// <summary>
    /// How many lines it has said: none, a document, both, the list as well. The short form takes two of them; with <c>DEATHS</c> set, as
    /// for <see cref="SuddenDeathTests"/>, it is each.
    /// </summary>
    public static TheoryData<int> Moments =>
        Environment.GetEnvironmentVariable("DEATHS") is null ? [0, 2] : [0, 1, 2, 3];

    /// <summary>The process is killed on the spot when it has said so many lines.</summary>
    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_first_import_killed_anywhere_is_completed_by_the_next_start(int lines)
    {
        using (var killed = Binary.Start(Folder, "--urls", "http://127.0.0.1:0"))
        {
            for (var said = 0; said < lines; said++)
            {
                Assert.NotNull(await killed.StandardError.ReadLineAsync());
            }
            while (!File.Exists(Path.Combine(Folder, "archive.db")))
            {
                await Task.Yield();
            }
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync();
        }

        using var restarted = new ArchiveHost(Path.Combine(Folder, "archive.db"));

        Assert.Equal(await AnswersAsync(archive.Http), await AnswersAsync(restarted.Http));
    }

    private async Task<(List<string> Lines, T Asked)> ServeAsync<T>(Func<HttpClient, Task<T>> ask)
    {
        using var process = Binary.Start(Folder, "--urls", "http://127.0.0.1:0");
        try
        {
            var lines = new List<string>();
            while (lines is [] || !lines[^1].StartsWith(Serving, StringComparison.Ordinal))
            {
                lines.Add(
                    await process.StandardError.ReadLineAsync()
                        ?? throw new InvalidOperationException($"It ended: {string.Join('\n', lines)}")
                );
            }
            using var http = new HttpClient { BaseAddress = new Uri(lines[^1][Serving.Length..].Split(' ')[0]) };
            return (lines, await ask(http));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    // When something was read, and where the archive is served, is its own.
    private static readonly string[] OfThisOneAlone =
    [
        "/api/v1/documents/jp-us-space-1-joint-statement-en",
        "/api/v1/changes",
        "/api/v1/suggest",
        "/api/v1/reconcile",
    ];

    private static async Task<List<string>> AnswersAsync(HttpClient http)
    {
        var answers = new List<string>();
        foreach (
            var address in Addresses.Api.Where(address =>
                !OfThisOneAlone.Contains(address.Split('?')[0], StringComparer.Ordinal)
            )
        )
        {
            answers.Add(await http.GetStringAsync(address));
        }
        return answers;
    }
}
