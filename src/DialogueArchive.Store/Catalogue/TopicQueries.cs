using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Model;
using DialogueArchive.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about topics.</summary>
public sealed class TopicQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    // Made once for each state of the archive.
    private volatile Kept? _kept;

    internal TopicQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Every topic of the vocabulary, in the wanted order.</summary>
    public async Task<PageOf<TopicSummary>> ListAsync(
        PageRequest page,
        NameSort sort = NameSort.Name,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var rows = await AllAsync(context, cancellationToken);
        // A vocabulary is short, and how often a topic is spoken of is known only when all are counted.
        return Cursor.Page(
            [
                .. rows.OrderByDescending(topic => sort == NameSort.Meetings ? topic.Meetings : 0)
                    .ThenBy(topic => topic.Name, StringComparer.Ordinal)
                    .ThenBy(topic => topic.Slug, StringComparer.Ordinal),
            ],
            page,
            topic => [sort == NameSort.Meetings ? Cursor.MostFirst(topic.Meetings) : "", topic.Name, topic.Slug]
        );
    }

    private static async Task<int?> MostSpokenInAsync(
        ArchiveContext context,
        int topic,
        CancellationToken cancellationToken
    )
    {
        var meetings = await context
            .Mentions.Where(row => row.TopicId == topic && row.Revision.Meeting!.SeriesId != null)
            .Select(row => new
            {
                row.Revision.MeetingId,
                row.Revision.Meeting!.SeriesId,
                row.Revision.Meeting.Series!.Slug,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        return meetings
            .GroupBy(meeting => (meeting.SeriesId, meeting.Slug))
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key.Slug, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key.SeriesId;
    }

    private async Task<IReadOnlyList<TopicSummary>> AllAsync(
        ArchiveContext context,
        CancellationToken cancellationToken
    )
    {
        var stamp = await FindingAids.StampAsync(context, cancellationToken);
        if (_kept is { } kept && kept.Stamp == stamp)
        {
            return kept.Topics;
        }
        var records = await context
            .Authorities.Where(row => row.Kind == AuthorityKind.Topic)
            .Select(row => new
            {
                row.Id,
                row.Slug,
                row.Name,
            })
            .ToListAsync(cancellationToken);
        var mentioned = await context
            .Mentions.GroupBy(row => row.TopicId)
            .Select(same => new
            {
                same.Key,
                Count = same.Count(),
                Meetings = same.Select(row => row.Revision.MeetingId).Distinct().Count(),
                First = same.Min(row => row.Revision.Meeting!.Start),
                Last = same.Max(row => row.Revision.Meeting!.Start),
            })
            .ToDictionaryAsync(same => same.Key, cancellationToken);
        var stated = await context
            .StatementTopics.Where(about => about.Statement.OfParties)
            .GroupBy(about => about.TopicId)
            .Select(same => new
            {
                same.Key,
                Count = same.Count(),
                Strength = same.Max(about => (int?)about.Statement.Strength),
            })
            .ToDictionaryAsync(same => same.Key, cancellationToken);
        TopicSummary[] topics =
        [
            .. records.Select(row =>
            {
                var (words, acts) = (mentioned.GetValueOrDefault(row.Id), stated.GetValueOrDefault(row.Id));
                return new TopicSummary(
                    row.Slug,
                    row.Name,
                    words?.Count ?? 0,
                    words?.Meetings ?? 0,
                    acts?.Count ?? 0,
                    acts?.Strength,
                    words?.First,
                    words?.Last
                );
            }),
        ];
        _kept = new Kept(stamp, topics);
        return topics;
    }

    private sealed record Kept(string Stamp, IReadOnlyList<TopicSummary> Topics);

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
            [.. sentences.Select(found => found.Answer)],
            await SeriesSpan.AskAsync(
                context,
                sentences
                    .Where(found => found.Answer.Evidence.Count > 0)
                    .Select(found => (found.Meeting, found.Answer.Sentence)),
                cancellationToken
            )
        );
    }

    /// <summary>
    /// How strongly the meetings of a series spoke of a topic; of no named series, the one in which most meetings do. Null when there is
    /// no such topic or series, or no series mentions it.
    /// </summary>
    public async Task<TopicStrength?> StrengthAsync(
        string topic,
        string? series = null,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var record = await context
            .Authorities.Where(row => row.Kind == AuthorityKind.Topic && row.Slug == topic)
            .Select(row => new { row.Id, Link = new TopicLink(row.Slug, row.Name) })
            .SingleOrDefaultAsync(cancellationToken);
        if (record is null)
        {
            return null;
        }
        var chosen = series is null
            ? await MostSpokenInAsync(context, record.Id, cancellationToken)
            : await context
                .Series.Where(row => row.Slug == series)
                .Select(row => (int?)row.Id)
                .SingleOrDefaultAsync(cancellationToken);
        var chain = await context
            .Meetings.Include(row => row.Series)
            .Where(row => row.SeriesId == chosen && row.SeriesId != null && row.State != MeetingState.Promised)
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken);
        if (chain.Count == 0)
        {
            return null;
        }
        var sentences = (
            await TopicSentencesQuestion.AskAsync(
                context,
                record.Id,
                context.Revisions.Where(row => row.Meeting!.SeriesId == chosen),
                cancellationToken
            )
        ).ToLookup(found => found.Meeting.Id, found => found.Answer);
        return new TopicStrength(
            record.Link,
            new SeriesLink(chain[0].Series!.Slug, chain[0].Series!.Name),
            [.. chain.Select(meeting => new WordingMeeting(meeting.Summary(), [.. sentences[meeting.Id]]))]
        );
    }
}
