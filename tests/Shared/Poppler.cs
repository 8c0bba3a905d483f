namespace DialogueArchive.Tests;

/// <summary>
/// Poppler's pdftotext, by which PDFs are read. Where it is missing, it is installed; where that cannot be done, every test
/// with a PDF fails and says what to do.
/// </summary>
public sealed class Poppler
{
    private static readonly Lazy<bool> IsThere = new(() =>
        IsFound() || (SystemPackage.Install("poppler-utils") && IsFound())
    );

    /// <summary>Throws when there is none and none can be installed.</summary>
    public Poppler()
    {
        if (!IsThere.Value)
        {
            throw new InvalidOperationException(
                "The tests with PDFs need pdftotext and it could not be installed; install it ('apt-get install poppler-utils' or 'brew install poppler')."
            );
        }
    }

    private static bool IsFound() => SystemPackage.Find("pdftotext", "pdftotext.exe") is not null;
}
