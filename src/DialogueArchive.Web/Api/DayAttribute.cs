using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace DialogueArchive.Web.Api;

/// <summary>A parameter of which the words have a form.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal abstract class FormAttribute(string takes) : ValidationAttribute
{
    /// <summary>What it takes, with an example.</summary>
    public string Takes => takes;
}

/// <summary>A parameter that takes a day as 2018-07-20.</summary>
internal sealed class DayAttribute() : FormAttribute("a day as 2018-07-20")
{
    public override bool IsValid(object? value) => value is null || (value is string words && Read(words) is not null);

    /// <summary>The day; null when the words are none.</summary>
    public static DateOnly? Read(string? words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>A parameter that takes a day, or a moment in UTC (ISO 8601).</summary>
internal sealed class MomentAttribute()
    : FormAttribute("a day as 2018-07-20, or a moment in UTC as 2018-07-20T12:30:00Z")
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    public override bool IsValid(object? value) => value is null || (value is string words && Read(words) is not null);

    /// <summary>The moment in UTC, of a day its beginning; null when the words are none.</summary>
    public static DateTime? Read(string? words) =>
        DateTime.TryParseExact(
            words,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;
}
