using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Takes a document out of the archive, inside the caller's transaction; its names stay and say why.</summary>
internal sealed class Withdrawal(ArchiveContext context, DocumentImport documents)
{
    /// <summary>Unchanged when there is no such document. A meeting that nothing else names goes with it.</summary>
    public async Task<ImportOutcome> RunAsync(
        string slug,
        string reason,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var document = await context
            .Documents.Where(row => row.Slug == slug)
            .Select(row => new
            {
                row.Id,
                row.Sha256,
                Meetings = row
                    .Revisions.Where(revision => revision.Meeting != null)
                    .Select(revision => revision.Meeting!.Slug)
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (document is null)
        {
            return ImportOutcome.Unchanged;
        }
        var former = await context
            .FormerDocumentSlugs.Where(row => row.DocumentId == document.Id)
            .Select(row => row.Slug)
            .ToListAsync(cancellationToken);
        await documents.RemoveAsync(document.Id, cancellationToken);
        foreach (var name in former.Prepend(slug))
        {
            Add(WithdrawnRow.Document, name, name == slug ? document.Sha256 : null);
        }
        var left = await context
            .Meetings.Where(row => document.Meetings.Contains(row.Slug))
            .Select(row => row.Slug)
            .ToListAsync(cancellationToken);
        foreach (var meeting in document.Meetings.Except(left, StringComparer.Ordinal))
        {
            Add(WithdrawnRow.Meeting, meeting, null);
        }
        await context.SaveChangesAsync(cancellationToken);
        return ImportOutcome.Revised;

        void Add(string kind, string name, string? sha256) =>
            context.Withdrawn.Add(
                new WithdrawnRow
                {
                    Kind = kind,
                    Slug = name,
                    Reason = reason,
                    Day = day,
                    Sha256 = sha256,
                }
            );
    }
}
