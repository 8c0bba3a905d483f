using System.Net;
using System.Text.Json;
using DialogueArchive.Store.Import;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueArchive.Web.Tests;

/// <summary>The real application on a real port and a database of its own, with both press releases imported.</summary>
public sealed class ArchiveHost : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dialogue-archive-");
    private readonly Application _application;

    public ArchiveHost()
        : this(null) { }

    /// <summary>Starts on a database that is there.</summary>
    internal ArchiveHost(string? database)
    {
        Database = database ?? Path.Combine(_folder.FullName, "archive.db");
        _application = new Application(Database);
        _application.UseKestrel(0);
        _application.StartServer();
        Address = _application.ClientOptions.BaseAddress;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <summary>Path of its SQLite file.</summary>
    public string Database { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What the application is made of.</summary>
    public IServiceProvider Services => _application.Services;

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient Http { get; }

    /// <summary>Imports one more press release, or a list of known meetings.</summary>
    public async Task ImportAsync(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, text);
        await ImportAsync(path);
    }

    /// <summary>Imports a file or a folder.</summary>
    public async Task ImportAsync(string path)
    {
        var report = await _application.Services.GetRequiredService<Importer>().ImportAsync([path]);
        Assert.False(report.AnyFailed, string.Join('\n', report.Files.Select(file => file.Reason)));
    }

    /// <summary>Takes a document out of the archive.</summary>
    public Task<bool> WithdrawAsync(string document, string reason) =>
        _application.Services.GetRequiredService<Importer>().WithdrawAsync(document, reason);

    /// <summary>The page at an address, its characters as a reader sees them; fails unless it is 200.</summary>
    public async Task<string> PageAsync(string address)
    {
        using var answer = await Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The JSON answer of an address below <c>/api/v1</c>; fails unless it is 200.</summary>
    public async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await Http.GetAsync($"/api/v1/{address}");
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {body}");
        return JsonElement.Parse(body);
    }

    public void Dispose()
    {
        Http.Dispose();
        _application.Dispose();
        _folder.Delete(recursive: true);
    }

    private sealed class Application(string database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("database", database);
    }
}

/// <summary>Tests that read the one archive; none of them changes it.</summary>
[CollectionDefinition(Name)]
public sealed class ArchiveTests : ICollectionFixture<ArchiveHost>
{
    public const string Name = "archive";
}
