using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DialogueArchive.Store;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DialogueArchive.Web.Hosting;

/// <summary>Marks endpoints whose answers change only with an import, a new build or the day.</summary>
internal sealed class ChangesWithTheArchive;

/// <summary>
/// Answers made from the archive, kept as the bytes that went out for as long as the archive stays as it is. The entity tag of an answer
/// is made of its bytes, so it changes when they do and only then; who holds them gets 304. Each is made once, however many ask for it at
/// the same time.
/// </summary>
internal sealed class KeptAnswers(DataVersion data, CoverageQueries coverage, TimeProvider time)
{
    private readonly DateTime _started = time.GetUtcNow().UtcDateTime;

    private readonly ConcurrentDictionary<Question, Task<KeptAnswer?>> _making = new();

    private volatile Shelf _shelf = new(-1, default);

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }
        if (Current() is not { } shelf)
        {
            await next(http);
            return;
        }
        var question = new Question(http.Request);
        if (shelf.Find(question) is { } kept)
        {
            await SendAsync(http, kept);
            return;
        }
        var promise = new TaskCompletionSource<KeptAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = _making.GetOrAdd(question, promise.Task);
        if (making == promise.Task)
        {
            await MakeAsync(http, next, question, shelf, promise);
        }
        else if (await making.WaitAsync(http.RequestAborted) is { } made)
        {
            await SendAsync(http, made);
        }
        else if (await HoldAsync(http, next, shelf, () => { }) is { } own)
        {
            await SendAsync(http, own);
        }
    }

    // A window passes with the day, without an import. Null when the archive cannot be read: whoever answers will say so.
    private Shelf? Current()
    {
        try
        {
            var (version, day) = (data.Now, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
            var shelf = _shelf;
            return shelf.Version == version && shelf.Day == day ? shelf : _shelf = new Shelf(version, day);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private async Task MakeAsync(
        HttpContext http,
        RequestDelegate next,
        Question question,
        Shelf shelf,
        TaskCompletionSource<KeptAnswer?> promise
    )
    {
        KeptAnswer? made = null;
        try
        {
            // Who waits for the same need not wait for one that is not kept.
            made = await HoldAsync(http, next, shelf, () => promise.TrySetResult(null));
            // What was read while the archive changed may be of either state.
            if (made is not null && Current() == shelf)
            {
                shelf.Keep(question, made);
            }
        }
        finally
        {
            _making.TryRemove(new KeyValuePair<Question, Task<KeptAnswer?>>(question, promise.Task));
            promise.TrySetResult(made);
        }
        if (made is not null)
        {
            await SendAsync(http, made);
        }
    }

    // The answer held back until it is whole; null when it went out as it came.
    private async Task<KeptAnswer?> HoldAsync(HttpContext http, RequestDelegate next, Shelf shelf, Action whenItGoes)
    {
        var onward = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var aborted = http.RequestAborted;
        var isHead = HttpMethods.IsHead(http.Request.Method);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        await using var held = new HeldAnswer(
            http.Response,
            onward,
            isHead ? enough : null,
            async isLong =>
            {
                whenItGoes();
                if (isLong)
                {
                    Tag(http.Response.Headers, $"W/\"{LongTag(http.Request, shelf)}\"", await ModifiedAsync(shelf));
                }
            }
        );
        var body = new StreamResponseBodyFeature(held, onward);
        http.Features.Set<IHttpResponseBodyFeature>(body);
        http.RequestAborted = enough.Token;
        // What HEAD tells of the bytes is told by making them.
        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
            await body.CompleteAsync();
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            // Nobody waits for the rest of a long answer to HEAD.
        }
        finally
        {
            http.Features.Set(onward);
            http.RequestAborted = aborted;
            http.Request.Method = isHead ? HttpMethods.Head : HttpMethods.Get;
        }
        if (!held.IsWhole)
        {
            return null;
        }
        var bytes = held.ToArray();
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";
        Tag(http.Response.Headers, tag, await ModifiedAsync(shelf));
        return new KeptAnswer(bytes, tag, [.. http.Response.Headers.Where(header => !IsOfOne(header.Key))]);
    }

    private static bool IsOfOne(string header) =>
        header.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase)
        || header.Equals(HeaderNames.Date, StringComparison.OrdinalIgnoreCase);

    private static Task SendAsync(HttpContext http, KeptAnswer answer)
    {
        var response = http.Response;
        var headers = response.Headers;
        var isSame = IsHeld(http.Request.Headers, answer);
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }
        if (isSame)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            headers.ContentType = headers.ContentEncoding = headers.ContentDisposition = default;
            headers.ContentLength = null;
            return Task.CompletedTask;
        }
        response.StatusCode = StatusCodes.Status200OK;
        headers.ContentLength = answer.Bytes.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(answer.Bytes, http.RequestAborted).AsTask();
    }

    // RFC 9110, 13.2.2: the day counts only where no tag is given.
    private static bool IsHeld(IHeaderDictionary asked, KeptAnswer answer)
    {
        if (asked.IfNoneMatch is { Count: > 0 } tags)
        {
            return tags == answer.Tag
                || (
                    EntityTagHeaderValue.TryParseList(tags, out var known)
                    && known.Any(tag =>
                        tag.Equals(EntityTagHeaderValue.Any)
                        || tag.Compare(EntityTagHeaderValue.Parse(answer.Tag), useStrongComparison: false)
                    )
                );
        }
        return HeaderUtilities.TryParseDate(asked.IfModifiedSince.ToString(), out var since)
            && HeaderUtilities.TryParseDate(
                answer.Headers.First(header => header.Key == HeaderNames.LastModified).Value.ToString(),
                out var modified
            )
            && modified <= since;
    }

    private static void Tag(IHeaderDictionary headers, string tag, DateTimeOffset modified)
    {
        headers.ETag = tag;
        headers.LastModified = HeaderUtilities.FormatDate(modified);
        headers.CacheControl = "no-cache";
    }

    // The tag of an answer too long to be held goes out before its bytes are known: it tells what they are made from.
    private string LongTag(HttpRequest request, Shelf shelf) =>
        Convert.ToHexStringLower(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{shelf.Version} {shelf.Day:O} {_started.Ticks} {request.Path}{request.QueryString}"
                        )
                    )
                )
                .AsSpan(0, 16)
        );

    // The newest of the import, the start of this build, and the day that windows go by.
    private async Task<DateTimeOffset> ModifiedAsync(Shelf shelf) =>
        new(
            new[]
            {
                await coverage.ChangedAsync(),
                _started,
                shelf.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            }.Max(),
            TimeSpan.Zero
        );

    /// <summary>All that an answer depends on but the archive.</summary>
    private sealed record Question(
        string Scheme,
        string Host,
        string Path,
        string Query,
        string Accept,
        string Encodings,
        bool FromElsewhere
    )
    {
        public Question(HttpRequest request)
            : this(
                request.Scheme,
                request.Host.Value ?? "",
                $"{request.PathBase}{request.Path}",
                request.QueryString.Value ?? "",
                request.Headers.Accept.ToString(),
                request.Headers.AcceptEncoding.ToString(),
                !StringValues.IsNullOrEmpty(request.Headers.Origin)
            ) { }

        /// <summary>What it takes to keep it and the headers of its answer, about.</summary>
        public int Bytes => 2048 + (2 * (Host.Length + Path.Length + Query.Length + Accept.Length + Encodings.Length));
    }

    /// <summary>Answers of one state of the archive on one day: those asked for lately, up to so many bytes.</summary>
    private sealed class Shelf(long version, DateOnly day)
    {
        private const long MostBytes = 16 * 1024 * 1024;

        private readonly Lock _turn = new();

        // When the younger half is full the older goes, and what is asked for again in time comes over from it.
        private volatile ConcurrentDictionary<Question, KeptAnswer> _younger = new();
        private volatile ConcurrentDictionary<Question, KeptAnswer> _older = new();
        private long _bytes;

        public long Version => version;

        public DateOnly Day => day;

        public KeptAnswer? Find(Question question)
        {
            if (!_younger.TryGetValue(question, out var kept) && _older.TryGetValue(question, out kept))
            {
                Keep(question, kept);
            }
            return kept;
        }

        public void Keep(Question question, KeptAnswer answer)
        {
            var bytes = question.Bytes + answer.Bytes.Length;
            lock (_turn)
            {
                _bytes += bytes;
                if (_bytes > MostBytes / 2)
                {
                    (_older, _younger) = (_younger, new ConcurrentDictionary<Question, KeptAnswer>());
                    _bytes = bytes;
                }
                _younger[question] = answer;
            }
        }
    }

    /// <summary>An answer as it went out.</summary>
    /// <param name="Bytes">Its body, compressed or not.</param>
    /// <param name="Tag">Its entity tag.</param>
    /// <param name="Headers">Its headers but for those of one sending.</param>
    private sealed record KeptAnswer(byte[] Bytes, string Tag, KeyValuePair<string, StringValues>[] Headers);
}
