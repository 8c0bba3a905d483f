using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about documents.</summary>
public sealed class DocumentQueries
{
    private static readonly Keyset<RevisionRow> Order = new Keyset<RevisionRow>().By(row => row.Document.Slug);

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal DocumentQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Documents in order of their slugs.</summary>
    public async Task<PageOf<DocumentSummary>> ListAsync(
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        var cursor = Cursor.Of(page, Order.Count);
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var total = await context.Documents.CountAsync(cancellationToken);
        var rows = await Order
            .Page(context.Revisions.Where(row => row.IsCurrent), cursor, page, total)
            .Select(row => new DocumentSummary(
                row.Document.Slug,
                row.Document.Name,
                row.Title,
                row.Kind,
                row.Language,
                context.Sentences.Count(sentence => sentence.RevisionId == row.Id)
            ))
            .ToListAsync(cancellationToken);
        return cursor.Page(rows, total, page, document => [document.Slug]);
    }

    /// <summary>A document and how it was read; null when there is no such document.</summary>
    public async Task<DocumentDetail?> FindAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var found = await context
            .Revisions.Where(row => row.IsCurrent && row.Document.Slug == slug)
            .Select(row => new
            {
                row.Id,
                row.DocumentId,
                row.Document.Name,
                row.Document.Address,
                row.Document.RetrievedAt,
                row.Document.Sha256,
                row.Document.MediaType,
                row.Document.Size,
                row.Title,
                row.Kind,
                row.Language,
                row.IssuedStart,
                row.IssuedEnd,
                row.IssuedText,
                row.Document.Invented,
                Meeting = row.Meeting!,
                row.Meeting!.Series,
                Sentences = context.Sentences.Count(sentence => sentence.RevisionId == row.Id),
                Paragraphs = context
                    .Sentences.Where(sentence => sentence.RevisionId == row.Id)
                    .Max(sentence => (int?)sentence.Paragraph),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var revisions = await context
            .Revisions.Where(row => row.DocumentId == found.DocumentId)
            .OrderByDescending(row => row.Id)
            .Select(row => new RevisionSummary(row.ExtractionVersion, row.AuthorityVersion, row.IsCurrent))
            .ToListAsync(cancellationToken);
        var issued = await EvidenceIndex.OfAsync(
            context.Evidence.Where(row => row.RevisionId == found.Id && row.Fact == FactKind.Issued),
            cancellationToken
        );
        found.Meeting.Series = found.Series;
        return new DocumentDetail(
            slug,
            found.Name,
            found is { Address: { } address, RetrievedAt: { } at }
                ? new Retrieval(address, DateTime.SpecifyKind(at, DateTimeKind.Utc))
                : null,
            found.Sha256,
            found.MediaType,
            found.Size,
            found.Title,
            found.Kind,
            found.Language,
            found is { IssuedStart: { } start, IssuedEnd: { } end }
                ? new PeriodFact(start, end, found.IssuedText ?? "", issued.Of(found.Id, FactKind.Issued))
                : null,
            found.Meeting.Summary(),
            found.Paragraphs ?? 0,
            found.Sentences,
            revisions,
            await WarningsAsync(context, found.Id, slug, cancellationToken),
            found.Invented
        );
    }

    /// <summary>Its reading text with sentences and marks; null when there is no such document.</summary>
    public async Task<DocumentText?> TextAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        return await TextQuestion.AskAsync(snapshot.Context, slug, cancellationToken);
    }

    /// <summary>
    /// Sentences in the documents on a meeting that may be meant by a sentence's address: those with its key, under whatever
    /// number, and those with its number, in order of document and place. <paramref name="key"/> is null where only the number is known.
    /// </summary>
    public async Task<IReadOnlyList<CitedSentence>> SentencesAsync(
        string meeting,
        string label,
        string? key,
        CancellationToken cancellationToken = default
    )
    {
        var (begin, end) = ($"{label}-", key is null ? $"{label}-" : $"-{key}");
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Sentences.Where(row => row.Revision.IsCurrent && row.Revision.Meeting!.Slug == meeting)
            .Where(row => row.Key.StartsWith(begin) || row.Key.EndsWith(end))
            .OrderBy(row => row.Revision.Document.Slug)
            .ThenBy(row => row.Start)
            .Select(row => new CitedSentence(
                row.Key,
                row.Paragraph + "." + row.Number,
                row.Text,
                row.Start,
                row.End,
                row.Revision.Document.Slug,
                row.Revision.Language,
                meeting
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// A sentence that an earlier reading of a document on a meeting had at this address (number and key), and what comes nearest to it now;
    /// null when no reading had it, or nothing is like it.
    /// </summary>
    public async Task<ChangedSentence?> ChangedAsync(
        string meeting,
        string sentence,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        return await ChangedSentence.AskAsync(snapshot.Context, meeting, sentence, cancellationToken);
    }

    /// <summary>Its bytes as received; null when there is no such document.</summary>
    public async Task<DocumentSource?> SourceAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Documents.Where(row => row.Slug == slug)
            .Select(row => new DocumentSource(row.Name, row.MediaType, row.Sha256, row.Bytes))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The record as extracted, JSON by the record contract on one line; null when there is no such document.</summary>
    public async Task<string?> RecordAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Revisions.Where(row => row.IsCurrent && row.Document.Slug == slug)
            .Select(row => row.Record)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What was understood of it, sentence by sentence, and what was not; null when there is no such document.</summary>
    public async Task<DocumentUnderstanding?> UnderstandingAsync(
        string slug,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var found = await context
            .Revisions.Where(row => row.IsCurrent && row.Document.Slug == slug)
            .Select(row => new
            {
                row.Id,
                row.Language,
                row.Record,
                Meeting = row.Meeting!,
                row.Meeting!.Series,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        found.Meeting.Series = found.Series;
        return DocumentUnderstanding.Of(
            slug,
            found.Language,
            found.Meeting.Summary(),
            RecordExtractor.Default.Understand(
                JsonSerializer.Deserialize(found.Record, RecordJson.Line.MeetingRecord)!
            ),
            await WarningsAsync(context, found.Id, slug, cancellationToken)
        );
    }

    private static async Task<IReadOnlyList<WarningDetail>> WarningsAsync(
        ArchiveContext context,
        int revision,
        string slug,
        CancellationToken cancellationToken
    )
    {
        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(row => row.RevisionId == revision && row.Fact == FactKind.Warning),
            cancellationToken
        );
        var warnings = await context
            .Warnings.Where(row => row.RevisionId == revision)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellationToken);
        return
        [
            .. warnings.Select(row => new WarningDetail(
                row.Code,
                row.Message,
                slug,
                evidence.Of(revision, FactKind.Warning, row.Number)
            )),
        ];
    }
}
