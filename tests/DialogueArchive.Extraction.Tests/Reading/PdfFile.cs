using System.Globalization;
using System.Text;

namespace DialogueArchive.Extraction.Tests.Reading;

/// <summary>Sets PDFs in two columns of a type whose letters are all of one width, with a running head and page numbers.</summary>
internal static class PdfFile
{
    private const double Size = 8;
    private const double Leading = 10;
    private const double Top = 770;
    private const int LineLength = 50;
    private const int LinesOfColumn = 30;
    private static readonly double[] Columns = [40, 300];

    public static byte[] OfParagraphs(IEnumerable<string> paragraphs)
    {
        var letters = new Letters();
        var lines = paragraphs.SelectMany(LinesOf).ToList();
        var pages = lines
            .Chunk(LinesOfColumn * Columns.Length)
            .Select(
                (page, number) =>
                {
                    var content = new StringBuilder();
                    if (lines.Count > page.Length)
                    {
                        Show(content, letters, Columns[0], 810, "Ministry of Foreign Affairs, Press Division");
                    }
                    for (var index = 0; index < page.Length; index++)
                    {
                        var (column, line) = Math.DivRem(index, LinesOfColumn);
                        Show(content, letters, Columns[column], Top - (line * Leading), page[index]);
                    }
                    Show(content, letters, 290, 30, string.Create(CultureInfo.InvariantCulture, $"- {number + 1} -"));
                    return content.ToString();
                }
            )
            .ToList();
        return OfPages(pages, letters.Encoding());
    }

    /// <summary>A PDF with pages of these content streams; <paramref name="trailer"/> is added to its trailer.</summary>
    public static byte[] OfPages(
        IReadOnlyList<string> contents,
        string encoding = "/WinAnsiEncoding",
        string trailer = ""
    )
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {contents.Count}/Kids[{string.Concat(contents.Select((_, page) => $"{4 + (page * 2)} 0 R "))}]>>",
            $"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding {encoding}>>",
        };
        foreach (var content in contents)
        {
            objects.Add(
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>"
            );
            objects.Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
        }
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = objects.Select(
            (item, index) =>
            {
                var offset = file.Length;
                file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{item}\nendobj\n");
                return offset;
            }
        );
        var table = string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"));
        var start = file.Length;
        file.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    // A line is left empty before each paragraph.
    private static IEnumerable<string> LinesOf(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split(' '))
        {
            var room = LineLength - line.Length - 1;
            if (line.Length > 0 && word.Length > room)
            {
                // Long words are parted as typesetters part them, with three letters at least on each side.
                var part = word.Length > 9 && word.All(char.IsAsciiLetterLower) && room > 6 ? room - 1 : 0;
                part = Math.Min(part, word.Length - 3);
                yield return part > 0 ? $"{line} {word[..part]}-" : line;
                line = part > 0 ? word[part..] : word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return line;
        yield return "";
    }

    private static void Show(StringBuilder content, Letters letters, double left, double bottom, string line) =>
        content.Append(
            CultureInfo.InvariantCulture,
            $"BT /F {Size} Tf {left} {bottom} Td ({letters.Escaped(line)}) Tj ET\n"
        );

    /// <summary>The letters of Windows-1252, and others in its empty places.</summary>
    private sealed class Letters
    {
        private static readonly char[] Places = ['\u0081', '\u008D', '\u008F', '\u0090', '\u009D'];
        private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
            1252,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )!;
        private readonly List<char> _others = [];

        public string Escaped(string line) =>
            string.Concat(line.Select(Placed))
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("(", "\\(", StringComparison.Ordinal)
                .Replace(")", "\\)", StringComparison.Ordinal);

        public string Encoding() =>
            $"<</BaseEncoding/WinAnsiEncoding/Differences[{string.Concat(_others.Select((letter, index) => $"{(int)Places[index]}/uni{(int)letter:X4} "))}]>>";

        private char Placed(char letter)
        {
            try
            {
                return (char)Windows1252.GetBytes([letter])[0];
            }
            catch (EncoderFallbackException)
            {
                if (!_others.Contains(letter))
                {
                    _others.Add(letter);
                }
                return Places[_others.IndexOf(letter)];
            }
        }
    }
}
