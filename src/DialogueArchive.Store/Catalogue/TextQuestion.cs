using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>The reading text of a document with every mark in it: a fixed number of commands.</summary>
internal static class TextQuestion
{
    public static async Task<DocumentText?> AskAsync(
        ArchiveContext context,
        string slug,
        CancellationToken cancellationToken
    )
    {
        var revision = await context
            .Revisions.Where(row => row.IsCurrent && row.Document.Slug == slug)
            .Select(row => new
            {
                row.Id,
                row.Language,
                row.Text,
                Meeting = new MeetingLink(row.Meeting!.Slug, row.Meeting.Title),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (revision is null)
        {
            return null;
        }
        var sentences = await context
            .Sentences.Where(row => row.RevisionId == revision.Id)
            .OrderBy(row => row.Start)
            .ToListAsync(cancellationToken);
        var marks = await MarksAsync(context, revision.Id, cancellationToken);
        return new DocumentText(
            slug,
            revision.Language,
            revision.Meeting,
            revision.Text,
            [
                .. sentences
                    .GroupBy(row => row.Paragraph)
                    .Select(paragraph => new ParagraphText(
                        paragraph.Key,
                        [.. paragraph.Select(row => Sentence(row, marks))]
                    )),
            ]
        );
    }

    private static SentenceText Sentence(SentenceRow row, IReadOnlyList<Mark> marks) =>
        new(
            row.Key,
            $"{row.Paragraph}.{row.Number}",
            row.Start,
            row.End,
            row.Text,
            [
                .. marks
                    .Where(mark => mark.Start < row.End && row.Start < mark.End)
                    .Select(mark =>
                        mark with
                        {
                            Start = Math.Max(mark.Start, row.Start),
                            End = Math.Min(mark.End, row.End),
                        }
                    ),
            ]
        );

    private static async Task<IReadOnlyList<Mark>> MarksAsync(
        ArchiveContext context,
        int revisionId,
        CancellationToken cancellationToken
    )
    {
        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(row =>
                row.RevisionId == revisionId && (row.Fact == FactKind.Participation || row.Fact == FactKind.Reference)
            ),
            cancellationToken
        );
        var seats = await context
            .Participations.Include(row => row.Organisation)
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellationToken);
        var references = await context
            .References.Include(row => row.Authority)
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellationToken);
        var mentions = await context
            .Mentions.Include(row => row.Topic)
            .Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellationToken);
        var statements = await context
            .Statements.Where(row => row.RevisionId == revisionId)
            .OrderBy(row => row.RevisionId)
            .ThenBy(row => row.Number)
            .Select(StatementQuestion.Found)
            .ToListAsync(cancellationToken);
        var marks = new List<Mark>();
        foreach (var seat in seats)
        {
            // A unit's evidence goes on with its parent's name, which is not the unit's own.
            marks.AddRange(
                evidence.Of(revisionId, FactKind.Participation, seat.Number).Take(1).Select(words => Of(seat, words))
            );
        }
        foreach (var reference in references)
        {
            marks.AddRange(
                evidence.Of(revisionId, FactKind.Reference, reference.Number).Select(words => Of(reference, words))
            );
        }
        marks.AddRange(mentions.Select(Of));
        marks.AddRange(statements.Select(found => Of(found.Detail)));
        return
        [
            .. marks
                .Distinct()
                .OrderBy(mark => mark.Start)
                .ThenByDescending(mark => mark.End)
                .ThenBy(mark => mark.Kind),
        ];
    }

    private static Mark Of(ParticipationRow seat, CitedEvidence words) =>
        new(
            MarkKind.Organisation,
            words.Start,
            words.End,
            seat.Organisation?.Slug,
            seat.Organisation?.Name ?? seat.Name,
            Party: seat.Party,
            Role: seat.Role
        );

    private static Mark Of(ReferenceRow reference, CitedEvidence words) =>
        new(
            MarkKind.Reference,
            words.Start,
            words.End,
            reference.Authority?.Slug,
            reference.Authority?.Name ?? reference.Name
        );

    private static Mark Of(MentionRow mention) =>
        new(MarkKind.Topic, mention.Start, mention.End, mention.Topic.Slug, mention.Topic.Name);

    private static Mark Of(StatementDetail statement) =>
        new(
            statement.IsOfParties ? MarkKind.Act : MarkKind.ActOfOthers,
            statement.Verb.Start,
            statement.Verb.End,
            statement.Act.ToString().ToLowerInvariant(),
            statement.Verb.Quote,
            new MarkedAct(statement.Actor, statement.Act, statement.Strength),
            Party: statement.Actor,
            Topics: statement.Topics
        );
}
