using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Which meetings without a document lie between others of the same series: one command.</summary>
internal static class MissingBetween
{
    /// <summary>By the slug of the meeting after which they come; of meetings with none between there is no key.</summary>
    public static async Task<ILookup<string, MissingMeeting>> AskAsync(
        ArchiveContext context,
        IReadOnlyList<MeetingRow> meetings,
        CancellationToken cancellationToken
    )
    {
        var series = meetings.Select(row => row.SeriesId).OfType<int>().Distinct().ToList();
        var missing = await context
            .Meetings.Where(row => series.Contains(row.SeriesId!.Value) && row.State != MeetingState.Recorded)
            .OrderBy(row => row.Position)
            .Select(row => new
            {
                row.SeriesId,
                row.Position,
                Meeting = new MissingMeeting(row.Ordinal, row.State, row.Slug),
            })
            .ToListAsync(cancellationToken);
        return missing
            .Select(row =>
                (
                    row.Meeting,
                    Before: meetings
                        .Where(each => each.SeriesId == row.SeriesId && each.Position < row.Position)
                        .MaxBy(each => each.Position),
                    After: meetings.Any(each => each.SeriesId == row.SeriesId && each.Position > row.Position)
                )
            )
            .Where(row => row.Before is not null && row.After && meetings.All(each => each.Slug != row.Meeting.Slug))
            .ToLookup(row => row.Before!.Slug, row => row.Meeting, StringComparer.Ordinal);
    }
}
