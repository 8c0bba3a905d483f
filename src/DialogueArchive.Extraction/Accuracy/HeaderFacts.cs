using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DialogueArchive.Extraction.Accuracy;

/// <summary>
/// The facts of a document's header as plain lines, by field: what is counted when a reading is held against gold
/// facts. Two facts are the same when they differ only in case, articles, commas and the form of quotation marks.
/// </summary>
public sealed class HeaderFacts
{
    /// <summary>The fields in the order in which they are reported.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "series",
        "ordinal",
        "parties",
        "date",
        "city",
        "country",
        "coChairs",
        "participants",
        "people",
        "topics",
        "references",
        "nextMeeting",
    ];

    private readonly Dictionary<string, HashSet<string>> _facts = new(StringComparer.Ordinal);

    private HeaderFacts() { }

    /// <summary>The facts of one field; empty when there are none.</summary>
    public IReadOnlySet<string> this[string field] => _facts.GetValueOrDefault(field) ?? [];

    /// <summary>What a record says.</summary>
    public static HeaderFacts Of(MeetingRecord record)
    {
        var facts = new HeaderFacts();
        var meeting = record.Meeting;
        facts.Add("series", record.Series?.Name);
        facts.Add("ordinal", meeting.Ordinal?.Value);
        facts.AddAll("parties", meeting.Parties.Select(party => party.Code));
        facts.Add("date", meeting.Date is { } date ? Days(date.Start, date.End) : null);
        facts.Add("city", meeting.Place?.City);
        facts.Add("country", meeting.Place?.Country);
        foreach (var side in record.Delegations)
        {
            facts.AddAll("coChairs", side.CoChairs.Select(body => Of(side.Party, body)));
            facts.AddAll("participants", side.Participants.Select(body => Of(side.Party, body)));
        }
        facts.AddAll(
            "people",
            record.People.Select(person => $"{person.Name}; {Written(person.Role)}; {person.Party ?? "-"}")
        );
        facts.AddAll("topics", record.Topics.Select(topic => topic.Id));
        facts.AddAll(
            "references",
            record.References.Select(reference =>
                $"{Written(reference.Kind)}: {reference.Name}"
                + (reference.Ordinal is { } number ? $" #{number.ToString(CultureInfo.InvariantCulture)}" : "")
            )
        );
        if (record.NextMeeting is { } next)
        {
            facts.AddNext(
                new GoldNextMeeting(
                    next.Ordinal,
                    next.Date?.Start,
                    next.Date?.End,
                    next.Place?.City,
                    next.Place?.Country
                )
            );
        }
        return facts;
    }

    /// <summary>Gold facts, written by hand.</summary>
    public static HeaderFacts Of(GoldDocument gold)
    {
        var facts = new HeaderFacts();
        facts.Add("series", gold.Series);
        facts.Add("ordinal", gold.Ordinal);
        facts.AddAll("parties", gold.Parties);
        facts.Add("date", gold.Date is { } date && !date.Contains('/') ? $"{date}/{date}" : gold.Date);
        facts.Add("city", gold.City);
        facts.Add("country", gold.Country);
        facts.AddAll("coChairs", gold.CoChairs);
        facts.AddAll("participants", gold.Participants);
        facts.AddAll("people", gold.People);
        facts.AddAll("topics", gold.Topics);
        facts.AddAll("references", gold.References);
        facts.AddNext(gold.NextMeeting);
        return facts;
    }

    // Each part of the promise is a fact, and so is the promise itself.
    private void AddNext(GoldNextMeeting? next)
    {
        if (next is null)
        {
            return;
        }
        Add("nextMeeting", "promised");
        Add(
            "nextMeeting",
            next.Ordinal is { } number ? $"ordinal {number.ToString(CultureInfo.InvariantCulture)}" : null
        );
        Add("nextMeeting", next.Start is { } start ? Days(start, next.End ?? start) : null);
        Add("nextMeeting", next.City);
        Add("nextMeeting", next.Country);
    }

    private static string Of(string party, Organisation body) =>
        $"{party}: {body.Name}" + (body.UnitOf is { } parent ? $" | {parent}" : "");

    private static string Days(DateOnly start, DateOnly end) =>
        string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd}/{end:yyyy-MM-dd}");

    private static string Written<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    private void Add(string field, int? fact) => Add(field, fact?.ToString(CultureInfo.InvariantCulture));

    private void AddAll(string field, IEnumerable<string> facts)
    {
        foreach (var fact in facts)
        {
            Add(field, fact);
        }
    }

    private void Add(string field, string? fact)
    {
        if (fact is not null)
        {
            (_facts.TryGetValue(field, out var known) ? known : _facts[field] = new(SameFact.Comparer)).Add(fact);
        }
    }

    private sealed class SameFact : IEqualityComparer<string>
    {
        public static readonly SameFact Comparer = new();

        public bool Equals(string? x, string? y) =>
            x is null || y is null ? ReferenceEquals(x, y) : Folded(x) == Folded(y);

        public int GetHashCode(string obj) => StringComparer.Ordinal.GetHashCode(Folded(obj));

        private static string Folded(string fact) =>
            string.Join(
                ' ',
                fact.Replace('’', '\'')
                    .Replace('‘', '\'')
                    .Replace(",", " ", StringComparison.Ordinal)
                    .ToLowerInvariant()
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => word is not ("the" or "“" or "”"))
            );
    }
}

/// <summary>The facts of one document as a careful reader wrote them down.</summary>
/// <param name="Structures">The kinds of structure that stand in the text, by number.</param>
/// <param name="Kind">As in the record.</param>
/// <param name="Issued">The release date, where the text has one.</param>
/// <param name="Series">The series' name without parties and ordinal.</param>
/// <param name="Ordinal">The meeting's own number.</param>
/// <param name="Parties">Codes of the parties.</param>
/// <param name="Date">A day, or first and last day with a slash between.</param>
/// <param name="City">Its usual English name.</param>
/// <param name="Country">A party code.</param>
/// <param name="Mode">"in-person" or "virtual".</param>
/// <param name="CoChairs">"JP: name", or "JP: name | parent".</param>
/// <param name="Participants">The same.</param>
/// <param name="People">"name; role; party", the party "-" where it is not told.</param>
/// <param name="Topics">Ids of topics.</param>
/// <param name="References">"kind: name", with "#number" behind a numbered meeting.</param>
/// <param name="NextMeeting">The promise, as far as it is told.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GoldDocument(
    IReadOnlyList<int> Structures,
    string Kind,
    DateOnly? Issued,
    string? Series,
    int? Ordinal,
    IReadOnlyList<string> Parties,
    string? Date,
    string? City,
    string? Country,
    string? Mode,
    IReadOnlyList<string> CoChairs,
    IReadOnlyList<string> Participants,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> References,
    GoldNextMeeting? NextMeeting
);

/// <summary>A promised meeting in gold facts; null is "not told".</summary>
public sealed record GoldNextMeeting(int? Ordinal, DateOnly? Start, DateOnly? End, string? City, string? Country);

/// <summary>Reads gold facts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldDocument))]
public sealed partial class GoldJson : JsonSerializerContext;
