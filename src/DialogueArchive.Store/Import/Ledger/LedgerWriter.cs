using DialogueArchive.Extraction.Statements;
using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import.Ledger;

/// <summary>Follows the commitments of every series whose sources changed, inside the caller's transaction.</summary>
internal sealed class LedgerWriter(ArchiveContext context) : IDisposable
{
    private readonly RowWriter _writer = new(context);

    /// <summary>Unchanged when nothing is due.</summary>
    public async Task<ImportOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var series = await context
            .Series.Where(row => row.LedgerIsDue)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        var alone = await context
            .Meetings.Where(row => row.LedgerIsDue && row.SeriesId == null)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in series)
        {
            await WriteAsync(context.Meetings.Where(row => row.SeriesId == id), id, cancellationToken);
        }
        foreach (var id in alone)
        {
            await WriteAsync(context.Meetings.Where(row => row.Id == id), null, cancellationToken);
        }
        await context
            .Series.Where(row => row.LedgerIsDue)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LedgerIsDue, false), cancellationToken);
        await context
            .Meetings.Where(row => row.LedgerIsDue)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LedgerIsDue, false), cancellationToken);
        return series.Count + alone.Count == 0 ? ImportOutcome.Unchanged : ImportOutcome.Revised;
    }

    /// <summary>Lets go of the commands it has prepared.</summary>
    public void Dispose() => _writer.Dispose();

    private async Task WriteAsync(IQueryable<MeetingRow> meetings, int? seriesId, CancellationToken cancellationToken)
    {
        var chain = await ChainAsync(meetings, cancellationToken);
        int[] ids = [.. chain.Select(meeting => meeting.Id)];
        // Two commands, each by its own index; some may stand under a meeting that has left the series since, or joined it.
        if (seriesId is not null)
        {
            await context.Commitments.Where(row => row.SeriesId == seriesId).ExecuteDeleteAsync(cancellationToken);
        }
        await context
            .Commitments.Where(row => EF.Parameter(ids).Contains(row.MeetingId))
            .ExecuteDeleteAsync(cancellationToken);
        _writer.Write(
            CommitmentLedger.Of(chain).SelectMany(entry => RowsOf(entry, _writer.NextId<CommitmentRow>(), seriesId))
        );
    }

    private static IEnumerable<object> RowsOf(LedgerEntry entry, int id, int? seriesId) =>
        [
            RowOf(entry, id, seriesId),
            .. entry
                .Topics.Distinct()
                .Select(
                    (topic, at) =>
                        new CommitmentTopicRow
                        {
                            CommitmentId = id,
                            TopicId = topic,
                            Position = at,
                        }
                ),
            .. entry.Events.Select((each, at) => RowOf(entry, id, each, at)),
        ];

    private static CommitmentRow RowOf(LedgerEntry entry, int id, int? seriesId) =>
        new()
        {
            Id = id,
            Slug = entry.Slug,
            SeriesId = seriesId,
            MeetingId = entry.Meeting.Id,
            RevisionId = entry.Text.RevisionId,
            SentenceId = entry.Sentence.Id,
            Place = $"{entry.Meeting.Slug} {entry.Number:D4}",
            IsNextMeeting = entry.Next is not null,
            Actor = entry.Act?.Actor,
            Act = entry.Kind,
            Strength = entry.Act?.Strength,
            Start = entry.Words.Start,
            End = entry.Words.End,
            Quote = entry.Words.Quote,
            WindowStart = entry.Window?.Days.Start,
            WindowEnd = entry.Window?.Days.End,
            WindowText = entry.Window?.Text,
            WindowAt = entry.Window?.At,
            City = entry.Next?.City,
            Country = entry.Next?.Country,
            PromisedId = entry.Promised?.Id,
            Day = entry.Text.KnownOn ?? DateOnly.MinValue,
            Chain = entry.Chain,
            Status = entry.Status,
        };

    private static CommitmentEventRow RowOf(LedgerEntry entry, int id, LedgerEvent each, int at) =>
        new()
        {
            CommitmentId = id,
            Number = at + 1,
            Status = each.Status,
            KnownOn = each.KnownOn,
            Until = entry.Events.Skip(at + 1).Select(later => later.KnownOn).Where(day => day is not null).Min(),
            Score = each.Score,
            Reason = each.Reason,
            MeetingId = each.Meeting?.Id ?? each.MeetingId,
            RevisionId = each.RevisionId,
            SentenceId = each.Words?.SentenceId,
            Start = each.Words?.Start,
            End = each.Words?.End,
            Quote = each.Words?.Quote,
            IsListed = each.IsListed,
            OfficialUrl = each.OfficialUrl,
            Successor = each.Successor?.Slug,
        };

    private async Task<IReadOnlyList<LedgerMeeting>> ChainAsync(
        IQueryable<MeetingRow> meetings,
        CancellationToken cancellationToken
    )
    {
        var rows = await meetings
            .OrderBy(row => row.Position)
            .Select(row => new
            {
                row.Id,
                row.Slug,
                row.Ordinal,
                row.State,
                row.Start,
                row.End,
                row.City,
            })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var texts = await TextsAsync(ids, cancellationToken);
        var reasons = await ReasonsAsync(ids, cancellationToken);
        return
        [
            .. rows.Select(row => new LedgerMeeting(
                row.Id,
                row.Slug,
                row.Ordinal,
                row.State,
                Days.Of(row.Start, row.End),
                row.City,
                [.. texts[row.Id]],
                [.. reasons[row.Id]]
            )),
        ];
    }

    private async Task<ILookup<int, LedgerText>> TextsAsync(List<int> meetings, CancellationToken cancellationToken)
    {
        var revisions = await context
            .Revisions.Where(row => row.IsCurrent && EF.Parameter(meetings).Contains(row.MeetingId!.Value))
            .Select(row => new
            {
                row.Id,
                MeetingId = row.MeetingId!.Value,
                row.Document.Sha256,
                row.Kind,
                row.Text.Length,
                Held = row.End,
                Issued = row.IssuedEnd,
                row.PromisesNext,
                row.NextOrdinal,
                Next = Days.Of(row.NextStart, row.NextEnd),
                row.NextDateText,
                row.NextCity,
                row.NextCountry,
            })
            .ToListAsync(cancellationToken);
        var current = revisions.Select(row => row.Id).ToList();
        var sentences = await context
            .Sentences.Where(row => EF.Parameter(current).Contains(row.RevisionId))
            .OrderBy(row => row.Start)
            .Select(row => new
            {
                row.Id,
                row.RevisionId,
                row.Key,
                row.Start,
                row.Text,
            })
            .ToListAsync(cancellationToken);
        var acts = await context
            .Statements.Where(row => row.OfParties && EF.Parameter(current).Contains(row.RevisionId))
            .OrderBy(row => row.Number)
            .Select(row => new
            {
                row.SentenceId,
                Act = new LedgerAct(
                    row.Actor,
                    row.Act,
                    row.Strength,
                    row.VerbStart,
                    row.VerbEnd,
                    row.Verb,
                    row.Topics.OrderBy(topic => topic.Position).Select(topic => topic.TopicId).ToList()
                ),
            })
            .ToListAsync(cancellationToken);
        var topics = await context
            .Mentions.Where(row => EF.Parameter(current).Contains(row.RevisionId))
            .OrderBy(row => row.Start)
            .Select(row => new { row.SentenceId, row.TopicId })
            .ToListAsync(cancellationToken);
        FactKind[] told =
        [
            FactKind.Ordinal,
            FactKind.Date,
            FactKind.NextMeeting,
            FactKind.NextDate,
            FactKind.Reference,
            FactKind.ReferenceDate,
        ];
        var evidence = await context
            .Evidence.Where(row => told.Contains(row.Fact) && EF.Parameter(current).Contains(row.RevisionId))
            .OrderBy(row => row.Fact)
            .ThenBy(row => row.Position)
            .Select(row => new
            {
                row.RevisionId,
                row.Fact,
                Words = new LedgerWords(row.SentenceId, row.Start, row.End, row.Quote),
            })
            .ToListAsync(cancellationToken);
        var sentencesOf = sentences.ToLookup(row => row.RevisionId);
        var actsOf = acts.ToLookup(row => row.SentenceId, row => row.Act);
        var topicsOf = topics.ToLookup(row => row.SentenceId, row => row.TopicId);
        var evidenceOf = evidence.ToLookup(row => (row.RevisionId, row.Fact), row => row.Words);
        var namesOf = evidence
            .Where(row => row.Fact is FactKind.Reference or FactKind.ReferenceDate)
            .ToLookup(row => row.Words.SentenceId, row => new Span(row.Words.Start, row.Words.End));
        return revisions
            .InOrderOfAuthority(row => (row.Kind, row.Length, row.Sha256))
            .Select(row =>
            {
                var said = row.Held ?? row.Issued;
                var promise = evidenceOf[(row.Id, FactKind.NextMeeting)].FirstOrDefault();
                var held = evidenceOf[(row.Id, FactKind.Ordinal)].Concat(evidenceOf[(row.Id, FactKind.Date)]);
                return (
                    row.MeetingId,
                    Text: new LedgerText(
                        row.Id,
                        row.Kind,
                        row.Issued ?? row.Held,
                        held.FirstOrDefault(),
                        row.PromisesNext && promise is not null
                            ? new LedgerPromise(
                                promise,
                                row.NextOrdinal,
                                row.Next is { } days
                                    ? new LedgerWindow(
                                        days,
                                        row.NextDateText ?? "",
                                        evidenceOf[(row.Id, FactKind.NextDate)].FirstOrDefault()?.Start
                                    )
                                    : null,
                                row.NextCity,
                                row.NextCountry
                            )
                            : null,
                        [
                            .. sentencesOf[row.Id]
                                .Select(sentence =>
                                {
                                    var done = actsOf[sentence.Id].ToArray();
                                    return new LedgerSentence(
                                        sentence.Id,
                                        sentence.Key,
                                        sentence.Start,
                                        sentence.Text,
                                        said is { } day
                                        && Array.Exists(done, act => act.Strength >= CommitmentLedger.LeastStrength)
                                            ? WindowIn(sentence.Text, sentence.Start, day, namesOf[sentence.Id])
                                            : null,
                                        done,
                                        [.. topicsOf[sentence.Id].Distinct()]
                                    );
                                }),
                        ]
                    )
                );
            })
            .ToLookup(row => row.MeetingId, row => row.Text);
    }

    private static LedgerWindow? WindowIn(string sentence, int start, DateOnly said, IEnumerable<Span> names)
    {
        var inside = names.Select(name => new Span(name.Start - start, name.End - start));
        return WindowRule.Find(sentence, new Span(0, sentence.Length), said, inside) is { } period
            ? new LedgerWindow(new Days(period.Start, period.End), period.Text, start + period.Evidence[0].Start)
            : null;
    }

    private async Task<ILookup<int, LedgerReason>> ReasonsAsync(List<int> meetings, CancellationToken cancellationToken)
    {
        var rows = await context
            .KnownBy.Where(row => EF.Parameter(meetings).Contains(row.MeetingId))
            .OrderBy(row => row.MeetingId)
            .ThenBy(row => row.Number)
            .Select(row => new
            {
                row.MeetingId,
                row.Kind,
                row.RevisionId,
                row.Fact,
                row.Item,
                row.Revision!.Document.Sha256,
                SaidAt = row.Revision.MeetingId,
                Issued = row.Revision.IssuedEnd ?? row.Revision.End,
                Window = Days.Of(row.Start, row.End),
                row.OfficialUrl,
            })
            .ToListAsync(cancellationToken);
        var revisions = rows.Select(row => row.RevisionId).OfType<int>().Distinct().ToList();
        var words = (
            await context
                .Evidence.Where(row => EF.Parameter(revisions).Contains(row.RevisionId))
                .Where(row =>
                    row.Fact == FactKind.Ordinal || row.Fact == FactKind.NextMeeting || row.Fact == FactKind.Reference
                )
                .OrderBy(row => row.Position)
                .Select(row => new
                {
                    row.RevisionId,
                    row.Fact,
                    row.Item,
                    Words = new LedgerWords(row.SentenceId, row.Start, row.End, row.Quote),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => ((int?)row.RevisionId, (FactKind?)row.Fact, (int?)row.Item), row => row.Words);
        return rows.OrderBy(row => row.Sha256, StringComparer.Ordinal)
            .ThenBy(row => row.Item)
            .ToLookup(
                row => row.MeetingId,
                row => new LedgerReason(
                    row.Kind,
                    row.RevisionId,
                    row.SaidAt,
                    // A line of the list says that the meeting was held: that could be known when it was over.
                    row.Kind == KnownByKind.List
                        ? row.Window?.End
                        : row.Issued,
                    words[(row.RevisionId, row.Fact, row.Item)].FirstOrDefault(),
                    row.Window,
                    row.OfficialUrl
                )
            );
    }
}
