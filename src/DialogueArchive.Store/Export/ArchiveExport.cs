using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Import;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Export;

/// <summary>Writes the whole archive for others: tables, their description, the SQLite file, and the documents as received.</summary>
public sealed class ArchiveExport
{
    /// <summary>The archive in which everything is.</summary>
    public const string ArchiveFile = "dialogue-archive.zip";

    /// <summary>The SQLite file.</summary>
    public const string DatabaseFile = "dialogue-archive.sqlite";

    /// <summary>The description of the tables.</summary>
    public const string PackageFile = "datapackage.json";

    /// <summary>The table of documents, by which an archive is imported elsewhere.</summary>
    internal const string DocumentsFile = "data/documents.csv";

    /// <summary>The table of names that meetings and documents had before.</summary>
    internal const string FormerAddressesFile = "data/former_addresses.csv";

    /// <summary>The table of what was withdrawn.</summary>
    internal const string WithdrawnFile = "data/withdrawn.csv";

    private const string Readme = """
        DialogueArchive: meetings of space dialogues as read from press releases

        data/                    the tables as CSV (UTF-8); datapackage.json tells types, keys and links
        dialogue-archive.sqlite  the same tables, and views of what is asked most
        sources/                 the documents, byte for byte as received; data/documents.csv has name, address and hash of each
        known-meetings.csv       meetings known to have been held whose texts are not here

        'dialogue-archive import dialogue-archive.zip' makes the same archive elsewhere.

        Tables and descriptions: MIT License. The documents are official publications of those who issued them.

        """;

    // The clock is no part of the archive: the same state gives the same bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IDbContextFactory<ArchiveContext> _contexts;
    private readonly DocumentQueries _documents;

    internal ArchiveExport(IDbContextFactory<ArchiveContext> contexts, DocumentQueries documents) =>
        (_contexts, _documents) = (contexts, documents);

    /// <summary>
    /// Writes every file into a folder, which is made where it is missing; files of the same names are replaced. Throws
    /// <see cref="IOException"/> when that cannot be done.
    /// </summary>
    public async Task<ExportedArchive> WriteAsync(string folder, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        var database = Path.Combine(folder, DatabaseFile);
        await PublicDatabase.WriteAsync(await ArchivePathAsync(cancellationToken), database, cancellationToken);
        await using var connection = await PublicDatabase.OpenAsync(
            database,
            SqliteOpenMode.ReadOnly,
            cancellationToken
        );
        var tables = new List<(PublicTable Table, ExportedFile File)>();
        foreach (var table in PublicTables.All)
        {
            tables.Add((table, await WriteTableAsync(connection, table, folder, cancellationToken)));
        }
        var rows = tables.Sum(each => each.File.Rows);
        await File.WriteAllTextAsync(
            Path.Combine(folder, PackageFile),
            DataPackage.Of(tables),
            new UTF8Encoding(false),
            cancellationToken
        );
        await WriteArchiveAsync(connection, folder, cancellationToken);
        return new ExportedArchive(
            await FileAsync(
                folder,
                ArchiveFile,
                "Everything: the tables with their description, the SQLite file, the documents as received",
                "application/zip",
                rows,
                cancellationToken
            ),
            await FileAsync(
                folder,
                DatabaseFile,
                "The tables as one SQLite file, with views",
                "application/vnd.sqlite3",
                rows,
                cancellationToken
            ),
            [.. tables.Select(each => each.File)],
            await FileAsync(
                folder,
                PackageFile,
                "The description of the tables: types, keys, links",
                "application/json",
                tables.Count,
                cancellationToken
            )
        );
    }

    private async Task<string> ArchivePathAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
    }

    private static async Task<ExportedFile> WriteTableAsync(
        SqliteConnection connection,
        PublicTable table,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var path = $"data/{table.Name}.csv";
        int rows;
        await using (var file = File.Create(Path.Combine(folder, path)))
        {
            rows = await PublicDatabase.WriteCsvAsync(connection, table, file, cancellationToken);
        }
        return await FileAsync(folder, path, table.Description, "text/csv", rows, cancellationToken);
    }

    private static async Task<ExportedFile> FileAsync(
        string folder,
        string path,
        string what,
        string mediaType,
        int rows,
        CancellationToken cancellationToken
    )
    {
        await using var file = File.OpenRead(Path.Combine(folder, path));
        var hash = await SHA256.HashDataAsync(file, cancellationToken);
        return new ExportedFile(path, what, mediaType, rows, file.Length, Convert.ToHexStringLower(hash));
    }

    private async Task WriteArchiveAsync(
        SqliteConnection connection,
        string folder,
        CancellationToken cancellationToken
    )
    {
        await using var file = File.Create(Path.Combine(folder, ArchiveFile));
        await using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        await AddAsync(archive, "README", Encoding.UTF8.GetBytes(Readme), cancellationToken);
        await AddAsync(
            archive,
            Importer.KnownMeetingsFile,
            Encoding.UTF8.GetBytes(await KnownMeetingsAsync(cancellationToken)),
            cancellationToken
        );
        foreach (
            var path in PublicTables
                .All.Select(table => $"data/{table.Name}.csv")
                .Prepend(PackageFile)
                .Append(DatabaseFile)
        )
        {
            await using var entry = await Entry(archive, path).OpenAsync(cancellationToken);
            await using var content = File.OpenRead(Path.Combine(folder, path));
            await content.CopyToAsync(entry, cancellationToken);
        }
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT slug, file FROM documents ORDER BY arrival";
        await using var documents = await command.ExecuteReaderAsync(cancellationToken);
        while (await documents.ReadAsync(cancellationToken))
        {
            var source = await _documents.SourceAsync(documents.GetString(0), cancellationToken);
            if (source is not null)
            {
                await AddAsync(archive, documents.GetString(1), source.Bytes, cancellationToken);
            }
        }
    }

    private static async Task AddAsync(
        ZipArchive archive,
        string path,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        await using var entry = await Entry(archive, path).OpenAsync(cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry;
    }

    /// <summary>The list of known meetings in the form in which it is imported.</summary>
    private async Task<string> KnownMeetingsAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .KnownMeetings.AsNoTracking()
            .Include(row => row.Series)
            .OrderBy(row => row.Key)
            .ToListAsync(cancellationToken);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var head in KnownMeetingsList.Columns)
            {
                csv.WriteField(head);
            }
            await csv.NextRecordAsync();
            foreach (var row in rows)
            {
                var (parties, series) = KnownMeetingsList.PartiesAndSeries(row);
                csv.WriteField(parties);
                csv.WriteField(series);
                csv.WriteField(row.Ordinal?.ToString(CultureInfo.InvariantCulture));
                csv.WriteField(row.Start?.ToString("O", CultureInfo.InvariantCulture));
                csv.WriteField(row.End?.ToString("O", CultureInfo.InvariantCulture));
                csv.WriteField(row.City);
                csv.WriteField(row.Virtual ? "yes" : null);
                csv.WriteField(row.OfficialUrl);
                await csv.NextRecordAsync();
            }
        }
        return text.ToString();
    }
}
