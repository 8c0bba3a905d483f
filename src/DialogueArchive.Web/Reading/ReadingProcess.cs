using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Web.Reading;

/// <summary>
/// Reads documents in a process of its own, with a clock for each and a bound on memory: what a hostile document does to the
/// reader, it does not do to the archive. One process reads many documents, one at a time; when it dies, the document is refused
/// with the reason, and the next one gets a new process. It starts with the first document. Safe to share.
/// </summary>
internal sealed class ReadingProcess(ReadingBounds bounds) : IDisposable
{
    /// <summary>The verb by which the executable becomes the reader.</summary>
    public const string Verb = "read-for-archive";

    private const string Executable = "dialogue-archive";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _turn = new(1);
    private Process? _process;

    public ReadingProcess()
        : this(ReadingBounds.Default) { }

    /// <summary>The record of a document. Throws <see cref="UnreadableDocumentException"/> when there is none to be had.</summary>
    public async Task<MeetingRecord> ReadAsync(
        string name,
        byte[] bytes,
        string? contentType,
        CancellationToken cancellationToken
    ) =>
        JsonSerializer.Deserialize(
            await ReadJsonAsync(name, bytes, contentType, cancellationToken),
            RecordJson.Line.MeetingRecord
        )!;

    /// <summary>The same as <see cref="ReadAsync"/>, as the JSON of the record contract on one line.</summary>
    public async Task<byte[]> ReadJsonAsync(
        string name,
        byte[] bytes,
        string? contentType,
        CancellationToken cancellationToken
    )
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var request = new ReadingRequest(name, contentType, bytes);
            var answer = await Task.Run(() => Ask(request, cancellationToken), CancellationToken.None);
            return answer.Outcome == ReadingOutcome.Record ? answer.Body : throw Refusal(answer);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the process until there is something to read again.</summary>
    public void Rest()
    {
        _turn.Wait();
        End();
        _turn.Release();
    }

    /// <summary>The process as long as it is there.</summary>
    internal Process? Current => _process;

    public void Dispose()
    {
        End();
        _turn.Dispose();
    }

