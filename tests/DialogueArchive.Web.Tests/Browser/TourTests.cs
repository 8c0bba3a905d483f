using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DialogueArchive.Web.Tests.Browser;

/// <summary>What a first visitor does, with scripts and without.</summary>
[Collection(BrowserTests.Name)]
public sealed class TourTests(ArchiveHost archive, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_opens_a_meeting_from_the_first_page(bool scripts)
    {
        await using var window = await OpenAsync(scripts);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/");
        await page.Locator("main a[href='/meetings/jp-us-space-5']").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/meetings/jp-us-space-5$"));
        await Expect(page.Locator("h1")).ToContainTextAsync("Fifth");
        await Expect(page.Locator("main")).ToContainTextAsync("Tokyo");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_fact_leads_to_exactly_its_words(bool scripts)
    {
        await using var window = await OpenAsync(scripts);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/meetings/jp-us-space-5");
        var proofs = page.Locator(".facts .proof:has(q):has(a.ev)");
        Assert.True(await proofs.CountAsync() >= 5);

        for (var each = 0; each < await proofs.CountAsync(); each++)
        {
            var words = await proofs.Nth(each).Locator("q").First.InnerTextAsync();
            await proofs.Nth(each).Locator("a.ev").First.ClickAsync();

            var hit = page.Locator("#hit");
            await Expect(hit).ToBeInViewportAsync();
            Assert.StartsWith(
                words,
                string.Concat(await page.Locator("mark.hit").AllInnerTextsAsync()),
                StringComparison.Ordinal
            );
            Assert.Equal(
                "rgba(0, 0, 0, 0)",
                await hit.EvaluateAsync<string>("mark => getComputedStyle(mark.closest('p')).backgroundColor")
            );
            Assert.NotEqual(
                "rgba(0, 0, 0, 0)",
                await hit.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor")
            );
            await page.GoBackAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_compares_two_meetings(bool scripts)
    {
        await using var window = await OpenAsync(scripts);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByText("Compare").ClickAsync();
        await page.Locator("select[name=a]").SelectOptionAsync("jp-us-space-1");
        await page.Locator("select[name=b]").SelectOptionAsync("jp-us-space-5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the two" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("a=jp-us-space-1&b=jp-us-space-5"));
        await Expect(page.Locator("main")).ToContainTextAsync("Japan Coast Guard");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_searches_and_sees_the_words_marked(bool scripts)
    {
        await using var window = await OpenAsync(scripts);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/");
        await page.Locator("header input[name=q]").FillAsync("orbital debris");
        await page.Locator("header input[name=q]").PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q="));
        await Expect(page.Locator("main blockquote mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "In the whole text" }).First.ClickAsync();
        await Expect(page.Locator("#hit")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Keys_lead_from_sentence_to_sentence_and_copy_its_citation_until_they_are_switched_off()
    {
        await using var window = await OpenAsync(scripts: true);
        await window.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/meetings/jp-us-space-5/text");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Expect(page).ToHaveURLAsync(new Regex("#s1\\.2$"));
        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("sentence 1.2");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("“Fifth Meeting of the ", copied, StringComparison.Ordinal);
        Assert.Matches("¶ 1\\.2, DialogueArchive, http.*/meetings/jp-us-space-5/s/1\\.2-[0-9a-f]{6}\\.$", copied);
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("j?");
        await Expect(page.Locator("#q")).ToHaveValueAsync("j?");

        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("?");
        await Expect(page).ToHaveURLAsync(new Regex("/help/keyboard$"));
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Single keys" }).UncheckAsync();
        await page.GotoAsync("/meetings/jp-us-space-5/text");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/text$"));
        await Expect(page.Locator("#q")).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_picture_is_taken_as_png_under_the_strict_policy()
    {
        await using var window = await OpenAsync(scripts: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/timeline");

        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "PNG" }).ClickAsync()
        );

        Assert.Equal("timeline.png", file.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await file.PathAsync());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.True(bytes.Length > 20_000, $"{bytes.Length} bytes are no picture of the timeline");
    }

    [Fact]
    public async Task Without_scripts_nothing_is_offered_that_needs_them()
    {
        await using var window = await OpenAsync(scripts: false);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/timeline");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "SVG" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "PNG" })).ToHaveCountAsync(0);
        await page.GotoAsync("/help/keyboard");
        await Expect(page.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
    }

    private Task<IBrowserContext> OpenAsync(bool scripts) =>
        chromium.OpenAsync(archive.Address, new BrowserNewContextOptions { JavaScriptEnabled = scripts });
}
