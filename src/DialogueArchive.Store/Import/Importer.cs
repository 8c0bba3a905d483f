using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Reading;
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
    private readonly Func<Document, MeetingRecord> _extract;
    private readonly int _extractionVersion;

    internal Importer(
        IDbContextFactory<ArchiveContext> contexts,
        AuthorityFile authority,
        Func<Document, MeetingRecord> extract,
        int extractionVersion
    )
    {
        _contexts = contexts;
        _authority = authority;
        _extract = extract;
        _extractionVersion = extractionVersion;
    }

    /// <summary>
    /// Imports files and folders (recursively, in ordinal order of their names; files that are no documents by their ending are
    /// passed over), authority records first, then documents, then each folder's list of known meetings. A path that does not exist,
    /// a folder without a document and a file that cannot be read are reported as failed, and the rest goes on. Throws only
    /// <see cref="OperationCanceledException"/> and when the database itself cannot be used.
    /// </summary>
    public Task<ImportReport> ImportAsync(
        IEnumerable<string> paths,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        throw new NotSupportedException(
            nameof(_authority) + nameof(_extract) + nameof(_contexts) + nameof(_extractionVersion)
        );

    /// <summary>Imports a list of known meetings, in place of the one imported before under the same file name.</summary>
    public Task<ImportedFile> ImportKnownMeetingsAsync(string path, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(nameof(_contexts));
}
