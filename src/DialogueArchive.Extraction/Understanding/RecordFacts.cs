using System.Globalization;
using System.Text.Json;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Understanding;

/// <summary>Lists the facts of a record, each once for every place that it was read from.</summary>
internal static class RecordFacts
{
    /// <summary>The facts by place; of those at one place the order is that of the record.</summary>
    public static IReadOnlyList<ReadFact> Of(MeetingRecord record) =>
        [
            .. All(record)
                .SelectMany(fact => fact.Evidence.Select(words => new ReadFact(fact.Kind, fact.Value, words)))
                .OrderBy(fact => fact.Evidence.Start)
                .ThenBy(fact => fact.Kind),
        ];

    private static IEnumerable<(FactKind Kind, string Value, IReadOnlyList<Evidence> Evidence)> All(
        MeetingRecord record
    )
    {
        var meeting = record.Meeting;
        if (record.Document.Issued is { } issued)
        {
            yield return (FactKind.Issued, Days(issued), issued.Evidence);
        }
        if (record.Series is { } series)
        {
            yield return (FactKind.Series, series.Name, series.Evidence);
        }
        if (meeting.Ordinal is { } ordinal)
        {
            yield return (FactKind.Ordinal, Written(ordinal.Value), ordinal.Evidence);
        }
        foreach (var party in meeting.Parties)
        {
            yield return (FactKind.Party, party.Code, party.Evidence);
        }
        if (meeting.Date is { } date)
        {
            yield return (FactKind.Date, Days(date), date.Evidence);
        }
        if (meeting.Place is { } place)
        {
            yield return (FactKind.Place, Written(place), place.Evidence);
        }
        foreach (var side in record.Delegations)
        {
            foreach (var body in side.CoChairs)
            {
                yield return (FactKind.CoChair, Written(side.Party, body), body.Evidence);
            }
            foreach (var body in side.Participants)
            {
                yield return (FactKind.Participant, Written(side.Party, body), body.Evidence);
            }
        }
        foreach (var person in record.People)
        {
            var party = person.Party is null ? "" : $", {person.Party}";
            yield return (FactKind.Person, $"{person.Name} ({Written(person.Role)}{party})", person.Evidence);
        }
        foreach (var topic in record.Topics)
        {
            yield return (FactKind.Topic, topic.Id, topic.Mentions);
        }
        foreach (var statement in record.Statements)
        {
            yield return (FactKind.Statement, $"{statement.Actor} {Written(statement.Act)}", [statement.Verb]);
        }
        foreach (var reference in record.References)
        {
            var number = reference.Ordinal is { } value ? $" #{Written(value)}" : "";
            yield return (
                FactKind.Reference,
                $"{Written(reference.Kind)}: {reference.Name}{number}",
                reference.Evidence
            );
        }
        if (record.NextMeeting is { } next)
        {
            yield return (FactKind.NextMeeting, Written(next), next.Evidence);
        }
    }

    private static string Written(string party, Organisation body) =>
        $"{party}: {body.Name}{(body.UnitOf is { } parent ? $" of {parent}" : "")}";

    private static string Written(Place place) =>
        string.Join(", ", new[] { place.City, place.Country }.OfType<string>());

    private static string Written(NextMeeting next) =>
        string.Join(
            ", ",
            new[]
            {
                next.Ordinal is { } number ? $"#{Written(number)}" : null,
                next.Date is { } date ? Days(date) : null,
                next.Place is { } place ? Written(place) : null,
            }
                .OfType<string>()
                .DefaultIfEmpty("promised")
        );

    private static string Days(Period period) =>
        period.Start == period.End
            ? period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{period.Start:yyyy-MM-dd} to {period.End:yyyy-MM-dd}");

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Written<T>(T word)
        where T : struct, Enum => JsonSerializer.Serialize(word).Trim('"');
}
