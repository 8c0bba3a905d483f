using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Every sentence of some texts that names a topic or states something about it: three commands.</summary>
internal static class TopicSentencesQuestion
{
    /// <summary>By order of meetings, then of the text.</summary>
    public static async Task<IReadOnlyList<SentenceFound>> AskAsync(
        ArchiveContext context,
        int topicId,
        IQueryable<RevisionRow> revisions,
        CancellationToken cancellationToken
    )
    {
        var mentions = await context
            .Mentions.Where(row => row.TopicId == topicId && revisions.Any(each => each.Id == row.RevisionId))
            .OrderBy(row => row.Start)
            .Select(row => new
            {
                row.SentenceId,
                Cited = new CitedEvidence(
                    row.Start,
                    row.End,
                    row.Quote,
                    row.Sentence.Key,
                    row.Revision.Document.Slug,
                    row.Revision.Language,
                    row.Revision.Meeting!.Slug
                ),
            })
            .ToListAsync(cancellationToken);
        var acts = await context
            .StatementTopics.Where(row => row.TopicId == topicId && revisions.Any(each => each.Id == row.RevisionId))
            .OrderBy(row => row.StatementNumber)
            .Select(row => new
            {
                row.Statement.SentenceId,
                Act = new TopicAct(
                    row.Statement.Actor,
                    row.Statement.Act,
                    row.Statement.Strength,
                    new CitedEvidence(
                        row.Statement.VerbStart,
                        row.Statement.VerbEnd,
                        row.Statement.Verb,
                        row.Statement.Sentence.Key,
                        row.Statement.Revision.Document.Slug,
                        row.Statement.Revision.Language,
                        row.Statement.Revision.Meeting!.Slug
                    )
                ),
            })
            .ToListAsync(cancellationToken);
        // Named one by one, so that they are looked up and not gone through.
        int[] sentences = [.. mentions.Select(row => row.SentenceId).Union(acts.Select(row => row.SentenceId))];
        var rows = await context
            .Sentences.Where(row => sentences.Contains(row.Id))
            .Select(row => new
            {
                Row = row,
                Meeting = row.Revision.Meeting!,
                row.Revision.Meeting!.Series,
                Document = row.Revision.Document.Slug,
                row.Revision.Language,
            })
            .ToListAsync(cancellationToken);
        var (mentionsOf, actsOf) = (mentions.ToLookup(row => row.SentenceId), acts.ToLookup(row => row.SentenceId));
        return
        [
            .. rows.InOrderOfMeetings(row => row.Meeting)
                .ThenBy(row => row.Document, StringComparer.Ordinal)
                .ThenBy(row => row.Row.Start)
                .Select(row =>
                {
                    row.Meeting.Series = row.Series;
                    return new SentenceFound(
                        row.Meeting,
                        new TopicSentence(
                            row.Meeting.Link(),
                            new CitedSentence(
                                row.Row.Key,
                                $"{row.Row.Paragraph}.{row.Row.Number}",
                                row.Row.Text,
                                row.Row.Start,
                                row.Row.End,
                                row.Document,
                                row.Language,
                                row.Meeting.Slug
                            ),
                            [.. mentionsOf[row.Row.Id].Select(mention => mention.Cited)],
                            [.. actsOf[row.Row.Id].Select(act => act.Act)]
                        )
                    );
                }),
        ];
    }
}

/// <summary>A sentence on a topic, and the meeting that it belongs to.</summary>
internal sealed record SentenceFound(MeetingRow Meeting, TopicSentence Answer);
