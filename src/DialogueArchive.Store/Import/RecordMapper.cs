using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import;

/// <summary>Lays a record out in rows under its revision.</summary>
internal sealed class RecordMapper
{
    private readonly MeetingRecord _record;
    private readonly RevisionRow _revision;
    private readonly IReadOnlyDictionary<(AuthorityKind, string), int> _authorities;
    private readonly SentenceRow[] _sentences;
    private readonly int[] _starts;
    private readonly List<object> _rows = [];

    private RecordMapper(
        MeetingRecord record,
        RevisionRow revision,
        IReadOnlyDictionary<(AuthorityKind, string), int> authorities,
        Func<int> nextSentence
    )
    {
        _record = record;
        _revision = revision;
        _authorities = authorities;
        _sentences = [.. SentenceSplitter.Split(record.Text).Select(sentence => RowOf(sentence, nextSentence()))];
        _starts = [.. _sentences.Select(sentence => sentence.Start)];
    }

    /// <summary>The revision row of a record, without its series and meeting.</summary>
    public static RevisionRow RevisionOf(MeetingRecord record, ReadingVersion version) =>
        new()
        {
            ExtractionVersion = version.Extraction,
            AuthorityVersion = version.Authority,
            IsCurrent = true,
            SeriesName = record.Series?.Name,
            Ordinal = record.Meeting.Ordinal?.Value,
            Start = record.Meeting.Date?.Start,
            End = record.Meeting.Date?.End,
            DateText = record.Meeting.Date?.Text,
            City = record.Meeting.Place?.City,
            Country = record.Meeting.Place?.Country,
            Mode = record.Meeting.Mode,
            Title = record.Document.Title,
            Language = record.Document.Language,
            Kind = record.Document.Kind,
            IssuedStart = record.Document.Issued?.Start,
            IssuedEnd = record.Document.Issued?.End,
            IssuedText = record.Document.Issued?.Text,
            PromisesNext = record.NextMeeting is not null,
            NextOrdinal = record.NextMeeting?.Ordinal,
            NextStart = record.NextMeeting?.Date?.Start,
            NextEnd = record.NextMeeting?.Date?.End,
            NextDateText = record.NextMeeting?.Date?.Text,
            NextCity = record.NextMeeting?.Place?.City,
            NextCountry = record.NextMeeting?.Place?.Country,
            NextHasPlace = record.NextMeeting?.Place is not null,
            Text = record.Text,
            Record = JsonSerializer.Serialize(record, RecordJson.Line.MeetingRecord),
        };

    /// <summary>
    /// All rows below the revision, which has its number; sentences get theirs from <paramref name="nextSentence"/>. Throws <see cref="InconsistentRecordException"/> where the record contradicts its own text
    /// or the authority file.
    /// </summary>
    public static IReadOnlyList<object> Rows(
        MeetingRecord record,
        RevisionRow revision,
        IReadOnlyDictionary<(AuthorityKind, string), int> authorities,
        Func<int> nextSentence
    )
    {
        var mapper = new RecordMapper(record, revision, authorities, nextSentence);
        mapper._rows.AddRange(mapper._sentences);
        mapper.AddHeader();
        mapper.AddDelegations();
        mapper.AddPeople();
        mapper.AddMentions();
        mapper.AddStatements();
        mapper.AddReferences();
        mapper.AddWarnings();
        return mapper._rows;
    }

    private SentenceRow RowOf(Sentence sentence, int id)
    {
        var words = sentence.Span.In(_record.Text);
        return new SentenceRow
        {
            Id = id,
            RevisionId = _revision.Id,
            Paragraph = sentence.Paragraph,
            Number = sentence.Number,
            Key = $"{sentence.Label}-{Sentence.KeyOf(words)}",
            Start = sentence.Span.Start,
            End = sentence.Span.End,
            Text = words,
        };
    }

    private void AddHeader()
    {
        var meeting = _record.Meeting;
        Prove(FactKind.Series, 0, _record.Series?.Evidence);
        Prove(FactKind.Ordinal, 0, meeting.Ordinal?.Evidence);
        Prove(FactKind.Date, 0, meeting.Date?.Evidence);
        Prove(FactKind.Place, 0, meeting.Place?.Evidence);
        Prove(FactKind.Issued, 0, _record.Document.Issued?.Evidence);
        Prove(FactKind.NextMeeting, 0, _record.NextMeeting?.Evidence);
        Prove(FactKind.NextDate, 0, _record.NextMeeting?.Date?.Evidence);
        Prove(FactKind.NextPlace, 0, _record.NextMeeting?.Place?.Evidence);
        foreach (var (number, party) in meeting.Parties.Index())
        {
            _rows.Add(
                new PartyRow
                {
                    RevisionId = _revision.Id,
                    Number = number,
                    Code = party.Code,
                    Name = party.Name,
                }
            );
            Prove(FactKind.Party, number, party.Evidence);
        }
    }

    private void AddDelegations()
    {
        var entries = _record.Delegations.SelectMany(delegation =>
            delegation
                .CoChairs.Select(organisation => (delegation.Party, Role: ParticipationRow.CoChair, organisation))
                .Concat(
                    delegation.Participants.Select(organisation =>
                        (delegation.Party, Role: ParticipationRow.Participant, organisation)
                    )
                )
        );
        foreach (var (number, (party, role, organisation)) in entries.Index())
        {
            _rows.Add(
                new ParticipationRow
                {
                    RevisionId = _revision.Id,
                    Number = number,
                    Party = party,
                    Role = role,
                    Name = organisation.Name,
                    Acronym = organisation.Acronym,
                    UnitOf = organisation.UnitOf,
                    OrganisationId = AuthorityOf(organisation.Authority, AuthorityKind.Organisation),
                }
            );
            Prove(FactKind.Participation, number, organisation.Evidence);
        }
    }

