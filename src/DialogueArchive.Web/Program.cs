using System.CommandLine;
using DialogueArchive.Web.Commands;

var root = new RootCommand(
    "Reads press releases of space dialogues into records with evidence, keeps them in one file and serves them as pages and API. "
        + "Without a verb it serves."
)
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    ExtractCommand.Create(),
    CheckCommand.Create(),
    ExportCommand.Create(),
    WithdrawCommand.Create(),
    BackupCommand.Create(),
    BackupCommand.CreateRestore(),
    VerifyCommand.Create(),
    ReadCommand.Create(),
};
ServeCommand.MakeDefaultOf(root);
return await CommandLine.RunAsync(root, args);

/// <summary>The way in; named so that tests can start the real application.</summary>
internal sealed partial class Program;
