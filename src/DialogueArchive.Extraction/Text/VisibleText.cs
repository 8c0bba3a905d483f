using System.Globalization;
using System.Text;

namespace DialogueArchive.Extraction.Text;

/// <summary>
/// Makes what cannot be seen visible: controls, bidirectional marks and other characters without a shape, and halves of pairs, each as
/// its code, such as <c>‹U+202E›</c>. For names of files and whatever else comes from outside and goes to a line of its own.
/// </summary>
public static class VisibleText
{
    /// <summary>The text in which every character has a shape; one that has them all is given back as it is.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsWithoutShape) && !HasHalves(text))
        {
            return text;
        }
        var visible = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; )
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                AppendCode(visible, text[index++]);
                continue;
            }
            if (IsWithoutShape(rune))
            {
                AppendCode(visible, rune.Value);
            }
            else
            {
                visible.Append(rune);
            }
            index += rune.Utf16SequenceLength;
        }
        return visible.ToString();
    }

    /// <summary>Whether a character has no shape and no width of its own, so that nobody sees it.</summary>
    internal static bool IsWithoutShape(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        && rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner);

    // Persian, Hindi and many others cannot be spelt without them.
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    private static bool HasHalves(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && !Rune.TryGetRuneAt(text, index, out _))
            {
                return true;
            }
            index += char.IsHighSurrogate(text[index]) ? 1 : 0;
        }
        return false;
    }

    private static void AppendCode(StringBuilder visible, int code) =>
        visible.Append(CultureInfo.InvariantCulture, $"‹U+{code:X4}›");
}
