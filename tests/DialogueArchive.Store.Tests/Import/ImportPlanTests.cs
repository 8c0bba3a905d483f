using DialogueArchive.Extraction;

namespace DialogueArchive.Store.Tests.Import;

/// <summary>What one more document costs does not grow with those that are here.</summary>
public sealed class ImportPlanTests
{
    [Fact]
    public async Task No_document_is_filed_by_going_through_a_whole_table()
    {
        using var archive = await TemporaryArchive.OfAsync(Release(1));
        archive.Log.Clear();

        // Anew, unchanged, read again by a newer version, without a series, and by the list.
        await archive.ImportAsync(
            Release(2),
            Release(1),
            new PressRelease("alone.txt").Mentions("space-science", "space science")
        );
        await archive.Importer(version: 2).ImportAsync([archive.Put(Release(1))]);
        await archive.ImportListAsync("JP US,Comprehensive Dialogue on Space,3,2014-05-01,2014-05-02,Tokyo,,");

        // Which readings are out of date is asked once an import, not once a document.
        var perDocument = archive.Log.Commands.Where(command =>
            !command.Contains("\"ExtractionVersion\" <", StringComparison.Ordinal)
        );
        var scans = await QueryPlans.ScansAsync(archive, perDocument);
        Assert.True(scans.Count == 0, string.Join('\n', scans));
    }

    private static PressRelease Release(int number) =>
        PressRelease
            .OfDialogue(number, $"201{number}-05-01")
            .CoChaired("JP", "Ministry of Foreign Affairs", "jp-mofa")
            .Says("both", Act.Intended, "intend", "space-science", "space science")
            .RefersTo(ReferenceKind.Meeting, "Comprehensive Dialogue on Space", ordinal: number + 1)
            .Promises(number + 1, "2030-01-01");
}
