using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DialogueArchive.Store.Import;

/// <summary>Lasting names for addresses: lower-case letters a to z, digits and single hyphens.</summary>
internal static class Slug
{
    /// <summary>The words as a slug; letters lose their accents, everything else parts words. Empty when nothing is left.</summary>
    public static string Of(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (IsPartOfWord(letter))
            {
                continue;
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        return slug.ToString().Trim('-');
    }

    /// <summary>Parts joined by hyphens; empty ones are left out.</summary>
    public static string Join(params IEnumerable<string> parts) =>
        string.Join('-', parts.Where(part => part.Length > 0));

    /// <summary>A day as in slugs: 2018-07-20.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Six hexadecimal digits that stand for the words: the last resort where no readable name is left.</summary>
    public static string Key(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..6];

    // Accents split off by the normalisation, dots of 'U.S.' and apostrophes do not part words.
    private static bool IsPartOfWord(char letter) =>
        letter is '.' or '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
