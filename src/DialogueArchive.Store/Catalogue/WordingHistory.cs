using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Puts the wording of one meeting beside that of the one before; asks the store nothing.</summary>
internal static class WordingHistory
{
    public static WordingComparison Of(
        TopicLink topic,
        IReadOnlyList<WordingMeeting> meetings,
        ILookup<string, MissingMeeting> missing,
        IReadOnlyList<TextMeasure> texts,
        UsualWording usual
    ) =>
        new(
            topic,
            meetings,
            texts,
            [
                .. meetings
                    .Zip(meetings.Skip(1))
                    .Select(pair => new WordingPair(
                        pair.First.Meeting.Slug,
                        pair.Second.Meeting.Slug,
                        pair.First.Meeting.Series == pair.Second.Meeting.Series
                            ? [.. missing[pair.First.Meeting.Slug]]
                            : [],
                        Rows(pair.First.Sentences, pair.Second.Sentences, usual)
                    )),
            ],
            usual.Texts
        );

    private static IReadOnlyList<AlignedSentences> Rows(
        IReadOnlyList<TopicSentence> before,
        IReadOnlyList<TopicSentence> after,
        UsualWording usual
    )
    {
        // Every sentence here has the topic's own words: they tell nothing.
        var common = before
            .Concat(after)
            .SelectMany(sentence => sentence.Evidence)
            .SelectMany(words => TextWords.Of(words.Quote))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. SentenceAlignment
                .Of(Said(before), Said(after), word => common.Contains(word) ? 0 : usual.Weight(word))
                .Select(aligned =>
                    Row(
                        aligned,
                        aligned.Before is { } i ? before[i] : null,
                        aligned.After is { } j ? after[j] : null,
                        usual
                    )
                ),
        ];
    }

    private static AlignedSentences Row(
        Aligned aligned,
        TopicSentence? before,
        TopicSentence? after,
        UsualWording usual
    )
    {
        var (removed, added) =
            before is not null && after is not null
                ? WordDifferences.Of(before.Sentence.Text, after.Sentence.Text, usual)
                : (Alone(before, usual), Alone(after, usual));
        return new AlignedSentences(
            before,
            after,
            aligned.Similarity is { } alike ? Math.Round(alike, 2) : null,
            aligned.Moved,
            removed,
            added
        );
    }

    private static IReadOnlyList<WordRun> Alone(TopicSentence? sentence, UsualWording usual) =>
        sentence is null ? [] : WordDifferences.Of(sentence.Sentence.Text, usual);

    private static IReadOnlyList<Said> Said(IEnumerable<TopicSentence> sentences) =>
        [.. sentences.Select(sentence => new Said(TextWords.Of(sentence.Sentence.Text), sentence.Acts))];
}
