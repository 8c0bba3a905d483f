namespace DialogueArchive.Extraction.Text;

/// <summary>Makes the reading text.</summary>
public static class ReadingText
{
    public static string From(string raw) => raw;
}
