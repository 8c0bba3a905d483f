using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Tests.Catalogue;

/// <summary>A question costs the same number of commands, whatever the number of rows.</summary>
public sealed class CommandCountTests
{
    [Fact]
    public async Task Every_question_costs_the_same_with_few_rows_and_with_many()
    {
        using var few = await TemporaryArchive.OfAsync(Release(1), Release(2));
        using var many = await TemporaryArchive.OfAsync([.. Enumerable.Range(1, 9).Select(Release)]);
        await many.ImportAsync(
            new PressRelease("report.txt")
                .Kind(DocumentKind.Report)
                .Series("Comprehensive Dialogue on Space", "jp-us-space")
                .Numbered(1)
                .TookPart("JP", "JAXA", "jp-jaxa")
        );
        foreach (var (name, (ask, most)) in Questions)
        {
            var (less, more) = (await CountAsync(few, ask), await CountAsync(many, ask));
            Assert.True(less == more, $"{name}: {less} commands with few rows, {more} with many");
            Assert.True(more <= most, $"{name}: {more} commands, at most {most} wanted");
        }
    }

    private static Dictionary<string, (Func<TemporaryArchive, Task<object?>> Ask, int Most)> Questions =>
        new()
        {
            ["meetings"] = (async archive => await archive.Meetings.ListAsync(new(), new()), 2),
            ["meeting"] = (async archive => await archive.Meetings.FindAsync("jp-us-space-1"), 18),
            ["documents"] = (async archive => await archive.Documents.ListAsync(new()), 2),
            ["document"] = (async archive => await archive.Documents.FindAsync("jp-us-space-1-joint-statement-en"), 5),
            ["text"] = (async archive => await archive.Documents.TextAsync("jp-us-space-1-joint-statement-en"), 8),
            ["source"] = (async archive => await archive.Documents.SourceAsync("jp-us-space-1-joint-statement-en"), 1),
            ["record"] = (async archive => await archive.Documents.RecordAsync("jp-us-space-1-joint-statement-en"), 1),
            ["all series"] = (async archive => await archive.Series.ListAsync(new()), 2),
            ["series"] = (async archive => await archive.Series.FindAsync("jp-us-space"), 11),
            ["organisations"] = (async archive => await archive.Organisations.ListAsync(new(), new()), 2),
            ["organisation"] = (async archive => await archive.Organisations.FindAsync("jp-jaxa"), 6),
            ["places"] = (async archive => await archive.Places.ListAsync(null, new()), 3),
            ["changes"] = (async archive => await archive.Changes.ListAsync(new(), new()), 2),
            ["suggested names"] = (async archive => await archive.Names.SuggestAsync("space", null, 10), 3),
            ["topics"] = (async archive => await archive.Topics.ListAsync(new()), 4),
            ["topic"] = (async archive => await archive.Topics.FindAsync("space-science"), 6),
            ["strength of a topic"] = (async archive => await archive.Topics.StrengthAsync("space-science"), 6),
            ["reference"] = (async archive => await archive.References.FindAsync("gps"), 3),
            ["references"] = (async archive => await archive.References.ListAsync(new(), new()), 3),
            ["statements"] = (async archive => await archive.Statements.ListAsync(new(), new()), 3),
            ["commitments"] = (async archive => await archive.Commitments.ListAsync(new(), new()), 3),
            ["commitments on a day"] = (
                async archive => await archive.Commitments.ListAsync(new(AsOf: new DateOnly(2018, 1, 1)), new()),
                3
            ),
            ["commitment"] = (async archive => await archive.Commitments.FindAsync("jp-us-space-1-next"), 4),
            ["commitments of a meeting"] = (
                async archive => await archive.Commitments.OfMeetingAsync("jp-us-space-1"),
                3
            ),
            ["choices of the ledger"] = (async archive => await archive.Commitments.ChoicesAsync(), 5),
            ["coverage report"] = (async archive => await archive.Coverage.ReportAsync(), 22),
            ["coverage"] = (async archive => await archive.Coverage.CountAsync(), 4),
            ["search"] = (async archive => await archive.Search.FindAsync("science", new(), new()), 3),
            ["chosen meetings"] = (
                async archive => await archive.Search.MeetingsAsync(Choices.None, MeetingSort.Oldest, new()),
                2
            ),
            ["compare meetings"] = (
                async archive => await archive.Meetings.PairAsync("jp-us-space-1", "jp-us-space-2"),
                38
            ),
            ["compare participants"] = (
                async archive => await archive.Comparisons.ParticipantsAsync([], ["jp-us-space"]),
                3
            ),
            ["compare wording"] = (
                async archive =>
                    await archive.Comparisons.WordingAsync("space-science", ["jp-us-space-1", "jp-us-space-2"]),
                10
            ),
            ["compare topics"] = (async archive => await archive.Comparisons.TopicsAsync([], ["jp-us-space"]), 4),
        };

    private static PressRelease Release(int number) =>
        PressRelease
            .OfDialogue(number, $"201{number}-05-01")
            .CoChaired("JP", "Ministry of Foreign Affairs", "jp-mofa")
            .TookPart("JP", "JAXA", "jp-jaxa")
            .TookPart("US", "Department of State", "us-state")
            .Says("both", Act.Discussed, "discussed", "space-science", "space science")
            .Says("US", Act.Invited, "invited", "space-weather", "space weather")
            .RefersTo(ReferenceKind.System, "GPS", "gps")
            .RefersTo(ReferenceKind.Meeting, "Comprehensive Dialogue on Space", ordinal: number + 1)
            .Warns("unknown-verb", "verb")
            .Promises(number + 1, "2030-01-01");

    private static async Task<int> CountAsync(TemporaryArchive archive, Func<TemporaryArchive, Task<object?>> ask)
    {
        // What is made once for each state of the archive is no part of a question.
        await ask(archive);
        archive.Log.Clear();
        Assert.NotNull(await ask(archive));
        return archive.Log.Count;
    }
}
