using System.Text.RegularExpressions;

namespace DialogueArchive.Store.Model;

/// <summary>What counts as a word of a text.</summary>
internal static partial class TextWords
{
    /// <summary>Words as they are compared, in capitals or not.</summary>
    public static string[] Of(string text) => [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    /// <summary>A run of letters and digits, with the hyphens, dots and apostrophes inside: 're-affirmed', 'U.S.-Japan'.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’.-]{1,2}[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    public static partial Regex Word();

    /// <summary>The text in pieces that together are the text: words, white space, and every other sign by itself.</summary>
    [GeneratedRegex(
        @"[\p{L}\p{N}]+(?:['’.-]{1,2}[\p{L}\p{N}]+)*|\s+|.",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    public static partial Regex Piece();
}
