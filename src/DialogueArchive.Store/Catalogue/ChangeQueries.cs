using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A change of the archive.</summary>
/// <param name="Number">Its number: later changes have greater ones.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Kind">What it was about.</param>
/// <param name="Outcome">Whether something was added or revised.</param>
/// <param name="Name">The name of the file, or of what was changed.</param>
/// <param name="Document">The document; null when it is none, or was taken out since.</param>
/// <param name="Meeting">The meeting that the document states now.</param>
/// <param name="Withdrawn">Why the document is no longer here; null when it is.</param>
public sealed record Change(
    int Number,
    DateTime At,
    ChangeKind Kind,
    ImportOutcome Outcome,
    string Name,
    DocumentLink? Document,
    MeetingLink? Meeting,
    string? Withdrawn
);

/// <summary>Which changes are wanted; null is any.</summary>
/// <param name="Since">Only later ones, in UTC.</param>
/// <param name="Kinds">What they were about.</param>
public sealed record ChangeFilter(DateTime? Since = null, IReadOnlyList<ChangeKind>? Kinds = null);

/// <summary>What was changed when.</summary>
public sealed class ChangeQueries
{
    private static readonly Keyset<ImportRow> Order = new Keyset<ImportRow>().By(row => row.Id, latestFirst: true);

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ChangeQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Changes that match, the latest first.</summary>
    public async Task<PageOf<Change>> ListAsync(
        ChangeFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        var cursor = Cursor.Of(page, Order.Count);
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var matching = Matching(context, filter);
        var total = await matching.CountAsync(cancellationToken);
        var rows = await Order
            .Page(matching, cursor, page, total)
            .Select(row => new
            {
                row.Id,
                row.At,
                row.Kind,
                row.Outcome,
                row.Name,
                Document = context
                    .Documents.Where(document => document.Sha256 == row.Sha256)
                    .Select(document => new DocumentLink(document.Slug, document.Name))
                    .FirstOrDefault(),
                Meeting = context
                    .Revisions.Where(revision => revision.IsCurrent && revision.Document.Sha256 == row.Sha256)
                    .Select(revision => new MeetingLink(revision.Meeting!.Slug, revision.Meeting.Title))
                    .FirstOrDefault(),
                Withdrawn = context
                    .Withdrawn.Where(gone =>
                        gone.Sha256 == row.Sha256 || (row.Kind == ChangeKind.Withdrawal && gone.Slug == row.Name)
                    )
                    .Select(gone => gone.Reason)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return cursor
            .Page(rows, total, page, row => [Cursor.Key(row.Id)])
            .Of(row => new Change(
                row.Id,
                DateTime.SpecifyKind(row.At, DateTimeKind.Utc),
                row.Kind,
                row.Outcome,
                row.Name,
                row.Document,
                row.Meeting,
                row.Withdrawn
            ));
    }

    private static IQueryable<ImportRow> Matching(ArchiveContext context, ChangeFilter filter)
    {
        IQueryable<ImportRow> rows = context.Imports;
        if (filter.Since is { } since)
        {
            rows = rows.Where(row => row.At > since);
        }
        if (filter.Kinds is { Count: > 0 } kinds)
        {
            rows = rows.Where(row => kinds.Contains(row.Kind));
        }
        return rows;
    }
}
