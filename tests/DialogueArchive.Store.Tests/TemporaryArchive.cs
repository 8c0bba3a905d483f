using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Import;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueArchive.Store.Tests;

/// <summary>An archive on a SQLite file of its own, and a folder for the files to import. Both go with it.</summary>
internal sealed class TemporaryArchive : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TemporaryArchive()
    {
        Directory.CreateDirectory(Inbox);
        var services = new ServiceCollection();
        services.AddArchiveStore(DatabasePath);
        _services = services.BuildServiceProvider();
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"archive-{Guid.NewGuid():N}");
    public string Inbox => Path.Combine(Folder, "inbox");
    public string DatabasePath => Path.Combine(Folder, "archive.db");

    public static async Task<TemporaryArchive> CreateAsync()
    {
        var archive = new TemporaryArchive();
        await archive.Get<ArchiveDatabase>().PrepareAsync();
        return archive;
    }

    /// <summary>A part of the store as the executable gets it.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ArchiveContext Open() => Get<IDbContextFactory<ArchiveContext>>().CreateDbContext();

    /// <summary>An importer that reads documents as the test says.</summary>
    public Importer ImporterOf(
        Func<Document, MeetingRecord> extract,
        int version = 1,
        AuthorityFile? authority = null
    ) =>
        new(
            Get<IDbContextFactory<ArchiveContext>>(),
            authority ?? AuthorityFile.Default,
            extract,
            version,
            TimeProvider.System
        );

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection($"Data Source={DatabasePath};Foreign Keys=True"));
        Directory.Delete(Folder, recursive: true);
    }
}
