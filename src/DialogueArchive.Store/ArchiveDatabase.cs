using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DialogueArchive.Store;

/// <summary>The SQLite file of the archive.</summary>
public sealed class ArchiveDatabase
{
    private static readonly Version SafeWithManyWriters = new(3, 51, 3);

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ArchiveDatabase(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>
    /// Makes the file where it is missing and brings its schema up to date. Call once at start. Killed in between, it leaves the
    /// schema as it was; two at once wait for each other. A copy of an archive that is there is kept beside it first. Throws <see cref="InvalidDataException"/> when another program's tables are in
    /// the file: it is left as it is.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        using var turn = IsReadOnly ? null : await TakeTurnAsync(context, cancellationToken);
        if (await HoldsForeignTablesAsync(context, cancellationToken))
        {
            throw new InvalidDataException("it holds tables of another program");
        }
        if (!IsReadOnly)
        {
            await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
        }
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }
        if (IsReadOnly)
        {
            throw new SqliteException("the archive is of an older version", SQLitePCL.raw.SQLITE_READONLY);
        }
        await KeepCopyAsync(context, cancellationToken);
        // A table that a migration builds anew must not take the rows that point to it with it.
        await context.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF", cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = ON", cancellationToken);
    }

    // Of an archive that is there: should a migration go wrong, nothing is lost.
    private static async Task KeepCopyAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        var database = context.Database.GetDbConnection().DataSource;
        if (applied.LastOrDefault() is { } last && !File.Exists(CopyBefore(database, last)))
        {
            await Backup.WriteAsync(database, CopyBefore(database, last), cancellationToken);
        }
    }

    /// <summary>Where a copy of an archive stays whose schema was at <paramref name="migration"/> when a newer version of the program took it over.</summary>
    internal static string CopyBefore(string database, string migration) => $"{database}-of-{migration}";

    private static async Task<bool> HoldsForeignTablesAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var tables = await context
            .Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'")
            .ToListAsync(cancellationToken);
        return tables.Count > 0 && !tables.Contains(HistoryRepository.DefaultTableName);
    }

    /// <summary>Whether the file is there, opens, and has the schema of this version: for readiness checks. Never throws but on cancellation.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            return await context.Database.CanConnectAsync(cancellationToken)
                && !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Whether the file, or its folder, cannot be written: then it is only read.</summary>
    public bool IsReadOnly
    {
        get
        {
            using var context = _contexts.CreateDbContext();
            return new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).Mode
                == SqliteOpenMode.ReadOnly;
        }
    }

    /// <summary>The version of SQLite, and what to know of it.</summary>
    public static string SqliteVersion { get; } = Told(new Version(new SqliteConnection().ServerVersion));

    private static string Told(Version version) =>
        version < SafeWithManyWriters
            ? $"SQLite {version}, which before {SafeWithManyWriters} may damage a file that two programs write at once: let no other program write to it"
            : $"SQLite {version}";

    /// <summary>The turn to write, over all processes; begin the transaction after it.</summary>
    internal static Task<WriterLock> TakeTurnAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        WriterLock.TakeAsync(context.Database.GetDbConnection().DataSource, cancellationToken);

    /// <summary>
    /// Brings what was committed from the log into the file, once the log has grown or nothing more is to come; what others still read
    /// stays. Only with the turn to write.
    /// </summary>
    internal static async Task CheckpointAsync(ArchiveContext context, bool isLast, CancellationToken cancellationToken)
    {
        var log = new FileInfo($"{context.Database.GetDbConnection().DataSource}-wal");
        if (isLast && log is { Exists: true, Length: > 0 })
        {
            // Nobody waits for readers: the next writer will do it.
            await context.Database.OpenConnectionAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 100", cancellationToken);
            await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
            await context.Database.CloseConnectionAsync();
        }
        else if (log is { Exists: true, Length: > LongestLog })
        {
            await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(PASSIVE)", cancellationToken);
        }
    }

    /// <summary>
    /// Lets SQLite count what its indexes hold, so that it goes about questions the shortest way. Only with the turn to write, and only of
    /// an archive where ways differ: of a few documents any is short.
    /// </summary>
    internal static async Task LearnSizesAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        if (await context.Documents.MaxAsync(row => (int?)row.Id, cancellationToken) > FewDocuments)
        {
            await context.Database.ExecuteSqlAsync($"PRAGMA analysis_limit = 1000", cancellationToken);
            await context.Database.ExecuteSqlAsync($"ANALYZE", cancellationToken);
        }
    }

    private const int FewDocuments = 1000;

    private const long LongestLog = 4 * 1024 * 1024;

    // A log that is not empty has to be read with the file, and for that the file beside it that tells where in it what stands.
    private static SqliteConnectionStringBuilder Connection(string databasePath)
    {
        if (!File.Exists(databasePath) || WriterLock.IsPossible(databasePath))
        {
            return new SqliteConnectionStringBuilder { DataSource = databasePath, ForeignKeys = true };
        }
        var hasLog = new FileInfo($"{databasePath}-wal") is { Exists: true, Length: > 0 };
        return new SqliteConnectionStringBuilder
        {
            DataSource = hasLog ? databasePath : $"{new Uri(Path.GetFullPath(databasePath)).AbsoluteUri}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
        };
    }

    /// <summary>A connection of its own, outside the pool.</summary>
    internal static SqliteConnection OpenToRead(string databasePath)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(Connection(databasePath).ToString())
            {
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    internal static void Configure(DbContextOptionsBuilder options, string databasePath) =>
        options
            .UseSqlite(
                Connection(databasePath).ToString(),
                sqlite =>
                    sqlite
                        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                        // A list of any length is one parameter: SQLite takes no more than 32,766.
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .AddInterceptors(new ConnectionSettings())
            // The migrations run inside one transaction of ours, so that a process killed half-way leaves no lock behind.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning));
}
