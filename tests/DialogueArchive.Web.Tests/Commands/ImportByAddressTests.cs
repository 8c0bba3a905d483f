using System.Globalization;
using System.Text.Json;

namespace DialogueArchive.Web.Tests.Commands;

public sealed class ImportByAddressTests(PressServer server) : InOwnFolder, IClassFixture<PressServer>
{
    [Fact]
    public async Task A_document_keeps_where_and_when_it_was_retrieved()
    {
        using var archive = new ArchiveHost();
        var arguments = new[] { "--allow-private-addresses", "--database", archive.Database };

        var first = await Binary.RunAsync(Folder, ["import", server.At("moved"), .. arguments]);
        var again = await Binary.RunAsync(Folder, ["import", server.At("moved"), .. arguments]);

        Assert.StartsWith($"{server.At("moved")}: added as ", first.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{server.At("moved")}: unchanged as ", again.Lines[0], StringComparison.Ordinal);
        var slug = first.Lines[0].Split(" as ")[^1];
        var document = await archive.JsonAsync($"documents/{slug}");
        Assert.Equal(server.At("moved"), document.GetProperty("name").GetString());
        Assert.Equal("text/html", document.GetProperty("mediaType").GetString());
        var retrieved = document.GetProperty("retrieved");
        Assert.Equal(server.At("release"), retrieved.GetProperty("address").GetString());
        var at = retrieved.GetProperty("at").GetDateTimeOffset();
        Assert.InRange(DateTimeOffset.UtcNow - at, TimeSpan.Zero, TimeSpan.FromMinutes(5));
        var page = await archive.PageAsync($"/documents/{slug}");
        Assert.Contains($"href=\"{server.At("release")}\"", page, StringComparison.Ordinal);
        Assert.Contains(
            at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture),
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_document_that_came_as_a_file_was_retrieved_from_nowhere()
    {
        using var archive = new ArchiveHost();
        var documents = await archive.JsonAsync("documents");
        var slug = documents.GetProperty("items")[0].GetProperty("slug").GetString();

        Assert.Equal(
            JsonValueKind.Null,
            (await archive.JsonAsync($"documents/{slug}")).GetProperty("retrieved").ValueKind
        );
    }

    [Fact]
    public async Task A_private_address_is_refused_unless_it_is_allowed_and_the_rest_goes_on()
    {
        var ended = await Binary.RunAsync(Folder, "import", server.At("release"), Seeds);

        Assert.Equal(1, ended.Status);
        Assert.Contains(
            $"{server.At("release")}: 127.0.0.1 is on this machine or a private network; to retrieve from there, add --allow-private-addresses",
            ended.Lines
        );
        Assert.Equal("archive.db: 3 added, 1 failed", ended.Lines[^1]);
    }

    [Fact]
    public async Task Mere_bytes_are_told_by_the_ending_of_the_address()
    {
        var ended = await Binary.RunAsync(
            Folder,
            "import",
            server.At("download/release.md"),
            "--allow-private-addresses"
        );

        Assert.Equal("archive.db: 1 added", ended.Lines[^1]);
    }
}
