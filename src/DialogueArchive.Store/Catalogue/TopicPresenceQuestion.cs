using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Which topics some meetings speak of, and how strongly: two commands.</summary>
internal static class TopicPresenceQuestion
{
    /// <summary>In order of names.</summary>
    public static async Task<IReadOnlyList<TopicPresence>> AskAsync(
        ArchiveContext context,
        IQueryable<MeetingRow> meetings,
        CancellationToken cancellationToken
    )
    {
        var mentioned = await context
            .Mentions.Where(row => meetings.Any(meeting => meeting.Id == row.Revision.MeetingId))
            .Select(row => new
            {
                Topic = new TopicLink(row.Topic.Slug, row.Topic.Name),
                Meeting = row.Revision.Meeting!.Slug,
                Strength = 0,
                Words = new CitedEvidence(
                    row.Start,
                    row.End,
                    row.Quote,
                    row.Sentence.Key,
                    row.Revision.Document.Slug,
                    row.Revision.Language,
                    row.Revision.Meeting.Slug
                ),
            })
            .ToListAsync(cancellationToken);
        var stated = await context
            .StatementTopics.Where(row =>
                row.Statement.OfParties && meetings.Any(meeting => meeting.Id == row.Statement.Revision.MeetingId)
            )
            .Select(row => new
            {
                Topic = new TopicLink(row.Topic.Slug, row.Topic.Name),
                Meeting = row.Statement.Revision.Meeting!.Slug,
                row.Statement.Strength,
                Words = new CitedEvidence(
                    row.Statement.VerbStart,
                    row.Statement.VerbEnd,
                    row.Statement.Verb,
                    row.Statement.Sentence.Key,
                    row.Statement.Revision.Document.Slug,
                    row.Statement.Revision.Language,
                    row.Statement.Revision.Meeting.Slug
                ),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. mentioned
                .Concat(stated)
                .GroupBy(entry => entry.Topic)
                .OrderBy(topic => topic.Key.Name, StringComparer.Ordinal)
                .ThenBy(topic => topic.Key.Slug, StringComparer.Ordinal)
                .Select(topic => new TopicPresence(
                    topic.Key.Slug,
                    topic.Key.Name,
                    topic
                        .GroupBy(entry => entry.Meeting, StringComparer.Ordinal)
                        .ToDictionary(
                            meeting => meeting.Key,
                            meeting => meeting.Max(entry => entry.Strength),
                            StringComparer.Ordinal
                        ),
                    topic
                        .GroupBy(entry => entry.Meeting, StringComparer.Ordinal)
                        .ToDictionary(
                            meeting => meeting.Key,
                            meeting =>
                                meeting
                                    .OrderByDescending(entry => entry.Strength)
                                    .ThenBy(entry => entry.Words.Document, StringComparer.Ordinal)
                                    .ThenBy(entry => entry.Words.Start)
                                    .First()
                                    .Words,
                            StringComparer.Ordinal
                        )
                )),
        ];
    }
}
