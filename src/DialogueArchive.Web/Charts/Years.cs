namespace DialogueArchive.Web.Charts;

/// <summary>Whole years on an axis; a day stands at its own place.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year, inclusive.</param>
internal sealed record Years(int First, int Last)
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50];

    /// <summary>How many years.</summary>
    public int Count => Last - First + 1;

    /// <summary>The years that hold all days; null without a day.</summary>
    public static Years? Around(IEnumerable<DateOnly> days)
    {
        var years = days.Select(day => day.Year).ToArray();
        return years.Length == 0 ? null : new Years(years.Min(), years.Max());
    }

    /// <summary>Where a day stands, 0 to 100.</summary>
    public double At(DateOnly day) =>
        (day.Year - First + ((day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366d : 365d))) * 100 / Count;

    /// <summary>Where a year begins, 0 to 100; the year after the last one stands at the end.</summary>
    public double Begin(int year) => (year - First) * 100d / Count;

    /// <summary>Every how-manieth year bears a number, so that numbers keep apart in this many places.</summary>
    public int Every(int places) =>
        Array.Find(Steps, step => Count / step <= places) is var step and > 0 ? step : Steps[^1];
}
