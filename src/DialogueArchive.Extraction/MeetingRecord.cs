using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction;

/// <summary>
/// What the archive reads out of one document, by the record contract (schema version 1.0). Every value carries the
/// words it was read from; what could not be read is null and has a <see cref="Warning"/>.
/// </summary>
/// <param name="SchemaVersion">Always "1.0".</param>
/// <param name="Document">The document itself: name, hash, kind, release date.</param>
/// <param name="Text">The reading text. All offsets in the record are UTF-16 code units of this string.</param>
/// <param name="Series">The dialogue the meeting belongs to; null when the text names none.</param>
/// <param name="Meeting">When, where, between whom, the how-manieth.</param>
/// <param name="Delegations">One for each party that sent somebody named, in the order of the text.</param>
/// <param name="People">Persons named in the text.</param>
/// <param name="Topics">Subjects of the controlled vocabulary, each with every mention.</param>
/// <param name="Statements">Acts, in the order of the text.</param>
/// <param name="References">Things with a name of their own outside the meeting, in the order of the text.</param>
/// <param name="NextMeeting">The promised next meeting, if the text promises one.</param>
/// <param name="Warnings">What was looked for and not understood.</param>
public sealed record MeetingRecord(
    string SchemaVersion,
    DocumentFacts Document,
    string Text,
    NamedSeries? Series,
    MeetingFacts Meeting,
    IReadOnlyList<Delegation> Delegations,
    IReadOnlyList<Person> People,
    IReadOnlyList<TopicMentions> Topics,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Reference> References,
    NextMeeting? NextMeeting,
    IReadOnlyList<Warning> Warnings
);

/// <summary>The document as received.</summary>
/// <param name="Name">File name or address as given, without local folders.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the original bytes.</param>
/// <param name="MediaType">One of the media types of the contract.</param>
/// <param name="Title">The title, where the document has one.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Kind">Whether the sides speak, somebody reports, or a meeting is announced.</param>
/// <param name="Issued">The release date in the heading or dateline.</param>
public sealed record DocumentFacts(
    string Name,
    string Sha256,
    string MediaType,
    string? Title,
    string Language,
    DocumentKind Kind,
    Period? Issued
);

[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    [JsonStringEnumMemberName("joint-statement")]
    JointStatement,

    [JsonStringEnumMemberName("announcement")]
    Announcement,

    [JsonStringEnumMemberName("report")]
    Report,

    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>A dialogue by its name in the text; <paramref name="Authority"/> is the series' authority record, if it has one.</summary>
public sealed record NamedSeries(string Name, string? Authority, IReadOnlyList<Evidence> Evidence);

/// <summary>The facts of the meeting itself; null is "not read", never "none".</summary>
public sealed record MeetingFacts(
    Ordinal? Ordinal,
    IReadOnlyList<Party> Parties,
    Period? Date,
    Place? Place,
    MeetingMode? Mode
);

[JsonConverter(typeof(JsonStringEnumConverter<MeetingMode>))]
public enum MeetingMode
{
    [JsonStringEnumMemberName("in-person")]
    InPerson,

    [JsonStringEnumMemberName("virtual")]
    Virtual,
}

/// <summary>The meeting's own number in its series; 'inaugural' is 1.</summary>
public sealed record Ordinal(int Value, IReadOnlyList<Evidence> Evidence);

/// <summary>A state or union that takes part. <paramref name="Code"/> is ISO 3166-1 alpha-2, or EU.</summary>
public sealed record Party(string Code, string Name, IReadOnlyList<Evidence> Evidence);

/// <summary>Days from <paramref name="Start"/> to <paramref name="End"/>, inclusive; <paramref name="Text"/> is the wording.</summary>
public sealed record Period(DateOnly Start, DateOnly End, string Text, IReadOnlyList<Evidence> Evidence);

/// <summary>Where a meeting was held. <paramref name="City"/> is the usual English name, <paramref name="Country"/> a party code.</summary>
public sealed record Place(string? City, string? Country, IReadOnlyList<Evidence> Evidence);

/// <summary>The organisations that one party sent, in the order of the text.</summary>
public sealed record Delegation(
    string Party,
    IReadOnlyList<Organisation> CoChairs,
    IReadOnlyList<Organisation> Participants
);

/// <summary>An organisation as named.</summary>
/// <param name="Name">The name as it stands, without article or acronym.</param>
/// <param name="Acronym">The acronym in brackets after it.</param>
/// <param name="UnitOf">The body it is part of, where this entry's own words say so.</param>
/// <param name="Authority">The authority record the name was matched to; null for a name that has none yet.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Organisation(
    string Name,
    string? Acronym,
    string? UnitOf,
    string? Authority,
    IReadOnlyList<Evidence> Evidence
);

