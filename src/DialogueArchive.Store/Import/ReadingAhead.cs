using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DialogueArchive.Extraction;

namespace DialogueArchive.Store.Import;

/// <summary>
/// Reads documents while those before them are being stored, and hands over together what is ready by then: a few when the reader is the
/// slower of the two, many when the disk is.
/// </summary>
internal static class ReadingAhead
{
    private const int MostTogether = 100;

    /// <summary>What the sources hold, in their order. Reading ends when whoever asked has had enough.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<ReadSource>> ReadAsync<TSource>(
        IEnumerable<TSource> sources,
        Func<TSource, CancellationToken, Task<ReadSource>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var ready = Channel.CreateBounded<ReadSource>(MostTogether);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(ReadAllAsync, CancellationToken.None);
        try
        {
            while (await ready.Reader.WaitToReadAsync(cancellationToken))
            {
                var together = new List<ReadSource>();
                while (together.Count < MostTogether && ready.Reader.TryRead(out var next))
                {
                    together.Add(next);
                }
                yield return together;
            }
        }
        finally
        {
            await enough.CancelAsync();
            await reading;
        }

        async Task ReadAllAsync()
        {
            try
            {
                foreach (var source in sources)
                {
                    await ready.Writer.WriteAsync(await read(source, enough.Token), enough.Token);
                }
                ready.Writer.Complete();
            }
            // Whoever takes them gets to know of it.
            catch (Exception failure)
            {
                ready.Writer.Complete(failure);
            }
        }
    }
}

/// <summary>A source that was read: what became of it already, or else its record, still to be stored.</summary>
/// <param name="Path">The path or address as given or found.</param>
/// <param name="Done">What became of it without being stored.</param>
/// <param name="Record">What was read.</param>
/// <param name="Bytes">The document as received.</param>
/// <param name="Retrieved">How it was received, if by an address.</param>
internal sealed record ReadSource(
    string Path,
    ImportedFile? Done,
    MeetingRecord? Record = null,
    byte[]? Bytes = null,
    Retrieved? Retrieved = null
)
{
    /// <summary>The hash of the bytes, where they were read.</summary>
    public string Sha256 => Record!.Document.Sha256;
}
