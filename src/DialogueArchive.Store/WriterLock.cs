namespace DialogueArchive.Store;

/// <summary>
/// The turn to write to a database, one at a time over all processes: a lock on a file beside it, which the system takes back when a
/// process dies. SQLite's own lock makes others fail after a while; this one makes them wait. It also keeps two writers from resetting
/// the log at once, which versions of SQLite before 3.51.3 do not survive in every case.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private const string Ending = "-lock";
    private const int ShortestWait = 2;
    private const int LongestWait = 15;

    // EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>Waits for the turn. Give it back as soon as the transaction has ended.</summary>
    public static async Task<WriterLock> TakeAsync(string database, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new WriterLock(Open(database, FileShare.None));
            }
            catch (IOException failure) when (Held.Contains(failure.HResult))
            {
                await Task.Delay(Random.Shared.Next(ShortestWait, LongestWait), cancellationToken);
            }
        }
    }

    /// <summary>Whether this process may write the database and beside it.</summary>
    public static bool IsPossible(string database)
    {
        try
        {
            using var file = new FileStream(
                database,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete
            );
            using var beside = Open(database, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open(string database, FileShare share) =>
        new(database + Ending, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 1);
}
