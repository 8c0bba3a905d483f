using DialogueArchive.Extraction;

namespace DialogueArchive.Store.Model;

/// <summary>
/// Which of several documents on one meeting speaks first: the sides' own statement, then reports, then announcements; of one kind
/// the longer; between equals the hash of the bytes, so that the order does not depend on the import.
/// </summary>
internal static class DocumentOrder
{
    public static IOrderedEnumerable<T> InOrderOfAuthority<T>(
        this IEnumerable<T> documents,
        Func<T, (DocumentKind Kind, int Length, string Sha256)> of
    ) =>
        documents
            .OrderBy(document => Rank(of(document).Kind))
            .ThenByDescending(document => of(document).Length)
            .ThenBy(document => of(document).Sha256, StringComparer.Ordinal);

    private static int Rank(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.JointStatement => 0,
            DocumentKind.Report => 1,
            DocumentKind.Announcement => 2,
            _ => 3,
        };
}
