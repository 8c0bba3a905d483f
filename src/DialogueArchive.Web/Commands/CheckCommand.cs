using System.CommandLine;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Accuracy;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Extraction.Text;
using DialogueArchive.Extraction.Understanding;
using DialogueArchive.Store.Import;
using DialogueArchive.Web.Reading;

namespace DialogueArchive.Web.Commands;

/// <summary>Reports what was understood of documents and what was not; touches no archive.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = PathsArgument.Create();

    private static readonly Option<int?> Floor = new("--floor")
    {
        Description = "Fail when the coverage of a document is under this many percent.",
        HelpName = "PERCENT",
    };

    private static readonly Option<string?> Gold = new("--gold")
    {
        Description = "Score the records against the gold facts in this folder: for a.txt those in a.json.",
        HelpName = "FOLDER",
    };

    static CheckCommand() =>
        Floor.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int?>() is < 0 or > 100)
            {
                given.AddError("--floor takes a whole number from 0 to 100.");
            }
        });

    public static Verb Create()
    {
        var verb = new Verb(
            "check",
            "Report what was understood of each press release, sentence by sentence, and what was not; with --gold, what was read right and wrong.",
            "dialogue-archive check 2025.txt",
            "dialogue-archive check press-releases/ --floor 80",
            "dialogue-archive check press-releases/ --gold press-releases/"
        )
        {
            Paths,
            Floor,
            Gold,
        };
        verb.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed.GetRequiredValue(Paths),
                    parsed.GetValue(Floor),
                    parsed.GetValue(Gold) is { } folder ? GoldFolder.Open(folder) : null,
                    cancellationToken
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(
        string[] paths,
        int? floor,
        GoldFolder? gold,
        CancellationToken cancellationToken
    )
    {
        var status = CommandLine.Done;
        var understood = new List<(string Name, UnderstandingReport Report)>();
        var scored = new List<DocumentAccuracy>();
        using var reader = new ReadingProcess();
        var found = SourceFiles.In(paths, withLists: false);
        foreach (var failure in found.Failures)
        {
            await FailAsync($"{failure.Path}: {failure.Reason}");
        }
        foreach (var path in found.Documents)
        {
            var name = Path.GetFileName(path);
            try
            {
                var bytes = await SourceFiles.BytesOfAsync(path, cancellationToken);
                var record = await reader.ReadAsync(name, bytes, null, cancellationToken);
                var report = RecordExtractor.Default.Understand(record);
                understood.Add((name, report));
                if (gold is null)
                {
                    await Console.Out.WriteAsync(CheckLines.Of(VisibleText.Of(name), report));
                    continue;
                }
                var accuracy = DocumentAccuracy.Of(record, gold.Of(path));
                scored.Add(accuracy);
                await Console.Out.WriteAsync(CheckLines.Of(accuracy));
            }
            catch (Exception failure) when (failure is UnreadableDocumentException or UnusableGoldException)
            {
                await FailAsync($"{name}: {failure.Message}");
            }
            // Whatever a text may do to the reader, the others are still read.
            catch (Exception failure) when (failure is not (OperationCanceledException or IOException))
            {
                await FailAsync(
                    $"{name}: the reader failed ({failure.Message.ReplaceLineEndings(" ")}); please report this"
                );
            }
        }
        await Console.Out.WriteAsync(
            gold is null ? CheckLines.Total([.. understood.Select(each => each.Report)]) : CheckLines.Total(scored)
        );
        foreach (var (name, report) in understood.Where(each => each.Report.Coverage < floor))
        {
            await FailAsync($"{name}: coverage {report.Coverage} %, which is under the floor of {floor} %");
        }
        return status;

        Task FailAsync(string message)
        {
            status = CommandLine.NotDone;
            return Console.Error.WriteLineAsync(VisibleText.Of(message));
        }
    }
}
