using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Import.Chains;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Stores one document with its record, inside the caller's transaction.</summary>
internal sealed class DocumentImport(ArchiveContext context, AuthorityFile authority, ReadingVersion version)
{
    private readonly SeriesRegister _register = new(context, authority);
    private readonly ChainWriter _chains = new(context);

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
    public async Task<ImportOutcome> RunAsync(
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
        var touched = new SortedSet<int>();
        int? former = null;
        var revision = RecordMapper.RevisionOf(record, version);
        if (held is null)
        {
            revision.Document = new DocumentRow
            {
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
        }
        else
        {
            revision.DocumentId = held.Id;
            former = await RetireAsync(held.Id, touched, cancellationToken);
            revision.MeetingId = former;
        }
        await StoreAsync(record, revision, touched, cancellationToken);
        if (revision.SeriesId is null)
        {
            await _chains.StandAloneAsync(revision.Id, cancellationToken);
        }
        await RebuildAsync(touched, revision.SeriesId, former, cancellationToken);
        await new DocumentSlugs(context).GiveAsync([revision.Id], cancellationToken);
        return held is null ? ImportOutcome.Added : ImportOutcome.Revised;
    }

    /// <summary>Takes a document away with every reading of it.</summary>
    public async Task RemoveAsync(int documentId, CancellationToken cancellationToken)
    {
        var touched = new SortedSet<int>();
        var former = await RetireAsync(documentId, touched, cancellationToken);
        await context.Documents.Where(row => row.Id == documentId).ExecuteDeleteAsync(cancellationToken);
        await RebuildAsync(touched, null, former, cancellationToken);
    }

    private async Task RebuildAsync(
        SortedSet<int> touched,
        int? holding,
        int? former,
        CancellationToken cancellationToken
    )
    {
        // The chain that holds the document now comes first: others may let go of it only then.
        foreach (var series in touched.OrderByDescending(series => series == holding).ThenBy(series => series))
        {
            await _chains.RebuildAsync(series, cancellationToken);
        }
        if (former is { } left)
        {
            await _chains.RemoveAbandonedAsync(left, cancellationToken);
        }
    }

    private async Task StoreAsync(
        MeetingRecord record,
        RevisionRow revision,
        SortedSet<int> touched,
        CancellationToken cancellationToken
    )
    {
        var named = RecordMapper.AuthoritiesOf(record);
        var authorities = await context
            .Authorities.Where(row => named.Contains(row.Slug))
            .ToDictionaryAsync(row => (row.Kind, row.Slug), row => row.Id, cancellationToken);
        context.Revisions.Add(revision);
        var rows = RecordMapper.Rows(record, revision, authorities);
        var parties = record.Meeting.Parties.Select(party => party.Code).ToHashSet(StringComparer.Ordinal);
        if (record.Series is { } dialogue)
        {
            var series = await _register.EnterAsync(dialogue.Name, dialogue.Authority, parties, cancellationToken);
            revision.SeriesId = series.Id;
            touched.Add(series.Id);
        }
        foreach (var reference in rows.OfType<ReferenceRow>().Where(row => row.Kind == ReferenceKind.Meeting))
        {
            reference.SeriesId = await SeriesOfAsync(reference, record, revision, cancellationToken);
            if (reference.SeriesId is { } series)
            {
                touched.Add(series);
            }
        }
        context.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
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
            return (await _register.EnterAsync(known.Name, known.Id, known.Parties.ToArray(), cancellationToken)).Id;
        }
        return string.Equals(reference.Name, record.Series?.Name, StringComparison.OrdinalIgnoreCase)
            ? revision.SeriesId
            : null;
    }

    // The rows of the older reading go; its record stays. The answer is the meeting that it was filed under.
    private async Task<int?> RetireAsync(int documentId, SortedSet<int> touched, CancellationToken cancellationToken)
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
        touched.UnionWith(series.Concat(old.SeriesId is { } own ? [own] : []));
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
        return old.MeetingId;
    }
}

/// <summary>A document that is here already, and the version by which it was last read.</summary>
internal sealed record HeldDocument(int Id, string Slug, ReadingVersion? Version);
