using Microsoft.AspNetCore.ResponseCompression;

namespace DialogueArchive.Web.Hosting;

/// <summary>Answers are text, and go compressed to whoever can read them so. They are the same for everyone, and hold no secrets.</summary>
internal static class Compression
{
    private static readonly string[] Texts =
    [
        .. ResponseCompressionDefaults.MimeTypes,
        "application/atom+xml",
        "application/feed+json",
        "application/ld+json",
        "application/problem+json",
        "application/tei+xml",
        "application/vnd.citationstyles.csl+json",
        "application/x-ndjson",
        "image/svg+xml",
        "text/calendar",
        "text/csv",
    ];

    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = Texts.Distinct(StringComparer.OrdinalIgnoreCase);
        });
}
