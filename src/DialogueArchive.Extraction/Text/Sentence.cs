using System.Security.Cryptography;
using System.Text;

namespace DialogueArchive.Extraction.Text;

/// <summary>The smallest citable unit: number <paramref name="Number"/> of paragraph <paramref name="Paragraph"/>, both from 1.</summary>
/// <param name="Paragraph">The paragraph's number in the reading text.</param>
/// <param name="Number">The sentence's number in its paragraph.</param>
/// <param name="Span">Where it stands, without white space around it.</param>
public sealed record Sentence(int Paragraph, int Number, Span Span)
{
    /// <summary>The number for people: "5.4".</summary>
    public string Label => $"{Paragraph}.{Number}";

    /// <summary>Six hexadecimal digits from the words (case, quotation marks and spacing folded): the key for machines.</summary>
    public static string KeyOf(string words)
    {
        var folded = string.Join(
            ' ',
            words.ToLowerInvariant().Replace('’', '\'').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)))[..6];
    }
}
