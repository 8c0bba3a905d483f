using System.Diagnostics;
using DialogueArchive.Tests;

namespace DialogueArchive.Web.Tests.Questions;

/// <summary>What readers ask, answered with curl and jq alone, by the script that others can follow.</summary>
[Collection(ArchiveTests.Name)]
public sealed class QuestionsScriptTests(ArchiveHost archive)
{
    private const string Folder = "tests/DialogueArchive.Web.Tests";

    [FactWhereFound("bash", "curl", "jq")]
    public async Task Five_questions_are_answered_with_curl_and_jq_alone()
    {
        using var script = Process.Start(
            new ProcessStartInfo(
                "bash",
                [
                    Path.Combine(GoldenFile.Repository, Folder, "Questions/questions.sh"),
                    archive.Address.ToString().TrimEnd('/'),
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var messages = script.StandardError.ReadToEndAsync();
        var answers = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();

        Assert.True(script.ExitCode == 0, await messages);
        GoldenFile.Matches($"{Folder}/Golden/questions.txt", answers);
    }

    /// <summary>A test that needs programs of the system; where one is missing, it is skipped and says which.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FactWhereFoundAttribute : FactAttribute
    {
        public FactWhereFoundAttribute(params string[] programs)
        {
            var missing = programs.Where(program => SystemPackage.Find(program) is null).ToArray();
            if (missing.Length > 0)
            {
                Skip = $"needs {string.Join(" and ", missing)}, not installed here";
            }
        }
    }
}
