using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Documents are named for their meeting, kind and language; the second of the same kind ends in -2.</summary>
internal sealed class DocumentSlugs(ArchiveContext context)
{
    /// <summary>Names the documents of a meeting in the order they came; a name once given is kept while it still fits.</summary>
    public async Task GiveAsync(MeetingRow meeting, int[] revisions, CancellationToken cancellationToken)
    {
        var documents = await context
            .Revisions.Where(row => revisions.Contains(row.Id))
            .OrderBy(row => row.DocumentId)
            .Select(row => new
            {
                row.DocumentId,
                row.Document.Slug,
                row.Kind,
                row.Language,
            })
            .ToListAsync(cancellationToken);
        foreach (var document in documents)
        {
            var stem = Slug.Join(meeting.Slug, Word(document.Kind), Slug.Of(document.Language));
            if (Fits(document.Slug, stem))
            {
                continue;
            }
            var slug = await FreeAsync(stem, cancellationToken);
            await context
                .Documents.Where(row => row.Id == document.DocumentId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Slug, slug), cancellationToken);
        }
    }

    private async Task<string> FreeAsync(string stem, CancellationToken cancellationToken)
    {
        var taken = await context
            .Documents.Where(row => row.Slug.StartsWith(stem))
            .Select(row => row.Slug)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => Numbered(stem, number))
            .First(slug => !taken.Contains(slug));
    }

    private static bool Fits(string slug, string stem) =>
        slug == stem
        || (
            slug.StartsWith(stem + "-", StringComparison.Ordinal)
            && int.TryParse(slug.AsSpan(stem.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        );

    private static string Numbered(string stem, int number) =>
        number == 1 ? stem : Slug.Join(stem, number.ToString(CultureInfo.InvariantCulture));

    private static string Word(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.JointStatement => "joint-statement",
            DocumentKind.Announcement => "announcement",
            DocumentKind.Report => "report",
            _ => "document",
        };
}
