using System.Globalization;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Api;

/// <summary>How strongly meetings spoke of a topic as a table: a row for each sentence, and for each meeting without one.</summary>
internal static class StrengthTable
{
    private static readonly string[] Heads = ["meeting", "start", "state", "sentence", "step", "document", "text"];

    public static Table Of(TopicStrength strength) =>
        new(
            Heads,
            [
                .. strength.Meetings.SelectMany(each =>
                    each.Sentences.Count == 0
                        ? [Row(each.Meeting, null)]
                        : each.Sentences.Select(sentence => Row(each.Meeting, sentence))
                ),
            ]
        );

    private static IReadOnlyList<string?> Row(MeetingSummary meeting, TopicSentence? sentence) =>
        [
            meeting.Slug,
            meeting.Start?.ToString("O", CultureInfo.InvariantCulture),
            Words.Of(meeting.State),
            sentence?.Sentence.Id ?? (meeting.IsRecorded ? "no sentence" : "text not held"),
            sentence is null ? null : StepsChart.StepOf(sentence).ToString(CultureInfo.InvariantCulture),
            sentence?.Sentence.Document,
            sentence?.Sentence.Text,
        ];
}
