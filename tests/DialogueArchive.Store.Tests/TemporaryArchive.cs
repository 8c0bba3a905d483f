using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DialogueArchive.Store.Tests;

/// <summary>An archive on a SQLite file of its own, with a folder for the files to import. Both go with it.</summary>
internal sealed class TemporaryArchive : IDisposable
{
    private static readonly Lazy<Task<byte[]>> Empty = new(EmptyDatabaseAsync);
    private readonly Dictionary<string, PressRelease> _releases = new(StringComparer.Ordinal);

    private TemporaryArchive()
    {
        Directory.CreateDirectory(Inbox);
        var options = new DbContextOptionsBuilder<ArchiveContext>().AddInterceptors(Log);
        ArchiveDatabase.Configure(options, DatabasePath);
        Contexts = new PooledDbContextFactory<ArchiveContext>((DbContextOptions<ArchiveContext>)options.Options);
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"archive-{Guid.NewGuid():N}");
    public string Inbox => Path.Combine(Folder, "inbox");
    public string DatabasePath => Path.Combine(Folder, "archive.db");
    public CommandLog Log { get; } = new();
    public IDbContextFactory<ArchiveContext> Contexts { get; }

    public ArchiveDatabase Database => new(Contexts);
    public MeetingQueries Meetings => new(Contexts);
    public DocumentQueries Documents => new(Contexts);
    public SeriesQueries Series => new(Contexts);
    public OrganisationQueries Organisations => new(Contexts);
    public TopicQueries Topics => new(Contexts);
    public ReferenceQueries References => new(Contexts);
    public StatementQueries Statements => new(Contexts);
    public FormerAddressQueries FormerAddresses => new(Contexts);
    public CoverageQueries Coverage => new(Contexts);
    public ComparisonQueries Comparisons => new(Contexts);
    public CommitmentQueries Commitments => new(Contexts, TimeProvider.System);
    public PlaceQueries Places => new(Contexts);
    public ChangeQueries Changes => new(Contexts);
    public NameQueries Names => new(Contexts);
    public SearchQueries Search => field ??= new(Contexts);

    /// <summary>An archive with its schema and nothing in it.</summary>
    public static async Task<TemporaryArchive> CreateAsync()
    {
        var archive = new TemporaryArchive();
        await File.WriteAllBytesAsync(archive.DatabasePath, await Empty.Value);
        return archive;
    }

    /// <summary>An archive into which these press releases were imported, in this order.</summary>
    public static async Task<TemporaryArchive> OfAsync(params PressRelease[] releases)
    {
        var archive = await CreateAsync();
        await archive.ImportAsync(releases);
        return archive;
    }

    /// <summary>An archive on a database file that is not there yet.</summary>
    public static TemporaryArchive Unprepared() => new();

    /// <summary>Puts files into the inbox and imports them in this order.</summary>
    public async Task<ImportReport> ImportAsync(params PressRelease[] releases)
    {
        var paths = releases.Select(Put).ToList();
        return await Importer().ImportAsync(paths);
    }

    /// <summary>Puts a press release into the inbox.</summary>
    public string Put(PressRelease release)
    {
        _releases[release.Name] = release;
        return Put(release.Name, release.Text);
    }

    public string Put(string name, string text)
    {
        var path = Path.Combine(Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Imports a list of known meetings with these rows.</summary>
    public async Task<ImportedFile> ImportListAsync(params string[] rows) =>
        (await Importer().ImportAsync([PutList(rows)])).Files.Single(file =>
            file.Name == Store.Import.Importer.KnownMeetingsFile
        );

    public string PutList(params string[] rows) =>
        Put(
            Store.Import.Importer.KnownMeetingsFile,
            string.Join('\n', rows.Prepend("parties,series,ordinal,start,end,city,virtual,officialUrl"))
        );

    /// <summary>An importer that reads each press release as it was written.</summary>
    public Importer Importer(int version = 1, AuthorityFile? authority = null) =>
        new(Contexts, authority ?? SmallAuthority.File, Reading(Read), version, TimeProvider.System);

    /// <summary>Reads in this process, with <paramref name="extract"/> for what the bytes say.</summary>
    public static ReadDocument Reading(Func<Document, MeetingRecord> extract) =>
        (name, bytes, contentType, _) => Task.FromResult(extract(DocumentReader.Read(name, bytes, contentType)));

    public async Task<T> AskAsync<T>(Func<ArchiveContext, Task<T>> question)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return await question(context);
    }

    public void Dispose()
    {
        Search.Dispose();
        using (var connection = new SqliteConnection(Connection(DatabasePath)))
        {
            SqliteConnection.ClearPool(connection);
        }
        Directory.Delete(Folder, recursive: true);
    }

    public MeetingRecord Read(Document document) => _releases[document.Name].Record(document);

    private static string Connection(string path)
    {
        using var context = new ArchiveContext(Options(path));
        return context.Database.GetConnectionString()!;
    }

    private static DbContextOptions<ArchiveContext> Options(string path)
    {
        var options = new DbContextOptionsBuilder<ArchiveContext>();
        ArchiveDatabase.Configure(options, path);
        return options.Options;
    }

    private static async Task<byte[]> EmptyDatabaseAsync()
    {
        using var archive = new TemporaryArchive();
        await archive.Database.PrepareAsync();
        await archive.AskAsync(context => context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)"));
        return await File.ReadAllBytesAsync(archive.DatabasePath);
    }
}
