using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>The chain of a series with the reasons why each meeting is known: three commands.</summary>
internal static class ChainQuestion
{
    public static async Task<IReadOnlyList<ChainEntry>> AskAsync(
        ArchiveContext context,
        int seriesId,
        CancellationToken cancellationToken
    )
    {
        var meetings = await context
            .Meetings.Include(row => row.Series)
            .Where(row => row.SeriesId == seriesId)
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken);
        var reasons = await context
            .KnownBy.Where(row => row.Meeting.SeriesId == seriesId)
            .OrderBy(row => row.MeetingId)
            .ThenBy(row => row.Number)
            .Select(row => new
            {
                Row = row,
                Document = row.Revision == null
                    ? null
                    : new DocumentLink(row.Revision.Document.Slug, row.Revision.Document.Name),
                SaidAt = row.Revision == null
                    ? null
                    : new MeetingLink(row.Revision.Meeting!.Slug, row.Revision.Meeting.Title),
            })
            .ToListAsync(cancellationToken);
        // Named one by one, so that the evidence is looked up and not gone through.
        int[] revisions = [.. reasons.Select(reason => reason.Row.RevisionId).OfType<int>().Distinct()];
        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(proof =>
                revisions.Contains(proof.RevisionId)
                && context.KnownBy.Any(row =>
                    row.Meeting.SeriesId == seriesId
                    && row.RevisionId == proof.RevisionId
                    && row.Fact == proof.Fact
                    && row.Item == proof.Item
                )
            ),
            cancellationToken
        );
        var known = reasons.ToLookup(
            reason => reason.Row.MeetingId,
            reason => Answer(reason.Row, reason.Document, reason.SaidAt, evidence)
        );
        return [.. meetings.Select(meeting => new ChainEntry(meeting.Summary(), [.. known[meeting.Id]]))];
    }

    private static KnownBy Answer(
        KnownByRow row,
        DocumentLink? document,
        MeetingLink? saidAt,
        EvidenceIndex evidence
    ) =>
        new(
            row.Kind,
            document,
            saidAt,
            row.Start,
            row.End,
            row.DateText,
            row.City,
            row.Country,
            row.OfficialUrl,
            row is { RevisionId: { } revision, Fact: { } fact, Item: { } item } ? evidence.Of(revision, fact, item) : []
        );
}