/// <summary>A person as named, without title or rank in <paramref name="Name"/>.</summary>
public sealed record Person(
    string Name,
    string? Title,
    string? Party,
    PersonRole Role,
    IReadOnlyList<Evidence> Evidence
);

[JsonConverter(typeof(JsonStringEnumConverter<PersonRole>))]
public enum PersonRole
{
    [JsonStringEnumMemberName("co-chair")]
    CoChair,

    [JsonStringEnumMemberName("head-of-delegation")]
    HeadOfDelegation,

    [JsonStringEnumMemberName("speaker")]
    Speaker,

    [JsonStringEnumMemberName("signatory")]
    Signatory,

    [JsonStringEnumMemberName("participant")]
    Participant,

    [JsonStringEnumMemberName("mentioned")]
    Mentioned,
}

/// <summary>A topic of the vocabulary with every place that mentions it.</summary>
public sealed record TopicMentions(string Id, IReadOnlyList<Evidence> Mentions);

/// <summary>One act that a sentence reports.</summary>
/// <param name="Actor">"both", "leaders", "other", or the code of the one party that acted.</param>
/// <param name="Act">The kind of act, told by the verb with its object.</param>
/// <param name="Verb">The reporting verb as it stands.</param>
/// <param name="Topics">Ids of the topics the act is about.</param>
/// <param name="Sentence">The whole sentence.</param>
public sealed record Statement(string Actor, Act Act, Evidence Verb, IReadOnlyList<string> Topics, Evidence Sentence);

/// <summary>The nine kinds of act of the record contract.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Act>))]
public enum Act
{
    [JsonStringEnumMemberName("informed")]
    Informed,

    [JsonStringEnumMemberName("discussed")]
    Discussed,

    [JsonStringEnumMemberName("recognized")]
    Recognized,

    [JsonStringEnumMemberName("affirmed")]
    Affirmed,

    [JsonStringEnumMemberName("welcomed")]
    Welcomed,

    [JsonStringEnumMemberName("intended")]
    Intended,

    [JsonStringEnumMemberName("agreed")]
    Agreed,

    [JsonStringEnumMemberName("invited")]
    Invited,

    [JsonStringEnumMemberName("convened")]
    Convened,
}

/// <summary>Something with a name of its own that the text points to outside the meeting.</summary>
public sealed record Reference(
    ReferenceKind Kind,
    string Name,
    string? Acronym,
    string? Authority,
    int? Ordinal,
    Period? Date,
    IReadOnlyList<Evidence> Evidence
);

[JsonConverter(typeof(JsonStringEnumConverter<ReferenceKind>))]
public enum ReferenceKind
{
    [JsonStringEnumMemberName("meeting")]
    Meeting,

    [JsonStringEnumMemberName("agreement")]
    Agreement,

    [JsonStringEnumMemberName("policy")]
    Policy,

    [JsonStringEnumMemberName("programme")]
    Programme,

    [JsonStringEnumMemberName("exercise")]
    Exercise,

    [JsonStringEnumMemberName("body")]
    Body,

    [JsonStringEnumMemberName("system")]
    System,

    [JsonStringEnumMemberName("mission")]
    Mission,

    [JsonStringEnumMemberName("statement")]
    Statement,
}

/// <summary>The next meeting as promised: its number, window and place as far as the text tells.</summary>
public sealed record NextMeeting(int? Ordinal, Period? Date, Place? Place, IReadOnlyList<Evidence> Evidence);

/// <summary>What was looked for and not understood. <paramref name="Code"/> is stable, lower case with hyphens.</summary>
public sealed record Warning(
    string Code,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Evidence>? Evidence = null
);

/// <summary>The one way records are written as JSON: names and order by the contract, text readable.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MeetingRecord))]
public sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>One record on one line, as `extract` prints it.</summary>
    public static RecordJson Line { get; } = new(Written(indented: false));

    /// <summary>The same, indented.</summary>
    public static RecordJson Indented { get; } = new(Written(indented: true));

    private static JsonSerializerOptions Written(bool indented) =>
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = indented,
            NewLine = "\n",
        };
}
