using DialogueArchive.Store;
using DialogueArchive.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DialogueArchive.Web;

/// <summary>The table of contents: services, pipeline and endpoints, in order.</summary>
internal static class ArchiveSite
{
    /// <summary>Where the API can be tried out.</summary>
    public const string TryOut = "/api/docs";

    public static void AddArchiveSite(this WebApplicationBuilder builder, ArchiveOptions options)
    {
        // Messages go to standard error; standard output is for data.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseStaticWebAssets();

        builder.Services.AddArchiveStore(options.Database);
        builder.Services.AddRazorPages();
        builder.Services.AddHealthChecks().AddCheck<ArchiveHealth>("archive");
    }

    public static void UseArchiveSite(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();

        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
    }
}
