using System.Security.Cryptography;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Import.Ledger;
using DialogueArchive.Store.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>
/// Brings documents and the list of known meetings into the archive. Importing the same again changes nothing; an import that
/// was broken off is completed by the next one.
/// </summary>
public sealed class Importer
{
    /// <summary>The name under which a folder may hold the list of known meetings.</summary>
    public const string KnownMeetingsFile = "known-meetings.csv";

    private readonly IDbContextFactory<ArchiveContext> _contexts;
    private readonly AuthorityFile _authority;
    private readonly ReadDocument _read;
    private readonly ReadingVersion _version;
    private readonly TimeProvider _clock;

    internal Importer(
        IDbContextFactory<ArchiveContext> contexts,
        AuthorityFile authority,
        ReadDocument read,
        int extractionVersion,
        TimeProvider clock
    )
    {
        _contexts = contexts;
        _authority = authority;
        _read = read;
        _version = new ReadingVersion(extractionVersion, authority.Version);
        _clock = clock;
    }

    /// <summary>
    /// Imports files, addresses (by <paramref name="retrieve"/>) and folders (recursively, in ordinal order of their names; files that are no documents by their ending are
    /// passed over), authority records first, then documents, then each folder's list of known meetings. Documents of the archive that
    /// an older version read, or other authority records, are read again before the lists; at last the commitments of every series that
    /// changed are followed anew. An archive that <see cref="Export.ArchiveExport"/> wrote counts as all that is in it. A line of a list with the series and
    /// number (else the series and first day) of one that is here takes its place; no line is ever taken away. A path that does not exist,
    /// a folder without a document and a file that cannot be read are reported as failed, and the rest goes on. Throws only
    /// <see cref="OperationCanceledException"/> and when the database itself cannot be used.
    /// </summary>
    public async Task<ImportReport> ImportAsync(
        IEnumerable<string> paths,
        IProgress<ImportProgress>? progress = null,
        Retrieve? retrieve = null,
        CancellationToken cancellationToken = default
    )
    {
        var found = SourceFiles.In(paths, withAddresses: retrieve is not null);
        var total = found.Count;
        var files = new List<ImportedFile>(total);
        void Report(ImportedFile file)
        {
            files.Add(file);
            progress?.Report(new ImportProgress(files.Count, total, file));
        }
        await ImportAuthorityAsync(cancellationToken);
        foreach (var failure in found.Failures)
        {
            Report(failure);
        }
        var packages = found.Documents.Where(ArchivePackage.IsNamed).ToList();
        await TakeInAsync(
            found.Documents.Except(packages, StringComparer.Ordinal),
            path => path,
            (path, cancel) => ReadFileAsync(path, retrieve, cancel),
            Report,
            cancellationToken
        );
        foreach (var path in packages)
        {
            await ImportPackagedAsync(path, Report, added => total += added, cancellationToken);
        }
        var outOfDate = await OutOfDateAsync(cancellationToken);
        total += outOfDate.Count;
        await TakeInAsync(outOfDate, held => held.Name, ReadAgainAsync, Report, cancellationToken);
        foreach (var path in found.Lists)
        {
            Report(await GuardedAsync(path, () => ImportListAsync(path, File.OpenText(path), null, cancellationToken)));
        }
        foreach (var path in packages)
        {
            Report(
                await GuardedAsync(
                    path,
                    async () =>
                    {
                        using var package = ArchivePackage.Open(path);
                        return await ImportListAsync(path, package.KnownMeetings(), package, cancellationToken);
                    }
                )
            );
        }
        await FollowCommitmentsAsync(cancellationToken);
        await FinishAsync(
            files.Any(file => file.Outcome is ImportOutcome.Added or ImportOutcome.Revised),
            cancellationToken
        );
        return new ImportReport(files);
    }

