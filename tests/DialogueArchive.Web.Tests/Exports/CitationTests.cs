using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DialogueArchive.Web.Tests.Exports;

/// <summary>Whatever can be cited can be cited as text, as a file and by those who read the page's head.</summary>
[Collection(ArchiveTests.Name)]
public sealed class CitationTests(ArchiveHost archive)
{
    private const string Sentence = "/meetings/jp-us-space-5/s/4.2-826dbc";

    public static TheoryData<string, string, string> Cited =>
        new()
        {
            { "/meetings/jp-us-space-5", "/api/v1/meetings/jp-us-space-5", "" },
            { "/meetings/jp-us-space-2", "/api/v1/meetings/jp-us-space-2", "" },
            { "/documents/jp-us-space-1-joint-statement-en", "/api/v1/documents/jp-us-space-1-joint-statement-en", "" },
            { Sentence, "/api/v1/meetings/jp-us-space-5/sentences/4.2-826dbc", "" },
            { "/compare/meetings", "/api/v1/compare/meetings", "?a=jp-us-space-1&b=jp-us-space-5&follow=parents" },
            { "/compare/participants", "/api/v1/compare/participants", "?series=jp-us-space" },
            { "/compare/topics", "/api/v1/compare/topics", "?series=jp-us-space" },
            {
                "/compare/wording",
                "/api/v1/compare/wording",
                "?topic=space-situational-awareness&meetings=jp-us-space-1&meetings=jp-us-space-5"
            },
        };

    [Theory]
    [MemberData(nameof(Cited))]
    public async Task The_page_has_the_text_in_four_styles_and_leads_to_the_files(
        string page,
        string data,
        string query
    )
    {
        var html = await DocumentAsync(page + query);
        var styles = html.QuerySelectorAll(".cite p").Select(line => line.TextContent.Trim()).ToArray();
        Assert.True(styles.Length >= 4);
        var address = new Uri(archive.Address, page + query).ToString();
        Assert.All(
            styles.Take(4),
            line => Assert.Contains(address, Uri.UnescapeDataString(line), StringComparison.Ordinal)
        );

        foreach (var (format, type) in Formats)
        {
            var link = html.QuerySelectorAll("ul[aria-label='Citation as a file'] a")
                .Single(each => each.GetAttribute("type") == type)
                .GetAttribute("href")!;
            Assert.StartsWith($"{data}.{format}", link, StringComparison.Ordinal);
            Assert.Contains(
                html.Head!.QuerySelectorAll("link[rel=alternate]"),
                each => each.GetAttribute("href") == link
            );
            using var file = await archive.Http.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
            Assert.Contains(
                address,
                Uri.UnescapeDataString(await file.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [MemberData(nameof(Cited))]
    public async Task A_reader_of_the_head_gets_title_and_address(string page, string data, string query)
    {
        _ = data;
        var head = (await DocumentAsync(page + query)).Head!;
        string? Tag(string name) => head.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
        var thing = JsonElement.Parse(head.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.NotEmpty(Tag("citation_title")!);
        Assert.Equal(Tag("citation_title"), thing.GetProperty("name").GetString());
        Assert.Equal(Tag("citation_public_url"), thing.GetProperty("url").GetString());
        Assert.Null(Tag("citation_author"));
    }

    [Fact]
    public async Task The_head_of_a_meeting_tells_day_and_place()
    {
        var head = (await DocumentAsync("/meetings/jp-us-space-5")).Head!;
        string? Tag(string name) => head.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal("2018/07/20", Tag("citation_date"));
        Assert.Equal("Tokyo", Tag("DC.coverage"));
        var thing = JsonElement.Parse(head.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("Event", thing.GetProperty("@type").GetString());
        Assert.Equal("2018-07-20", thing.GetProperty("startDate").GetString());
        Assert.Equal("Tokyo", thing.GetProperty("location").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_list_of_meetings_carries_each_of_them_for_reference_managers()
    {
        var html = await DocumentAsync("/meetings?series=jp-us-space");
        var contexts = html.QuerySelectorAll("span.Z3988").Select(each => each.GetAttribute("title")!).ToArray();
        Assert.Equal(html.QuerySelectorAll(".meetlist > li").Length, contexts.Length);
        Assert.Contains(
            contexts,
            each =>
                each.Contains("ctx_ver=Z39.88-2004", StringComparison.Ordinal)
                && each.Contains("rft.date=2018-07-20", StringComparison.Ordinal)
                && each.Contains("rft.coverage=Tokyo", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/api/v1/meetings/nothing.bib")]
    [InlineData("/api/v1/documents/nothing.csl.json")]
    [InlineData("/api/v1/meetings/jp-us-space-5/sentences/4.2-000000.ris")]
    [InlineData("/api/v1/compare/meetings.bib?a=jp-us-space-1&b=nothing")]
    public async Task What_is_not_here_cannot_be_cited(string address)
    {
        using var answer = await archive.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static readonly (string Format, string Type)[] Formats =
    [
        ("bib", "application/x-bibtex"),
        ("ris", "application/x-research-info-systems"),
        ("csl.json", "application/vnd.citationstyles.csl+json"),
    ];

    private async Task<IDocument> DocumentAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await archive.Http.GetStringAsync(address));
}
