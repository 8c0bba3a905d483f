using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>One meeting with all its facts: a fixed number of commands.</summary>
internal static class MeetingQuestion
{
    public static async Task<MeetingDetail?> AskAsync(
        ArchiveContext context,
        string slug,
        CancellationToken cancellationToken
    )
    {
        var row = await context
            .Meetings.Include(meeting => meeting.Series)
            .SingleOrDefaultAsync(meeting => meeting.Slug == slug, cancellationToken);
        if (row is null)
        {
            return null;
        }
        IReadOnlyList<ChainEntry> chain = row.SeriesId is { } series
            ? await ChainQuestion.AskAsync(context, series, cancellationToken)
            : [];
        var listed = await ListedAsync(context, row.Id, cancellationToken);
        var facts = (await MeetingReadings.FetchAsync(context, [row.Id], cancellationToken))[row.Id];
        var promised = await PromisedAsync(context, row.Id, cancellationToken);
        var place = chain.Index().FirstOrDefault(entry => entry.Item.Meeting.Slug == slug);
        return new MeetingDetail(
            row.Slug,
            row.Title,
            row.State,
            row.Summary(),
            row.Series is null ? null : facts.Series(row.Series),
            facts.Ordinal(),
            facts.Date(),
            facts.Place(),
            facts.Mode(),
            facts.Parties(),
            listed,
            place.Item?.KnownBy ?? [],
            facts.Documents(),
            facts.Delegations(),
            facts.People(),
            facts.Topics(),
            facts.Statements,
            facts.References(),
            facts.NextMeeting(promised),
            facts.Warnings(),
            chain,
            chain.Take(place.Index).Select(entry => entry.Meeting).LastOrDefault(IsRecorded),
            chain.Skip(place.Index + 1).Select(entry => entry.Meeting).FirstOrDefault(IsRecorded)
        );
    }

    private static bool IsRecorded(MeetingSummary meeting) => meeting.State == MeetingState.Recorded;

    private static Task<MeetingLink?> PromisedAsync(
        ArchiveContext context,
        int meetingId,
        CancellationToken cancellationToken
    ) =>
        context
            .KnownBy.Where(reason => reason.Fact == FactKind.NextMeeting && reason.Revision!.MeetingId == meetingId)
            .OrderBy(reason => reason.Meeting.Position)
            .Select(reason => new MeetingLink(reason.Meeting.Slug, reason.Meeting.Title))
            .FirstOrDefaultAsync(cancellationToken);

    // Several lines may join one meeting; the one with a date says most.
    private static Task<ListedMeeting?> ListedAsync(
        ArchiveContext context,
        int meetingId,
        CancellationToken cancellationToken
    ) =>
        context
            .KnownMeetings.Where(line => line.MeetingId == meetingId)
            .OrderBy(line => line.Start == null)
            .ThenBy(line => line.Key)
            .Select(line => new ListedMeeting(
                line.Ordinal,
                line.Start,
                line.End,
                line.City,
                line.Virtual,
                line.OfficialUrl
            ))
            .FirstOrDefaultAsync(cancellationToken);
}
