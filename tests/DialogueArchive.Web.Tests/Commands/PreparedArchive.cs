using System.Security.Cryptography;
using DialogueArchive.Store;
using DialogueArchive.Store.Export;
using DialogueArchive.Store.Import;
using DialogueArchive.Tests;
using DialogueArchive.Web.Reading;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueArchive.Web.Tests.Commands;

/// <summary>
/// Archives as the verbs would make them, made in the tests' own process: quicker than a new process each time. Those that many tests
/// start from are made once and copied.
/// </summary>
internal static class PreparedArchive
{
    private static readonly string Seeds = Path.Combine(GoldenFile.Repository, "seeds");
    private static readonly string Demo = Path.Combine(GoldenFile.Repository, "demo");
    private static readonly Lazy<Task<byte[]>> OfSeeds = new(() => MadeAsync(Seeds));
    private static readonly Lazy<Task<byte[]>> OfDemo = new(() => MadeAsync(Seeds, Demo));

    /// <summary>Puts an archive of the press releases that come with the product at <paramref name="path"/>.</summary>
    public static async Task CopySeedsAsync(string path) => await File.WriteAllBytesAsync(path, await OfSeeds.Value);

    /// <summary>The same with the invented dialogues.</summary>
    public static async Task CopyDemoAsync(string path) => await File.WriteAllBytesAsync(path, await OfDemo.Value);

    /// <summary>Imports all of the press releases and the invented dialogues into <paramref name="database"/>, which may hold some.</summary>
    public static Task ImportDemoAsync(string database) => ImportAsync(database, Seeds, Demo);

    /// <summary>The SHA-256 of the whole export of an archive.</summary>
    public static async Task<string> ExportedAsync(string database)
    {
        var folder = Directory.CreateTempSubdirectory("dialogue-archive-");
        try
        {
            await using var services = Services(database);
            await services.GetRequiredService<ArchiveExport>().WriteAsync(folder.FullName);
            await using var file = File.OpenRead(Path.Combine(folder.FullName, ArchiveExport.ArchiveFile));
            return Convert.ToHexString(await SHA256.HashDataAsync(file));
        }
        finally
        {
            Close(database);
            folder.Delete(recursive: true);
        }
    }

    private static async Task<byte[]> MadeAsync(params string[] sources)
    {
        var folder = Directory.CreateTempSubdirectory("dialogue-archive-");
        try
        {
            var database = Path.Combine(folder.FullName, "archive.db");
            await ImportAsync(database, sources);
            return await File.ReadAllBytesAsync(database);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ImportAsync(string database, params string[] sources)
    {
        await using var services = Services(database);
        await services.GetRequiredService<ArchiveDatabase>().PrepareAsync();
        var report = await services.GetRequiredService<Importer>().ImportAsync(sources);
        Assert.False(report.AnyFailed, string.Join('\n', report.Files.Select(file => file.Reason)));
        Close(database);
    }

    private static ServiceProvider Services(string database) =>
        new ServiceCollection().AddArchive(database).BuildServiceProvider();

    // Connections of the pool would keep a file that other processes are about to work on.
    private static void Close(string database)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, ForeignKeys = true }.ToString()
        );
        SqliteConnection.ClearPool(connection);
    }
}
