using System.ComponentModel.DataAnnotations;

namespace DialogueArchive.Web.Api;

/// <summary>
/// A parameter that takes the members of an enumeration as the contract writes them, in lower case. The framework binds
/// enumerations by the exact case of the code and takes numbers for them too, so these arrive as text.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class WordOfAttribute<T>()
    : AllowedValuesAttribute([.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())])
    where T : struct, Enum;

/// <summary>Reads what <see cref="WordOfAttribute{T}"/> let through.</summary>
internal static class Words
{
    public static T? Of<T>(string? word)
        where T : struct, Enum => word is null ? null : Enum.Parse<T>(word, ignoreCase: true);

    public static T[]? Of<T>(string[] words)
        where T : struct, Enum =>
        words.Length == 0 ? null : [.. words.Select(word => Enum.Parse<T>(word, ignoreCase: true))];
}