    private ReadingAnswer Ask(ReadingRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_process is { HasExited: true })
        {
            End();
        }
        var process = _process ??= Started();
        using var watch = new Watch(process, bounds, cancellationToken);
        ReadingAnswer? answer;
        try
        {
            var input = process.StandardInput.BaseStream;
            ReadingMessages.Write(input, request);
            input.Flush();
            answer = ReadingMessages.ReadAnswer(process.StandardOutput.BaseStream);
        }
        // It has died over the bytes.
        catch (IOException)
        {
            answer = null;
        }
        if (watch.Stopped is null && answer is { Outcome: not ReadingOutcome.OutOfMemory } given)
        {
            return given;
        }
        End();
        cancellationToken.ThrowIfCancellationRequested();
        throw (watch.Stopped ?? answer?.Outcome) switch
        {
            ReadingOutcome.OutOfMemory => new UnreadableDocumentException(
                $"reading it took more than {bounds.MemoryMebibytes} MiB of memory; split it or save the text of it as plain text (.txt)"
            ),
            ReadingOutcome.Failed => new UnreadableDocumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"reading it took longer than {bounds.Time.TotalSeconds:0.#} seconds; split it or save the text of it as plain text (.txt)"
                )
            ),
            _ => new UnreadableDocumentException(
                "the reader broke down on it; save the text of it as plain text (.txt), and please report this"
            ),
        };
    }

    private static UnreadableDocumentException Refusal(ReadingAnswer answer) =>
        new(
            answer.Outcome == ReadingOutcome.Refused
                ? answer.Text
                : $"the reader failed ({answer.Text}); please report this"
        );

    private Process Started()
    {
        try
        {
            var process = Process.Start(Start())!;
            using var patience = new CancellationTokenSource(Patience);
            using var _ = patience.Token.Register(() => Kill(process));
            if (ReadingMessages.ReadAnswer(process.StandardOutput.BaseStream)?.Outcome == ReadingOutcome.Ready)
            {
                return process;
            }
            Kill(process);
            process.Dispose();
        }
        catch (Win32Exception failure)
        {
            throw new UnreadableDocumentException(
                "the process that reads documents cannot be started; check that the program is whole",
                failure
            );
        }
        throw new UnreadableDocumentException(
            "the process that reads documents ends as soon as it starts; check that the machine has memory left"
        );
    }

    private ProcessStartInfo Start()
    {
        var (command, arguments) = CommandLineOf(Environment.ProcessPath!);
        var start = new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        // The heap gets what the rest of the process leaves of the bound. One thread collects: the process serves one at a time.
        start.Environment["DOTNET_GCHeapHardLimit"] = (bounds.MemoryMebibytes * 1024L * 1024 / 4 * 3).ToString(
            "X",
            CultureInfo.InvariantCulture
        );
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    // Tests and 'dotnet run' host the archive in another executable.
    private static (string Command, string[] Arguments) CommandLineOf(string host)
    {
        if (Path.GetFileNameWithoutExtension(host) == Executable)
        {
            return (host, [Verb]);
        }
        var library = Path.Combine(AppContext.BaseDirectory, $"{Executable}.dll");
        return Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? (host, ["exec", library, Verb])
            : ("dotnet", ["exec", library, Verb]);
    }

    private void End()
    {
        if (_process is { } process)
        {
            _process = null;
            // Idle, it ends when there is nothing more to come.
            process.StandardInput.Close();
            if (!process.WaitForExit(BetweenLooks))
            {
                Kill(process);
                process.WaitForExit();
            }
            process.Dispose();
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        // It has ended by itself.
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception) { }
    }

    /// <summary>Kills the process when its time is over, its memory is used up, or nobody waits any longer.</summary>
    private sealed class Watch : IDisposable
    {
        private const int MostWaits = 3;

        private readonly Process _process;
        private readonly ReadingBounds _bounds;
        private readonly long _since = Stopwatch.GetTimestamp();
        private readonly TimeSpan _spent;
        private readonly Timer _timer;
        private readonly CancellationTokenRegistration _cancelled;
        private readonly Lock _gate = new();
        private bool _isOver;

        public Watch(Process process, ReadingBounds bounds, CancellationToken cancellationToken)
        {
            _process = process;
            _bounds = bounds;
            _spent = process.TotalProcessorTime;
            _timer = new Timer(_ => Look(), null, BetweenLooks, BetweenLooks);
            _cancelled = cancellationToken.Register(() => Kill(process));
        }

        /// <summary>Why it was killed: <see cref="ReadingOutcome.Failed"/> for its time; null when it was not.</summary>
        public ReadingOutcome? Stopped { get; private set; }

        public void Dispose()
        {
            _cancelled.Dispose();
            // A look that is under way ends first; one that comes after finds nothing to look at.
            lock (_gate)
            {
                _isOver = true;
            }
            _timer.Dispose();
        }

        // On a machine with much else to do, a reader that hardly gets a turn is no reader that hangs.
        private bool IsTooLong()
        {
            var elapsed = Stopwatch.GetElapsedTime(_since);
            return elapsed > MostWaits * _bounds.Time
                || (elapsed > _bounds.Time && _process.TotalProcessorTime - _spent > _bounds.Time);
        }

        private void Look()
        {
            lock (_gate)
            {
                if (_isOver)
                {
                    return;
                }
                try
                {
                    _process.Refresh();
                    Stopped ??=
                        IsTooLong() ? ReadingOutcome.Failed
                        : _process.WorkingSet64 > _bounds.MemoryMebibytes * 1024L * 1024 ? ReadingOutcome.OutOfMemory
                        : null;
                }
                // It has ended by itself.
                catch (InvalidOperationException)
                {
                    return;
                }
                if (Stopped is not null)
                {
                    Kill(_process);
                }
            }
        }
    }
}
