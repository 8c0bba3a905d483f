using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>A date as written: days, months or parts of a year, perhaps without a year.</summary>
/// <param name="Span">The wording, without 'on' or 'in'.</param>
/// <param name="Year">The year; null when none is written.</param>
/// <param name="YearsAhead">Set when the year is told from the meeting's own: 1 for 'next year'.</param>
/// <param name="From">First month and day.</param>
/// <param name="To">Last month and day; without a day, the month's last.</param>
internal sealed record DateMention(
    Span Span,
    int? Year,
    int? YearsAhead,
    (int Month, int Day) From,
    (int Month, int? Day) To
)
{
    /// <summary>Set for 'the week of March 16': the seven days that begin there.</summary>
    public bool IsWeek { get; init; }

    /// <summary>Set for 'today' (0) and 'yesterday' (-1), which count from the day of release.</summary>
    public int? DaysFromRelease { get; init; }

    /// <summary>Set for 'on Monday': the last one up to the day of release, or the next one from it.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Set for 'on Sunday and Monday': the last of the days, of which <see cref="Weekday"/> is the first.</summary>
    public DayOfWeek? LastWeekday { get; init; }

    /// <summary>Whether the words tell a day only together with the day of release.</summary>
    public bool IsRelative => DaysFromRelease is not null || Weekday is not null;

    /// <summary>Whether single days are named.</summary>
    public bool IsDays => IsRelative || To.Day is not null;

    /// <summary>The days meant; null without a year, or for a day that no calendar has.</summary>
    /// <param name="anchor">
    /// The day from which 'next year' and 'Monday' count; a date without a year is the last one up to it.
    /// </param>
    /// <param name="isAhead">Whether a date without a year is the next one from the anchor on instead.</param>
    public (DateOnly Start, DateOnly End)? Days(DateOnly? anchor = null, bool isAhead = false)
    {
        if (IsRelative)
        {
            return anchor is { } release ? RelativeTo(release, isAhead) : null;
        }
        var year = YearsAhead is { } ahead ? anchor?.Year + ahead : Year ?? anchor?.Year;
        if (year is not (>= 1900 and <= 2200) || In(year.Value) is not { } days)
        {
            return null;
        }
        if (Year is null && YearsAhead is null && anchor is { } from)
        {
            return !isAhead && days.Start > from ? In(year.Value - 1)
                : isAhead && days.End < from ? In(year.Value + 1)
                : days;
        }
        return days;
    }

    private (DateOnly, DateOnly) RelativeTo(DateOnly release, bool isAhead)
    {
        if (DaysFromRelease is { } days)
        {
            return (release.AddDays(days), release.AddDays(days));
        }
        var last = LastWeekday ?? Weekday!.Value;
        var end = isAhead
            ? release.AddDays(DaysUntil(release.DayOfWeek, last))
            : release.AddDays(-DaysUntil(last, release.DayOfWeek));
        return (end.AddDays(-DaysUntil(Weekday!.Value, last)), end);
    }

    private static int DaysUntil(DayOfWeek from, DayOfWeek to) => ((int)to - (int)from + 7) % 7;

    // A written year belongs to the last day: 'December 30 to January 2, 2014'.
    private (DateOnly Start, DateOnly End)? In(int year)
    {
        var first = From.Month > To.Month && Year is not null ? year - 1 : year;
        var last = From.Month > To.Month && Year is null ? year + 1 : year;
        if (!IsDay(first, From.Month, From.Day) || (To.Day is { } to && !IsDay(last, To.Month, to)))
        {
            return null;
        }
        var start = new DateOnly(first, From.Month, From.Day);
        var end = IsWeek
            ? start.AddDays(6)
            : new DateOnly(last, To.Month, To.Day ?? DateTime.DaysInMonth(last, To.Month));
        return start <= end ? (start, end) : null;
    }

    private static bool IsDay(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month);
}

/// <summary>Finds every date in a text.</summary>
internal static partial class DateFinder
{
    private const string Month =
        @"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?";
    private const string Year = @"(?:19|20)\d{2}";
    private const string Until = @"(?: ?[-–—] ?| to | and | & |,? through | until )";
    private const string Part =
        @"(?:early(?: in)?|mid[- ]?|middle of|late(?: in)?|(?:the )?end of|(?:the )?(?:spring|summer|autumn|fall)(?: of)?|(?:the )?(?:first|second) (?:half|semester) of|(?:the )?(?:first|second|third|fourth|last) quarter of|(?:the )?beginning of)";

    // The words that a date can begin with; everything else is passed over.
    private static readonly FrozenSet<string> Beginnings = WordSet.Of(
        """
        jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov
        november dec december week early mid middle late the end spring summer autumn fall first second third fourth beginning next this
        following today yesterday on last
        """
    );

    // Common words begin a date only in front of these.
    private static readonly FrozenSet<string> Common = WordSet.Of("the on this last first second third fourth");

    private static readonly FrozenSet<string> BehindCommon = WordSet.Of(
        """
        year following first second third fourth last half semester quarter end beginning middle spring summer autumn fall
        monday tuesday wednesday thursday friday saturday sunday
        """
    );

