using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using DialogueArchive.Web.Api;
using Microsoft.AspNetCore.HttpOverrides;

namespace DialogueArchive.Web.Hosting;

/// <summary>
/// How much one client may ask in a minute. Who asks from this machine may ask without end; behind a proxy on this machine the address that
/// it forwards counts.
/// </summary>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services, int requestsPerMinute)
    {
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        return services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                ClientOf(http.Connection.RemoteIpAddress) is { } client
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        client,
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = requestsPerMinute, Window = Window }
                    )
                    : RateLimitPartition.GetNoLimiter(string.Empty)
            );
            limits.OnRejected = (rejected, _) =>
                new ValueTask(RefuseAsync(rejected.HttpContext, rejected.Lease, requestsPerMinute));
        });
    }

    /// <summary>Who asks from <paramref name="address"/>; null when that is this machine itself.</summary>
    internal static string? ClientOf(IPAddress? address)
    {
        if (address is null)
        {
            return null;
        }
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
        {
            return null;
        }
        // The last half of a long address is the client's to choose.
        var bytes = plain.GetAddressBytes();
        return Convert.ToHexStringLower(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private static Task RefuseAsync(HttpContext http, RateLimitLease lease, int requestsPerMinute)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problems
            .Of(
                http,
                StatusCodes.Status429TooManyRequests,
                $"More than {requestsPerMinute} requests in a minute came from your address; ask again in {seconds} seconds. "
                    + "Whole lists and the whole archive can be had in one request each: see /downloads."
            )
            .ExecuteAsync(http);
    }
}
