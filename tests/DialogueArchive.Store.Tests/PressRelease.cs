using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Store.Tests;

/// <summary>
/// A press release and its record, written together: each fact adds the sentence that proves it. So the store can be tried with
/// any facts, whatever the extractor can read.
/// </summary>
internal sealed class PressRelease(string name)
{
    private readonly List<string> _sentences = ["The two governments met to speak about space."];
    private readonly List<Func<string, MeetingRecord, MeetingRecord>> _facts = [];
    private DocumentKind _kind = DocumentKind.JointStatement;

    public string Name { get; } = name;

    public string Text => string.Join(' ', _sentences) + "\n";

    /// <summary>The joint statement of a meeting of the Japan-U.S. dialogue.</summary>
    public static PressRelease OfDialogue(int ordinal, string day) =>
        new PressRelease($"space-{ordinal}.txt")
            .Series("Comprehensive Dialogue on Space", "jp-us-space")
            .Parties("JP", "US")
            .Numbered(ordinal)
            .On(day);

    public PressRelease Kind(DocumentKind kind)
    {
        _kind = kind;
        return this;
    }

    public PressRelease Series(string name, string? authority = null) =>
        With(
            $"It was a meeting of the {name}.",
            name,
            (record, proof) => record with { Series = new(name, authority, proof) }
        );

    public PressRelease Parties(params string[] codes)
    {
        foreach (var code in codes)
        {
            With(
                $"The delegation of {code} came.",
                code,
                (record, proof) =>
                    record with
                    {
                        Meeting = record.Meeting with { Parties = [.. record.Meeting.Parties, new(code, code, proof)] },
                    }
            );
        }
        return this;
    }

    public PressRelease Numbered(int ordinal) =>
        With(
            $"The sides counted it as number {ordinal} of the row.",
            $"number {ordinal}",
            (record, proof) => record with { Meeting = record.Meeting with { Ordinal = new(ordinal, proof) } }
        );

    public PressRelease On(string start, string? end = null) =>
        With(
            end is null ? $"They sat together on {start}." : $"They sat together from {start} to {end}.",
            start,
            (record, proof) =>
                record with
                {
                    Meeting = record.Meeting with { Date = new(Day(start), Day(end ?? start), start, proof) },
                }
        );

    public PressRelease In(string city, string country) =>
        With(
            $"The place was {city} itself.",
            city,
            (record, proof) => record with { Meeting = record.Meeting with { Place = new(city, country, proof) } }
        );

    public PressRelease CoChaired(string party, string organisation, string? authority = null, string? unitOf = null) =>
        Sent(
            party,
            $"The {organisation} was in the chair for {party}.",
            new(organisation, null, unitOf, authority, []),
            (delegation, entry) => delegation with { CoChairs = [.. delegation.CoChairs, entry] }
        );

    public PressRelease TookPart(string party, string organisation, string? authority = null, string? unitOf = null) =>
        Sent(
            party,
            $"The {organisation} took part for {party}.",
            new(organisation, null, unitOf, authority, []),
            (delegation, entry) => delegation with { Participants = [.. delegation.Participants, entry] }
        );

    public PressRelease Mentions(string topic, string words) =>
        With($"Somebody spoke of {words} as well.", words, (record, proof) => WithMention(record, topic, proof));

    /// <summary>A sentence in which the actor did something about a topic, which it names.</summary>
    public PressRelease Says(string actor, Act act, string verb, string topic, string words)
    {
        var sentence = $"The actor {actor} {verb} {words} then.";
        return With(
            sentence,
            words,
            (record, proof) =>
            {
                var whole = ProofOf(record.Text, sentence, sentence)[0];
                var statement = new Statement(actor, act, ProofOf(record.Text, sentence, verb)[0], [topic], whole);
                return WithMention(record, topic, proof) with { Statements = [.. record.Statements, statement] };
            }
        );
    }

    public PressRelease RefersTo(
        ReferenceKind kind,
        string name,
        string? authority = null,
        int? ordinal = null,
        string? day = null
    )
    {
        var sentence = $"They recalled the {name} no. {ordinal ?? 0} of {day ?? "some day"}.";
        return With(
            sentence,
            name,
            (record, proof) =>
            {
                var date = day is null
                    ? null
                    : new Period(Day(day), Day(day), day, ProofOf(record.Text, sentence, day));
                var reference = new Reference(kind, name, null, authority, ordinal, date, proof);
                return record with { References = [.. record.References, reference] };
            }
        );
    }

    public PressRelease Promises(int? ordinal, string? start = null, string? end = null)
    {
        var sentence = $"They will meet next as no. {ordinal ?? 0} in {start ?? "due time"}.";
        return With(
            sentence,
            "meet next",
            (record, proof) =>
            {
                var window = start is null
                    ? null
                    : new Period(Day(start), Day(end ?? start), start, ProofOf(record.Text, sentence, start));
                return record with { NextMeeting = new NextMeeting(ordinal, window, null, proof) };
            }
        );
    }

    public PressRelease Warns(string code, string words) =>
        With(
            $"This is odd: {words} again.",
            words,
            (record, proof) => record with { Warnings = [.. record.Warnings, new(code, "Not understood.", proof)] }
        );

    /// <summary>A sentence without a fact.</summary>
    public PressRelease Adds(string sentence)
    {
        _sentences.Add(sentence);
        return this;
    }

    /// <summary>The record with all the facts added, proved by the words of the document.</summary>
    public MeetingRecord Record(Document document)
    {
        var record = new MeetingRecord(
            "1.0",
            new DocumentFacts(document.Name, document.Sha256, document.MediaType, null, "en", _kind, null),
            document.Text,
            null,
            new MeetingFacts(null, [], null, null, null),
            [],
            [],
            [],
            [],
            [],
            null,
            []
        );
        return _facts.Aggregate(record, (sofar, fact) => fact(document.Text, sofar));
    }

    private PressRelease Sent(
        string party,
        string sentence,
        Organisation organisation,
        Func<Delegation, Organisation, Delegation> seat
    ) =>
        With(
            sentence,
            organisation.Name,
            (record, proof) =>
            {
                var held = record.Delegations.FirstOrDefault(delegation => delegation.Party == party);
                var grown = seat(held ?? new Delegation(party, [], []), organisation with { Evidence = proof });
                return record with
                {
                    Delegations = held is null
                        ? [.. record.Delegations, grown]
                        : [.. record.Delegations.Select(delegation => delegation == held ? grown : delegation)],
                };
            }
        );

    private PressRelease With(
        string sentence,
        string words,
        Func<MeetingRecord, IReadOnlyList<Evidence>, MeetingRecord> fact
    )
    {
        _sentences.Add(sentence);
        _facts.Add((text, record) => fact(record, ProofOf(text, sentence, words)));
        return this;
    }

    private static MeetingRecord WithMention(MeetingRecord record, string topic, IReadOnlyList<Evidence> proof)
    {
        var held = record.Topics.FirstOrDefault(mentions => mentions.Id == topic);
        var grown = new TopicMentions(topic, [.. held?.Mentions ?? [], .. proof]);
        return record with { Topics = [.. record.Topics.Where(mentions => mentions != held), grown] };
    }

    private static IReadOnlyList<Evidence> ProofOf(string text, string sentence, string words)
    {
        var at = text.IndexOf(sentence, StringComparison.Ordinal);
        var start = text.IndexOf(words, at, StringComparison.Ordinal);
        return [new Span(start, start + words.Length).Quote(text)];
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
