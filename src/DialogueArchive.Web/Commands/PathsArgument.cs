using System.CommandLine;

namespace DialogueArchive.Web.Commands;

/// <summary>Files and folders, for every verb that reads documents.</summary>
internal static class PathsArgument
{
    public static Argument<string[]> Create(
        string description = "Files and folders; folders are read with all that is in them."
    )
    {
        var paths = new Argument<string[]>("PATH") { Description = description, Arity = ArgumentArity.OneOrMore };
        // An argument takes anything, and a mistyped option would be looked for as a file.
        paths.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                given.AddError(
                    $"Unrecognized option '{token.Value}'; a file of this name is given as './{token.Value}'."
                );
            }
        });
        return paths;
    }
}
