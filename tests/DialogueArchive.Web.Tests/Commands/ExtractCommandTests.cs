using System.Text.Json;
using DialogueArchive.Tests;

namespace DialogueArchive.Web.Tests.Commands;

public sealed class ExtractCommandTests : InOwnFolder, IClassFixture<Poppler>
{
    [Fact]
    public async Task Records_come_one_a_line_in_order_of_names()
    {
        var ended = await Binary.RunAsync(Folder, "extract", Seeds);

        Assert.Equal(0, ended.Status);
        Assert.Empty(ended.Messages);
        Assert.Equal((byte)'{', ended.Output[0]);
        Assert.EndsWith("}\n", ended.Text, StringComparison.Ordinal);
        Assert.Equal(["000_50f222d5fa49d182.txt", "002_16354adb120a3edb.txt"], NamesIn(ended.Text));
    }

    [Fact]
    public async Task The_same_bytes_give_the_same_record()
    {
        var once = await Binary.RunAsync(Folder, "extract", Seeds);
        var again = await Binary.RunAsync(Folder, "extract", Seeds);

        Assert.Equal(once.Output, again.Output);
    }

    [Fact]
    public async Task Pretty_indents_the_same_record()
    {
        var seed = Path.Combine(Seeds, "000_50f222d5fa49d182.txt");
        var plain = await Binary.RunAsync(Folder, "extract", seed);
        var pretty = await Binary.RunAsync(Folder, "extract", seed, "--pretty");

        Assert.StartsWith("{\n  \"schemaVersion\"", pretty.Text, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(plain.Text), JsonElement.Parse(pretty.Text)));
    }

    [Fact]
    public async Task A_folder_is_read_with_all_that_is_in_it_and_other_files_are_passed_over()
    {
        Write("b.txt", "Both sides met.");
        Write("a/z.txt", "Both sides met.");
        Write("a/B.TXT", "Both sides met.");
        Write("notes.csv", "a,b");
        Write("known-meetings.csv", "parties,series");

        var ended = await Binary.RunAsync(Folder, "extract", ".");

        Assert.Equal(0, ended.Status);
        Assert.Empty(ended.Messages);
        Assert.Equal(["B.TXT", "z.txt", "b.txt"], NamesIn(ended.Text));
    }

    [Fact]
    public async Task Documents_of_all_formats_are_read_from_one_folder()
    {
        string[] names = ["columns.pdf", "release.docx", "release.html", "release.md"];
        foreach (var name in names)
        {
            File.Copy(Sample(name), Path.Combine(Folder, name));
        }
        Write("text.txt", "Both sides met.");

        var ended = await Binary.RunAsync(Folder, "extract", ".");

        Assert.Equal(0, ended.Status);
        Assert.Empty(ended.Messages);
        Assert.Equal([.. names, "text.txt"], NamesIn(ended.Text));
    }

    [Fact]
    public async Task Where_pdftotext_is_missing_a_line_says_what_to_install_and_the_rest_is_read()
    {
        File.Copy(Sample("columns.pdf"), Path.Combine(Folder, "columns.pdf"));
        Write("text.txt", "Both sides met.");

        var ended = await Binary.RunAloneAsync(Folder, "extract", ".");

        Assert.Equal(1, ended.Status);
        Assert.Equal(["text.txt"], NamesIn(ended.Text));
        var line = Assert.Single(ended.Lines);
        Assert.StartsWith("columns.pdf: reading a PDF needs pdftotext", line, StringComparison.Ordinal);
        Assert.Contains("apt-get install poppler-utils", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_not_taken_for_a_file()
    {
        var ended = await Binary.RunAsync(Folder, "extract", "https://www.example.org/release.html");

        Assert.Equal(1, ended.Status);
        Assert.Contains("'import'", Assert.Single(ended.Lines), StringComparison.Ordinal);
    }

    private static string Sample(string name) =>
        Path.Combine(GoldenFile.Repository, "tests", "DialogueArchive.Extraction.Tests", "Reading", "Samples", name);

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_read()
    {
        var good = Write("good.txt", "Both sides met in Tokyo.");
        var empty = Write("empty.txt", "  \n");
        var image = Write("photo.png", "no text");
        Directory.CreateDirectory(Path.Combine(Folder, "nothing"));
        Write("lists/known-meetings.csv", "parties,series");

        var ended = await Binary.RunAsync(Folder, "extract", empty, "missing.txt", image, "nothing", "lists", good);

        Assert.Equal(1, ended.Status);
        Assert.Equal(["good.txt"], NamesIn(ended.Text));
        Assert.Equal(5, ended.Lines.Length);
        Assert.All(
            ["empty.txt: ", "missing.txt: ", "photo.png: ", "nothing: ", "lists: "],
            start => Assert.Single(ended.Lines, line => line.StartsWith(start, StringComparison.Ordinal))
        );
        Assert.False(File.Exists(Path.Combine(Folder, "archive.db")));
    }

    [Fact]
    public async Task Letters_of_every_script_are_printed_as_they_are()
    {
        var ended = await Binary.RunAsync(Folder, "extract", Write("日本.txt", "The “Michibiki” satellite, みちびき."));

        Assert.Contains("みちびき", ended.Text, StringComparison.Ordinal);
        Assert.Equal(["日本.txt"], NamesIn(ended.Text));
    }

    private static IEnumerable<string?> NamesIn(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line).GetProperty("document").GetProperty("name").GetString());
}
