using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Takes over the names that meetings and documents had in another archive, and what was withdrawn there, inside the caller's transaction.</summary>
internal sealed class FormerAddressImport(ArchiveContext context)
{
    /// <summary>Adds those that name nothing here yet and lead to something that is here.</summary>
    public async Task<ImportOutcome> RunAsync(
        IReadOnlyList<(string Kind, string Former, string Present)> addresses,
        IReadOnlyList<WithdrawnRow> withdrawn,
        CancellationToken cancellationToken
    )
    {
        var added = 0;
        foreach (var (kind, former, present) in addresses)
        {
            object? row =
                kind == "meeting"
                    ? await MeetingAsync(former, present, cancellationToken)
                    : await DocumentAsync(former, present, cancellationToken);
            if (row is not null)
            {
                context.Add(row);
                added++;
            }
        }
        foreach (var row in withdrawn)
        {
            if (await context.Withdrawn.FindAsync([row.Kind, row.Slug], cancellationToken) is null)
            {
                context.Add(row);
                added++;
            }
        }
        await context.SaveChangesAsync(cancellationToken);
        return added == 0 ? ImportOutcome.Unchanged : ImportOutcome.Revised;
    }

    private async Task<FormerMeetingSlugRow?> MeetingAsync(
        string former,
        string present,
        CancellationToken cancellationToken
    ) =>
        !await context.Meetings.AnyAsync(row => row.Slug == former, cancellationToken)
        && !await context.FormerMeetingSlugs.AnyAsync(row => row.Slug == former, cancellationToken)
        && await context.Meetings.SingleOrDefaultAsync(row => row.Slug == present, cancellationToken) is { } meeting
            ? new FormerMeetingSlugRow { Slug = former, MeetingId = meeting.Id }
            : null;

    private async Task<FormerDocumentSlugRow?> DocumentAsync(
        string former,
        string present,
        CancellationToken cancellationToken
    )
    {
        var document = await context
            .Documents.Where(row => row.Slug == present)
            .Select(row => (int?)row.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return
            document is { } id
            && !await context.Documents.AnyAsync(row => row.Slug == former, cancellationToken)
            && !await context.FormerDocumentSlugs.AnyAsync(row => row.Slug == former, cancellationToken)
            ? new FormerDocumentSlugRow { Slug = former, DocumentId = id }
            : null;
    }
}
