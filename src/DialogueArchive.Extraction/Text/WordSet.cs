using System.Collections.Frozen;

namespace DialogueArchive.Extraction.Text;

/// <summary>Sets of words for the grammar, written as they read.</summary>
internal static class WordSet
{
    /// <summary>The words of a line, divided by spaces; compared letter by letter.</summary>
    public static FrozenSet<string> Of(string words) =>
        words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
