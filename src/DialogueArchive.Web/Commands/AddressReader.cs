using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Import;

namespace DialogueArchive.Web.Commands;

/// <summary>
/// Retrieves documents by address, with bounds on time, size and redirects. What counts is the network address that is
/// connected to, at each redirect anew: a name may lead anywhere.
/// </summary>
internal sealed class AddressReader : IDisposable
{
    private const int MaximumRedirects = 5;
    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(60);

    private readonly Func<IPAddress, bool> _mayConnect;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    public AddressReader(Func<IPAddress, bool> mayConnect, TimeProvider clock)
    {
        _mayConnect = mayConnect;
        _clock = clock;
        // A proxy would connect where this reader cannot see.
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectCallback = ConnectAsync,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DialogueArchive/1.0");
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/pdf, text/plain, */*;q=0.5");
    }

    /// <summary>
    /// Retrieves an address. Throws <see cref="UnreadableDocumentException"/> when it cannot be reached, is not allowed, or is
    /// out of bounds.
    /// </summary>
    public async Task<Retrieved> RetrieveAsync(Uri address, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(MaximumTime);
        try
        {
            return await FollowAsync(address, time.Token);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableDocumentException(
                $"the server took longer than {MaximumTime.TotalSeconds} seconds; try again later",
                failure
            );
        }
        catch (HttpRequestException failure) when (failure.InnerException is UnreadableDocumentException refusal)
        {
            throw new UnreadableDocumentException(refusal.Message, failure);
        }
        catch (HttpRequestException failure)
        {
            throw new UnreadableDocumentException(Reason(failure), failure);
        }
        catch (IOException failure)
        {
            throw new UnreadableDocumentException("the connection broke off; try again later", failure);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Retrieved> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            if (address.UserInfo.Length > 0)
            {
                throw new UnreadableDocumentException("there is a user's name in the address; leave it out");
            }
            using var answer = await _http.GetAsync(
                address,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location)
            {
                address = Next(address, location);
            }
            else if (!answer.IsSuccessStatusCode)
            {
                throw new UnreadableDocumentException(
                    $"the server answers {(int)answer.StatusCode} ({answer.ReasonPhrase}); check the address"
                );
            }
            else
            {
                var contentType = answer.Content.Headers.ContentType?.ToString();
                DocumentReader.RefuseUnread(address.AbsoluteUri, contentType);
                var bytes = await BytesOfAsync(answer.Content, cancellationToken);
                return new Retrieved(WithoutFragment(address), _clock.GetUtcNow(), contentType, bytes);
            }
        }
        throw new UnreadableDocumentException(
            $"it redirects more than {MaximumRedirects} times; give the address where it ends"
        );
    }

    private static Uri Next(Uri from, Uri location)
    {
        var next = new Uri(from, location);
        if (next.Scheme != Uri.UriSchemeHttps && next.Scheme != from.Scheme)
        {
            throw new UnreadableDocumentException(
                $"it redirects from {from.Scheme} to {next.Scheme}; give the address where it ends, if you trust it"
            );
        }
        return next;
    }

    private static Uri WithoutFragment(Uri address) => new(address.GetLeftPart(UriPartial.Query));

    private static async Task<byte[]> BytesOfAsync(HttpContent content, CancellationToken cancellationToken)
    {
        // The stream is unpacked already, so this bounds what a small packed answer may grow to.
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while (
            bytes.Length <= DocumentReader.MaximumBytes
            && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0
        )
        {
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext connection,
        CancellationToken cancellationToken
    )
    {
        var host = connection.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var given)
            ? [given]
            : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(addresses, _mayConnect.Invoke);
        if (allowed.Length == 0)
        {
            throw new UnreadableDocumentException(
                $"{host} is on this machine or a private network; to retrieve from there, add --allow-private-addresses"
            );
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, connection.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Reason(HttpRequestException failure) =>
        failure.InnerException switch
        {
            AuthenticationException => "the certificate of the server is not valid; check the address",
            SocketException
            {
                SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
            } => "there is no such server; check the address and the network",
            SocketException => "the server cannot be reached; check the address or try again later",
            _ => "the server gives no answer that can be read; try again later",
        };
}
