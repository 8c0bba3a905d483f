using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about references.</summary>
public sealed class ReferenceQueries
{
    private const int MostMentions = 5;

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ReferenceQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Things referred to, by kind, then name.</summary>
    public async Task<PageOf<ReferenceSummary>> ListAsync(
        ReferenceFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var matching = Matching(context, filter);
        // By the oldest text: of several names and dates the first is shown.
        var found = await matching
            .OrderBy(row => row.Revision.Meeting!.Start ?? DateOnly.MaxValue)
            .ThenBy(row => row.Revision.Document.Slug)
            .ThenBy(row => row.Number)
            .Select(row => new Found(
                row.RevisionId,
                row.Number,
                row.Revision.MeetingId,
                row.Kind,
                row.Name,
                row.Acronym,
                row.Authority!.Slug,
                row.Authority.Name,
                row.Ordinal,
                row.Start,
                row.End,
                row.DateText
            ))
            .ToListAsync(cancellationToken);
        var shown = Cursor.Page(
            [
                .. found
                    .GroupBy(row => row.Thing)
                    .Select(same => same.ToArray())
                    .OrderBy(same => KeyOf(same)[0], StringComparer.Ordinal)
                    .ThenBy(same => KeyOf(same)[1], StringComparer.Ordinal)
                    .ThenBy(same => KeyOf(same)[2], StringComparer.Ordinal),
            ],
            page,
            KeyOf
        );
        var mentions = await MentionsAsync(
            context,
            [.. shown.Items.SelectMany(same => same.Take(MostMentions)).Select(row => row.RevisionId).Distinct()],
            cancellationToken
        );
        return shown.Of(same => Answer(same, mentions));
    }

