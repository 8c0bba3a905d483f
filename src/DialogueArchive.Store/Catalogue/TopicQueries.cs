using DialogueArchive.Extraction.Authority;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about topics.</summary>
public sealed class TopicQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal TopicQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Every topic of the vocabulary, in order of name.</summary>
    public async Task<PageOf<TopicSummary>> ListAsync(PageRequest page, CancellationToken cancellationToken = default)
    {
        var after = Cursor.Keys(page, 2);
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var topics = context.Authorities.Where(row => row.Kind == AuthorityKind.Topic);
        var total = await topics.CountAsync(cancellationToken);
        var (name, slug) = (after?[0] ?? "", after?[1] ?? "");
        var rows = await topics
            .Where(row =>
                string.Compare(row.Name, name) > 0 || (row.Name == name && string.Compare(row.Slug, slug) > 0)
            )
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Slug)
            .Take(page.Limit + 1)
            .Select(row => new TopicSummary(
                row.Slug,
                row.Name,
                context.Mentions.Count(mention => mention.TopicId == row.Id),
                context
                    .Mentions.Where(mention => mention.TopicId == row.Id)
                    .Select(mention => mention.Revision.MeetingId)
                    .Distinct()
                    .Count(),
                context.StatementTopics.Count(about => about.TopicId == row.Id && about.Statement.OfParties),
                context
                    .StatementTopics.Where(about => about.TopicId == row.Id && about.Statement.OfParties)
                    .Max(about => (int?)about.Statement.Strength)
            ))
            .ToListAsync(cancellationToken);
        return Cursor.Page(rows, total, page, topic => [topic.Name, topic.Slug]);
    }

    /// <summary>A topic with its sentences; null when the vocabulary has no such topic.</summary>
    public async Task<TopicDetail?> FindAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var record = await context.Authorities.SingleOrDefaultAsync(
            row => row.Kind == AuthorityKind.Topic && row.Slug == slug,
            cancellationToken
        );
        if (record is null)
        {
            return null;
        }
        var alike = await context
            .Authorities.Where(row => row.Kind == AuthorityKind.Topic && record.NotToBeConfusedWith.Contains(row.Slug))
            .OrderBy(row => row.Name)
            .Select(row => new TopicLink(row.Slug, row.Name))
            .ToListAsync(cancellationToken);
        var sentences = await TopicSentencesQuestion.AskAsync(context, record.Id, context.Revisions, cancellationToken);
        var dated = sentences.Where(found => found.Meeting.Start is not null).ToList();
        return new TopicDetail(
            record.Slug,
            record.Name,
            record.Scope,
            record.Variants,
            record.Acronyms,
            alike,
            (dated.Count > 0 ? dated : sentences).FirstOrDefault(found => found.Answer.Evidence.Count > 0)?.Answer,
            (dated.Count > 0 ? dated : sentences).LastOrDefault(found => found.Answer.Evidence.Count > 0)?.Answer,
            [
                .. sentences
                    .GroupBy(found => found.Meeting.Id)
                    .Select(same => new TopicMeeting(
                        same.First().Meeting.Summary(),
                        same.Sum(found => found.Answer.Evidence.Count),
                        same.SelectMany(found => found.Answer.Acts)
                            .Where(act => act.IsOfParties)
                            .Max(act => (int?)act.Strength)
                    )),
            ],
            [.. sentences.Select(found => found.Answer)]
        );
    }
}
