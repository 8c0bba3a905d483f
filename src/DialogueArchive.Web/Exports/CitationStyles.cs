using System.Globalization;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Exports;

/// <summary>
/// A citation as text in the styles people are asked for: Chicago (17th edition), APA (7th) and MLA (9th). Works without author begin
/// with their title.
/// </summary>
public static class CitationStyles
{
    private static readonly HashSet<string> Small = new(
        ["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"],
        StringComparer.Ordinal
    );

    private static readonly string[] ShortMonths =
    [
        "Jan.",
        "Feb.",
        "Mar.",
        "Apr.",
        "May",
        "June",
        "July",
        "Aug.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
    ];

    extension(Citation cited)
    {
        /// <summary>Chicago, note.</summary>
        public string ChicagoNote =>
            $"“{Headline(cited.Title)},” "
            + Joined(", ", cited.Kind, cited.Place, MonthFirst(cited), Mark("¶ ", cited.Sentence), Found(cited))
            + ".";

        /// <summary>Chicago, bibliography.</summary>
        public string ChicagoBibliography =>
            $"“{Headline(cited.Title)}.” "
            + Joined(
                ". ",
                Capital(Joined(", ", cited.Kind, cited.Place, MonthFirst(cited))),
                Mark("¶ ", cited.Sentence),
                Found(cited)
            )
            + ".";

        /// <summary>APA.</summary>
        public string Apa =>
            cited.Title
            + Mark(" [", Capital(Joined(", ", cited.Kind, Mark("para. ", cited.Sentence))), "]")
            + $". ({YearFirst(cited)}). {Joined(". ", Citation.Archive, cited.Address)}";

        /// <summary>MLA.</summary>
        public string Mla =>
            $"“{Headline(cited.Title)}.” "
            + Joined(
                ". ",
                Capital(Joined(", ", cited.Kind, cited.Place, DayFirst(cited))),
                Joined(", ", Citation.Archive, Mark("par. ", cited.Sentence), cited.Address)
            )
            + ".";
    }

    private static string Found(Citation cited) =>
        cited.PublishedAt is { } published
            ? $"{published}, archived in {Citation.Archive}, {cited.Address}"
            : $"{Citation.Archive}, {cited.Address}";

    /// <summary>"July 20, 2018", "August 26–27, 2024", "July 2018", "2018".</summary>
    private static string? MonthFirst(Citation cited) =>
        cited.Days switch
        {
            null => null,
            var (start, end) when IsWhole(start, end) => Whole(start, end),
            var (start, end) when start == end => Written(start, "MMMM d, yyyy"),
            var (start, end) when SameMonth(start, end) => $"{Written(start, "MMMM d")}–{Written(end, "%d, yyyy")}",
            var (start, end) when start.Year == end.Year =>
                $"{Written(start, "MMMM d")}–{Written(end, "MMMM d, yyyy")}",
            var (start, end) => $"{Written(start, "MMMM d, yyyy")}–{Written(end, "MMMM d, yyyy")}",
        };

    /// <summary>"2018, July 20"; "n.d." is how the style says that there is no date.</summary>
    private static string YearFirst(Citation cited) =>
        cited.Days switch
        {
            null => "n.d.",
            var (start, end) when IsYears(start, end) => Whole(start, end),
            var (start, end) when IsWhole(start, end) => $"{start.Year}, {Months(start, end)}",
            var (start, end) when start == end => Written(start, "yyyy, MMMM d"),
            var (start, end) when SameMonth(start, end) => $"{Written(start, "yyyy, MMMM d")}–{end.Day}",
            var (start, end) when start.Year == end.Year =>
                $"{Written(start, "yyyy, MMMM d")}–{Written(end, "MMMM d")}",
            var (start, end) => $"{Written(start, "yyyy, MMMM d")}–{Written(end, "yyyy, MMMM d")}",
        };

    /// <summary>"20 July 2018", "26–27 Aug. 2024".</summary>
    private static string? DayFirst(Citation cited) =>
        cited.Days switch
        {
            null => null,
            var (start, end) when IsYears(start, end) => Whole(start, end),
            var (start, end) when IsWhole(start, end) && SameMonth(start, end) => $"{Month(start)} {start.Year}",
            var (start, end) when IsWhole(start, end) => $"{Month(start)}–{Month(end)} {end.Year}",
            var (start, end) when start == end => $"{start.Day} {Month(start)} {start.Year}",
            var (start, end) when SameMonth(start, end) => $"{start.Day}–{end.Day} {Month(end)} {end.Year}",
            var (start, end) when start.Year == end.Year =>
                $"{start.Day} {Month(start)}–{end.Day} {Month(end)} {end.Year}",
            var (start, end) => $"{start.Day} {Month(start)} {start.Year}–{end.Day} {Month(end)} {end.Year}",
        };

    private static string Whole(DateOnly start, DateOnly end) =>
        IsYears(start, end)
            ? start.Year == end.Year
                ? Written(start, "yyyy")
                : $"{start.Year}–{end.Year}"
            : $"{Months(start, end)} {end.Year}";

    private static string Months(DateOnly start, DateOnly end) =>
        start.Month == end.Month ? Written(start, "MMMM") : $"{Written(start, "MMMM")}–{Written(end, "MMMM")}";

    // A list may know the month or the year alone, and gives its first and last day.
    private static bool IsWhole(DateOnly start, DateOnly end) =>
        start.Day == 1
        && end.Day == DateTime.DaysInMonth(end.Year, end.Month)
        && (start.Year == end.Year || IsYears(start, end));

    private static bool IsYears(DateOnly start, DateOnly end) =>
        (start.Month, start.Day, end.Month, end.Day) == (1, 1, 12, 31);

    private static bool SameMonth(DateOnly start, DateOnly end) => (start.Year, start.Month) == (end.Year, end.Month);

    private static string Month(DateOnly day) => ShortMonths[day.Month - 1];

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Joined(string between, params string?[] parts) =>
        string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Mark(string before, string? words, string after = "") =>
        string.IsNullOrEmpty(words) ? null : before + words + after;

    private static string Capital(string words) => Wording.Capital(words);

    // Words with capitals of their own keep them; small words inside a title stay small.
    private static string Headline(string title) =>
        string.Join(
            ' ',
            title.Split(' ').Select((word, at) => at > 0 && Small.Contains(word) ? word : Wording.Capital(word))
        );
}