    /// <summary>A thing by its authority record, with every sentence that names it; null when no text does.</summary>
    public async Task<ReferenceDetail?> FindAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var named = await context
            .References.Where(row => row.Authority!.Slug == slug)
            .OrderBy(row => row.Revision.Meeting!.Start ?? DateOnly.MaxValue)
            .ThenBy(row => row.Revision.Document.Slug)
            .ThenBy(row => row.Number)
            .Select(row => new
            {
                row.Kind,
                row.Name,
                Preferred = row.Authority!.Name,
            })
            .ToListAsync(cancellationToken);
        if (named.Count == 0)
        {
            return null;
        }
        var words = await context
            .Evidence.Where(row => row.Fact == FactKind.Reference)
            .Where(row =>
                context.References.Any(reference =>
                    reference.RevisionId == row.RevisionId
                    && reference.Number == row.Item
                    && reference.Authority!.Slug == slug
                )
            )
            .Select(row => new
            {
                Meeting = row.Revision.Meeting!,
                row.Revision.Meeting!.Series,
                row.Start,
                row.End,
                row.Quote,
                Sentence = new CitedSentence(
                    row.Sentence.Key,
                    row.Sentence.Paragraph + "." + row.Sentence.Number,
                    row.Sentence.Text,
                    row.Sentence.Start,
                    row.Sentence.End,
                    row.Revision.Document.Slug,
                    row.Revision.Language,
                    row.Revision.Meeting.Slug
                ),
            })
            .ToListAsync(cancellationToken);
        var sentences = words
            .InOrderOfMeetings(row => row.Meeting)
            .ThenBy(row => row.Sentence.Document, StringComparer.Ordinal)
            .ThenBy(row => row.Start)
            .GroupBy(row => row.Sentence)
            .Select(same =>
            {
                var meeting = same.First().Meeting;
                meeting.Series = same.First().Series;
                return (
                    Meeting: meeting,
                    Answer: new ReferenceSentence(
                        meeting.Summary(),
                        same.Key,
                        [
                            .. same.Select(row =>
                                same.Key.Whole with
                                {
                                    Start = row.Start,
                                    End = row.End,
                                    Quote = row.Quote,
                                }
                            ),
                        ]
                    )
                );
            })
            .ToList();
        var dated = sentences.FindAll(each => each.Meeting.Start is not null);
        var shown = dated.Count > 0 ? dated : sentences;
        return new ReferenceDetail(
            slug,
            named[0].Preferred,
            named[0].Kind,
            [
                .. named
                    .CountBy(row => row.Name, StringComparer.Ordinal)
                    .OrderByDescending(name => name.Value)
                    .ThenBy(name => name.Key, StringComparer.Ordinal)
                    .Select(name => name.Key),
            ],
            shown[0].Answer,
            shown[^1].Answer,
            await SeriesSpan.AskAsync(
                context,
                sentences.Select(each => (each.Meeting, each.Answer.Sentence)),
                cancellationToken
            ),
            [.. sentences.Select(each => each.Answer)]
        );
    }

    private static string[] KeyOf(Found[] same) =>
        [
            same[0].Kind.ToString(),
            same[0].Thing.Name,
            $"{same[0].Thing.Slug} {same[0].Thing.Ordinal:D9} {same[0].Thing.Start:O} {same[0].Thing.End:O}",
        ];

    private static ReferenceSummary Answer(Found[] same, Dictionary<(int, int), Place> mentions)
    {
        var places = same.Take(MostMentions)
            .Select(row => (row.Name, Place: mentions[(row.RevisionId, row.Number)]))
            .InOrderOfMeetings(mention => mention.Place.Meeting)
            .ToArray();
        var dated = Array.Find(same, row => row.Start is not null);
        return new ReferenceSummary(
            same[0].Kind,
            same[0].Preferred ?? same[0].Name,
            same.Select(row => row.Acronym).FirstOrDefault(acronym => acronym is not null),
            same[0].Slug,
            same[0].Ordinal,
            dated?.Start,
            dated?.End,
            dated?.DateText,
            same.Select(row => row.Meeting).Distinct().Count(),
            [
                .. places.Select(mention => new ReferenceMention(
                    mention.Place.Meeting.Link(),
                    mention.Name,
                    mention.Place.Evidence
                )),
            ]
        );
    }

    private static async Task<Dictionary<(int, int), Place>> MentionsAsync(
        ArchiveContext context,
        IReadOnlyList<int> revisions,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .References.Where(row => revisions.Contains(row.RevisionId))
            .Select(row => new
            {
                row.RevisionId,
                row.Number,
                Meeting = row.Revision.Meeting!,
            })
            .ToListAsync(cancellationToken);
        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(row => row.Fact == FactKind.Reference && revisions.Contains(row.RevisionId)),
            cancellationToken
        );
        return rows.ToDictionary(
            row => (row.RevisionId, row.Number),
            row => new Place(row.Meeting, evidence.Of(row.RevisionId, FactKind.Reference, row.Number))
        );
    }

    private static IQueryable<ReferenceRow> Matching(ArchiveContext context, ReferenceFilter filter)
    {
        IQueryable<ReferenceRow> rows = context.References;
        if (filter.Kind is { } kind)
        {
            rows = rows.Where(row => row.Kind == kind);
        }
        if (filter.Meeting is { } meeting)
        {
            rows = rows.Where(row => row.Revision.Meeting!.Slug == meeting);
        }
        if (filter.Series is { } series)
        {
            rows = rows.Where(row => row.Revision.Meeting!.Series!.Slug == series);
        }
        return rows;
    }

    private sealed record Place(MeetingRow Meeting, IReadOnlyList<CitedEvidence> Evidence);

    private sealed record Found(
        int RevisionId,
        int Number,
        int? Meeting,
        ReferenceKind Kind,
        string Name,
        string? Acronym,
        string? Slug,
        string? Preferred,
        int? Ordinal,
        DateOnly? Start,
        DateOnly? End,
        string? DateText
    )
    {
        // A thing with an authority record is one, however a text dates it; meetings of one name differ by their dates.
        public (ReferenceKind Kind, string? Slug, string Name, int? Ordinal, DateOnly? Start, DateOnly? End) Thing =>
            Slug is not null && Kind != ReferenceKind.Meeting
                ? (Kind, Slug, Preferred!, Ordinal, null, null)
                : (Kind, Slug, Preferred ?? Name, Ordinal, Start, End);
    }
}
