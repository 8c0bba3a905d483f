using DialogueArchive.Extraction;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>
/// What the documents on one meeting say, put together: the sides' own statement speaks first, and where others say the same their
/// words are added to the evidence.
/// </summary>
internal sealed class MeetingReadings
{
    private readonly List<Reading> _readings;
    private readonly EvidenceIndex _evidence;
    private readonly List<PartyRow> _parties;
    private readonly List<ParticipationRow> _seats;
    private readonly List<PersonRow> _people;
    private readonly List<MentionFound> _mentions;
    private readonly List<ReferenceRow> _references;
    private readonly List<WarningRow> _warnings;

    private MeetingReadings(
        List<Reading> readings,
        EvidenceIndex evidence,
        List<PartyRow> parties,
        List<ParticipationRow> seats,
        List<PersonRow> people,
        List<MentionFound> mentions,
        IReadOnlyList<StatementDetail> statements,
        List<ReferenceRow> references,
        List<WarningRow> warnings
    )
    {
        _readings = readings;
        _evidence = evidence;
        _parties = parties;
        _seats = seats;
        _people = people;
        _mentions = mentions;
        Statements = statements;
        _references = references;
        _warnings = warnings;
    }

    /// <summary>Acts in the order of the text, document by document.</summary>
    public IReadOnlyList<StatementDetail> Statements { get; }

