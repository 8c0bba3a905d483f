using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;

namespace DialogueArchive.Web.Tests.Exports;

/// <summary>Every list as a file: complete, with the same filters, in formats that other programs read.</summary>
[Collection(ArchiveTests.Name)]
public sealed class ListFileTests(ArchiveHost archive)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string, string> Lists =>
        new()
        {
            { "meetings", "" },
            { "meetings", "?state=known&sort=newest&party=JP" },
            { "meetings/jp-us-space-5/statements", "" },
            { "meetings/jp-us-space-5/documents", "" },
            { "meetings/jp-us-space-5/commitments", "" },
            { "documents", "" },
            { "series", "" },
            { "organisations", "" },
            { "topics", "" },
            { "references", "?kind=agreement" },
            { "statements", "?actor=both&act=welcomed" },
            { "search", "?q=space" },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_table_and_a_line_for_each_have_every_item_that_the_pages_have(string list, string query)
    {
        var pages = await WalkedAsync(list, query);

        using var table = await archive.Http.GetAsync($"/api/v1/{list}.csv{query}");
        Assert.Equal(HttpStatusCode.OK, table.StatusCode);
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        var rows = Rows(await table.Content.ReadAsStringAsync());
        Assert.Equal($"{pages.Count}", Assert.Single(table.Headers.GetValues("Row-Count")));
        Assert.Equal(pages.Count, rows.Count - 1);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));

        using var lines = await archive.Http.GetAsync($"/api/v1/{list}.ndjson{query}");
        Assert.Equal($"{pages.Count}", Assert.Single(lines.Headers.GetValues("Row-Count")));
        Assert.False(lines.Headers.Contains("Link"));
        Assert.Equal(
            pages.Select(item => JsonSerializer.Serialize(item)),
            (await lines.Content.ReadAsStringAsync())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Serialize(JsonElement.Parse(line)))
        );
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_feed_has_the_first_page_with_an_address_of_its_own_for_each(string list, string query)
    {
        var page = await archive.JsonAsync(list + query);
        var feed = XDocument.Parse(await archive.Http.GetStringAsync($"/api/v1/{list}.atom{query}")).Root!;
        var entries = feed.Elements(Atom + "entry").ToArray();
        Assert.Equal(page.GetProperty("items").GetArrayLength(), entries.Length);
        var ids = entries.Select(entry => entry.Element(Atom + "id")!.Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(
            entries,
            entry =>
            {
                Assert.NotEmpty(entry.Element(Atom + "title")!.Value);
                Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, out _));
            }
        );
        using var link = await archive.Http.GetAsync(entries[0].Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal(HttpStatusCode.OK, link.StatusCode);

        var json = JsonElement.Parse(await archive.Http.GetStringAsync($"/api/v1/{list}.feed.json{query}"));
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.Equal(
            ids,
            json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task A_table_tells_nested_values_and_proofs()
    {
        var rows = Rows(await archive.Http.GetStringAsync("/api/v1/meetings.csv?series=jp-us-space"));
        string At(string column) => rows.Single(row => row[0] == "jp-us-space-5")[Array.IndexOf(rows[0], column)];
        Assert.Equal("jp-us-space", At("series.slug"));
        Assert.Equal("US JP", At("parties"));
        Assert.Equal("2018-07-20", At("start"));
        Assert.Equal("recorded", At("state"));

        var statements = Rows(await archive.Http.GetStringAsync("/api/v1/meetings/jp-us-space-5/statements.csv"));
        Assert.Contains(
            statements,
            row =>
                row[Array.IndexOf(statements[0], "verb.quote")] == "affirmed"
                && row[Array.IndexOf(statements[0], "sentence.id")] == "4.2-826dbc"
        );
    }

    [Fact]
    public async Task A_table_begins_with_a_mark_and_ends_with_a_count_on_request_alone()
    {
        var plain = await archive.Http.GetByteArrayAsync("/api/v1/series.csv");
        var marked = await archive.Http.GetByteArrayAsync("/api/v1/series.csv?bom=true&end=true");

        Assert.Equal((byte)'s', plain[0]);
        Assert.Equal([0xEF, 0xBB, 0xBF], marked[..3]);
        Assert.Equal(
            Encoding.UTF8.GetString(plain) + $"# end: {Rows(Encoding.UTF8.GetString(plain)).Count - 1} rows\r\n",
            Encoding.UTF8.GetString(marked[3..])
        );
    }

    [Fact]
    public async Task A_table_too_long_to_be_held_back_is_as_complete_as_a_short_one()
    {
        const int Sentences = 2400;
        using var own = new ArchiveHost();
        await own.ImportAsync(
            "long.txt",
            "Joint Statement\n\nJapan and France held the third Japan-France Space Dialogue in Paris on June 5, 2019.\n\n"
                + string.Join(
                    "\n\n",
                    Enumerable
                        .Range(1, Sentences)
                        .Select(number => $"Both sides welcomed the launch of satellite {number}.")
                )
        );
        using var table = await own.Http.GetAsync("/api/v1/statements.csv?act=welcomed&end=true");
        var text = await table.Content.ReadAsStringAsync();

        var total = (await own.JsonAsync("statements?act=welcomed&limit=1")).GetProperty("total").GetInt32();

        Assert.True(text.Length > 1024 * 1024, $"{text.Length} characters are few");
        Assert.InRange(total, Sentences, Sentences + 10);
        Assert.Equal($"{total}", Assert.Single(table.Headers.GetValues("Row-Count")));
        Assert.EndsWith($"# end: {total} rows\r\n", text, StringComparison.Ordinal);
        Assert.Equal(total + 2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("/api/v1/meetings.csv?limit=5", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/meetings.csv?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/meetings.csv?bom=perhaps", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/meetings.ndjson?state=held", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/meetings/nothing/statements.csv", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/meetings.xls", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_a_file_is_a_problem(string address, HttpStatusCode status)
    {
        using var answer = await archive.Http.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_calendar_has_every_meeting_with_a_day_and_lines_that_fit()
    {
        var pages = await WalkedAsync("meetings", "");
        var calendar = await archive.Http.GetByteArrayAsync("/api/v1/meetings.ics");
        var lines = Encoding.UTF8.GetString(calendar).Split("\r\n");

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^2]);
        Assert.Equal(
            pages.Count(meeting => meeting.GetProperty("start").ValueKind == JsonValueKind.String),
            lines.Count(line => line == "BEGIN:VEVENT")
        );
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var uids = lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).ToArray();
        Assert.Equal(uids.Length, uids.Distinct().Count());
        var fifth = Array.IndexOf(lines, "UID:jp-us-space-5@dialogue-archive");
        Assert.Equal("DTSTART;VALUE=DATE:20180720", lines[fifth + 2]);
        Assert.Equal("DTEND;VALUE=DATE:20180721", lines[fifth + 3]);
    }

    private async Task<List<JsonElement>> WalkedAsync(string list, string query)
    {
        var items = new List<JsonElement>();
        var next = $"/api/v1/{list}{query}{(query.Length == 0 ? '?' : '&')}limit=7";
        while (next is not null)
        {
            var page = JsonElement.Parse(await archive.Http.GetStringAsync(next));
            items.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("links").GetProperty("next").GetString();
        }
        return items;
    }

    private static List<string[]> Rows(string table)
    {
        using var parser = new CsvParser(new StringReader(table), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }
        return rows;
    }
}
