using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace DialogueArchive.Web.Hosting;

/// <summary>
/// What a request may bring. The archive is only read, so an honest one is short; what goes beyond is refused before anything looks
/// at it, and who sends it slowly is not waited for.
/// </summary>
internal static class RequestBounds
{
    /// <summary>The most characters of a path, and of the name or value of a parameter.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>The most parameters, each time that one is given counted.</summary>
    public const int MostParameters = 100;

    private const int MostConnections = 1_000;

    /// <summary>The bounds that the server itself keeps.</summary>
    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = 8 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestBodySize = 64 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MaxConcurrentConnections = MostConnections;
        limits.Http2.MaxStreamsPerConnection = 50;
    }

    /// <summary>Answers 400 to requests with more or longer parameters than anyone needs, or with characters that no address has.</summary>
    public static IApplicationBuilder UseRequestBounds(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (IsWithin(context.Request))
                {
                    return next(context);
                }
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );

    private static bool IsWithin(HttpRequest request) =>
        IsPath(request.Path.Value ?? "")
        && request.Query.Sum(parameter => Math.Max(parameter.Value.Count, 1)) <= MostParameters
        && request.Query.All(parameter => IsFit(parameter.Key) && parameter.Value.All(IsFit));

    // No address has a control or a name of mere spaces, which pages would take for none.
    private static bool IsPath(string path) =>
        path.Length <= MostCharacters
        && !path.Any(char.IsControl)
        && !Array.Exists(path.Split('/'), name => name.Length > 0 && string.IsNullOrWhiteSpace(name));

    // A null ends a text for some and not for others.
    private static bool IsFit(string? text) =>
        text is null || (text.Length <= MostCharacters && !text.Contains('\0', StringComparison.Ordinal));
}
