using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DialogueArchive.Web.Tests.Commands;

/// <summary>A server of press releases on this machine, as good and as bad as they come.</summary>
public sealed class PressServer : IAsyncLifetime
{
    public const string Release =
        "The third meeting of the Norway-Canada Space Dialogue was held in Oslo on 14 June 2022.";

    private readonly WebApplication _server;

    public PressServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://0.0.0.0:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.MapGet("/release", () => Results.Text($"<title>Release</title><p>{Release}</p>", "text/html"));
        _server.MapGet(
            "/latin",
            () => Results.Bytes(System.Text.Encoding.Latin1.GetBytes("Tromsø"), "text/plain; charset=iso-8859-1")
        );
        _server.MapGet("/download/release.md", () => Results.Bytes("# Release\n\nBoth met."u8.ToArray()));
        _server.MapGet("/moved", () => Results.Redirect("/release"));
        _server.MapGet("/elsewhere", (int port) => Results.Redirect($"http://127.0.0.2:{port}/release"));
        _server.MapGet("/round", () => Results.Redirect("/round"));
        _server.MapGet("/local", () => Results.Redirect("file:///etc/passwd"));
        _server.MapGet("/photo", () => Results.Bytes([0x89, 0x50], "image/png"));
        _server.MapGet("/endless", EndlessAsync);
    }

    /// <summary>The port on which it listens.</summary>
    public int Port { get; private set; }

    /// <summary>The address of one of its paths.</summary>
    public string At(string path) => $"http://127.0.0.1:{Port}/{path}";

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        var addresses = _server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses;
        Port = new Uri(addresses.Single()).Port;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    // Packed zeros: a small answer that grows a thousandfold.
    private static async Task EndlessAsync(HttpContext http)
    {
        http.Response.ContentType = "text/plain";
        http.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
        var block = new byte[1024 * 1024];
        for (var written = 0; written < 40; written++)
        {
            await packed.WriteAsync(block, http.RequestAborted);
        }
    }
}
