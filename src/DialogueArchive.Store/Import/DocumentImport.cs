using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Import.Chains;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Stores documents with their records, inside the caller's transaction: first each, then all are filed under their meetings.</summary>
internal sealed class DocumentImport(ArchiveContext context, AuthorityFile authority, ReadingVersion version)
    : IDisposable
{
    private readonly RowWriter _writer = new(context);
    private readonly SeriesRegister _register = new(context, authority);
    private readonly ChainWriter _chains = new(context);
    private readonly List<RevisionRow> _added = [];
    private readonly SortedSet<int> _touched = [];
    private readonly List<int> _former = [];
    private Dictionary<(AuthorityKind, string), int>? _authorities;

    /// <summary>What is held of these bytes; null when they were never imported.</summary>
    public static async Task<HeldDocument?> HeldAsync(
        ArchiveContext context,
        string sha256,
        CancellationToken cancellationToken
    ) =>
        await context
            .Documents.Where(row => row.Sha256 == sha256)
            .LeftJoin(
                context.Revisions.Where(row => row.IsCurrent),
                document => document.Id,
                revision => revision.DocumentId,
                (document, revision) =>
                    new HeldDocument(
                        document.Id,
                        document.Slug,
                        revision == null
                            ? null
                            : new ReadingVersion(revision.ExtractionVersion, revision.AuthorityVersion)
                    )
            )
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Adds the document, or a revision to it. Readings by a newer version than this one are left as they are.</summary>
    public async Task<ImportOutcome> AddAsync(
        MeetingRecord record,
        byte[] bytes,
        Retrieved? retrieved,
        CancellationToken cancellationToken
    )
    {
        var held = await HeldAsync(context, record.Document.Sha256, cancellationToken);
        if (
            version.Keeps(held?.Version)
            || await context.Withdrawn.AnyAsync(row => row.Sha256 == record.Document.Sha256, cancellationToken)
        )
        {
            return ImportOutcome.Unchanged;
        }
        var revision = RecordMapper.RevisionOf(record, version);
        if (held is null)
        {
            var document = new DocumentRow
            {
                Id = await _writer.NextIdAsync<DocumentRow>(cancellationToken),
                Sha256 = record.Document.Sha256,
                Slug = record.Document.Sha256,
                Name = record.Document.Name,
                MediaType = record.Document.MediaType,
                Size = bytes.Length,
                Bytes = bytes,
                Address = retrieved?.Address.AbsoluteUri,
                RetrievedAt = retrieved?.At.UtcDateTime,
                ContentType = retrieved?.ContentType,
                Invented = record.Meeting.Parties.Any(party => authority.IsInvented(party.Code)),
            };
            _writer.Write([document]);
            revision.DocumentId = document.Id;
        }
        else
        {
            revision.DocumentId = held.Id;
            revision.MeetingId = await RetireAsync(held.Id, cancellationToken);
        }
        await StoreAsync(record, revision, cancellationToken);
        _added.Add(revision);
        return held is null ? ImportOutcome.Added : ImportOutcome.Revised;
    }

    /// <summary>Files what was added under its meetings, and lets go of meetings that nothing speaks of any more.</summary>
    public async Task FileAsync(CancellationToken cancellationToken)
    {
        foreach (var alone in _added.Where(revision => revision.SeriesId is null))
        {
            await _chains.StandAloneAsync(alone.Id, cancellationToken);
        }
        foreach (var series in _touched)
        {
            await _chains.RebuildAsync(series, cancellationToken);
        }
        // Only now is all that they held found elsewhere.
        await _chains.LetGoAsync(_former, cancellationToken);
        await new DocumentSlugs(context).GiveAsync([.. _added.Select(row => row.Id)], cancellationToken);
    }

    /// <summary>The slugs of documents that are here, by their hashes.</summary>
    public Task<Dictionary<string, string>> SlugsAsync(
        IReadOnlyList<string> hashes,
        CancellationToken cancellationToken
    ) =>
        context
            .Documents.Where(row => hashes.Contains(row.Sha256))
            .ToDictionaryAsync(row => row.Sha256, row => row.Slug, StringComparer.Ordinal, cancellationToken);

    /// <summary>Takes a document away with every reading of it.</summary>
    public async Task RemoveAsync(int documentId, CancellationToken cancellationToken)
    {
        await RetireAsync(documentId, cancellationToken);
        await context.Documents.Where(row => row.Id == documentId).ExecuteDeleteAsync(cancellationToken);
        await FileAsync(cancellationToken);
    }

    /// <summary>Lets go of the commands it has prepared.</summary>
    public void Dispose() => _writer.Dispose();

    private async Task StoreAsync(MeetingRecord record, RevisionRow revision, CancellationToken cancellationToken)
    {
        _authorities ??= await context.Authorities.ToDictionaryAsync(
            row => (row.Kind, row.Slug),
            row => row.Id,
            cancellationToken
        );
        if (record.Series is { } dialogue)
        {
            var parties = record.Meeting.Parties.Select(party => party.Code).ToHashSet(StringComparer.Ordinal);
            var series = await _register.EnterAsync(dialogue.Name, dialogue.Authority, parties, cancellationToken);
            revision.SeriesId = series;
            _touched.Add(series);
        }
        revision.Id = await _writer.NextIdAsync<RevisionRow>(cancellationToken);
        var firstSentence = await _writer.NextIdAsync<SentenceRow>(cancellationToken);
        var rows = RecordMapper.Rows(record, revision, _authorities, firstSentence);
        foreach (var reference in rows.OfType<ReferenceRow>().Where(row => row.Kind == ReferenceKind.Meeting))
        {
            reference.SeriesId = await SeriesOfAsync(reference, record, revision, cancellationToken);
            if (reference.SeriesId is { } series)
            {
                _touched.Add(series);
            }
        }
        _writer.Write([revision, .. rows]);
        // From here on documents are filed by commands, which tracked rows would not see.
        context.ChangeTracker.Clear();
    }

    private async Task<int?> SeriesOfAsync(
        ReferenceRow reference,
        MeetingRecord record,
        RevisionRow revision,
        CancellationToken cancellationToken
    )
    {
        var authorityId = record.References[reference.Number].Authority;
        if (authority.Find(AuthorityKind.Series, authorityId) is { } known)
        {
            return await _register.EnterAsync(known.Name, known.Id, known.Parties.ToArray(), cancellationToken);
        }
        return string.Equals(reference.Name, record.Series?.Name, StringComparison.OrdinalIgnoreCase)
            ? revision.SeriesId
            : null;
    }

    // The rows of the older reading go; its record stays. The answer is the meeting that it was filed under.
    private async Task<int?> RetireAsync(int documentId, CancellationToken cancellationToken)
    {
        var old = await context
            .Revisions.Where(row => row.DocumentId == documentId && row.IsCurrent)
            .Select(row => new
            {
                row.Id,
                row.SeriesId,
                row.MeetingId,
            })
            .SingleAsync(cancellationToken);
        var series = await context
            .References.Where(row => row.RevisionId == old.Id && row.SeriesId != null)
            .Select(row => row.SeriesId!.Value)
            .ToListAsync(cancellationToken);
        _touched.UnionWith(series.Concat(old.SeriesId is { } own ? [own] : []));
        await context.KnownBy.Where(row => row.RevisionId == old.Id).ExecuteDeleteAsync(cancellationToken);
        await context.Parties.Where(row => row.RevisionId == old.Id).ExecuteDeleteAsync(cancellationToken);
        await context.Participations.Where(row => row.RevisionId == old.Id).ExecuteDeleteAsync(cancellationToken);
        await context.People.Where(row => row.RevisionId == old.Id).ExecuteDeleteAsync(cancellationToken);
        await context.References.Where(row => row.RevisionId == old.Id).ExecuteDeleteAsync(cancellationToken);
        await context.Warnings.Where(row => row.RevisionId == old.Id).ExecuteDeleteAsync(cancellationToken);
        // Evidence, mentions and statements stand in sentences and go with them.
        await context.Sentences.Where(row => row.RevisionId == old.Id).ExecuteDeleteAsync(cancellationToken);
        await context
            .Revisions.Where(row => row.Id == old.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.IsCurrent, false).SetProperty(row => row.MeetingId, (int?)null),
                cancellationToken
            );
        if (old.MeetingId is { } former)
        {
            _former.Add(former);
        }
        return old.MeetingId;
    }
}

/// <summary>A document that is here already, and the version by which it was last read.</summary>
internal sealed record HeldDocument(int Id, string Slug, ReadingVersion? Version);