    /// <summary>The dates of <paramref name="text"/>, by place; they do not overlap.</summary>
    public static List<DateMention> Find(string text, List<Token> tokens)
    {
        var dates = new List<DateMention>();
        var reached = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (
                token.Span.Start < reached
                || !(char.IsAsciiDigit(text[token.Span.Start]) || Beginnings.Contains(token.Word))
                || (
                    Common.Contains(token.Word)
                    && !(index + 1 < tokens.Count && BehindCommon.Contains(tokens[index + 1].Word))
                )
            )
            {
                continue;
            }
            var match = Dates().Match(text, token.Span.Start);
            if (match.Success && Read(match) is { } date)
            {
                dates.Add(date);
                reached = date.Span.End;
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
        if (match.Groups["n1"].Success)
        {
            return Numeric(
                span,
                match.Value.AsSpan().ContainsAny('.', '-'),
                Number(match, "n1")!.Value,
                Number(match, "n2")!.Value,
                Number(match, "ny")!.Value
            );
        }
        if (match.Groups["day"].Success)
        {
            var back = match.Groups["day"].ValueSpan[0] is 'y' or 'Y' ? -1 : 0;
            return new DateMention(span, null, null, (1, 1), (1, 1)) { DaysFromRelease = back };
        }
        if (match.Groups["weekday"].Success)
        {
            var weekday = Enum.Parse<DayOfWeek>(match.Groups["weekday"].Value);
            span = span with { Start = match.Groups["weekday"].Index };
            return new DateMention(span, null, null, (1, 1), (1, 1))
            {
                Weekday = weekday,
                LastWeekday = match.Groups["weekday2"].Success
                    ? Enum.Parse<DayOfWeek>(match.Groups["weekday2"].Value)
                    : null,
            };
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
            var next = match.Groups["part"].Value.StartsWith("next", StringComparison.OrdinalIgnoreCase);
            return new DateMention(span, year, next ? 1 : ahead, (first, 1), (last, null));
        }
        if (!match.Groups["m"].Success)
        {
            return new DateMention(span, year, ahead, (1, 1), (12, null));
        }
        var month = MonthOf(match.Groups["m"].Value);
        var lastMonth = match.Groups["m2"].Success ? MonthOf(match.Groups["m2"].Value) : month;
        if (Number(match, "d") is not { } firstDay)
        {
            return new DateMention(span, year, ahead, (month, 1), (lastMonth, null));
        }
        return new DateMention(span, year, ahead, (month, firstDay), (lastMonth, Number(match, "d2") ?? firstDay))
        {
            IsWeek = match.Groups["week"].Success,
        };
    }

    // Day and month in either order, where one of them can only be a day; with stops the day comes first.
    private static DateMention? Numeric(Span span, bool hasStops, int one, int other, int year)
    {
        var dayFirst = one > 12 || one == other || hasStops;
        if (one > 31 || other > 31 || (!dayFirst && other <= 12))
        {
            return null;
        }
        var (month, day) = dayFirst ? (other, one) : (one, other);
        return month is >= 1 and <= 12 ? new DateMention(span, year, null, (month, day), (month, day)) : null;
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
            var w when w.Contains("quarter", StringComparison.Ordinal) => Quarter(w),
            var w when w.Contains("first", StringComparison.Ordinal) => (1, 6),
            var w when w.Contains("second", StringComparison.Ordinal) => (7, 12),
            _ => (9, 11),
        };

    private static (int First, int Last) Quarter(string words)
    {
        var index = Array.FindIndex(
            ["first", "second", "third"],
            word => words.Contains(word, StringComparison.Ordinal)
        );
        return index < 0 ? (10, 12) : ((index * 3) + 1, (index * 3) + 3);
    }

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

    private const string Weekday = @"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
    private const string Beside = $@"(?: \({Weekday}\))?";

    // Month first: 'July 20, 2018', 'June 29-30, 2005', 'August 31 to September 1, 2024', 'March 11'.
    private const string MonthFirst =
        $@"(?<m>{Month}) (?<d>{Day})(?!\d){Beside}(?:{Until}(?:{Weekday},? )?(?:(?<m2>{Month}) )?(?<d2>{Day})(?!\d){Beside})?(?:(?:, {Weekday})?,? (?<y>{Year}))?";

    [GeneratedRegex(
        $@"\G(?:(?<iso>(?<![\d/-])(?<iy>{Year})(?:[-/]|\. ?)(?<im>\d{{1,2}})(?:[-/]|\. ?)(?<id>\d{{1,2}})(?![\d/-]))"
            + $@"|(?<![\d/.])(?<n1>\d{{1,2}})[/.-](?<n2>\d{{1,2}})[/.-](?<ny>{Year})(?![\d/])"
            + $@"|\b(?<!\d:)(?<week>[Ww]eek of (?:the )?)?(?:{MonthFirst}"
            + $@"|(?<d>{Day}) (?<m>{Month}){Until}(?:{Weekday},? )?(?<d2>{Day}) (?<m2>{Month})(?:,? (?<y>{Year}))?"
            + $@"|(?<d>{Day}){Beside}(?:{Until}(?:{Weekday},? )?(?:the )?(?<d2>{Day}){Beside})?(?: of)? (?<m>{Month})(?:(?:, {Weekday})?,? (?<y>{Year}))?)\b"
            + $@"|(?i:\b(?<part>{Part}) ?(?:(?<rel>next year|this year|the following year)|(?<y>{Year}))\b)"
            + @"|\b(?<part>[Nn]ext (?:spring|summer|autumn|fall))\b"
            + $@"|\b(?<m>{Month})(?:{Until}(?<m2>{Month}))?(?:,| of)? (?:(?<y>{Year})|(?<rel>this year|next year))\b"
            + $@"|(?<=\b[Ii]n )(?<m>{Month})\b(?! \d)"
            + $@"|(?i:\b(?<rel>next year|this year)\b)"
            + $@"|\b(?<day>[Tt]oday|[Yy]esterday)\b|\b(?:[Oo]n|[Tt]his|[Ll]ast) (?<weekday>{Weekday})(?:(?: and |-|–| to )(?<weekday2>{Weekday}))?\b(?!,? (?:\d|{Month}|the \d))"
            + $@"|(?<![\w/-])(?<y>{Year})(?![\w/-]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Dates();
}
