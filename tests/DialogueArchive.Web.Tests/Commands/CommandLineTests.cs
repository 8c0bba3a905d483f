namespace DialogueArchive.Web.Tests.Commands;

public sealed class CommandLineTests : InOwnFolder
{
    [Theory]
    [InlineData("--help", "serve", "import", "extract", "check", "dialogue-archive extract press-releases/")]
    [InlineData("serve --help", "--urls", "--database", "Examples:", "dialogue-archive serve --urls")]
    [InlineData("import --help", "<PATH>", "--database", "Examples:", "dialogue-archive import press-releases/")]
    [InlineData("extract --help", "<PATH>", "--pretty", "Examples:", "dialogue-archive extract 2025.txt --pretty")]
    [InlineData("check --help", "<PATH>", "--floor", "--gold", "Examples:", "dialogue-archive check 2025.txt")]
    [InlineData("--version", "0.1.0")]
    public async Task Help_shows_verbs_options_and_examples(string arguments, params string[] words)
    {
        var ended = await Binary.RunAsync(Folder, arguments.Split(' '));

        Assert.Equal(0, ended.Status);
        Assert.Empty(ended.Messages);
        Assert.All(words, word => Assert.Contains(word, ended.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("imprt", "'imprt'")]
    [InlineData("serve --port 80", "'--port'")]
    [InlineData("extract", "'PATH'")]
    [InlineData("import", "'PATH'")]
    [InlineData("check", "'PATH'")]
    [InlineData("extract --nice seeds", "'--nice'")]
    public async Task Wrong_use_is_named_with_status_2(string arguments, string word)
    {
        var ended = await Binary.RunAsync(Folder, arguments.Split(' '));

        Assert.Equal(2, ended.Status);
        Assert.Empty(ended.Output);
        Assert.Contains(word, ended.Lines[0], StringComparison.Ordinal);
        Assert.Equal("'dialogue-archive --help' shows the verbs and their options.", ended.Lines[^1]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Theory]
    [InlineData("serve --database no/such/folder/archive.db", "its folder does not exist")]
    [InlineData("import seeds --database .", "is a folder")]
    [InlineData("serve --database no-database.txt", "it is no SQLite file")]
    [InlineData("serve --urls nonsense", "choose another address with --urls")]
    [InlineData("serve --urls http://localhost:99999", "choose another address with --urls")]
    public async Task What_cannot_start_says_so_in_one_line(string arguments, string words)
    {
        Write("no-database.txt", string.Join('\n', Enumerable.Repeat("This is a text and no database.", 100)));

        var ended = await Binary.RunAsync(Folder, arguments.Split(' '));

        Assert.Equal(1, ended.Status);
        Assert.Contains(words, ended.Lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(ended.Lines, line => line.StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_in_use_is_named()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";

        var ended = await Binary.RunAsync(Folder, "serve", "--urls", address);

        Assert.Equal(1, ended.Status);
        Assert.Equal(
            $"{address}: something else serves there; stop it, or choose another address with --urls.",
            ended.Lines[^1]
        );
    }
}
