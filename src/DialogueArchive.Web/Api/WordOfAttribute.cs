using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;

namespace DialogueArchive.Web.Api;

/// <summary>
/// A parameter that takes the members of an enumeration as the contract writes them, in lower case. The framework binds
/// enumerations by the exact case of the code and takes numbers for them too, so these arrive as text.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class WordOfAttribute<T>() : AllowedValuesAttribute([.. Enum.GetValues<T>().Select(Words.Of)])
    where T : struct, Enum;

/// <summary>Members of enumerations as the contract writes them, and back.</summary>
internal static class Words
{
    /// <summary>The word of a member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>Reads what <see cref="WordOfAttribute{T}"/> let through.</summary>
    public static T? Of<T>(string? word)
        where T : struct, Enum => word is null ? null : Names<T>.ByWord[word];

    /// <summary>The member of a word; null when no member has it.</summary>
    public static T? Find<T>(string? word)
        where T : struct, Enum => word is not null && Names<T>.ByWord.TryGetValue(word, out var value) ? value : null;

    /// <inheritdoc cref="Of{T}(string?)"/>
    public static T[]? Of<T>(string[] words)
        where T : struct, Enum => words.Length == 0 ? null : [.. words.Select(word => Names<T>.ByWord[word])];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToDictionary(
                value => value,
                value =>
                    typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
                    ?? value.ToString().ToLowerInvariant()
            );

        public static readonly Dictionary<string, T> ByWord = ByValue.ToDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.OrdinalIgnoreCase
        );
    }
}
