using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import.Ledger;

/// <summary>
/// How alike two sentences of a series are in their words: what all its sentences say counts little, what few say counts much. It
/// looks at the texts of the series alone, so it is the same whatever else is in the archive.
/// </summary>
internal sealed class Likeness
{
    private readonly Dictionary<int, Weighed> _sentences;

    public Likeness(IEnumerable<LedgerSentence> sentences)
    {
        var words = sentences.ToDictionary(sentence => sentence.Id, sentence => TextWords.Of(sentence.Text));
        var holding = words
            .Values.SelectMany(each => each.Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        double Weight(string word) => Math.Log((words.Count + 1d) / (.5 + holding[word]));
        _sentences = words.ToDictionary(
            sentence => sentence.Key,
            sentence =>
            {
                var counts = sentence
                    .Value.CountBy(word => word, StringComparer.Ordinal)
                    .ToDictionary(
                        word => word.Key,
                        word => word.Value * Math.Max(0, Weight(word.Key)),
                        StringComparer.Ordinal
                    );
                return new Weighed(
                    counts,
                    counts.OrderBy(word => word.Key, StringComparer.Ordinal).Sum(word => word.Value)
                );
            }
        );
    }

    /// <summary>From 0 to 1: the weight of the shared words against that of both sentences.</summary>
    public double Of(LedgerSentence one, LedgerSentence other)
    {
        var (less, more) = (_sentences[one.Id], _sentences[other.Id]);
        if (less.Words.Count > more.Words.Count)
        {
            (less, more) = (more, less);
        }
        var shared = 0d;
        foreach (var (word, weight) in less.Words)
        {
            shared += Math.Min(weight, more.Words.GetValueOrDefault(word));
        }
        return less.Sum * more.Sum > 0 ? shared / Math.Sqrt(less.Sum * more.Sum) : 0;
    }

    private sealed record Weighed(Dictionary<string, double> Words, double Sum);
}
