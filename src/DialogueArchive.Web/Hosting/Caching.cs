using System.Security.Cryptography;
using System.Text;
using DialogueArchive.Store.Catalogue;
using Microsoft.Net.Http.Headers;

namespace DialogueArchive.Web.Hosting;

/// <summary>Marks endpoints whose answers change only with an import or a new build.</summary>
internal sealed class ChangesWithTheArchive;

/// <summary>
/// The entity tag of an answer made from the archive tells the newest import, the build, the day and the address: whoever holds it got it
/// with this very answer, so what is not here cannot pass for unchanged.
/// </summary>
internal static class Caching
{
    private static readonly string Build = typeof(Caching).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    private static readonly DateTime Started = TimeProvider.System.GetUtcNow().UtcDateTime;

    // A window passes with the day, without an import.
    private static DateTime Today => TimeProvider.System.GetUtcNow().UtcDateTime;

    public static IApplicationBuilder UseArchiveCaching(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.GetEndpoint()?.Metadata.GetMetadata<ChangesWithTheArchive>() is null)
                {
                    await next(context);
                    return;
                }
                var stamp = await context
                    .RequestServices.GetRequiredService<CoverageQueries>()
                    .StampAsync(context.RequestAborted);
                var tag = new EntityTagHeaderValue(
                    $"\"{stamp}-{Build}-{Today:yyMMdd}-{KeyOf(context.Request)}\"",
                    isWeak: true
                );
                if (Has(context.Request, tag))
                {
                    Set(context.Response, tag);
                    context.Response.GetTypedHeaders().LastModified = await ModifiedAsync(context);
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }
                var modified = await ModifiedAsync(context);
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode == StatusCodes.Status200OK)
                    {
                        Set(context.Response, tag);
                        context.Response.GetTypedHeaders().LastModified = modified;
                    }
                    return Task.CompletedTask;
                });
                await next(context);
            }
        );

    // The newest of the import, the start of this build, and the day that windows go by.
    private static async Task<DateTimeOffset> ModifiedAsync(HttpContext context)
    {
        var imported = await context
            .RequestServices.GetRequiredService<CoverageQueries>()
            .ChangedAsync(context.RequestAborted);
        return new DateTimeOffset(new[] { imported, Started, Today.Date }.Max(), TimeSpan.Zero);
    }

    private static string KeyOf(HttpRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}")))[..16];

    private static bool Has(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));

    private static void Set(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "no-cache";
    }
}
