using System.Text;

namespace DialogueArchive.Web.Reading;

/// <summary>What a reading came to.</summary>
internal enum ReadingOutcome : byte
{
    /// <summary>Sent once, when the reader has started.</summary>
    Ready,

    /// <summary>The record, as JSON.</summary>
    Record,

    /// <summary>The document cannot be read: what is wrong and what to do.</summary>
    Refused,

    /// <summary>The reader itself failed: how.</summary>
    Failed,

    /// <summary>The reader ran out of its memory.</summary>
    OutOfMemory,
}

/// <summary>A document to read.</summary>
internal readonly record struct ReadingRequest(string Name, string? ContentType, byte[] Bytes);

/// <summary>What became of it; <paramref name="Body"/> is UTF-8.</summary>
internal readonly record struct ReadingAnswer(ReadingOutcome Outcome, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>
/// How the archive and its <see cref="ReadingProcess"/> speak over a pipe: strings and byte arrays by their length, nothing that
/// could name a type or a file.
/// </summary>
internal static class ReadingMessages
{
    public static void Write(Stream stream, ReadingRequest request)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(request.Name);
        writer.Write(request.ContentType ?? "");
        writer.Write(request.Bytes.Length);
        writer.Write(request.Bytes);
    }

    /// <summary>The next request; null when there will be no other.</summary>
    public static ReadingRequest? ReadRequest(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            var (name, contentType) = (reader.ReadString(), reader.ReadString());
            return new ReadingRequest(name, contentType.Length == 0 ? null : contentType, Bytes(reader));
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    public static void Write(Stream stream, ReadingAnswer answer)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write((byte)answer.Outcome);
        writer.Write(answer.Body.Length);
        writer.Write(answer.Body);
    }

    /// <summary>The next answer; null when the other side has ended.</summary>
    public static ReadingAnswer? ReadAnswer(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            return new ReadingAnswer((ReadingOutcome)reader.ReadByte(), Bytes(reader));
        }
        catch (Exception failure) when (failure is EndOfStreamException or IOException)
        {
            return null;
        }
    }

    private static byte[] Bytes(BinaryReader reader)
    {
        var bytes = new byte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(bytes);
        return bytes;
    }
}
