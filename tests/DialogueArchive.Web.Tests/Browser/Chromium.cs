using DialogueArchive.Tests;
using Microsoft.Playwright;

namespace DialogueArchive.Web.Tests.Browser;

/// <summary>
/// One Chromium for all browser tests of a run: that of CHROMIUM, of the PATH, or Playwright's own. Where there is none, it
/// is installed; where that cannot be done, every browser test fails and says what to do.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    private static readonly string[] Switches =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A window of its own for one test.</summary>
    public Task<IBrowserContext> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address.ToString();
        options.ReducedMotion = ReducedMotion.Reduce;
        return _browser!.NewContextAsync(options);
    }

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = FindOrInstall(_playwright.Chromium), Args = Switches }
        );
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
    }

    private static string FindOrInstall(IBrowserType own) =>
        Find(own)
        ?? (SystemPackage.Install("chromium") ? Find(own) : null)
        ?? (InstallOwn() ? Find(own) : null)
        ?? throw new InvalidOperationException(
            "The browser tests need Chromium and it could not be installed; install it ('apt-get install chromium') or set CHROMIUM to its path."
        );

    private static string? Find(IBrowserType own) =>
        new[]
        {
            Environment.GetEnvironmentVariable("CHROMIUM"),
            SystemPackage.Find(Names),
            own.ExecutablePath,
        }.FirstOrDefault(File.Exists);

    private static bool InstallOwn() =>
        Microsoft.Playwright.Program.Main(
            Environment.IsPrivilegedProcess ? ["install", "--with-deps", "chromium"] : ["install", "chromium"]
        ) == 0;
}

/// <summary>Tests in a real browser, on an archive of their own.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>, ICollectionFixture<ArchiveHost>
{
    public const string Name = "browser";
}
