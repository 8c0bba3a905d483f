using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DialogueArchive.Web.Tests.Browser;

/// <summary>What holds of each page in a real browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageTests(ArchiveHost archive, Chromium chromium)
{
    // What reaches beyond the right edge, for whoever reads the failure.
    private const string Outside = """
        [...document.querySelectorAll('main *')]
          .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth)
          .slice(0, 5).map(element => element.outerHTML.slice(0, 120)).join(' ')
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Contrast = ["color-contrast"];

    // What is in order needs no description, which takes longer than the rules themselves.
    private const string Violations = """
        async rules => {
          const { passes, violations } = await axe.run({
            resultTypes: ['violations'], ...(rules.length ? { runOnly: rules } : {})
          });
          return passes.length === 0
            ? 'nothing was looked at'
            : violations.map(rule => `${rule.id} at ${rule.nodes.slice(0, 3).map(node => node.target)}`).join('; ');
        }
        """;

    public static TheoryData<string> Pages => [.. Addresses.Pages, "/nowhere"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Anybody_can_use_the_page_in_light_and_dark_narrow_and_wide(string address)
    {
        await using var window = await chromium.OpenAsync(archive.Address);
        var page = await window.NewPageAsync();
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != archive.Address.Authority)
            {
                elsewhere.Add(request.Url);
            }
        };
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            // The browser notes the status of the page for unknown addresses itself.
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                refused.Add(message.Text);
            }
        };
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.GotoAsync(address);
        await page.EvaluateAsync(Axe);

        foreach (var width in new[] { 320, 1280, 1920 })
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.True(
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width,
                $"scrolls sideways at {width} pixels: {await page.EvaluateAsync<string>(Outside)}"
            );
            // Nothing but the margins differs on a wider window.
            if (width <= 1280)
            {
                Assert.Equal(string.Empty, await page.EvaluateAsync<string>(Violations, Array.Empty<string>()));
            }
        }
        // Nothing but colours differs in the dark.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>(Violations, Contrast));
        Assert.Empty(elsewhere);
        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }

    [Fact]
    public async Task What_nobody_could_use_is_found()
    {
        await using var window = await chromium.OpenAsync(archive.Address);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/about");
        await page.EvaluateAsync(Axe);
        await page.EvaluateAsync(
            "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.svg\"><p id=\"pale\">Pale</p>')"
        );

        Assert.Contains("image-alt", await page.EvaluateAsync<string>(Violations, Array.Empty<string>()));
        await page.EvaluateAsync("document.getElementById('pale').style.color = 'rgb(200 200 200)'");
        Assert.Contains("color-contrast", await page.EvaluateAsync<string>(Violations, Contrast));
    }

    [Fact]
    public async Task The_navigation_stands_on_one_line_from_1024_pixels()
    {
        await using var window = await chromium.OpenAsync(archive.Address);
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(1024, 800);
        await page.GotoAsync("/");

        var tops = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('header nav li')].map(item => item.getBoundingClientRect().top)"
        );
        var lines = await page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('header nav li a')].map(link => link.getClientRects().length)"
        );
        Assert.True(tops.Length >= 5);
        Assert.Single(tops.Distinct());
        Assert.All(lines, line => Assert.Equal(1, line));
    }

    [Fact]
    public async Task The_api_is_tried_out_under_the_strict_policy()
    {
        await using var window = await chromium.OpenAsync(archive.Address);
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        await page.GotoAsync("/api/docs");

        await page.Locator("#operations-Series-listSeries").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();
        await Assertions
            .Expect(page.Locator(".live-responses-table td.response-col_status").Last)
            .ToContainTextAsync("200");
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
