using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Export;
using DialogueArchive.Web.Api;
using DialogueArchive.Web.Exports;
using DialogueArchive.Web.Hosting;
using DialogueArchive.Web.Reading;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DialogueArchive.Web;

/// <summary>The table of contents: services, pipeline and endpoints, in order.</summary>
internal static class ArchiveSite
{
    /// <summary>Everything below this is API.</summary>
    public const string Api = "/api";

    /// <summary>Where the API can be tried out.</summary>
    public const string TryOut = "/api/docs";

    public static void AddArchiveSite(this WebApplicationBuilder builder, ArchiveOptions options)
    {
        // Messages go to standard error; standard output is for data.
        builder
            .Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            // Asked whether it is wanted, and it never is, it would begin an activity for every request.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestBounds.Set(kestrel.Limits);
        });
        builder.WebHost.UseStaticWebAssets();
        // Who stops it waits for so long, and for no longer.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8));

        builder.Services.AddArchive(options.Database);
        builder.Services.AddCompression();
        builder.Services.AddRateLimits(options.RequestsPerMinute);
        builder.Services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new FormerAddresses()));
        builder.Services.AddArchiveApi();
        builder.Services.AddSingleton<Briefs>();
        builder.Services.AddSingleton(provider => new Downloads(
            provider.GetRequiredService<ArchiveExport>(),
            provider.GetRequiredService<CoverageQueries>()
        ));
        builder.Services.AddHealthChecks().AddCheck<ArchiveHealth>("archive");
    }

    public static void UseArchiveSite(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseRateLimiter();
        var kept = ActivatorUtilities.CreateInstance<KeptAnswers>(app.Services, TimeProvider.System);
        app.Use(next => http => kept.InvokeAsync(http, next));
        app.UseExceptionHandler("/error/500");
        app.UseResponseCompression();
        app.UseWhen(IsApi, api => api.UseStatusCodePages(Problems.WriteAsync));
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseRequestBounds();
        app.UseWhen(context => !IsApi(context), pages => pages.UsePageFormats());
        app.UseWhen(
            IsApi,
            api =>
            {
                var negotiation = new Negotiation(app.Services.GetRequiredService<EndpointDataSource>());
                api.Use(next => http => negotiation.InvokeAsync(http, next));
            }
        );
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = TryOut.TrimStart('/');
            ui.DocumentTitle = "DialogueArchive API";
            ui.SwaggerEndpoint("/openapi/v1.json", "DialogueArchive API v1");
        });
        app.UseRouting();
        app.Use(
            (http, next) =>
            {
                // Noted here, for an endpoint may take itself away before it answers.
                http.Features.Set(http.GetEndpoint()?.Metadata.GetMetadata<ChangesWithTheArchive>());
                return next(http);
            }
        );
        app.UseWhen(IsApi, api => api.UseCors());

        app.MapStaticAssets();
        var pages = app.MapRazorPages().WithStaticAssets().WithMetadata(new ChangesWithTheArchive());
        pages.Add(OnlyRead);
        app.MapArchiveApi();
        app.MapDownloadFiles();
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false })
            .WithMetadata(OnlyToRead);
        app.MapHealthChecks("/healthz/ready").WithMetadata(OnlyToRead);
    }

    private static HttpMethodMetadata OnlyToRead => new([HttpMethods.Get, HttpMethods.Head]);

    // The error page answers whatever was asked.
    private static void OnlyRead(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: not "error/{code:int}" })
        {
            endpoint.Metadata.Add(OnlyToRead);
        }
    }

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Api, StringComparison.Ordinal);
}
