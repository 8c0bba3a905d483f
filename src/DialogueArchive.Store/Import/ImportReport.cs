using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import;

/// <summary>What became of each file, in the order of import.</summary>
public sealed record ImportReport(IReadOnlyList<ImportedFile> Files)
{
    /// <summary>How many files had this outcome.</summary>
    public int Count(ImportOutcome outcome) => Files.Count(file => file.Outcome == outcome);

    /// <summary>Whether any file failed.</summary>
    public bool AnyFailed => Files.Any(file => file.Outcome == ImportOutcome.Failed);
}

/// <summary>What became of one file.</summary>
/// <param name="Path">The path or address as given or found.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">When it failed: what is wrong and what to do, in one line. Otherwise null.</param>
/// <param name="Document">Slug of the document; null for the list of known meetings and for failures.</param>
public sealed record ImportedFile(string Path, ImportOutcome Outcome, string? Reason = null, string? Document = null)
{
    /// <summary>The file name alone; an address whole.</summary>
    public string Name => SourceFiles.AddressIn(Path) is null ? System.IO.Path.GetFileName(Path) : Path;
}

/// <summary>Progress of an import: the file just done, and how many of how many are.</summary>
public sealed record ImportProgress(int Done, int Total, ImportedFile File);
