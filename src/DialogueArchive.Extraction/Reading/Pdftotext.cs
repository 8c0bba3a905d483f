using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DialogueArchive.Extraction.Reading;

/// <summary>A word of a page and where it stands, in points from the upper left.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;
}

/// <summary>What a PDF holds: the title of its properties, and the words of each page in the order they were drawn.</summary>
internal sealed record PdfContent(string? Title, IReadOnlyList<IReadOnlyList<PdfWord>> Pages);

/// <summary>
/// Poppler's <c>pdftotext</c>, as a process of its own with bounds on its time, memory and output: what a hostile file does
/// to it, it does not do to the archive.
/// </summary>
internal static partial class Pdftotext
{
    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(9);
    private const int MaximumKibibytes = 512 * 1024;
    private const int MaximumWords = 400_000;
    private const int NotFound = 127;

    /// <summary>The words of the pages. Throws <see cref="UnreadableDocumentException"/> when it is no PDF that can be read.</summary>
    public static PdfContent Read(byte[] bytes)
    {
        using var process = Start();
        using var clock = new CancellationTokenSource(MaximumTime);
        using var _ = clock.Token.Register(() => Kill(process));
        var complaint = Task.Run(() => BeginningOf(process.StandardError), CancellationToken.None);
        var given = Task.Run(() => Give(process, bytes), CancellationToken.None);
        var content = WordsOf(process.StandardOutput);
        if (content is null)
        {
            Kill(process);
            throw new UnreadableDocumentException(
                $"it has more than {MaximumWords:#,0} words; split it or save the pages that matter"
            );
        }
        process.WaitForExit();
        Task.WaitAll([given, complaint], CancellationToken.None);
        if (clock.IsCancellationRequested)
        {
            throw new UnreadableDocumentException(
                $"reading it took longer than {MaximumTime.TotalSeconds} seconds; print it to a new PDF or save the text of it as .txt"
            );
        }
        return process.ExitCode == 0 ? content : throw Refusal(process.ExitCode, complaint.Result);
    }

    private static Process Start()
    {
        string[] command = ["pdftotext", "-bbox", "-enc", "UTF-8", "-", "-"];
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo(
                "/bin/sh",
                [
                    "-c",
                    $"ulimit -v {MaximumKibibytes}; ulimit -t {(int)MaximumTime.TotalSeconds}; exec {string.Join(' ', command)}",
                ]
            )
            : new ProcessStartInfo(command[0], command[1..]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Refusal(NotFound, "");
        }
    }

    private static void Give(Process process, byte[] bytes)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(bytes);
        }
        // It need not read to the end of what it cannot read.
        catch (IOException) { }
    }

    // It may complain of every object of a damaged file.
    private static string BeginningOf(StreamReader complaints)
    {
        var beginning = new char[4096];
        var length = complaints.ReadBlock(beginning);
        complaints.BaseStream.CopyTo(Stream.Null);
        return new string(beginning, 0, length);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        // It has ended by itself.
        catch (InvalidOperationException) { }
    }

    private static PdfContent? WordsOf(StreamReader output)
    {
        var pages = new List<IReadOnlyList<PdfWord>>();
        var page = new List<PdfWord>();
        string? title = null;
        var words = 0;
        while (output.ReadLine() is { } line)
        {
            if (Word().Match(line) is { Success: true } word)
            {
                if (++words > MaximumWords)
                {
                    return null;
                }
                page.Add(
                    new PdfWord(
                        WebUtility.HtmlDecode(word.Groups["text"].Value),
                        Number(word, "left"),
                        Number(word, "top"),
                        Number(word, "right"),
                        Number(word, "bottom")
                    )
                );
            }
            else if (line.Contains("<page ", StringComparison.Ordinal))
            {
                pages.Add(page = []);
            }
            else if (Title().Match(line) is { Success: true } named)
            {
                title = WebUtility.HtmlDecode(named.Groups["title"].Value);
            }
        }
        return new PdfContent(title, pages);
    }

    private static UnreadableDocumentException Refusal(int exitCode, string complaint) =>
        new(
            exitCode == NotFound
                ? "reading a PDF needs pdftotext, which is not installed here; install poppler ('apt-get install poppler-utils' or 'brew install poppler'), or save the text of it as .txt"
            : complaint.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? "it is locked by a password; save it without one"
            : "it is no PDF, or a damaged one; get it anew or print it to a new PDF"
        );

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """^ *<word xMin="(?<left>[-0-9.]+)" yMin="(?<top>[-0-9.]+)" xMax="(?<right>[-0-9.]+)" yMax="(?<bottom>[-0-9.]+)">(?<text>.*)</word>$"""
    )]
    private static partial Regex Word();

    [GeneratedRegex("^ *<title>(?<title>.+)</title>$")]
    private static partial Regex Title();
}
