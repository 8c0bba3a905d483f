using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import;

/// <summary>What the given paths hold: documents, lists of known meetings, and paths that cannot be used.</summary>
public sealed class SourceFiles
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None };

    private readonly bool _withLists;
    private readonly bool _withAddresses;
    private readonly List<string> _documents = [];
    private readonly List<string> _lists = [];
    private readonly List<ImportedFile> _failures = [];

    private SourceFiles(bool withLists, bool withAddresses)
    {
        _withLists = withLists;
        _withAddresses = withAddresses;
    }

    /// <summary>Paths and addresses of documents; a file named by itself is one whatever its ending.</summary>
    public IReadOnlyList<string> Documents => _documents;

    /// <summary>Paths of lists of known meetings.</summary>
    public IReadOnlyList<string> Lists => _lists;

    /// <summary>Paths that do not exist, cannot be opened, or hold nothing, each with what is wrong and what to do.</summary>
    public IReadOnlyList<ImportedFile> Failures => _failures;

    /// <summary>All of them.</summary>
    public int Count => Documents.Count + Lists.Count + Failures.Count;

    /// <summary>
    /// Looks through files and folders; folders recursively, in ordinal order of the names. Without
    /// <paramref name="withLists"/> only documents count; without <paramref name="withAddresses"/> addresses cannot be used.
    /// </summary>
    public static SourceFiles In(IEnumerable<string> paths, bool withLists = true, bool withAddresses = false)
    {
        var found = new SourceFiles(withLists, withAddresses);
        foreach (var path in paths)
        {
            found.Add(path);
        }
        return found;
    }

    /// <summary>
    /// The bytes of a file; of one that is larger than the reader takes, one more than that, which is enough for it to refuse it.
    /// Throws <see cref="UnreadableDocumentException"/> when it cannot be opened.
    /// </summary>
    public static async Task<byte[]> BytesOfAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var bytes = new byte[(int)Math.Min(file.Length, DocumentReader.MaximumBytes + 1)];
            await file.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException(
                "this file cannot be opened; check that it is there and that you may read it",
                failure
            );
        }
    }

    /// <summary>The address that a path is; null when it names a file or a folder.</summary>
    public static Uri? AddressIn(string path) =>
        path.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? Uri.TryCreate(path, UriKind.Absolute, out var address)
                ? address
                : null
            : null;

    private void Add(string path)
    {
        if (AddressIn(path) is not null)
        {
            if (_withAddresses)
            {
                _documents.Add(path);
            }
            else
            {
                Fail(path, "addresses are read by 'import' alone; save what is there and give the file");
            }
        }
        else if (Directory.Exists(path))
        {
            var before = Documents.Count + Lists.Count;
            AddFolder(new DirectoryInfo(path));
            if (Documents.Count + Lists.Count == before)
            {
                Fail(
                    path,
                    $"there is no document in this folder; give one with files whose names end in {DocumentReader.Endings}"
                );
            }
        }
        else if (!File.Exists(path))
        {
            Fail(path, "there is no such file or folder; check the path");
        }
        else if (IsList(path))
        {
            _lists.Add(path);
        }
        else
        {
            AddDocument(new FileInfo(path));
        }
    }

    // Pipes and devices have no length either, and may never end.
    private void AddDocument(FileInfo file)
    {
        if (file.Length == 0)
        {
            Fail(
                file.ToString(),
                "there is nothing in this file, or it is a pipe or a device; give a file with text in it"
            );
        }
        else
        {
            _documents.Add(file.ToString());
        }
    }

    private void AddFolder(DirectoryInfo folder)
    {
        try
        {
            foreach (
                var entry in folder
                    .EnumerateFileSystemInfos("*", All)
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            )
            {
                switch (entry)
                {
                    // A link to a folder may lead back here.
                    case DirectoryInfo { LinkTarget: null } inner:
                        AddFolder(inner);
                        break;
                    case FileInfo when IsList(entry.Name):
                        _lists.Add(entry.FullName);
                        break;
                    case FileInfo file when DocumentReader.IsDocument(entry.Name):
                        AddDocument(file);
                        break;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Fail(folder.FullName, "this folder cannot be opened; check its permissions");
        }
    }

    private bool IsList(string path) =>
        _withLists && Path.GetFileName(path).Equals(Importer.KnownMeetingsFile, StringComparison.OrdinalIgnoreCase);

    private void Fail(string path, string reason) =>
        _failures.Add(new ImportedFile(path, ImportOutcome.Failed, reason));
}
