namespace DialogueArchive.Extraction;

/// <summary>Raised whenever the record of any document changes, so that an import knows which revisions are out of date.</summary>
public static class ExtractionVersion
{
    public const int Current = 16;
}