    /// <summary>
    /// Takes a document out of the archive, and with it a meeting that nothing else names; their addresses say <paramref name="reason"/> from
    /// then on. The same bytes are not taken in again. False when there is no such document.
    /// </summary>
    public async Task<bool> WithdrawAsync(string document, string reason, CancellationToken cancellationToken = default)
    {
        var day = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var outcome = await WriteAsync(
            document,
            ChangeKind.Withdrawal,
            async context =>
            {
                using var documents = new DocumentImport(context, _authority, _version);
                return await new Withdrawal(context, documents).RunAsync(document, reason, day, cancellationToken);
            },
            cancellationToken
        );
        await FollowCommitmentsAsync(cancellationToken);
        return outcome != ImportOutcome.Unchanged;
    }

    private Task<ImportOutcome> FollowCommitmentsAsync(CancellationToken cancellationToken) =>
        WriteAsync(
            "commitments",
            ChangeKind.Commitments,
            async context =>
            {
                using var ledger = new LedgerWriter(context);
                return await ledger.RunAsync(cancellationToken);
            },
            cancellationToken
        );

    private async Task FinishAsync(bool hasChanged, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await ArchiveDatabase.TakeTurnAsync(context, cancellationToken);
        if (hasChanged)
        {
            await ArchiveDatabase.LearnSizesAsync(context, cancellationToken);
        }
        await ArchiveDatabase.CheckpointAsync(context, isLast: true, cancellationToken);
    }

    private async Task<ImportedFile> ImportListAsync(
        string path,
        TextReader text,
        ArchivePackage? package,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<KnownMeeting> meetings;
        using (text)
        {
            meetings = KnownMeetingsList.Read(text);
        }
        var outcome = await WriteAsync(
            Path.GetFileName(path),
            ChangeKind.KnownMeetings,
            context => new KnownMeetingsImport(context, _authority).RunAsync(meetings, cancellationToken),
            cancellationToken
        );
        if (package is not null)
        {
            await WriteAsync(
                "former addresses",
                ChangeKind.FormerAddresses,
                context =>
                    new FormerAddressImport(context).RunAsync(
                        package.FormerAddresses(),
                        package.Withdrawn(),
                        cancellationToken
                    ),
                cancellationToken
            );
        }
        return new ImportedFile(path, outcome);
    }

