using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DialogueArchive.Web.Exports;

/// <summary>A citation as a file for reference managers.</summary>
internal static class CitationFiles
{
    /// <summary>The formats, by suffix, as a pattern.</summary>
    public const string Formats = "bib|ris|csl.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>Whether a suffix names one of them.</summary>
    public static bool Has(string format) => format is "bib" or "ris" or "csl.json";

    /// <summary>The citation in the format of a suffix.</summary>
    public static TextFile Of(string format, Citation cited) =>
        format switch
        {
            "bib" => new TextFile("application/x-bibtex", BibTex(cited), $"{cited.Key}.bib"),
            "ris" => new TextFile("application/x-research-info-systems", Ris(cited), $"{cited.Key}.ris"),
            _ => new TextFile("application/vnd.citationstyles.csl+json", Csl(cited), $"{cited.Key}.csl.json"),
        };

    /// <summary>BibTeX, with the fields of BibLaTeX that reference managers read too.</summary>
    public static string BibTex(Citation cited)
    {
        var entry = new StringBuilder($"@misc{{{cited.Key},\n");
        Field("title", $"{{{Tex(cited.Title)}}}");
        Field("howpublished", Citation.Archive);
        Field("type", Tex(cited.Kind));
        Field("address", Tex(cited.Place));
        if (DayOf(cited) is { } day)
        {
            Field("year", Text(day.Year));
            if (day.Month is { } month)
            {
                entry.Append(CultureInfo.InvariantCulture, $"  month = {Months[month - 1]},\n");
            }
            Field("day", day.Day is { } number ? Text(number) : null);
        }
        Field("langid", cited.Language);
        Field("note", Tex(Note(cited)));
        // Readers take an address as it stands; a brace cannot be in one.
        Field("url", cited.Address);
        return entry.Append("}\n").ToString();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    /// <summary>RIS: two letters, two spaces, a hyphen; lines end in CR LF.</summary>
    public static string Ris(Citation cited)
    {
        var entry = new StringBuilder();
        Line("TY", "ELEC");
        Line("ID", cited.Key);
        Line("TI", cited.Title);
        Line("T2", Citation.Archive);
        Line("M3", cited.Kind);
        Line("CY", cited.Place);
        if (DayOf(cited) is { } day)
        {
            Line("PY", Text(day.Year));
            Line("DA", $"{day.Year:0000}/{day.Month:00}/{day.Day:00}/");
        }
        Line("SE", cited.Sentence);
        Line("LA", cited.Language);
        Line("AB", cited.Quote);
        Line("N1", cited.PublishedAt is { } published ? $"Published at {published}" : null);
        Line("UR", cited.Address);
        return entry.Append("ER  - \r\n").ToString();

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entry.Append(CultureInfo.InvariantCulture, $"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
            }
        }
    }

    /// <summary>CSL-JSON: a list with the one item.</summary>
    public static string Csl(Citation cited)
    {
        var item = new JsonObject
        {
            ["id"] = cited.Key,
            ["type"] = "webpage",
            ["title"] = cited.Title,
            ["container-title"] = Citation.Archive,
        };
        Set("genre", cited.Kind);
        Set("event-place", cited.Place);
        if (cited.Days is var (start, end))
        {
            item["issued"] = new JsonObject
            {
                ["date-parts"] =
                    DayOf(cited) is { Day: not null } && start != end
                        ? new JsonArray(Parts(start), Parts(end))
                        : new JsonArray(Parts(DayOf(cited)!.Value)),
            };
        }
        Set("section", cited.Sentence);
        Set("language", cited.Language);
        Set("abstract", cited.Quote);
        Set("note", cited.PublishedAt is { } published ? $"Published at {published}" : null);
        Set("URL", cited.Address);
        return new JsonArray(item).ToJsonString(Readable) + "\n";

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                item[name] = value;
            }
        }
    }

    /// <summary>The first day, as far as it is known: a list may have the month or the year alone.</summary>
    internal static (int Year, int? Month, int? Day)? DayOf(Citation cited) =>
        cited.Days switch
        {
            null => null,
            var (start, end) when (start.Month, start.Day, end.Month, end.Day) == (1, 1, 12, 31) => (
                start.Year,
                null,
                null
            ),
            var (start, end) when start.Day == 1 && end.Day == DateTime.DaysInMonth(end.Year, end.Month) => (
                start.Year,
                start.Month,
                null
            ),
            var (start, _) => (start.Year, start.Month, start.Day),
        };

    private static string? Note(Citation cited)
    {
        var notes = new[]
        {
            cited.Sentence is { } sentence ? $"¶ {sentence}: “{cited.Quote}”" : null,
            cited.PublishedAt is { } published ? $"Published at {published}" : null,
        };
        return string.Join(". ", notes.OfType<string>());
    }

    private static JsonArray Parts(DateOnly day) => [day.Year, day.Month, day.Day];

    private static JsonArray Parts((int Year, int? Month, int? Day) day)
    {
        var parts = new JsonArray(day.Year);
        if (day.Month is { } month)
        {
            parts.Add(month);
        }
        if (day.Day is { } number)
        {
            parts.Add(number);
        }
        return parts;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Tex(string? words)
    {
        if (words is null)
        {
            return null;
        }
        var written = new StringBuilder(words.Length);
        foreach (var letter in words.ReplaceLineEndings(" "))
        {
            written.Append(
                letter switch
                {
                    '\\' => @"\textbackslash{}",
                    '~' => @"\textasciitilde{}",
                    '^' => @"\textasciicircum{}",
                    '&' or '%' or '$' or '#' or '_' or '{' or '}' => $@"\{letter}",
                    _ => letter.ToString(),
                }
            );
        }
        return written.ToString();
    }
}
