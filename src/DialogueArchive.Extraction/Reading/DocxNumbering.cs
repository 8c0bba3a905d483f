using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace DialogueArchive.Extraction.Reading;

/// <summary>The marks that Word writes before the items of lists: it stores how to count, not the numbers.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    // '(%1)', 'Article %1.%2': a mark that is longer is none.
    private const int LongestMark = 40;

    private readonly XNamespace _w;
    private readonly Dictionary<string, List> _lists = new(StringComparer.Ordinal);

    /// <summary>A list: what its levels look like, from which numbers it counts anew, and the numbers it has come to.</summary>
    private sealed record List(Dictionary<int, XElement> Levels, Dictionary<int, int> Restarts, int[] Counts)
    {
        public bool IsBegun { get; set; }
    }

    public DocxNumbering(XNamespace word, XElement? numbering)
    {
        _w = word;
        var kinds = (numbering?.Elements(word + "abstractNum") ?? [])
            .GroupBy(kind => kind.Attribute(word + "abstractNumId")?.Value ?? "", StringComparer.Ordinal)
            .ToDictionary(
                kind => kind.Key,
                kind => new List(ByLevel(kind.First().Elements(word + "lvl")), [], new int[Levels]),
                StringComparer.Ordinal
            );
        foreach (var list in numbering?.Elements(word + "num") ?? [])
        {
            if (
                list.Attribute(word + "numId")?.Value is { } id
                && Value(list.Element(word + "abstractNumId")) is { } kind
                && kinds.TryGetValue(kind, out var shared)
            )
            {
                // Lists of one kind go on counting where the other stopped, unless they say from where.
                var restarts = ByLevel(list.Elements(word + "lvlOverride"))
                    .Where(level => level.Value.Element(word + "startOverride") is not null)
                    .ToDictionary(
                        level => level.Key,
                        level => Number(Value(level.Value.Element(word + "startOverride")), 1)
                    );
                _lists[id] = shared with { Restarts = restarts };
            }
        }
    }

    /// <summary>The mark of the next paragraph with this <c>numPr</c>, with a space behind it; empty when it has none.</summary>
    public string MarkOf(XElement? numbering)
    {
        var level = Math.Clamp(Number(Value(numbering?.Element(_w + "ilvl")), 0), 0, Levels - 1);
        if (
            Value(numbering?.Element(_w + "numId")) is not { } id
            || !_lists.TryGetValue(id, out var list)
            || !list.Levels.TryGetValue(level, out var definition)
        )
        {
            return "";
        }
        if (!list.IsBegun)
        {
            list.IsBegun = true;
            foreach (var (restarted, start) in list.Restarts)
            {
                list.Counts[restarted] = start - StartOf(list.Levels.GetValueOrDefault(restarted));
            }
        }
        list.Counts[level]++;
        list.Counts.AsSpan(level + 1).Clear();
        if (FormatOf(definition) == "bullet")
        {
            return "• ";
        }
        var pattern = Value(definition.Element(_w + "lvlText")) ?? "";
        if (pattern.Length is 0 or > LongestMark)
        {
            return "";
        }
        var mark = new StringBuilder(pattern);
        for (var other = 0; other <= level; other++)
        {
            mark.Replace(
                $"%{other + 1}",
                Written(list.Levels.GetValueOrDefault(other), Math.Max(list.Counts[other], 1))
            );
        }
        return mark.Append(' ').ToString();
    }

    private Dictionary<int, XElement> ByLevel(IEnumerable<XElement> elements) =>
        elements
            .GroupBy(element => Number(element.Attribute(_w + "ilvl")?.Value, 0))
            .Where(level => level.Key is >= 0 and < Levels)
            .ToDictionary(level => level.Key, level => level.First());

    private int StartOf(XElement? definition) => Number(Value(definition?.Element(_w + "start")), 1);

    private string Written(XElement? definition, int count)
    {
        var number = StartOf(definition) + count - 1;
        return FormatOf(definition) switch
        {
            "none" => "",
            "lowerLetter" => Letters(number).ToLowerInvariant(),
            "upperLetter" => Letters(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperRoman" => Roman(number),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    // After z come aa, bb, cc.
    private static string Letters(int number) =>
        number is < 1 or > 260 ? "" : new string((char)('A' + ((number - 1) % 26)), 1 + ((number - 1) / 26));

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs =
        [
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var roman = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value && number < 400; number -= value)
            {
                roman.Append(sign);
            }
        }
        return roman.ToString();
    }

    private string? FormatOf(XElement? definition) => Value(definition?.Element(_w + "numFmt"));

    private string? Value(XElement? element) => element?.Attribute(_w + "val")?.Value;

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
