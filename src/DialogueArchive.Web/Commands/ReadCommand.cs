using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Web.Reading;

namespace DialogueArchive.Web.Commands;

/// <summary>The other end of <see cref="ReadingProcess"/>: documents in, records out, over a pipe. Nobody types it.</summary>
internal static class ReadCommand
{
    private const int DeepEnough = 16 * 1024 * 1024;

    public static Verb Create()
    {
        var verb = new Verb(ReadingProcess.Verb, "Read documents for another process of the archive.")
        {
            Hidden = true,
        };
        verb.SetAction(_ => Run());
        return verb;
    }

    private static int Run()
    {
        // A terminal or a service that stops the archive signals all of its processes. This one ends when the archive has no
        // more to read.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        // Nothing but answers goes there.
        Console.SetOut(TextWriter.Null);
        using var requests = new BlockingCollection<ReadingRequest>();
        var reader = new Thread(() => Answer(requests, output), DeepEnough) { IsBackground = true };
        reader.Start();
        while (ReadingMessages.ReadRequest(input) is { } request)
        {
            requests.Add(request);
        }
        // The archive is gone, perhaps in the midst of a document.
        return CommandLine.Done;
    }

    private static void Answer(BlockingCollection<ReadingRequest> requests, Stream output)
    {
        var extractor = RecordExtractor.Default;
        using var buffer = new MemoryStream();
        Send(new ReadingAnswer(ReadingOutcome.Ready, []));
        foreach (var request in requests.GetConsumingEnumerable())
        {
            Send(AnswerTo(request, extractor));
        }

        void Send(ReadingAnswer answer)
        {
            buffer.SetLength(0);
            ReadingMessages.Write(buffer, answer);
            buffer.WriteTo(output);
            output.Flush();
        }
    }

    private static ReadingAnswer AnswerTo(ReadingRequest request, RecordExtractor extractor)
    {
        try
        {
            var record = extractor.Extract(DocumentReader.Read(request.Name, request.Bytes, request.ContentType));
            return new ReadingAnswer(
                ReadingOutcome.Record,
                JsonSerializer.SerializeToUtf8Bytes(record, RecordJson.Line.MeetingRecord)
            );
        }
        catch (UnreadableDocumentException failure)
        {
            return new ReadingAnswer(ReadingOutcome.Refused, Encoding.UTF8.GetBytes(failure.Message));
        }
        catch (OutOfMemoryException)
        {
            return new ReadingAnswer(ReadingOutcome.OutOfMemory, []);
        }
        // Whatever a text may do to the reader, the others are still read.
        catch (Exception failure)
        {
            return new ReadingAnswer(
                ReadingOutcome.Failed,
                Encoding.UTF8.GetBytes($"{failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}")
            );
        }
    }
}
