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

    /// <summary>What is held of these bytes, by their hashes.</summary>
    public static Task<Dictionary<string, HeldDocument>> HeldAsync(
        ArchiveContext context,
        IReadOnlyCollection<string> hashes,
        CancellationToken cancellationToken
    ) =>
        context
            .Documents.Where(row => hashes.Contains(row.Sha256))
            .LeftJoin(
                context.Revisions.Where(row => row.IsCurrent),
                document => document.Id,
                revision => revision.DocumentId,
                (document, revision) =>
                    new HeldDocument(
                        document.Id,
                        document.Sha256,
                        document.Slug,
                        revision == null
                            ? null
                            : new ReadingVersion(revision.ExtractionVersion, revision.AuthorityVersion)
                    )
            )
            .ToDictionaryAsync(held => held.Sha256, StringComparer.Ordinal, cancellationToken);

    /// <summary>
    /// Adds the documents, or revisions to them, and files them under their meetings. Readings by a newer version than this one are left as
    /// they are, and what was withdrawn stays out. The answer tells of each in turn what became of it.
    /// </summary>
    public async Task<IReadOnlyList<ImportOutcome>> AddAsync(
        IReadOnlyList<ReadSource> documents,
        CancellationToken cancellationToken
    )
    {
        string[] hashes = [.. documents.Select(document => document.Sha256)];
        var held = await HeldAsync(context, hashes, cancellationToken);
        var done = await context
            .Withdrawn.Where(row => EF.Parameter(hashes).Contains(row.Sha256))
            .Select(row => row.Sha256!)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        done.UnionWith(held.Values.Where(each => version.Keeps(each.Version)).Select(each => each.Sha256));
        var outcomes = new List<ImportOutcome>(documents.Count);
        foreach (var document in documents)
        {
            // The same may come twice.
            var sha256 = document.Sha256;
            outcomes.Add(
                done.Add(sha256)
                    ? await AddAsync(document, held.GetValueOrDefault(sha256), cancellationToken)
                    : ImportOutcome.Unchanged
            );
        }
        await FileAsync(cancellationToken);
        return outcomes;
    }

    private async Task<ImportOutcome> AddAsync(
        ReadSource source,
        HeldDocument? held,
        CancellationToken cancellationToken
    )
    {
        var (record, bytes, retrieved) = (source.Record!, source.Bytes!, source.Retrieved);
        var revision = RecordMapper.RevisionOf(record, version);
        if (held is null)
        {
            var document = new DocumentRow
            {
                Id = _writer.NextId<DocumentRow>(),
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

    // Files what was added under its meetings, and lets go of meetings that nothing speaks of any more.
    private async Task FileAsync(CancellationToken cancellationToken)
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
        await _chains.FinishAsync(_former, cancellationToken);
        await new DocumentSlugs(context).GiveAsync([.. _added.Select(row => row.Id)], cancellationToken);
    }

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
        revision.Id = _writer.NextId<RevisionRow>();
        var rows = RecordMapper.Rows(record, revision, _authorities, _writer.NextId<SentenceRow>);
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
internal sealed record HeldDocument(int Id, string Sha256, string Slug, ReadingVersion? Version);
