using System.Linq.Expressions;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>How a statement row becomes an answer: one command for the statements and one for their topics.</summary>
internal static class StatementQuestion
{
    public static readonly Expression<Func<StatementRow, StatementFound>> Found = row => new StatementFound(
        row.Revision.Meeting!.Start ?? DateOnly.MaxValue,
        row.RevisionId,
        row.Number,
        new StatementDetail(
            row.Actor,
            row.Act,
            row.Strength,
            new CitedEvidence(
                row.VerbStart,
                row.VerbEnd,
                row.Verb,
                row.Sentence.Key,
                row.Revision.Document.Slug,
                row.Revision.Language,
                row.Revision.Meeting!.Slug
            ),
            row.Topics.OrderBy(topic => topic.Position)
                .Select(topic => new TopicLink(topic.Topic.Slug, topic.Topic.Name))
                .ToList(),
            new CitedSentence(
                row.Sentence.Key,
                row.Sentence.Paragraph + "." + row.Sentence.Number,
                row.Sentence.Text,
                row.Sentence.Start,
                row.Sentence.End,
                row.Revision.Document.Slug,
                row.Revision.Language,
                row.Revision.Meeting!.Slug
            ),
            new MeetingLink(row.Revision.Meeting!.Slug, row.Revision.Meeting.Title)
        )
    );
}

/// <summary>A statement and its place in the order of statements.</summary>
internal sealed record StatementFound(DateOnly Day, int RevisionId, int Number, StatementDetail Detail);
