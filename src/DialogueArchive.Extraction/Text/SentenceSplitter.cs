namespace DialogueArchive.Extraction.Text;

/// <summary>Cuts a reading text into its sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="text"/>, in order; they do not overlap and leave out only white space.</summary>
    public static IReadOnlyList<Sentence> Split(string text) => [];
}
