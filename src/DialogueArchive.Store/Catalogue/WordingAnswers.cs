using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Catalogue;

/// <summary>How meetings worded a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Meetings">The meetings, oldest first, each with its sentences on the topic.</param>
/// <param name="Texts">How long the texts are.</param>
/// <param name="Pairs">Each meeting with the one before it.</param>
/// <param name="FormulaTexts">The texts from which formulas were told: four words in a row that recur in many of them.</param>
public sealed record WordingComparison(
    TopicLink Topic,
    IReadOnlyList<WordingMeeting> Meetings,
    IReadOnlyList<TextMeasure> Texts,
    IReadOnlyList<WordingPair> Pairs,
    int FormulaTexts
)
{
    /// <summary>The most meetings that one comparison takes.</summary>
    public const int MostMeetings = 40;
}

/// <summary>A meeting's sentences on the topic, in the order of the text.</summary>
public sealed record WordingMeeting(MeetingSummary Meeting, IReadOnlyList<TopicSentence> Sentences)
{
    /// <summary>The strongest step that the parties reach on the topic; null without a statement.</summary>
    public int? Strength { get; } =
        Sentences.SelectMany(sentence => sentence.Acts).Where(act => act.IsOfParties).Max(act => (int?)act.Strength);
}

/// <summary>The sentences of two meetings, aligned.</summary>
/// <param name="Before">Slug of the earlier meeting.</param>
/// <param name="After">Slug of the later.</param>
/// <param name="MissingBetween">Meetings of the series between the two that have no document here.</param>
/// <param name="Rows">Aligned sentences and those that stand alone, in the order of the texts.</param>
public sealed record WordingPair(
    string Before,
    string After,
    IReadOnlyList<MissingMeeting> MissingBetween,
    IReadOnlyList<AlignedSentences> Rows
);

/// <summary>Two sentences that say the like, or one that has no counterpart.</summary>
/// <param name="Before">The earlier sentence; null when there is none.</param>
/// <param name="After">The later; null when there is none.</param>
/// <param name="Similarity">From 0 to 1: seven parts for the words they share, rare ones counting more, three for the same act; null of one alone.</param>
/// <param name="Moved">They are aligned out of the order of the texts.</param>
/// <param name="BeforeWords">The earlier sentence cut where it differs; its texts together are the sentence.</param>
/// <param name="AfterWords">The later likewise.</param>
public sealed record AlignedSentences(
    TopicSentence? Before,
    TopicSentence? After,
    double? Similarity,
    bool Moved,
    IReadOnlyList<WordRun> BeforeWords,
    IReadOnlyList<WordRun> AfterWords
);

/// <summary>A stretch of a sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Change">Whether the other sentence has them.</param>
/// <param name="Formula">They belong to a formula that recurs in many texts.</param>
public sealed record WordRun(string Text, WordChange Change, bool Formula);

/// <summary>What became of words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WordChange>))]
public enum WordChange
{
    /// <summary>In both sentences, or in one that has no counterpart.</summary>
    [JsonStringEnumMemberName("same")]
    Same,

    /// <summary>In the earlier sentence alone.</summary>
    [JsonStringEnumMemberName("removed")]
    Removed,

    /// <summary>In the later sentence alone.</summary>
    [JsonStringEnumMemberName("added")]
    Added,
}
