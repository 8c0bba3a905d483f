namespace DialogueArchive.Web.Tests.Commands;

public sealed class ImportCommandTests : InOwnFolder
{
    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        var first = await Binary.RunAsync(Folder, "import", Seeds);
        var second = await Binary.RunAsync(Folder, "import", Seeds);

        Assert.Equal(0, first.Status);
        Assert.Empty(first.Output);
        Assert.Equal("archive.db: 3 added", first.Lines[^1]);
        Assert.Equal(0, second.Status);
        Assert.Equal("archive.db: 3 unchanged", second.Lines[^1]);
    }

    [Fact]
    public async Task The_invented_dialogues_go_into_a_database_of_their_own()
    {
        var ended = await Binary.RunAsync(Folder, "import", "--demo");

        Assert.Equal(0, ended.Status);
        Assert.Equal("demo.db: 14 added", ended.Lines[^1]);
        Assert.False(File.Exists(Path.Combine(Folder, "archive.db")));
    }

    [Fact]
    public async Task One_bad_file_stops_no_other_and_the_status_tells()
    {
        var empty = Write("empty.txt", " ");

        var ended = await Binary.RunAsync(Folder, "import", empty, Seeds, "--database", "other.db");

        Assert.Equal(1, ended.Status);
        Assert.Contains(ended.Lines, line => line.StartsWith("empty.txt: ", StringComparison.Ordinal));
        Assert.Equal("other.db: 3 added, 1 failed", ended.Lines[^1]);
        Assert.True(File.Exists(Path.Combine(Folder, "other.db")));
    }
}
