using System.Globalization;

namespace DialogueArchive.Store.Import;

/// <summary>What a meeting is called for people.</summary>
internal static class MeetingTitle
{
    private static readonly string[] Words =
    [
        "First",
        "Second",
        "Third",
        "Fourth",
        "Fifth",
        "Sixth",
        "Seventh",
        "Eighth",
        "Ninth",
        "Tenth",
        "Eleventh",
        "Twelfth",
        "Thirteenth",
        "Fourteenth",
        "Fifteenth",
        "Sixteenth",
        "Seventeenth",
        "Eighteenth",
        "Nineteenth",
        "Twentieth",
    ];

    /// <summary>'Fifth meeting of the Comprehensive Dialogue on Space'; without a number 'Space Security Dialogue, 19 July 2018'.</summary>
    public static string Of(string name, int? ordinal, DateOnly? start, DateOnly? end) =>
        ordinal is { } number ? $"{Numeral(number)} meeting of the {name}"
        : start is { } first ? $"{name}, {Days(first, end ?? first)}"
        : $"{name}, undated";

    private static string Numeral(int number) =>
        number <= Words.Length
            ? Words[number - 1]
            : string.Create(CultureInfo.InvariantCulture, $"{number}{Ending(number)}");

    private static string Ending(int number) =>
        (number % 100) is >= 11 and <= 13
            ? "th"
            : (number % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };

    private static string Days(DateOnly start, DateOnly end) =>
        (start, end) switch
        {
            _ when start == end => Said(start, "d MMMM yyyy"),
            _ when IsYear(start, end) => Said(start, "yyyy"),
            _ when IsMonth(start, end) => Said(start, "MMMM yyyy"),
            _ when (start.Year, start.Month) == (end.Year, end.Month) =>
                $"{Said(start, "%d")}–{Said(end, "d MMMM yyyy")}",
            _ when start.Year == end.Year => $"{Said(start, "d MMMM")} to {Said(end, "d MMMM yyyy")}",
            _ => $"{Said(start, "d MMMM yyyy")} to {Said(end, "d MMMM yyyy")}",
        };

    private static bool IsYear(DateOnly start, DateOnly end) =>
        start.Year == end.Year && start is { Month: 1, Day: 1 } && end is { Month: 12, Day: 31 };

    private static bool IsMonth(DateOnly start, DateOnly end) =>
        (start.Year, start.Month) == (end.Year, end.Month)
        && start.Day == 1
        && end.Day == DateTime.DaysInMonth(end.Year, end.Month);

    private static string Said(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
