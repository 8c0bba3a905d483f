using System.Diagnostics;

namespace DialogueArchive.Tests;

/// <summary>Packages of the system that tests need beside the .NET SDK.</summary>
internal static class SystemPackage
{
    /// <summary>The path of the first of these programs that is on the PATH.</summary>
    public static string? Find(params string[] programs) =>
        (
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            from program in programs
            select Path.Combine(folder, program)
        ).FirstOrDefault(File.Exists);

    /// <summary>Installs a package where the system's package manager is apt and lets us; whether that was done.</summary>
    public static bool Install(string package)
    {
        // The test projects run at the same time, and apt serves one at a time.
        using var turn = new Mutex(false, @"Global\dialogue-archive-tests-apt");
        try
        {
            turn.WaitOne(TimeSpan.FromMinutes(5));
        }
        catch (AbandonedMutexException) { }
        try
        {
            string[] sudo = Environment.IsPrivilegedProcess ? [] : ["sudo", "-n"];
            return Succeeds([.. sudo, "apt-get", "update", "-q"])
                && Succeeds([.. sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-qy", package]);
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    private static bool Succeeds(params string[] command)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(command[0], command[1..])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!;
            process.StandardInput.Close();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
