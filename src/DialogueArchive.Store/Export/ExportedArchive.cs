using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Export;

/// <summary>The files of an export.</summary>
/// <param name="Archive">Everything in one archive.</param>
/// <param name="Database">The SQLite file.</param>
/// <param name="Tables">The tables as CSV.</param>
/// <param name="Package">Their description.</param>
public sealed record ExportedArchive(
    ExportedFile Archive,
    ExportedFile Database,
    IReadOnlyList<ExportedFile> Tables,
    ExportedFile Package
)
{
    /// <summary>The name of the licence of everything the archive made; the texts stay those of their issuers.</summary>
    public const string Licence = "MIT";

    /// <summary>All of them.</summary>
    [JsonIgnore]
    public IEnumerable<ExportedFile> Files => [Archive, Database, Package, .. Tables];
}

/// <summary>A file of an export.</summary>
/// <param name="Path">Where it is in the folder of the export.</param>
/// <param name="What">What it holds.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Rows">How many rows it has; of several tables, all together.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Lower-case hexadecimal hash.</param>
public sealed record ExportedFile(string Path, string What, string MediaType, int Rows, long Bytes, string Sha256);
