using System.Diagnostics;
using System.Text;

namespace DialogueArchive.Web.Tests.Commands;

/// <summary>The built binary, run as a visitor runs it.</summary>
internal static class Binary
{
    // Beside the tests' own output, of the same configuration.
    private static readonly string Path = AppContext
        .BaseDirectory.Replace(
            $"{System.IO.Path.DirectorySeparatorChar}tests{System.IO.Path.DirectorySeparatorChar}DialogueArchive.Web.Tests{System.IO.Path.DirectorySeparatorChar}",
            $"{System.IO.Path.DirectorySeparatorChar}src{System.IO.Path.DirectorySeparatorChar}DialogueArchive.Web{System.IO.Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        )
        .TrimEnd(System.IO.Path.DirectorySeparatorChar);

    public sealed record Ended(int Status, byte[] Output, string Messages)
    {
        public string Text => Encoding.UTF8.GetString(Output);
        public string[] Lines =>
            Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Starts it in <paramref name="folder"/>.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, arguments, path: null);

    /// <summary>Starts it as a user who owns nothing; where the tests themselves are no superuser, as that user.</summary>
    public static Process StartAsNobody(string folder, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? Start(
                folder,
                ["--reuid=65534", "--regid=65534", "--clear-groups", Executable, .. arguments],
                path: null,
                command: "setpriv"
            )
            : Start(folder, arguments, path: null);

    private static string Executable => System.IO.Path.Combine(Path, "dialogue-archive");

    private static Process Start(string folder, string[] arguments, string? path, string? command = null)
    {
        var start = new ProcessStartInfo(command ?? Executable, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static Task<Ended> RunAsync(string folder, params string[] arguments) =>
        ToEndAsync(Start(folder, arguments));

    /// <summary>Runs it to its end where no other program is to be found.</summary>
    public static Task<Ended> RunAloneAsync(string folder, params string[] arguments) =>
        ToEndAsync(Start(folder, arguments, path: folder));

    private static async Task<Ended> ToEndAsync(Process started)
    {
        using var process = started;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var output = new MemoryStream();
        var messages = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token);
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
        return new Ended(process.ExitCode, output.ToArray(), await messages);
    }
}

/// <summary>A folder of its own for each test.</summary>
public abstract class InOwnFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dialogue-archive-");

    protected string Folder => _folder.FullName;

    protected static string Seeds => Path.Combine(DialogueArchive.Tests.GoldenFile.Repository, "seeds");

    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