    /// <summary>The readings of each of the meetings, in a fixed number of commands for all of them.</summary>
    public static async Task<IReadOnlyDictionary<int, MeetingReadings>> FetchAsync(
        ArchiveContext context,
        IReadOnlyCollection<int> meetingIds,
        CancellationToken cancellationToken
    )
    {
        var fetched = await context
            .Revisions.Where(row => row.MeetingId != null && meetingIds.Contains(row.MeetingId.Value))
            .Select(row => new Reading(
                row.Id,
                row.MeetingId!.Value,
                row.Document.Sha256,
                row.Document.Slug,
                row.Document.Name,
                row.Title,
                row.Kind,
                row.Text.Length,
                row.Language,
                row.SeriesName,
                row.Ordinal,
                Days.Of(row.Start, row.End),
                row.DateText,
                row.City,
                row.Country,
                row.Mode,
                row.PromisesNext,
                row.NextOrdinal,
                Days.Of(row.NextStart, row.NextEnd),
                row.NextDateText,
                row.NextCity,
                row.NextCountry,
                row.NextHasPlace,
                context.Sentences.Count(sentence => sentence.RevisionId == row.Id)
            ))
            .ToListAsync(cancellationToken);
        var readings = fetched.InOrderOfAuthority(reading => (reading.Kind, reading.Length, reading.Sha256)).ToList();
        var places = readings.Index().ToDictionary(reading => reading.Item.Id, reading => reading.Index);
        var ids = readings.Select(reading => reading.Id).ToList();
        ILookup<int, T> ByMeeting<T>(IEnumerable<T> rows, Func<T, int> revisionOf) =>
            rows.OrderBy(row => places[revisionOf(row)]).ToLookup(row => readings[places[revisionOf(row)]].MeetingId);

        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(row => ids.Contains(row.RevisionId)),
            cancellationToken
        );
        var parties = ByMeeting(
            await context
                .Parties.Where(row => ids.Contains(row.RevisionId))
                .OrderBy(row => row.Number)
                .ToListAsync(cancellationToken),
            row => row.RevisionId
        );
        var seats = ByMeeting(
            await context
                .Participations.Include(row => row.Organisation)
                .Where(row => ids.Contains(row.RevisionId))
                .OrderBy(row => row.Number)
                .ToListAsync(cancellationToken),
            row => row.RevisionId
        );
        var people = ByMeeting(
            await context
                .People.Where(row => ids.Contains(row.RevisionId))
                .OrderBy(row => row.Number)
                .ToListAsync(cancellationToken),
            row => row.RevisionId
        );
        var mentions = ByMeeting(
            await context
                .Mentions.Where(row => ids.Contains(row.RevisionId))
                .OrderBy(row => row.Start)
                .Select(row => new MentionFound(
                    row.RevisionId,
                    new TopicLink(row.Topic.Slug, row.Topic.Name),
                    new CitedEvidence(
                        row.Start,
                        row.End,
                        row.Quote,
                        row.Sentence.Key,
                        row.Revision.Document.Slug,
                        row.Revision.Language,
                        row.Revision.Meeting!.Slug
                    )
                ))
                .ToListAsync(cancellationToken),
            mention => mention.RevisionId
        );
        var statements = ByMeeting(
            await context
                .Statements.Where(row => ids.Contains(row.RevisionId))
                .OrderBy(row => row.RevisionId)
                .ThenBy(row => row.Number)
                .Select(StatementQuestion.Found)
                .ToListAsync(cancellationToken),
            found => found.RevisionId
        );
        var references = ByMeeting(
            await context
                .References.Include(row => row.Authority)
                .Include(row => row.Meeting)
                .Where(row => ids.Contains(row.RevisionId))
                .OrderBy(row => row.Number)
                .ToListAsync(cancellationToken),
            row => row.RevisionId
        );
        var warnings = ByMeeting(
            await context
                .Warnings.Where(row => ids.Contains(row.RevisionId))
                .OrderBy(row => row.Number)
                .ToListAsync(cancellationToken),
            row => row.RevisionId
        );
        var readingsOf = readings.ToLookup(reading => reading.MeetingId);
        return meetingIds.ToDictionary(
            id => id,
            id => new MeetingReadings(
                [.. readingsOf[id]],
                evidence,
                [.. parties[id]],
                [.. seats[id]],
                [.. people[id]],
                [.. mentions[id]],
                [.. statements[id].Select(found => found.Detail)],
                [.. references[id]],
                [.. warnings[id]]
            )
        );
    }

    /// <summary>The meeting with these parts.</summary>
    public MeetingEntry Entry(MeetingSummary meeting, IReadOnlySet<MeetingPart> parts)
    {
        IReadOnlyList<T>? Of<T>(MeetingPart part, Func<IReadOnlyList<T>> read) => parts.Contains(part) ? read() : null;
        return new MeetingEntry(meeting)
        {
            Documents = Of(MeetingPart.Documents, Documents),
            Delegations = Of(MeetingPart.Delegations, Delegations),
            People = Of(MeetingPart.People, People),
            Topics = Of(MeetingPart.Topics, Topics),
            Statements = Of(MeetingPart.Statements, () => Statements),
            References = Of(MeetingPart.References, References),
        };
    }

    public SeriesFact Series(SeriesRow series) =>
        new(
            series.Slug,
            series.Name,
            _readings.Find(reading => reading.SeriesName is not null)?.SeriesName,
            Evidence(_readings.Where(reading => reading.SeriesName is not null), FactKind.Series)
        );

    public OrdinalFact? Ordinal() =>
        _readings.Find(reading => reading.Ordinal is not null) is { Ordinal: { } value }
            ? new OrdinalFact(value, Evidence(_readings.Where(reading => reading.Ordinal == value), FactKind.Ordinal))
            : null;

    public PeriodFact? Date() =>
        _readings.Find(reading => reading.Days is not null) is { Days: { } days } first
            ? new PeriodFact(
                days.Start,
                days.End,
                first.DateText ?? "",
                Evidence(_readings.Where(reading => reading.Days == days), FactKind.Date)
            )
            : null;

    public PlaceFact? Place() =>
        _readings.Find(reading => reading.HasPlace) is { } first
            ? new PlaceFact(
                first.City,
                first.Country,
                Evidence(
                    _readings.Where(reading => (reading.City, reading.Country) == (first.City, first.Country)),
                    FactKind.Place
                )
            )
            : null;

    public MeetingMode? Mode() => _readings.Find(reading => reading.Mode is not null)?.Mode;

    public IReadOnlyList<PartyFact> Parties() =>
        [
            .. _parties
                .GroupBy(row => row.Code, StringComparer.Ordinal)
                .Select(same => new PartyFact(
                    same.Key,
                    same.First().Name,
                    [.. same.SelectMany(row => _evidence.Of(row.RevisionId, FactKind.Party, row.Number))]
                )),
        ];

    public IReadOnlyList<DocumentSummary> Documents() =>
        [
            .. _readings.Select(reading => new DocumentSummary(
                reading.Document,
                reading.Name,
                reading.Title,
                reading.Kind,
                reading.Language,
                reading.Sentences
            )),
        ];

    public IReadOnlyList<DelegationDetail> Delegations() =>
        [
            .. _seats
                .GroupBy(row => row.Party, StringComparer.Ordinal)
                .Select(party => new DelegationDetail(
                    party.Key,
                    Entries(party.Where(row => row.Role == ParticipationRow.CoChair)),
                    Entries(party.Where(row => row.Role == ParticipationRow.Participant))
                )),
        ];

    public IReadOnlyList<PersonFact> People() =>
        [
            .. _people
                .GroupBy(row => (row.Name, row.Party, row.Role))
                .Select(same => new PersonFact(
                    same.Key.Name,
                    same.Select(row => row.Title).FirstOrDefault(title => title is not null),
                    same.Key.Party,
                    same.Key.Role,
                    [.. same.SelectMany(row => _evidence.Of(row.RevisionId, FactKind.Person, row.Number))]
                )),
        ];

    public IReadOnlyList<TopicOfMeeting> Topics() =>
        [
            .. _mentions
                .GroupBy(mention => mention.Topic)
                .Select(mentions => TopicOf(mentions.Key, [.. mentions.Select(mention => mention.Cited)]))
                .OrderByDescending(topic => topic.Strength ?? 0)
                .ThenBy(topic => topic.Name, StringComparer.Ordinal),
        ];

    public IReadOnlyList<ReferenceFact> References() =>
        [
            .. _references.Select(row => new ReferenceFact(
                row.Kind,
                row.Name,
                row.Acronym,
                row.Authority?.Slug,
                row.Ordinal,
                Days.Of(row.Start, row.End) is { } days
                    ? new PeriodFact(
                        days.Start,
                        days.End,
                        row.DateText ?? "",
                        _evidence.Of(row.RevisionId, FactKind.ReferenceDate, row.Number)
                    )
                    : null,
                row.Meeting?.Link(),
                _evidence.Of(row.RevisionId, FactKind.Reference, row.Number)
            )),
        ];

    public PromisedMeeting? NextMeeting(MeetingLink? became) =>
        _readings.Find(reading => reading.PromisesNext) is { } promise
            ? new PromisedMeeting(
                promise.NextOrdinal,
                promise.NextDays is { } days
                    ? new PeriodFact(
                        days.Start,
                        days.End,
                        promise.NextDateText ?? "",
                        _evidence.Of(promise.Id, FactKind.NextDate)
                    )
                    : null,
                promise.NextHasPlace
                    ? new PlaceFact(promise.NextCity, promise.NextCountry, _evidence.Of(promise.Id, FactKind.NextPlace))
                    : null,
                became,
                _evidence.Of(promise.Id, FactKind.NextMeeting)
            )
            : null;

    public IReadOnlyList<WarningDetail> Warnings() =>
        [
            .. _warnings.Select(row => new WarningDetail(
                row.Code,
                row.Message,
                _readings.Find(reading => reading.Id == row.RevisionId)!.Document,
                _evidence.Of(row.RevisionId, FactKind.Warning, row.Number)
            )),
        ];

    private IReadOnlyList<CitedEvidence> Evidence(IEnumerable<Reading> readings, FactKind fact) =>
        [.. readings.SelectMany(reading => _evidence.Of(reading.Id, fact))];

    private IReadOnlyList<DelegationEntry> Entries(IEnumerable<ParticipationRow> seats) =>
        [
            .. seats
                .GroupBy(Comparison.KeyOf, StringComparer.Ordinal)
                .Select(same =>
                {
                    var first = same.First();
                    return new DelegationEntry(
                        first.Name,
                        first.Acronym,
                        first.UnitOf,
                        first.Organisation?.Slug,
                        first.Organisation?.Name,
                        [.. same.SelectMany(row => _evidence.Of(row.RevisionId, FactKind.Participation, row.Number))]
                    );
                }),
        ];

    private TopicOfMeeting TopicOf(TopicLink topic, IReadOnlyList<CitedEvidence> mentions)
    {
        var acts = Statements.Where(statement => statement.IsOfParties && statement.Topics.Contains(topic)).ToArray();
        var strength = acts.Max(statement => (int?)statement.Strength);
        return new TopicOfMeeting(
            topic.Slug,
            topic.Name,
            strength,
            [
                .. acts.Where(statement => statement.Strength == strength)
                    .Select(statement => statement.Sentence)
                    .Distinct(),
            ],
            mentions
        );
    }

    private sealed record MentionFound(int RevisionId, TopicLink Topic, CitedEvidence Cited);

    private sealed record Reading(
        int Id,
        int MeetingId,
        string Sha256,
        string Document,
        string Name,
        string? Title,
        DocumentKind Kind,
        int Length,
        string Language,
        string? SeriesName,
        int? Ordinal,
        Days? Days,
        string? DateText,
        string? City,
        string? Country,
        MeetingMode? Mode,
        bool PromisesNext,
        int? NextOrdinal,
        Days? NextDays,
        string? NextDateText,
        string? NextCity,
        string? NextCountry,
        bool NextHasPlace,
        int Sentences
    )
    {
        public bool HasPlace => (City ?? Country) is not null;
    }
}
