using System.Net;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Web.Tests;

public sealed class FormerAddressTests
{
    [Fact]
    public async Task An_address_of_a_meeting_that_got_its_number_later_leads_to_it()
    {
        using var archive = new ArchiveHost();
        const string Former = "jp-us-space-2031-05-05";
        const string Now = "jp-us-space-9";
        await archive.ImportAsync(
            "ninth.txt",
            "The Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on May 5, 2031."
        );
        await archive.PageAsync($"/meetings/{Former}");
        await archive.ImportAsync(
            "known-meetings.csv",
            "parties,series,ordinal,start,end,city,virtual,officialUrl\n"
                + "JP US,Comprehensive Dialogue on Space,9,2031-05-05,2031-05-05,Tokyo,,\n"
        );
        var document = (await archive.JsonAsync($"meetings/{Now}/documents"))
            .GetProperty("items")[0]
            .GetProperty("slug")
            .GetString()!;
        foreach (
            var address in new[]
            {
                $"/meetings/{Now}",
                $"/meetings/{Now}/text?mark=0-5",
                $"/api/v1/meetings/{Now}",
                $"/api/v1/meetings/{Now}.ics",
                $"/api/v1/meetings/{Now}/topics?limit=2",
                $"/api/v1/compare/meetings?a=jp-us-space-5&b={Now}",
                $"/api/v1/compare/meetings.csv?a=jp-us-space-5&b={Now}&follow=parents",
                $"/api/v1/compare/participants?meetings=jp-us-space-5&meetings={Now}",
                $"/compare/meetings?a=jp-us-space-5&b={Now}",
                $"/compare/participants?meetings=jp-us-space-5&meetings={Now}",
                $"/documents/{document}",
                $"/documents/{document}/source",
                $"/api/v1/documents/{document}/record",
            }
        )
        {
            using var answer = await archive.Http.GetAsync(address.Replace(Now, Former, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(address, answer.Headers.Location?.ToString());
            using var there = await archive.Http.GetAsync(address);
            Assert.True(there.IsSuccessStatusCode, $"{address}: {there.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/series/us-jp-rockets", "/series/jp-us-space")]
    [InlineData("/api/v1/series/us-jp-rockets?fields=slug", "/api/v1/series/jp-us-space?fields=slug")]
    public async Task A_series_of_which_the_meetings_went_to_another_leads_to_it(string former, string now)
    {
        using var archive = new ArchiveHost();
        await archive.ImportAsync(
            "ninth.txt",
            "The ninth meeting of the Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on May 5, 2031."
        );
        using (var connection = new SqliteConnection($"Data Source={archive.Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // As after the series got an authority record.
            command.CommandText = """
                INSERT INTO "FormerMeetingSlugs" ("Slug", "MeetingId")
                SELECT 'us-jp-rockets-9', "Id" FROM "Meetings" WHERE "Slug" = 'jp-us-space-9'
                """;
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        using var answer = await archive.Http.GetAsync(former);
        using var unknown = await archive.Http.GetAsync(former.Replace("rockets", "rocket", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
