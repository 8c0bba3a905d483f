using System.Globalization;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>A date as written: days, months or parts of a year, perhaps without a year.</summary>
/// <param name="Span">The wording, without 'on' or 'in'.</param>
/// <param name="Year">The year; null when none is written.</param>
/// <param name="YearsAhead">Set when the year is told from the meeting's own: 1 for 'next year'.</param>
/// <param name="From">First month and day.</param>
/// <param name="To">Last month and day; day 31 stands for the month's last.</param>
internal sealed record DateMention(
    Span Span,
    int? Year,
    int? YearsAhead,
    (int Month, int Day) From,
    (int Month, int Day) To
)
{
    /// <summary>Whether single days are named.</summary>
    public bool IsDays => From.Month == To.Month ? To.Day - From.Day < 14 : To.Day < 15;

    /// <summary>The days meant; null without a year, or for a day that no calendar has.</summary>
    /// <param name="anchor">The day from which 'next year' counts, and whose year a date without one takes.</param>
    public (DateOnly Start, DateOnly End)? Days(DateOnly? anchor = null)
    {
        var year = YearsAhead is { } ahead ? anchor?.Year + ahead : Year ?? anchor?.Year;
        if (year is not (>= 1900 and <= 2200) || !IsDay(year.Value, From) || (To.Day != 31 && !IsDay(year.Value, To)))
        {
            return null;
        }
        var start = new DateOnly(year.Value, From.Month, From.Day);
        var end = new DateOnly(
            From.Month > To.Month ? year.Value + 1 : year.Value,
            To.Month,
            Math.Min(To.Day, DateTime.DaysInMonth(year.Value, To.Month))
        );
        return start <= end ? (start, end) : null;
    }

    private static bool IsDay(int year, (int Month, int Day) day) =>
        day.Day >= 1 && day.Day <= DateTime.DaysInMonth(year, day.Month);
}

/// <summary>Finds every date in a text.</summary>
internal static partial class DateFinder
{
    private const string Month =
        @"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?";
    private const string Year = @"(?:19|20)\d{2}";
    private const string Until = @"(?: ?[-–—] ?| to | and | & | through | until )";
    private const string Part =
        @"(?:early(?: in)?|mid[- ]?|middle of|late(?: in)?|(?:the )?end of|(?:the )?(?:spring|summer|autumn|fall)(?: of)?|(?:the )?(?:first|second) half of|(?:the )?beginning of)";

    /// <summary>The dates of <paramref name="text"/>, by place; they do not overlap.</summary>
    public static List<DateMention> Find(string text)
    {
        var dates = new List<DateMention>();
        foreach (Match match in Dates().Matches(text))
        {
            if (Read(match) is { } date)
            {
                dates.Add(date);
            }
        }
        return dates;
    }

    private static DateMention? Read(Match match)
    {
        var span = new Span(match.Index, match.Index + match.Length);
        var year = Number(match, "y");
        if (match.Groups["iso"].Success)
        {
            var day = (Number(match, "im")!.Value, Number(match, "id")!.Value);
            return day.Item1 is >= 1 and <= 12 ? new DateMention(span, Number(match, "iy"), null, day, day) : null;
        }
        int? ahead = match.Groups["rel"].Value.ToLowerInvariant() switch
        {
            "next year" or "the following year" => 1,
            "this year" => 0,
            _ => null,
        };
        if (match.Groups["part"].Success)
        {
            var (first, last) = PartOfYear(match.Groups["part"].Value);
            return new DateMention(span, year, ahead, (first, 1), (last, 31));
        }
        if (!match.Groups["m"].Success)
        {
            return new DateMention(span, year, ahead, (1, 1), (12, 31));
        }
        var month = MonthOf(match.Groups["m"].Value);
        var lastMonth = match.Groups["m2"].Success ? MonthOf(match.Groups["m2"].Value) : month;
        if (Number(match, "d") is not { } firstDay)
        {
            return new DateMention(span, year, ahead, (month, 1), (lastMonth, 31));
        }
        return new DateMention(span, year, ahead, (month, firstDay), (lastMonth, Number(match, "d2") ?? firstDay));
    }

    // 'Early' is January to April, and so on: the time words of the record contract.
    private static (int First, int Last) PartOfYear(string words) =>
        words.ToLowerInvariant() switch
        {
            var w
                when w.Contains("early", StringComparison.Ordinal)
                    || w.Contains("beginning", StringComparison.Ordinal) => (1, 4),
            var w when w.Contains("mid", StringComparison.Ordinal) => (5, 8),
            var w when w.Contains("late", StringComparison.Ordinal) || w.Contains("end", StringComparison.Ordinal) => (
                9,
                12
            ),
            var w when w.Contains("spring", StringComparison.Ordinal) => (3, 5),
            var w when w.Contains("summer", StringComparison.Ordinal) => (6, 8),
            var w when w.Contains("first", StringComparison.Ordinal) => (1, 6),
            var w when w.Contains("second", StringComparison.Ordinal) => (7, 12),
            _ => (9, 11),
        };

    private static int MonthOf(string name) =>
        Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            month => month.Length > 0 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase)
        ) + 1;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits }
            ? int.Parse(
                digits.AsSpan(
                    0,
                    digits.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : digits.Length
                ),
                CultureInfo.InvariantCulture
            )
            : null;

    // Month first: 'July 20, 2018', 'June 29-30, 2005', 'August 31 to September 1, 2024', 'March 11'.
    private const string MonthFirst =
        $@"(?<m>{Month}) (?<d>{Day})(?!\d)(?:{Until}(?:(?<m2>{Month}) )?(?<d2>{Day})(?!\d))?(?:,? (?<y>{Year}))?";

    [GeneratedRegex(
        $@"(?<iso>(?<![\d/-])(?<iy>{Year})[-/.](?<im>\d{{1,2}})[-/.](?<id>\d{{1,2}})(?![\d/-]))"
            + $@"|\b{MonthFirst}\b"
            + $@"|\b(?<d>{Day}) (?<m>{Month}){Until}(?<d2>{Day}) (?<m2>{Month})(?:,? (?<y>{Year}))?\b"
            + $@"|\b(?<d>{Day})(?:{Until}(?<d2>{Day}))?(?: of)? (?<m>{Month})(?:,? (?<y>{Year}))?\b"
            + $@"|(?i:\b(?<part>{Part}) ?(?:(?<rel>next year|this year|the following year)|(?<y>{Year}))\b)"
            + $@"|\b(?<m>{Month})(?:{Until}(?<m2>{Month}))?(?:,| of)? (?:(?<y>{Year})|(?<rel>this year|next year))\b"
            + $@"|(?i:\b(?<rel>next year|this year)\b)"
            + $@"|(?<![\w/-])(?<y>{Year})(?![\w/-])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Dates();
}
