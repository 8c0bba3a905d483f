using System.Globalization;
using System.Net;
using System.Xml.Linq;
using CsvHelper;

namespace DialogueArchive.Web.Tests.Api;

/// <summary>Comparisons to take away: the table and the picture beside each answer.</summary>
[Collection(ArchiveTests.Name)]
public sealed class ComparisonFileTests(ArchiveHost archive)
{
    public static TheoryData<string, string> Comparisons =>
        new()
        {
            { "coverage", "" },
            { "commitments", "" },
            { "topics/space-situational-awareness/strength", "?series=jp-us-space" },
            { "commitments", "?asof=2014-06-01&actor=both" },
            { "compare/meetings", "?a=jp-us-space-1&b=jp-us-space-5&follow=successors" },
            { "compare/participants", "?series=jp-us-space&sort=chairs" },
            { "compare/participants", "?series=jp-us-space&by=series" },
            { "compare/wording", "?topic=space-situational-awareness&meetings=jp-us-space-1&meetings=jp-us-space-5" },
            { "compare/topics", "?series=jp-us-space" },
            { "search/facets", "?q=space&series=jp-us-space" },
        };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public async Task Every_comparison_is_a_table_with_as_many_rows_as_it_says(string comparison, string query)
    {
        using var answer = await archive.Http.GetAsync($"/api/v1/{comparison}.csv{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var rows = Rows(await answer.Content.ReadAsStringAsync());
        Assert.True(rows.Count > 1);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Equal($"{rows.Count - 1}", Assert.Single(answer.Headers.GetValues("Row-Count")));
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public async Task Every_comparison_is_a_picture_that_stands_alone_and_says_what_it_shows(
        string comparison,
        string query
    )
    {
        using var answer = await archive.Http.GetAsync($"/api/v1/{comparison}.svg{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        var picture = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal(svg + "svg", picture.Name);
        Assert.NotEmpty(picture.Element(svg + "title")!.Value);
        Assert.NotEmpty(picture.Element(svg + "desc")!.Value);
        // The style comes along, and the policy lets it through by its hash.
        var hash = Convert.ToBase64String(
            System.Security.Cryptography.SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(picture.Element(svg + "style")!.Value)
            )
        );
        Assert.Contains(
            hash,
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(picture.Descendants(), element => element.Attribute("style") is not null);
    }

    [Fact]
    public async Task The_matrix_as_a_table_tells_roles_from_silence_and_silence_from_a_text_not_held()
    {
        var rows = Rows(await archive.Http.GetStringAsync("/api/v1/compare/participants.csv?series=jp-us-space"));
        var guard = rows.Single(row => row[2] == "Japan Coast Guard");
        string At(string meeting) => guard[Array.IndexOf(rows[0], meeting)];
        Assert.Equal("participant", At("jp-us-space-1"));
        Assert.Equal("text not held", At("jp-us-space-3"));
        Assert.Equal("not named", At("jp-us-space-5"));
    }

    [Theory]
    [InlineData("/api/v1/compare/meetings.csv?a=jp-us-space-1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/compare/meetings.csv?a=jp-us-space-1&b=jp-us-space-77", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/compare/meetings.svg?a=jp-us-space-1&b=jp-us-space-5&follow=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/compare/topics.svg?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/compare/wording?topic=space-science", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/commitments.csv?asof=2014-02-30", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/commitments.svg?status=kept", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/compare/topics.xls?series=jp-us-space", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_compared_is_a_problem_in_every_format(string address, HttpStatusCode status)
    {
        using var answer = await archive.Http.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
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
