using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Documents are named for their meeting, kind and language; the second of the same kind ends in -2.</summary>
internal sealed class DocumentSlugs(ArchiveContext context)
{
    /// <summary>Names documents in the order they came; a name once given is kept while it still fits, and never given to another.</summary>
    public async Task GiveAsync(IReadOnlyCollection<int> revisions, CancellationToken cancellationToken)
    {
        var documents = await context
            .Revisions.Where(row => revisions.Contains(row.Id))
            .OrderBy(row => row.DocumentId)
            .Select(row => new
            {
                row.DocumentId,
                row.Document.Slug,
                row.Document.Sha256,
                Meeting = row.Meeting!.Slug,
                row.Kind,
                row.Language,
            })
            .ToListAsync(cancellationToken);
        foreach (var document in documents)
        {
            var stem = Slug.Join(document.Meeting, Word(document.Kind), Slug.Of(document.Language));
            if (Fits(document.Slug, stem))
            {
                continue;
            }
            // Until it has a name it stands under its hash.
            var isNamed = document.Slug != document.Sha256;
            if (isNamed)
            {
                await context
                    .FormerDocumentSlugs.Where(row =>
                        row.DocumentId == document.DocumentId && row.Slug.StartsWith(stem)
                    )
                    .ExecuteDeleteAsync(cancellationToken);
            }
            var slug = await FreeAsync(stem, cancellationToken);
            if (isNamed)
            {
                context.Add(new FormerDocumentSlugRow { Slug = document.Slug, DocumentId = document.DocumentId });
                await context.SaveChangesAsync(cancellationToken);
            }
            await context
                .Documents.Where(row => row.Id == document.DocumentId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Slug, slug), cancellationToken);
        }
    }

    private async Task<string> FreeAsync(string stem, CancellationToken cancellationToken)
    {
        // Between two slugs, so that the index finds them: '.' is the next character after the hyphen.
        var end = stem + ".";
        var taken = await context
            .Documents.Where(row => row.Slug.CompareTo(stem) >= 0 && row.Slug.CompareTo(end) < 0)
            .Select(row => row.Slug)
            .Concat(
                context
                    .FormerDocumentSlugs.Where(row => row.Slug.CompareTo(stem) >= 0 && row.Slug.CompareTo(end) < 0)
                    .Select(row => row.Slug)
            )
            .Concat(
                context
                    .Withdrawn.Where(row => row.Kind == WithdrawnRow.Document)
                    .Select(row => row.Slug)
                    .Where(slug => slug.CompareTo(stem) >= 0 && slug.CompareTo(end) < 0)
            )
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
