using System.Text.Json;
using DialogueArchive.Tests;

namespace DialogueArchive.Web.Tests.Pages;

[Collection(ArchiveTests.Name)]
public sealed class AccuracyTests(ArchiveHost archive)
{
    [Fact]
    public async Task The_page_has_a_row_for_every_structure_and_every_batch()
    {
        var report = JsonElement.Parse(await archive.Http.GetStringAsync("/api/v1/accuracy"));
        var page = await archive.Http.GetStringAsync("/about/accuracy");

        Assert.Equal(20, report.GetProperty("structures").GetArrayLength());
        foreach (var structure in report.GetProperty("structures").EnumerateArray())
        {
            Assert.InRange(structure.GetProperty("documents").GetInt32(), 3, int.MaxValue);
            Assert.Contains(
                System.Text.Encodings.Web.HtmlEncoder.Default.Encode(structure.GetProperty("name").GetString()!),
                page,
                StringComparison.Ordinal
            );
        }
        foreach (var batch in report.GetProperty("batches").EnumerateArray())
        {
            var all = batch.GetProperty("all").GetProperty("f1").GetDouble();
            Assert.Contains($"<b>{all:F3}</b>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_figures_are_those_of_the_file_that_the_reader_s_tests_keep()
    {
        var kept = JsonElement.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(GoldenFile.Repository, "src/DialogueArchive.Web/Pages/About/accuracy.json")
            )
        );
        var sent = JsonElement.Parse(await archive.Http.GetStringAsync("/api/v1/accuracy"));

        var (before, after) = (kept.GetProperty("all"), sent.GetProperty("all"));
        Assert.Equal(before.GetProperty("right").GetInt32(), after.GetProperty("right").GetInt32());
        Assert.Equal(before.GetProperty("wrong").GetInt32(), after.GetProperty("wrong").GetInt32());
        Assert.Equal(kept.GetProperty("mistakes").GetArrayLength(), sent.GetProperty("mistakes").GetArrayLength());
    }
}
