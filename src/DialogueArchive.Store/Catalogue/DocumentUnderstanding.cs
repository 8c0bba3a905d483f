using DialogueArchive.Extraction.Text;
using DialogueArchive.Extraction.Understanding;

namespace DialogueArchive.Store.Catalogue;

/// <summary>What was understood of a document and what was not.</summary>
/// <param name="Slug">The document.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Meeting">The meeting it is about.</param>
/// <param name="Coverage">Facts in percent of facts, names and verbs left over, and warnings together; 100 says that nothing is left over.</param>
/// <param name="Facts">How many facts were read, each counted at every place that it was read from.</param>
/// <param name="Names">How many names are left over.</param>
/// <param name="Verbs">How many verbs are left over.</param>
/// <param name="Whole">Sentences with at least one fact and nothing left over.</param>
/// <param name="InPart">Sentences with at least one fact, in which a name or a verb is left over.</param>
/// <param name="NotRead">Sentences from which nothing was read.</param>
/// <param name="Sentences">All sentences, in order.</param>
/// <param name="Warnings">What was looked for and not understood.</param>
public sealed record DocumentUnderstanding(
    string Slug,
    string Language,
    MeetingSummary Meeting,
    int Coverage,
    int Facts,
    int Names,
    int Verbs,
    int Whole,
    int InPart,
    int NotRead,
    IReadOnlyList<UnderstoodSentence> Sentences,
    IReadOnlyList<WarningDetail> Warnings
)
{
    internal static DocumentUnderstanding Of(
        string slug,
        string language,
        MeetingSummary meeting,
        UnderstandingReport report,
        IReadOnlyList<WarningDetail> warnings
    )
    {
        return new DocumentUnderstanding(
            slug,
            language,
            meeting,
            report.Coverage,
            report.Facts,
            report.Names,
            report.Verbs,
            report.Whole,
            report.InPart,
            report.NotRead,
            [.. report.Sentences.Select(Sentence)],
            warnings
        );

        UnderstoodSentence Sentence(SentenceUnderstanding sentence)
        {
            var id = $"{sentence.Label}-{Extraction.Text.Sentence.KeyOf(sentence.Text)}";
            return new UnderstoodSentence(
                id,
                sentence.Label,
                sentence.Start,
                sentence.End,
                sentence.Text,
                sentence.Understood,
                [.. sentence.Facts.Select(fact => new UnderstoodFact(fact.Kind, fact.Value, Cited(fact.Evidence)))],
                [.. sentence.Names.Select(Cited)],
                [.. sentence.Verbs.Select(Cited)]
            );

            CitedEvidence Cited(Evidence words) =>
                new(words.Start, words.End, words.Quote, id, slug, language, meeting.Slug);
        }
    }
}

/// <summary>A sentence, what was read from it, and what is left over.</summary>
/// <param name="Id">Label and key: <c>5.4-1f3a9c</c>.</param>
/// <param name="Label">For people: 5.4.</param>
/// <param name="Start">Where it starts in the reading text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">Its words.</param>
/// <param name="Understood">How far it was understood.</param>
/// <param name="Facts">What was read from it, by place.</param>
/// <param name="Names">Names with capitals that no rule and no authority record explains.</param>
/// <param name="Verbs">What a party, a body or a person did, by verbs that the archive does not know as acts.</param>
public sealed record UnderstoodSentence(
    string Id,
    string Label,
    int Start,
    int End,
    string Text,
    Understood Understood,
    IReadOnlyList<UnderstoodFact> Facts,
    IReadOnlyList<CitedEvidence> Names,
    IReadOnlyList<CitedEvidence> Verbs
);

/// <summary>A fact where it was read.</summary>
/// <param name="Kind">What it is a fact about.</param>
/// <param name="Value">The fact in plain words; a topic by its slug, a party by its code.</param>
/// <param name="Evidence">The words that it was read from.</param>
public sealed record UnderstoodFact(Extraction.Understanding.FactKind Kind, string Value, CitedEvidence Evidence);
