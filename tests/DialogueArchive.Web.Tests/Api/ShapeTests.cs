using System.Text.Json;

namespace DialogueArchive.Web.Tests.Api;

/// <summary>Shapes that programs elsewhere rely on: keys may be added, none may go or change.</summary>
[Collection(ArchiveTests.Name)]
public sealed class ShapeTests(ArchiveHost archive)
{
    [Fact]
    public async Task A_meeting_in_a_list_has_its_fixed_keys()
    {
        var list = await archive.JsonAsync("meetings?series=jp-us-space&state=recorded");

        Assert.Equal(2, list.GetProperty("total").GetInt32());
        var fifth = list.GetProperty("items")[1];
        Has(fifth, "slug", "title", "series", "ordinal", "start", "end", "city", "country", "parties", "state");
        Has(fifth.GetProperty("series"), "slug", "name");
        Assert.Equal("jp-us-space-5", fifth.GetProperty("slug").GetString());
        Assert.Equal(5, fifth.GetProperty("ordinal").GetInt32());
        Assert.Equal("2018-07-20", fifth.GetProperty("start").GetString());
        Assert.Equal("2018-07-20", fifth.GetProperty("end").GetString());
        Assert.Equal("Tokyo", fifth.GetProperty("city").GetString());
        Assert.Equal("JP", fifth.GetProperty("country").GetString());
        Assert.Equal("recorded", fifth.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_series_has_recorded_known_and_promised_meetings_in_order()
    {
        var meetings = await ItemsAsync("meetings?series=jp-us-space");

        Assert.Equal(
            Enumerable.Range(1, 9),
            meetings.Select(meeting => meeting.GetProperty("ordinal").GetInt32()).Order()
        );
        Assert.Equal(
            ["jp-us-space-1", "jp-us-space-5"],
            meetings
                .Where(meeting => meeting.GetProperty("state").GetString() == "recorded")
                .Select(meeting => meeting.GetProperty("slug").GetString())
        );
    }

    [Fact]
    public async Task Two_meetings_compared_tell_who_joined_left_and_stayed()
    {
        var comparison = await archive.JsonAsync("compare/meetings?a=jp-us-space-1&b=jp-us-space-5");

        Has(comparison, "a", "b", "missingBetween", "delegations", "topics");
        Has(comparison.GetProperty("topics"), "added", "continued", "notMentionedAgain");
        Assert.Equal(
            [(2, "known"), (3, "known"), (4, "known")],
            comparison
                .GetProperty("missingBetween")
                .EnumerateArray()
                .Select(missing =>
                    (missing.GetProperty("ordinal").GetInt32(), missing.GetProperty("state").GetString())
                )
        );
        Assert.Equal((8, 1, 5), Counts(comparison, "JP"));
        Assert.Equal((2, 0, 3), Counts(comparison, "US"));
        var left = Assert.Single(Participants(comparison, "JP").GetProperty("left").EnumerateArray());
        Has(left, "slug", "name", "unitOf");
        Assert.Equal("Japan Coast Guard", left.GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_matrix_of_participants_has_roles_by_meeting()
    {
        var matrix = await archive.JsonAsync(
            "compare/participants?meetings=jp-us-space-1&meetings=jp-us-space-5&party=JP"
        );

        Assert.Equal(
            ["jp-us-space-1", "jp-us-space-5"],
            matrix.GetProperty("meetings").EnumerateArray().Select(meeting => meeting.GetProperty("slug").GetString())
        );
        var rows = matrix.GetProperty("rows").EnumerateArray().ToList();
        Assert.All(rows, row => Assert.Equal("JP", row.GetProperty("party").GetString()));
        var foreignMinistry = rows.Single(row =>
            row.GetProperty("organisation").GetProperty("slug").GetString() == "jp-mofa"
        );
        Assert.Contains(
            "co-chair",
            foreignMinistry
                .GetProperty("roles")
                .GetProperty("jp-us-space-5")
                .EnumerateArray()
                .Select(role => role.GetString())
        );
    }

    [Fact]
    public async Task A_sentence_found_stands_at_its_span_with_the_words_marked()
    {
        var found = await ItemsAsync("search?q=space+debris");

        Assert.NotEmpty(found);
        foreach (var hit in found)
        {
            Has(hit, "meeting", "sentence", "snippet", "start", "end");
            Has(hit.GetProperty("meeting"), "slug", "title");
            Has(hit.GetProperty("sentence"), "id", "text");
            var text = (await archive.JsonAsync($"documents/{hit.GetProperty("document").GetString()}/text"))
                .GetProperty("text")
                .GetString()!;
            Assert.Equal(
                hit.GetProperty("sentence").GetProperty("text").GetString(),
                text[hit.GetProperty("start").GetInt32()..hit.GetProperty("end").GetInt32()]
            );
            Assert.Contains("<mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_source_of_a_document_is_the_file_byte_for_byte()
    {
        var seeds = Path.Combine(DialogueArchive.Tests.GoldenFile.Repository, "seeds");
        foreach (var document in await ItemsAsync("documents"))
        {
            var bytes = await archive.Http.GetByteArrayAsync(
                $"/api/v1/documents/{document.GetProperty("slug").GetString()}/source"
            );
            Assert.Equal(
                await File.ReadAllBytesAsync(Path.Combine(seeds, document.GetProperty("name").GetString()!)),
                bytes
            );
        }
    }

    private async Task<List<JsonElement>> ItemsAsync(string address) =>
        [.. (await archive.JsonAsync(address)).GetProperty("items").EnumerateArray()];

    private static JsonElement Participants(JsonElement comparison, string party) =>
        comparison
            .GetProperty("delegations")
            .EnumerateArray()
            .Single(side => side.GetProperty("party").GetString() == party)
            .GetProperty("participants");

    private static (int Joined, int Left, int Stayed) Counts(JsonElement comparison, string party)
    {
        var participants = Participants(comparison, party);
        return (
            participants.GetProperty("joined").GetArrayLength(),
            participants.GetProperty("left").GetArrayLength(),
            participants.GetProperty("stayed").GetArrayLength()
        );
    }

    private static void Has(JsonElement element, params string[] keys) =>
        Assert.Superset(
            keys.ToHashSet(StringComparer.Ordinal),
            element.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal)
        );
}
