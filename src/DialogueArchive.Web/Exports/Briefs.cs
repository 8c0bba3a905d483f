using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Web.Exports;

/// <summary>Briefs of meetings, put together from several questions.</summary>
public sealed class Briefs(MeetingQueries meetings, CommitmentQueries commitments)
{
    /// <summary>The brief of a meeting with the meeting itself; null when there is none of this name with a text.</summary>
    public async Task<(MeetingBrief Brief, MeetingDetail Meeting)?> FindAsync(
        string slug,
        string site,
        CancellationToken cancellationToken
    )
    {
        if (await meetings.FindAsync(slug, cancellationToken) is not { State: MeetingState.Recorded } meeting)
        {
            return null;
        }
        var before = meeting.Previous is { } previous
            ? await meetings.FindAsync(previous.Slug, cancellationToken)
            : null;
        var undertaken = await commitments.OfMeetingAsync(slug, null, cancellationToken) ?? [];
        return (MeetingBrief.Of(meeting, before, undertaken, site), meeting);
    }
}
