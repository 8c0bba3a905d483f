using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using DialogueArchive.Web.Hosting;

namespace DialogueArchive.Web.Commands;

/// <summary>Runs the verb that was asked for. Exit status: 0 done, 1 some could not be done, 2 wrong use.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int NotDone = 1;
    public const int WrongUse = 2;

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        ShowExamples(root);
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }
            await Console.Error.WriteLineAsync($"'{root.Name} --help' shows the verbs and their options.");
            return WrongUse;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
                }
            );
        }
        catch (CannotStartException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return NotDone;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Broken off.");
            return NotDone;
        }
    }

    private static void ShowExamples(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var status = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in ExamplesOf(parseResult.CommandResult.Command))
            {
                output.WriteLine($"  {example}");
            }
            return status;
        }

        private static IEnumerable<string> ExamplesOf(Command command) =>
            command is Verb verb
                ? verb.Examples
                : command.Subcommands.OfType<Verb>().Where(inner => !inner.Hidden).Select(inner => inner.Examples[0]);
    }
}
