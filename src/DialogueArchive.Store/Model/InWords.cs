using System.Globalization;

namespace DialogueArchive.Store.Model;

/// <summary>How titles and pages say ordinal numbers and days in English.</summary>
public static class InWords
{
    private static readonly string[] Ones =
    [
        "",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ];

    private static readonly (string Cardinal, string Ordinal)[] Tens =
    [
        ("twenty", "twentieth"),
        ("thirty", "thirtieth"),
        ("forty", "fortieth"),
        ("fifty", "fiftieth"),
        ("sixty", "sixtieth"),
        ("seventy", "seventieth"),
        ("eighty", "eightieth"),
        ("ninety", "ninetieth"),
    ];

    /// <summary>"fifth", "twenty-first"; from one hundred on "101st".</summary>
    public static string Ordinal(int number) =>
        number switch
        {
            > 0 and < 20 => Ones[number],
            >= 20 and < 100 when number % 10 == 0 => Tens[(number / 10) - 2].Ordinal,
            >= 20 and < 100 => $"{Tens[(number / 10) - 2].Cardinal}-{Ones[number % 10]}",
            _ => ShortOrdinal(number),
        };

    /// <summary>"5th", "21st".</summary>
    public static string ShortOrdinal(int number)
    {
        var ending = (number % 100, number % 10) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number:#,0}{ending}");
    }

    /// <summary>Days as people say them: "20 July 2018", "26–27 August 2024", "January to April 2014", "2019".</summary>
    public static string Days(DateOnly start, DateOnly end) => Days(start, end, "MMMM");

    /// <summary>The same with short months.</summary>
    public static string ShortDays(DateOnly start, DateOnly end) => Days(start, end, "MMM");

    private static string Days(DateOnly start, DateOnly end, string month)
    {
        string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

        var wholeMonths = start.Day == 1 && end.Day == DateTime.DaysInMonth(end.Year, end.Month);
        var sameYear = start.Year == end.Year;
        return (start, end) switch
        {
            _ when start == end => Written(start, $"d {month} yyyy"),
            _ when wholeMonths && sameYear && start.Month == 1 && end.Month == 12 => Written(start, "yyyy"),
            _ when wholeMonths && sameYear && start.Month == end.Month => Written(start, $"{month} yyyy"),
            _ when wholeMonths && start.Month == 1 && end.Month == 12 => $"{start.Year} to {end.Year}",
            _ when wholeMonths && sameYear => $"{Written(start, month)} to {Written(end, $"{month} yyyy")}",
            _ when wholeMonths => $"{Written(start, $"{month} yyyy")} to {Written(end, $"{month} yyyy")}",
            _ when sameYear && start.Month == end.Month => $"{start.Day}–{Written(end, $"d {month} yyyy")}",
            _ when sameYear => $"{Written(start, $"d {month}")} to {Written(end, $"d {month} yyyy")}",
            _ => $"{Written(start, $"d {month} yyyy")} to {Written(end, $"d {month} yyyy")}",
        };
    }
}
