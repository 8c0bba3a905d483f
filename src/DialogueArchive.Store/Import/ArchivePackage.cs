using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Export;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import;

/// <summary>An exported archive, for importing it elsewhere.</summary>
internal sealed class ArchivePackage : IDisposable
{
    private readonly ZipArchive _archive;

    private ArchivePackage(ZipArchive archive) => _archive = archive;

    /// <summary>Whether a file is meant to be one, by its name.</summary>
    public static bool IsNamed(string path) =>
        Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens it. Throws <see cref="UnreadableDocumentException"/> when it is none.</summary>
    public static ArchivePackage Open(string path)
    {
        try
        {
            var archive = ZipFile.OpenRead(path);
            if (archive.GetEntry(ArchiveExport.DocumentsFile) is not null)
            {
                return new ArchivePackage(archive);
            }
            archive.Dispose();
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException("this archive cannot be opened; take it again", failure);
        }
        throw new UnreadableDocumentException(
            "this is no exported archive; unpack it and give the folder, or give one that 'export' wrote"
        );
    }

    /// <summary>The documents in the order in which they once came. Throws <see cref="UnreadableDocumentException"/>.</summary>
    public IReadOnlyList<PackagedDocument> Documents() =>
        [
            .. Rows(ArchiveExport.DocumentsFile)
                .Select(row => new PackagedDocument(
                    int.TryParse(row["arrival"], NumberStyles.None, CultureInfo.InvariantCulture, out var arrival)
                        ? arrival
                        : 0,
                    row["name"],
                    row["file"],
                    row["sha256"],
                    NullIfEmpty(row["address"]),
                    DateTimeOffset.TryParse(row["retrieved_at"], CultureInfo.InvariantCulture, out var at) ? at : null,
                    NullIfEmpty(row["content_type"])
                ))
                .OrderBy(document => document.Arrival),
        ];

    /// <summary>Former names of meetings and documents: kind, former, present.</summary>
    public IReadOnlyList<(string Kind, string Former, string Present)> FormerAddresses() =>
        [.. Rows(ArchiveExport.FormerAddressesFile).Select(row => (row["kind"], row["former"], row["present"]))];

    /// <summary>What was taken out of the archive, with the reasons.</summary>
    public IReadOnlyList<WithdrawnRow> Withdrawn() =>
        [
            .. Rows(ArchiveExport.WithdrawnFile)
                .Select(row => new WithdrawnRow
                {
                    Kind = row["kind"],
                    Slug = row["slug"],
                    Reason = row["reason"],
                    Day = DateOnly.TryParseExact(row["day"], "O", CultureInfo.InvariantCulture, default, out var day)
                        ? day
                        : DateOnly.MinValue,
                    Sha256 = NullIfEmpty(row["sha256"]),
                }),
        ];

    /// <summary>The list of known meetings.</summary>
    public TextReader KnownMeetings() =>
        _archive.GetEntry(Importer.KnownMeetingsFile) is { } list
            ? new StreamReader(list.Open())
            : throw new UnreadableDocumentException(
                $"{Importer.KnownMeetingsFile} is missing in this archive; take it again"
            );

    /// <summary>The bytes of a document; of what is larger than the reader takes, one more than that.</summary>
    public async Task<byte[]> BytesOfAsync(PackagedDocument document, CancellationToken cancellationToken)
    {
        var entry =
            _archive.GetEntry(document.File)
            ?? throw new UnreadableDocumentException($"{document.File} is missing in this archive; take it again");
        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            // What an entry says of its length need not be true.
            using var bytes = new MemoryStream();
            var part = new byte[81920];
            int read;
            while (
                bytes.Length <= DocumentReader.MaximumBytes
                && (read = await content.ReadAsync(part, cancellationToken)) > 0
            )
            {
                bytes.Write(part, 0, read);
            }
            return bytes.ToArray();
        }
        catch (InvalidDataException failure)
        {
            throw new UnreadableDocumentException(
                $"{document.File} is damaged in this archive; take it again",
                failure
            );
        }
    }

    public void Dispose() => _archive.Dispose();

    private static string? NullIfEmpty(string words) => words.Length == 0 ? null : words;

    private List<Row> Rows(string path)
    {
        if (_archive.GetEntry(path) is not { } entry)
        {
            return [];
        }
        try
        {
            using var csv = new CsvReader(new StreamReader(entry.Open()), CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            var rows = new List<Row>();
            while (csv.Read())
            {
                rows.Add(
                    new Row(
                        csv.HeaderRecord!.ToDictionary(
                            head => head,
                            head => Unescaped(csv.GetField(head) ?? ""),
                            StringComparer.Ordinal
                        )
                    )
                );
            }
            return rows;
        }
        catch (Exception failure) when (failure is CsvHelperException or InvalidDataException or ArgumentException)
        {
            throw new UnreadableDocumentException($"{path} in this archive cannot be read; take it again", failure);
        }
    }

    // The apostrophe that keeps spreadsheets from computing.
    private static string Unescaped(string words) =>
        words is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? words[1..] : words;

    private sealed class Row(Dictionary<string, string> values)
    {
        public string this[string head] =>
            values.GetValueOrDefault(head)
            ?? throw new UnreadableDocumentException($"the column '{head}' is missing in this archive; take it again");
    }
}

/// <summary>A document in an exported archive.</summary>
internal sealed record PackagedDocument(
    int Arrival,
    string Name,
    string File,
    string Sha256,
    string? Address,
    DateTimeOffset? RetrievedAt,
    string? ContentType
);
