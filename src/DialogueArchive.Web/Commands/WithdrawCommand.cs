using System.CommandLine;
using DialogueArchive.Store.Import;
using DialogueArchive.Web.Reading;

namespace DialogueArchive.Web.Commands;

/// <summary>Takes a document out of the archive.</summary>
internal static class WithdrawCommand
{
    private static readonly Argument<string> Document = new("DOCUMENT") { Description = "Slug of the document." };

    private static readonly Option<string> Reason = new("--reason")
    {
        Description = "Why, for whoever follows an old address.",
        Required = true,
    };

    public static Verb Create()
    {
        var verb = new Verb(
            "withdraw",
            "Take a document out of the archive. Its addresses answer 410 with the reason, and it is not taken in again.",
            "dialogue-archive withdraw jp-us-space-5-joint-statement-en-2 --reason \"A copy with misprints; the first one stays.\""
        )
        {
            Document,
            Reason,
            DatabaseSetting.Option,
        };
        verb.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValue(Reason)))
            {
                given.AddError("'--reason' is empty; say why the document is withdrawn.");
            }
        });
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = DatabaseSetting.OfExisting(parsed);
        await using var services = new ServiceCollection().AddArchive(options.Database).BuildServiceProvider();
        await DatabaseSetting.PrepareAsync(services, options.Database, cancellationToken);
        var document = parsed.GetRequiredValue(Document);
        if (
            await services
                .GetRequiredService<Importer>()
                .WithdrawAsync(document, parsed.GetRequiredValue(Reason), cancellationToken)
        )
        {
            await Console.Error.WriteLineAsync($"{document}: withdrawn");
            return CommandLine.Done;
        }
        await Console.Error.WriteLineAsync($"{document}: there is no such document in {options.Database}");
        return CommandLine.NotDone;
    }
}
