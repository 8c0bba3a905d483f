using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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

    private static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
    };

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
                NoneOf((await page.RunAxe()).Violations, $"light, {width} pixels");
            }
        }
        // Nothing but colours differs in the dark.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        NoneOf((await page.RunAxe(Contrast)).Violations, "dark");
        Assert.Empty(elsewhere);
        Assert.True(refused.Count == 0, string.Join('\n', refused));
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

    private static void NoneOf(AxeResultItem[] violations, string view) =>
        Assert.True(
            violations.Length == 0,
            $"{view}: "
                + string.Join(
                    "; ",
                    violations.Select(rule =>
                        $"{rule.Id} at {string.Join(", ", rule.Nodes.Take(3).Select(node => node.Target))}"
                    )
                )
        );
}
