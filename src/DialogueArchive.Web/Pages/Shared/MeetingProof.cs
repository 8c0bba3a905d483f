using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>Which words stand for a topic of a meeting.</summary>
public static class MeetingProof
{
    /// <summary>
    /// The mentions in the sentences that reach the topic's strongest step; of a sentence that is about the topic without
    /// naming it, all its words; without a statement, every mention.
    /// </summary>
    public static IEnumerable<CitedEvidence> Of(TopicOfMeeting topic) =>
        topic.Strongest.Count == 0
            ? topic.Evidence
            : topic.Strongest.SelectMany(sentence =>
                topic
                    .Evidence.Where(words => words.Sentence == sentence.Id && words.Document == sentence.Document)
                    .DefaultIfEmpty(sentence.Whole)
            );
}
