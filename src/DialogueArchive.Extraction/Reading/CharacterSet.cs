using System.Text;
using System.Text.Unicode;

namespace DialogueArchive.Extraction.Reading;

/// <summary>
/// Tells encodings apart by the bytes. It is strict: bytes that a decoder takes but that make no likely text of its
/// languages are refused, so that no document is read as a salad of accents.
/// </summary>
internal static class CharacterSet
{
    private static readonly UTF8Encoding Utf8Strict = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252;
    private static readonly Encoding ShiftJis;
    private static readonly Encoding EucJp;
    private static readonly Encoding Iso2022Jp;

    static CharacterSet()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Windows1252 = Strict(1252);
        ShiftJis = Strict(932);
        EucJp = Strict(51932);
        Iso2022Jp = Strict(50220);
    }

    /// <summary>
    /// The text of the bytes, in the encoding <paramref name="declared"/> where they are text in it, else in the one
    /// that they show. Throws <see cref="UnreadableDocumentException"/> when they are text in none.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var (encoding, mark) = Of(bytes, declared);
        try
        {
            return encoding.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException failure)
        {
            throw new UnreadableDocumentException(
                $"its bytes are not the {encoding.WebName} that they look like; save it as UTF-8",
                failure
            );
        }
    }

    /// <summary>The name of the encoding by which <see cref="Decode"/> reads the bytes, as browsers know it; null when it cannot.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        try
        {
            var encoding = Of(bytes, declared).Encoding;
            return encoding is UnicodeEncoding
                ? encoding.Equals(BigEndian)
                    ? "utf-16be"
                    : "utf-16le"
                : encoding.WebName;
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    private static (Encoding Encoding, int Mark) Of(ReadOnlySpan<byte> bytes, string? declared) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8Strict, 3),
            [0xFF, 0xFE, ..] => (LittleEndian, 2),
            [0xFE, 0xFF, ..] => (BigEndian, 2),
            _ when Named(declared) is { } named && DecodesTo(named, bytes) is { } text && !HasUnassigned(text) => (
                named,
                0
            ),
            _ => (Detected(bytes), 0),
        };

    private static Encoding Detected(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return Utf16Without(bytes);
        }
        if (bytes.Contains((byte)0x1B) && IsIso2022Jp(bytes))
        {
            return Iso2022Jp;
        }
        if (Utf8.IsValid(bytes))
        {
            return Utf8Strict;
        }
        if (DecodesTo(EucJp, bytes) is { } euc && IsJapanese(euc))
        {
            return EucJp;
        }
        if (DecodesTo(ShiftJis, bytes) is { } shifted && IsJapanese(shifted))
        {
            return ShiftJis;
        }
        RefuseDamagedUtf8(bytes);
        return IsWestern(Windows1252.GetString(bytes))
            ? Windows1252
            : throw new UnreadableDocumentException(
                "its bytes are in no encoding the archive can tell (UTF-8, UTF-16, Windows-1252, Shift-JIS, EUC-JP, ISO-2022-JP); save it as UTF-8"
            );
    }

    // Line ends, spaces and digits have a null in UTF-16, all on the same side.
    private static UnicodeEncoding Utf16Without(ReadOnlySpan<byte> bytes)
    {
        var (first, second) = (0, 0);
        for (var index = 0; index + 1 < bytes.Length; index += 2)
        {
            first += bytes[index] == 0 ? 1 : 0;
            second += bytes[index + 1] == 0 ? 1 : 0;
        }
        return (first, second, bytes.Length % 2) switch
        {
            (0, > 0, 0) => LittleEndian,
            (> 0, 0, 0) => BigEndian,
            _ => throw new UnreadableDocumentException("it holds binary data, not text; save it as plain text"),
        };
    }

    private static bool IsIso2022Jp(ReadOnlySpan<byte> bytes) =>
        !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF)
        && DecodesTo(Iso2022Jp, bytes) is { } text
        && !text.Contains('\u001B', StringComparison.Ordinal);

    // A fifth of what is not ASCII is kana or the punctuation that Japanese systems write: Japanese has far more, and
    // Chinese, Korean or accented letters taken for it have next to none.
    private static bool IsJapanese(string text)
    {
        var (foreign, own) = (0, 0);
        foreach (var character in text)
        {
            foreign += character > '\u007F' ? 1 : 0;
            own += character is >= '\u3001' and <= '\u30FE' or (>= '\u2010' and <= '\u2026') ? 1 : 0;
        }
        return own * 5 >= foreign && !HasUnassigned(text);
    }

    // Decoders give controls and characters of private use for bytes that nobody assigned.
    private static bool HasUnassigned(string text) =>
        text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF') || text.AsSpan().ContainsAnyInRange('\u0080', '\u009F');

    // One damaged byte must not turn every other accent of a UTF-8 text into three.
    private static void RefuseDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (sequences, strays, first) = (0, 0, -1);
        for (var index = 0; index < bytes.Length; )
        {
            var status = Rune.DecodeFromUtf8(bytes[index..], out var rune, out var length);
            if (status != System.Buffers.OperationStatus.Done)
            {
                strays++;
                first = first < 0 ? index : first;
            }
            else if (!rune.IsAscii)
            {
                sequences++;
            }
            index += Math.Max(length, 1);
        }
        if (sequences > strays)
        {
            throw new UnreadableDocumentException(
                $"it is UTF-8 with a damaged character at byte {first + 1}; get it anew or mend it there"
            );
        }
    }

    // Western letters with accents, and quotes, stand alone among plain letters. Cyrillic, Greek and Asian letters taken
    // for them stand in rows; those of Central Europe turn into symbols and capitals inside words.
    private static bool IsWestern(string text)
    {
        var (foreign, inRows, misplaced) = (0, 0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character <= '\u007F')
            {
                continue;
            }
            if (char.IsControl(character) && character != '\u0085')
            {
                return false;
            }
            foreign++;
            var (before, after) = (At(index - 1), At(index + 1));
            inRows += (before > '\u007F' ? 1 : 0) + (after > '\u007F' ? 1 : 0) == 2 ? 1 : 0;
            misplaced += IsMisplaced(before, character, after) ? 1 : 0;
        }
        return inRows * 3 <= foreign && misplaced * 8 <= foreign;

        char At(int index) => index >= 0 && index < text.Length ? text[index] : ' ';
    }

    private static bool IsMisplaced(char before, char character, char after) =>
        char.IsAsciiLetter(before)
        && char.IsAsciiLetter(after)
        && (
            char.IsLetter(character)
                ? char.IsUpper(character) && char.IsLower(before) && char.IsLower(after)
                : character is not ('’' or '‘' or '´' or '–' or '—' or '…' or '·' or '•' or '\u00A0' or '\u00AD')
        );

    private static string? DecodesTo(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // The names are those of the web, where Latin-1 and ASCII mean Windows-1252, and UTF-16 in a tag cannot be true.
    private static Encoding? Named(string? name)
    {
        switch (name?.Trim().ToLowerInvariant())
        {
            case null or "" or "utf-7":
                return null;
            case "utf8" or "utf-8" or "utf-16" or "utf-16le" or "utf-16be":
                return Utf8Strict;
            case "iso-8859-1" or "iso8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252":
                return Windows1252;
            case "x-sjis" or "windows-31j" or "shift-jis" or "sjis":
                return ShiftJis;
            case var known:
                try
                {
                    return Encoding.GetEncoding(
                        known,
                        EncoderFallback.ExceptionFallback,
                        DecoderFallback.ExceptionFallback
                    );
                }
                catch (ArgumentException)
                {
                    return null;
                }
        }
    }

    private static Encoding Strict(int codePage) =>
        Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
