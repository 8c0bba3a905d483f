using System.Runtime.CompilerServices;

namespace DialogueArchive.Tests;

/// <summary>Compares what was made with an approved file, or rewrites the file where UPDATE_GOLDEN=1 is set.</summary>
internal static class GoldenFile
{
    private static bool Rewrites => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>The top folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Fails unless <paramref name="actual"/> is what the file holds. The path counts from the top folder.</summary>
    public static void Matches(string path, string actual)
    {
        var full = Path.Combine(Repository, path);
        var expected = File.Exists(full) ? File.ReadAllText(full) : null;
        if (expected == actual)
        {
            return;
        }
        if (Rewrites)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, actual);
            return;
        }
        Assert.Fail(
            expected is null
                ? $"{path} does not exist. Write it with UPDATE_GOLDEN=1 dotnet test, then read it."
                : $"{path} differs.\n{FirstDifference(expected, actual)}\nIf the change is right: UPDATE_GOLDEN=1 dotnet test, then read the diff."
        );
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }
        return $"line {line + 1}\n  expected: {before.ElementAtOrDefault(line) ?? "(end)"}\n  actual:   {after.ElementAtOrDefault(line) ?? "(end)"}";
    }

    private static string FindRepository([CallerFilePath] string thisFile = "")
    {
        var folder = new FileInfo(thisFile).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DialogueArchive.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand inside the repository.");
    }
}
