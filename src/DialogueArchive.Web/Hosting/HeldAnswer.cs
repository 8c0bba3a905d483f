using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace DialogueArchive.Web.Hosting;

/// <summary>
/// The body of an answer made from the archive, held back until it is whole. What is not such an answer, has a tag or a rule for caches
/// of its own, or is too long, goes on as it comes.
/// </summary>
/// <param name="response">The answer.</param>
/// <param name="onward">Where it goes.</param>
/// <param name="enough">For HEAD, what is cancelled when the answer turns out too long to be held; null for GET.</param>
/// <param name="going">Called once before it goes on as it comes, with whether that is because it is long.</param>
internal sealed class HeldAnswer(
    HttpResponse response,
    IHttpResponseBodyFeature onward,
    CancellationTokenSource? enough,
    Func<bool, Task> going
) : Stream
{
    private const int MostBytes = 1024 * 1024;

    private readonly MemoryStream _held = new();
    private bool _goes;

    /// <summary>Whether all of it is here.</summary>
    public bool IsWhole => !_goes && IsOfTheArchive;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private bool IsOfTheArchive =>
        response.StatusCode == StatusCodes.Status200OK
        && response.HttpContext.Features.Get<ChangesWithTheArchive>() is not null
        && !response.Headers.ContainsKey(HeaderNames.ETag)
        && !response.Headers.ContainsKey(HeaderNames.CacheControl);

    /// <summary>The bytes held.</summary>
    public byte[] ToArray() => _held.ToArray();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (!_goes && _held.Length + buffer.Length <= MostBytes && IsOfTheArchive)
        {
            _held.Write(buffer.Span);
            return;
        }
        if (!_goes)
        {
            _goes = true;
            var isLong = IsOfTheArchive;
            if (!isLong)
            {
                // The beginning of an answer that failed half-way is no part of the error's.
                _held.SetLength(0);
            }
            await going(isLong);
            await GoAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellationToken);
        }
        await GoAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Only what compresses writes so, when it is disposed of after a failure.
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!_goes)
        {
            _held.Write(buffer, offset, count);
        }
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_goes)
        {
            await onward.Stream.FlushAsync(cancellationToken);
        }
    }

    // What is held is flushed when it is sent.
    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _held.Dispose();
        base.Dispose(disposing);
    }

    private async Task GoAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (enough is null)
        {
            await onward.Stream.WriteAsync(bytes, cancellationToken);
            return;
        }
        await onward.StartAsync(CancellationToken.None);
        await enough.CancelAsync();
        throw new OperationCanceledException(enough.Token);
    }
}
