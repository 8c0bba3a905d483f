using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace DialogueArchive.Web.Api;

/// <summary>A parameter that takes a day as 2018-07-20.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class DayAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || (value is string words && Read(words) is not null);

    /// <summary>The day; null when the words are none.</summary>
    public static DateOnly? Read(string? words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
