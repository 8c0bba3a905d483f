using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import.Chains;

/// <summary>Keeps the names of meetings that are found elsewhere now, inside the caller's transaction.</summary>
internal sealed class FormerMeetingSlugs(ArchiveContext context)
{
    /// <summary>What was filed under the meetings <paramref name="before"/> is filed under <paramref name="now"/>.</summary>
    public async Task NoteAsync(IEnumerable<int?> before, MeetingRow now, CancellationToken cancellationToken)
    {
        var others = before.OfType<int>().Where(id => id != now.Id).ToHashSet();
        if (others.Count == 0)
        {
            return;
        }
        foreach (
            var former in await context.Meetings.Where(row => others.Contains(row.Id)).ToListAsync(cancellationToken)
        )
        {
            var moved = await context
                .FormerMeetingSlugs.Where(row => row.Slug == former.Slug)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetingId, now.Id), cancellationToken);
            if (moved == 0)
            {
                var entry = context.Add(new FormerMeetingSlugRow { Slug = former.Slug, MeetingId = now.Id });
                await context.SaveChangesAsync(cancellationToken);
                // From here on it is changed by commands alone.
                entry.State = EntityState.Detached;
            }
        }
    }

    /// <summary>Names that lead to meetings about to be taken away lead on to where these are found now.</summary>
    public async Task LeadOnAsync(IQueryable<MeetingRow> leaving, CancellationToken cancellationToken)
    {
        var steps = await context
            .FormerMeetingSlugs.Join(
                leaving,
                former => former.Slug,
                meeting => meeting.Slug,
                (former, meeting) => new { From = meeting.Id, To = former.MeetingId }
            )
            .ToListAsync(cancellationToken);
        foreach (var step in steps)
        {
            await context
                .FormerMeetingSlugs.Where(row => row.MeetingId == step.From)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetingId, step.To), cancellationToken);
        }
    }
}
