using System.Text;

namespace DialogueArchive.Extraction.Reading;

/// <summary>Decodes plain text: UTF-8, UTF-16 with or without a byte-order mark, else Windows-1252.</summary>
internal static class PlainTextReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    static PlainTextReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of the bytes. Throws <see cref="UnreadableDocumentException"/> when they are no text.</summary>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Decode(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            throw new UnreadableDocumentException(
                "its bytes are in no encoding the archive knows; save it as UTF-8",
                failure
            );
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => StrictUtf8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Utf16(rest, bigEndian: false),
            [0xFE, 0xFF, .. var rest] => Utf16(rest, bigEndian: true),
            _ when NullsAt(bytes, 1) => Utf16(bytes, bigEndian: false),
            _ when NullsAt(bytes, 0) => Utf16(bytes, bigEndian: true),
            _ when bytes.Contains((byte)0) => throw new UnreadableDocumentException(
                "it holds binary data, not text; save it as plain text"
            ),
            _ => Utf8OrWindows(bytes),
        };

    private static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);

    // UTF-16 of Western text has a null in every other byte.
    private static bool NullsAt(ReadOnlySpan<byte> bytes, int parity)
    {
        var pairs = Math.Min(bytes.Length / 2, 512);
        var nulls = 0;
        for (var pair = 0; pair < pairs; pair++)
        {
            nulls += bytes[(pair * 2) + parity] == 0 ? 1 : 0;
        }
        return pairs > 0 && nulls > pairs * 3 / 4;
    }

    private static string Utf8OrWindows(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding
                .GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetString(bytes);
        }
    }
}
