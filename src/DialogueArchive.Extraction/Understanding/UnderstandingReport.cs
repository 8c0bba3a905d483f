using System.Text.Json.Serialization;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Understanding;

/// <summary>What was understood of a document and what was not: every sentence with the facts read from it and with what is left over.</summary>
/// <param name="Sentences">All sentences, in order.</param>
/// <param name="Warnings">What was looked for in the whole text and not understood.</param>
public sealed record UnderstandingReport(
    IReadOnlyList<SentenceUnderstanding> Sentences,
    IReadOnlyList<Warning> Warnings
)
{
    /// <summary>Sentences with at least one fact and nothing left over.</summary>
    public int Whole => Count(Understood.Whole);

    /// <summary>Sentences with at least one fact, in which a name or a verb is left over.</summary>
    public int InPart => Count(Understood.InPart);

    /// <summary>Sentences from which nothing was read.</summary>
    public int NotRead => Count(Understood.NotRead);

    /// <summary>How many facts were read, each counted at every place that it was read from.</summary>
    public int Facts => Sentences.Sum(sentence => sentence.Facts.Count);

    /// <summary>How many names are left over.</summary>
    public int Names => Sentences.Sum(sentence => sentence.Names.Count);

    /// <summary>How many verbs are left over.</summary>
    public int Verbs => Sentences.Sum(sentence => sentence.Verbs.Count);

    /// <summary>
    /// The facts in percent of facts, names and verbs left over, and warnings together, rounded down: 100 says that nothing
    /// is left over. Sentences are not counted, since headings and addresses rightly hold no fact.
    /// </summary>
    public int Coverage => Facts + LeftOver == 0 ? 100 : (int)(100L * Facts / (Facts + LeftOver));

    private int LeftOver => Names + Verbs + Warnings.Count;

    private int Count(Understood understood) => Sentences.Count(sentence => sentence.Understood == understood);
}

/// <summary>A sentence, what was read from it, and what is left over.</summary>
/// <param name="Label">Paragraph and number: "5.4".</param>
/// <param name="Start">Where it starts in the reading text, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">Its words.</param>
/// <param name="Understood">How far it was understood.</param>
/// <param name="Facts">What was read from it, by place.</param>
/// <param name="Names">Names with capitals that no rule and no authority record explains.</param>
/// <param name="Verbs">What a party, a body or a person did, by verbs that the archive does not know as acts.</param>
public sealed record SentenceUnderstanding(
    string Label,
    int Start,
    int End,
    string Text,
    Understood Understood,
    IReadOnlyList<ReadFact> Facts,
    IReadOnlyList<Evidence> Names,
    IReadOnlyList<Evidence> Verbs
);

/// <summary>A fact where it was read.</summary>
/// <param name="Kind">What it is a fact about.</param>
/// <param name="Value">The fact in plain words: "2024-03-20", "JP: Ministry of Defense", "both discussed".</param>
/// <param name="Evidence">The words that it was read from.</param>
public sealed record ReadFact(FactKind Kind, string Value, Evidence Evidence);

/// <summary>How far a sentence was understood.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Understood>))]
public enum Understood
{
    /// <summary>At least one fact was read, and nothing is left over.</summary>
    [JsonStringEnumMemberName("whole")]
    Whole,

    /// <summary>At least one fact was read; a name or a verb is left over.</summary>
    [JsonStringEnumMemberName("in-part")]
    InPart,

    /// <summary>No fact was read.</summary>
    [JsonStringEnumMemberName("not-read")]
    NotRead,
}

/// <summary>What a fact is about, in the order of the record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FactKind>))]
public enum FactKind
{
    [JsonStringEnumMemberName("issued")]
    Issued,

    [JsonStringEnumMemberName("series")]
    Series,

    [JsonStringEnumMemberName("ordinal")]
    Ordinal,

    [JsonStringEnumMemberName("party")]
    Party,

    [JsonStringEnumMemberName("date")]
    Date,

    [JsonStringEnumMemberName("place")]
    Place,

    [JsonStringEnumMemberName("co-chair")]
    CoChair,

    [JsonStringEnumMemberName("participant")]
    Participant,

    [JsonStringEnumMemberName("person")]
    Person,

    [JsonStringEnumMemberName("topic")]
    Topic,

    [JsonStringEnumMemberName("statement")]
    Statement,

    [JsonStringEnumMemberName("reference")]
    Reference,

    [JsonStringEnumMemberName("next-meeting")]
    NextMeeting,
}
