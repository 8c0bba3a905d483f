using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Store.Import;

/// <summary>What the given paths hold: documents, lists of known meetings, and paths that cannot be used.</summary>
internal sealed class SourceFiles
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None };

    public List<string> Documents { get; } = [];
    public List<string> Lists { get; } = [];
    public List<ImportedFile> Failures { get; } = [];

    public int Count => Documents.Count + Lists.Count + Failures.Count;

    /// <summary>Looks through files and folders; folders recursively, in ordinal order of the names.</summary>
    public static SourceFiles In(IEnumerable<string> paths)
    {
        var found = new SourceFiles();
        foreach (var path in paths)
        {
            found.Add(path);
        }
        return found;
    }

    private void Add(string path)
    {
        if (Directory.Exists(path))
        {
            var before = Documents.Count + Lists.Count;
            AddFolder(new DirectoryInfo(path));
            if (Documents.Count + Lists.Count == before)
            {
                Fail(
                    path,
                    "there is no document in this folder; give one with .txt files or another format the archive reads"
                );
            }
        }
        else if (!File.Exists(path))
        {
            Fail(path, "there is no such file or folder; check the path");
        }
        else if (IsList(path))
        {
            Lists.Add(path);
        }
        else
        {
            Documents.Add(path);
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
                        Lists.Add(entry.FullName);
                        break;
                    case FileInfo when DocumentReader.IsDocument(entry.Name):
                        Documents.Add(entry.FullName);
                        break;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Fail(folder.FullName, "this folder cannot be opened; check its permissions");
        }
    }

    private static bool IsList(string path) =>
        Path.GetFileName(path).Equals(Importer.KnownMeetingsFile, StringComparison.OrdinalIgnoreCase);

    private void Fail(string path, string reason) => Failures.Add(new ImportedFile(path, ImportOutcome.Failed, reason));
}
