using System.CommandLine;

namespace DialogueArchive.Web.Commands;

/// <summary>A verb of the command line with the examples that its help shows.</summary>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples)
    : Command(name, description)
{
    /// <summary>Whole command lines, each with what it does.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