    private void AddPeople()
    {
        foreach (var (number, person) in _record.People.Index())
        {
            _rows.Add(
                new PersonRow
                {
                    RevisionId = _revision.Id,
                    Number = number,
                    Name = person.Name,
                    Title = person.Title,
                    Party = person.Party,
                    Role = person.Role,
                }
            );
            Prove(FactKind.Person, number, person.Evidence);
        }
    }

    private void AddMentions()
    {
        var mentions = _record.Topics.SelectMany(topic => topic.Mentions.Select(mention => (topic.Id, mention)));
        foreach (var (number, (id, mention)) in mentions.Index())
        {
            _rows.Add(
                new MentionRow
                {
                    RevisionId = _revision.Id,
                    Number = number,
                    TopicId = TopicOf(id),
                    Start = mention.Start,
                    End = mention.End,
                    Quote = mention.Quote,
                    SentenceId = SentenceOf(mention).Id,
                }
            );
        }
    }

    private void AddStatements()
    {
        foreach (var (number, statement) in _record.Statements.Index())
        {
            _ = SentenceOf(statement.Sentence);
            _rows.Add(
                new StatementRow
                {
                    RevisionId = _revision.Id,
                    Number = number,
                    Actor = statement.Actor,
                    Act = statement.Act,
                    Strength = StrengthOf.Step(statement.Act),
                    OfParties = Actors.AreParties(statement.Actor),
                    VerbStart = statement.Verb.Start,
                    VerbEnd = statement.Verb.End,
                    Verb = statement.Verb.Quote,
                    SentenceId = SentenceOf(statement.Verb).Id,
                }
            );
            _rows.AddRange(
                statement
                    .Topics.Distinct(StringComparer.Ordinal)
                    .Select(
                        (topic, position) =>
                            new StatementTopicRow
                            {
                                RevisionId = _revision.Id,
                                StatementNumber = number,
                                TopicId = TopicOf(topic),
                                Position = position,
                            }
                    )
            );
        }
    }

    private void AddReferences()
    {
        foreach (var (number, reference) in _record.References.Index())
        {
            _rows.Add(
                new ReferenceRow
                {
                    RevisionId = _revision.Id,
                    Number = number,
                    Kind = reference.Kind,
                    Name = reference.Name,
                    Acronym = reference.Acronym,
                    AuthorityId = AuthorityOf(
                        reference.Authority,
                        AuthorityKind.Thing,
                        AuthorityKind.Series,
                        AuthorityKind.Organisation,
                        AuthorityKind.Topic
                    ),
                    Ordinal = reference.Ordinal,
                    Start = reference.Date?.Start,
                    End = reference.Date?.End,
                    DateText = reference.Date?.Text,
                }
            );
            Prove(FactKind.Reference, number, reference.Evidence);
            Prove(FactKind.ReferenceDate, number, reference.Date?.Evidence);
        }
    }

    private void AddWarnings()
    {
        foreach (var (number, warning) in _record.Warnings.Index())
        {
            _rows.Add(
                new WarningRow
                {
                    RevisionId = _revision.Id,
                    Number = number,
                    Code = warning.Code,
                    Message = warning.Message,
                }
            );
            Prove(FactKind.Warning, number, warning.Evidence);
        }
    }

    private void Prove(FactKind fact, int item, IReadOnlyList<Evidence>? evidence)
    {
        foreach (var (position, words) in (evidence ?? []).Index())
        {
            _rows.Add(
                new EvidenceRow
                {
                    RevisionId = _revision.Id,
                    Fact = fact,
                    Item = item,
                    Position = position,
                    Start = words.Start,
                    End = words.End,
                    Quote = words.Quote,
                    SentenceId = SentenceOf(words).Id,
                }
            );
        }
    }

    private SentenceRow SentenceOf(Evidence words)
    {
        var there =
            words.Start >= 0
            && words.End <= _record.Text.Length
            && words.Start <= words.End
            && _record.Text.AsSpan(words.Start, words.End - words.Start).SequenceEqual(words.Quote);
        var at = Array.BinarySearch(_starts, words.Start);
        // What is not found stands behind the place where it would go, as its complement.
        var index = at < 0 ? ~at - 1 : at;
        return there && index >= 0
            ? _sentences[index]
            : throw new InconsistentRecordException(
                $"the words '{words.Quote}' were not found again at {words.Start}; read the document anew and report this"
            );
    }

    private int TopicOf(string id) =>
        AuthorityOf(id, AuthorityKind.Topic) ?? throw new InconsistentRecordException("a topic without a name");

    private int? AuthorityOf(string? id, params ReadOnlySpan<AuthorityKind> kinds)
    {
        if (id is null)
        {
            return null;
        }
        foreach (var kind in kinds)
        {
            if (_authorities.TryGetValue((kind, id), out var row))
            {
                return row;
            }
        }
        throw new InconsistentRecordException(
            $"the authority record '{id}' is not in the authority file; add it there"
        );
    }
}

/// <summary>A record that contradicts its own text or the authority file. The message is one line for the report.</summary>
internal sealed class InconsistentRecordException(string message) : Exception(message);
