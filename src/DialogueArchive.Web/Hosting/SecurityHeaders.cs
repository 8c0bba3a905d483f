using DialogueArchive.Web.Charts;

namespace DialogueArchive.Web.Hosting;

/// <summary>Headers of every answer, errors included: nothing from elsewhere runs here, nothing here runs elsewhere.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'none'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The try-out draws its icons from data addresses, and its script writes one style element: that one, by its hash, and no
    // other. A new version of it may need a new hash; the browser test of the try-out tells.
    private static readonly string TryOutPolicy = ContentPolicy
        .Replace("img-src 'self'", "img-src 'self' data:", StringComparison.Ordinal)
        .Replace(
            "style-src 'self'",
            "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='",
            StringComparison.Ordinal
        );

    // A picture that stands alone brings its own colours.
    private static readonly string PicturePolicy =
        $"default-src 'none'; style-src {PictureFile.StyleHash}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // Set when the answer starts: what handles errors clears the headers set before it.
                context.Response.OnStarting(
                    static state =>
                    {
                        Set((HttpContext)state);
                        return Task.CompletedTask;
                    },
                    context
                );
                return next(context);
            }
        );

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            context.Request.Path.StartsWithSegments(ArchiveSite.TryOut, StringComparison.Ordinal) ? TryOutPolicy
            : context.Response.ContentType?.StartsWith("image/svg+xml;", StringComparison.Ordinal) == true
                ? PicturePolicy
            : ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
    }
}
