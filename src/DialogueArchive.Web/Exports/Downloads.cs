using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Export;

namespace DialogueArchive.Web.Exports;

/// <summary>
/// The files to take away, made once for each state of the archive, in the background, when somebody first asks for them. While new ones
/// are made, those of the state before are still given.
/// </summary>
public sealed class Downloads : IDisposable
{
    private readonly ArchiveExport _export;
    private readonly CoverageQueries _coverage;
    private readonly Lock _turn = new();
    private Task<Edition> _making = Task.FromException<Edition>(new InvalidOperationException("Nothing is made yet."));
    private Edition? _latest;

    internal Downloads(ArchiveExport export, CoverageQueries coverage) => (_export, _coverage) = (export, coverage);

    /// <summary>
    /// The newest files there are after waiting no longer than <paramref name="patience"/>; null when there are none yet.
    /// </summary>
    public async Task<Edition?> LatestAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var stamp = await _coverage.StampAsync(cancellationToken);
        Task making;
        lock (_turn)
        {
            if (_latest?.Stamp == stamp)
            {
                return _latest;
            }
            if (_making.IsCompleted)
            {
                _making = Task.Run(() => MakeAsync(stamp), CancellationToken.None);
            }
            making = _making;
        }
        try
        {
            await making.WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on; whoever asks again finds it.
        }
        return _latest;
    }

    /// <summary>Whether these files are of the archive as it is now.</summary>
    public async Task<bool> IsCurrentAsync(Edition edition, CancellationToken cancellationToken) =>
        edition.Stamp == await _coverage.StampAsync(cancellationToken);

    /// <summary>Takes the files away.</summary>
    public void Dispose() => _latest?.Folder.Delete(recursive: true);

    private async Task<Edition> MakeAsync(string stamp)
    {
        var folder = Directory.CreateTempSubdirectory("dialogue-archive-");
        try
        {
            var edition = new Edition(stamp, folder, await _export.WriteAsync(folder.FullName));
            // Whoever is just taking an older file holds it open and gets the whole of it.
            (_latest, var before) = (edition, _latest);
            before?.Folder.Delete(recursive: true);
            return edition;
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }
}

/// <summary>The files of one state of the archive.</summary>
/// <param name="Stamp">The state.</param>
/// <param name="Folder">Where the files are.</param>
/// <param name="Archive">What they are.</param>
public sealed record Edition(string Stamp, DirectoryInfo Folder, ExportedArchive Archive)
{
    /// <summary>Where a file is to be had.</summary>
    public static string Address(ExportedFile file) => $"/downloads/{file.Path}";
}