    private async Task ImportPackagedAsync(
        string path,
        Action<ImportedFile> report,
        Action<int> expect,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var package = ArchivePackage.Open(path);
            var documents = package.Documents();
            expect(documents.Count);
            await TakeInAsync(
                documents,
                document => document.Name,
                (document, cancel) => ReadPackagedAsync(package, document, cancel),
                report,
                cancellationToken
            );
        }
        catch (UnreadableDocumentException)
        {
            // The archive itself is reported with its list.
        }
    }

    private async Task<ReadSource> ReadPackagedAsync(
        ArchivePackage package,
        PackagedDocument document,
        CancellationToken cancellationToken
    )
    {
        var bytes = await package.BytesOfAsync(document, cancellationToken);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != document.Sha256)
        {
            throw new UnreadableDocumentException("its bytes are not those that were exported; take the archive again");
        }
        if (await IsUnchangedAsync(bytes, cancellationToken) is { } slug)
        {
            return Unchanged(document.Name, slug);
        }
        var retrieved =
            document.RetrievedAt is { } at && Uri.TryCreate(document.Address, UriKind.Absolute, out var address)
                ? new Retrieved(address, at, document.ContentType, bytes)
                : null;
        return await ReadAsync(document.Name, bytes, document.ContentType, retrieved, cancellationToken);
    }

    private Task<ImportOutcome> ImportAuthorityAsync(CancellationToken cancellationToken) =>
        WriteAsync(
            "authority records",
            ChangeKind.AuthorityRecords,
            async context =>
                await new AuthorityImport(context, _authority).RunAsync(cancellationToken)
                    ? ImportOutcome.Revised
                    : ImportOutcome.Unchanged,
            cancellationToken
        );

    private async Task<ReadSource> ReadFileAsync(string path, Retrieve? retrieve, CancellationToken cancellationToken)
    {
        var retrieved =
            retrieve is not null && SourceFiles.AddressIn(path) is { } address
                ? await retrieve(address, cancellationToken)
                : null;
        var bytes = retrieved?.Bytes ?? await SourceFiles.BytesOfAsync(path, cancellationToken);
        return await IsUnchangedAsync(bytes, cancellationToken) is { } slug
            ? Unchanged(path, slug)
            : await ReadAsync(path, bytes, retrieved?.ContentType, retrieved, cancellationToken);
    }

    /// <summary>Whether some documents were read by an older version, or with other authority records: an import reads them anew.</summary>
    public async Task<bool> IsOutOfDateAsync(CancellationToken cancellationToken = default) =>
        (await OutOfDateAsync(cancellationToken)).Count > 0;

    // Documents that an older extractor read, or this one with other authority records.
    private async Task<IReadOnlyList<DocumentName>> OutOfDateAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Revisions.Where(row => row.IsCurrent)
            .Where(row =>
                row.ExtractionVersion < _version.Extraction
                || (row.ExtractionVersion == _version.Extraction && row.AuthorityVersion != _version.Authority)
            )
            .OrderBy(row => row.DocumentId)
            .Select(row => new DocumentName(row.DocumentId, row.Document.Name))
            .ToListAsync(cancellationToken);
    }

    private async Task<ReadSource> ReadAgainAsync(DocumentName held, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var row = await context
            .Documents.Where(document => document.Id == held.Id)
            .Select(document => new { document.Bytes, document.ContentType })
            .SingleAsync(cancellationToken);
        return await ReadAsync(held.Name, row.Bytes, row.ContentType, null, cancellationToken);
    }

    private async Task<ReadSource> ReadAsync(
        string path,
        byte[] bytes,
        string? contentType,
        Retrieved? retrieved,
        CancellationToken cancellationToken
    )
    {
        var name = SourceFiles.AddressIn(path) is null ? Path.GetFileName(path) : path;
        var record = await _read(name, bytes, contentType, cancellationToken);
        return new ReadSource(path, null, record, bytes, retrieved);
    }

    private static ReadSource Unchanged(string path, string slug) =>
        new(path, new ImportedFile(path, ImportOutcome.Unchanged, Document: slug));

    private async Task TakeInAsync<TSource>(
        IEnumerable<TSource> sources,
        Func<TSource, string> nameOf,
        Func<TSource, CancellationToken, Task<ReadSource>> read,
        Action<ImportedFile> report,
        CancellationToken cancellationToken
    )
    {
        var together = ReadingAhead.ReadAsync(
            sources,
            (source, cancel) =>
                GuardedAsync(
                    () => read(source, cancel),
                    reason => new ReadSource(nameOf(source), Failed(nameOf(source), reason))
                ),
            cancellationToken
        );
        await foreach (var documents in together.WithCancellation(cancellationToken))
        {
            foreach (var file in await StoreAsync(documents, cancellationToken))
            {
                report(file);
            }
        }
    }

    // All or none; where one of them cannot be stored, each by itself.
    private async Task<IReadOnlyList<ImportedFile>> StoreAsync(
        IReadOnlyList<ReadSource> documents,
        CancellationToken cancellationToken
    )
    {
        if (
            documents.Count > 1
            && await GuardedAsync<IReadOnlyList<ImportedFile>?>(
                async () => await StoreTogetherAsync(documents, cancellationToken),
                _ => null
            )
                is { } stored
        )
        {
            return stored;
        }
        var files = new List<ImportedFile>();
        foreach (var document in documents)
        {
            files.Add(
                await GuardedAsync(
                    document.Path,
                    async () => (await StoreTogetherAsync([document], cancellationToken))[0]
                )
            );
        }
        return files;
    }

    private async Task<IReadOnlyList<ImportedFile>> StoreTogetherAsync(
        IReadOnlyList<ReadSource> documents,
        CancellationToken cancellationToken
    )
    {
        var read = documents.Where(document => document.Done is null).ToList();
        if (read.Count == 0)
        {
            return [.. documents.Select(document => document.Done!)];
        }
        var stored = new Queue<ImportedFile>();
        await WriteAsync(
            async context =>
            {
                using var import = new DocumentImport(context, _authority, _version);
                var outcomes = await import.AddAsync(read, cancellationToken);
                var slugs = await DocumentImport.HeldAsync(
                    context,
                    [.. read.Select(document => document.Sha256)],
                    cancellationToken
                );
                foreach (var (document, outcome) in read.Zip(outcomes))
                {
                    var slug = slugs.GetValueOrDefault(document.Sha256)?.Slug;
                    stored.Enqueue(new ImportedFile(document.Path, outcome, Document: slug));
                }
                return
                [
                    .. read.Zip(outcomes)
                        .SelectMany(each =>
                            ChangeOf(
                                each.First.Record!.Document.Name,
                                ChangeKind.Document,
                                each.Second,
                                each.First.Sha256
                            )
                        ),
                ];
            },
            cancellationToken
        );
        return [.. documents.Select(document => document.Done ?? stored.Dequeue())];
    }

    private async Task<string?> IsUnchangedAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = await DocumentImport.HeldAsync(
            context,
            [Convert.ToHexStringLower(SHA256.HashData(bytes))],
            cancellationToken
        );
        return found.Values.SingleOrDefault(held => _version.Keeps(held.Version))?.Slug;
    }

    private async Task<ImportOutcome> WriteAsync(
        string name,
        ChangeKind kind,
        Func<ArchiveContext, Task<ImportOutcome>> write,
        CancellationToken cancellationToken
    )
    {
        var outcome = ImportOutcome.Unchanged;
        await WriteAsync(
            async context =>
            {
                outcome = await write(context);
                return ChangeOf(name, kind, outcome);
            },
            cancellationToken
        );
        return outcome;
    }

    private IReadOnlyList<ImportRow> ChangeOf(
        string name,
        ChangeKind kind,
        ImportOutcome outcome,
        string? sha256 = null
    ) =>
        outcome == ImportOutcome.Unchanged
            ? []
            :
            [
                new ImportRow
                {
                    At = _clock.GetUtcNow().UtcDateTime,
                    Name = name,
                    Outcome = outcome,
                    Kind = kind,
                    Sha256 = sha256,
                },
            ];

    // SQLite begins the transaction as a writer, so another import waits before it looks anything up. What changes nothing is taken back.
    private async Task WriteAsync(
        Func<ArchiveContext, Task<IReadOnlyList<ImportRow>>> write,
        CancellationToken cancellationToken
    )
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await ArchiveDatabase.TakeTurnAsync(context, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var changes = await write(context);
        if (changes.Count > 0)
        {
            context.Imports.AddRange(changes);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            await ArchiveDatabase.CheckpointAsync(context, isLast: false, cancellationToken);
        }
    }

    private static Task<ImportedFile> GuardedAsync(string path, Func<Task<ImportedFile>> import) =>
        GuardedAsync(import, reason => Failed(path, reason));

    private static async Task<T> GuardedAsync<T>(Func<Task<T>> import, Func<string, T> failed)
    {
        try
        {
            return await import();
        }
        catch (Exception failure) when (failure is UnreadableDocumentException or InconsistentRecordException)
        {
            return failed(failure.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !IsOfDatabase(failure))
        {
            return failed($"the archive could not take it in ({OneLine(failure.Message)}); please report this");
        }
    }

    // A broken constraint speaks of this file; anything else (disk full, locked, damaged) speaks of the database.
    private static bool IsOfDatabase(Exception failure) =>
        (failure as SqliteException ?? failure.InnerException as SqliteException)
            is { SqliteErrorCode: not SQLitePCL.raw.SQLITE_CONSTRAINT };

    private static ImportedFile Failed(string path, string reason) => new(path, ImportOutcome.Failed, reason);

    private static string OneLine(string message) =>
        string.Join(' ', message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private sealed record DocumentName(int Id, string Name);
}
