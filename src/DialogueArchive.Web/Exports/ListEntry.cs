using System.Globalization;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Search;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Exports;

/// <summary>An item of a list as feeds tell it.</summary>
/// <param name="Path">Where its page is; it also tells it from all others.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">What is said of it.</param>
/// <param name="Day">The day it is of; null when not known.</param>
/// <param name="Type">Its type in the vocabulary of schema.org.</param>
internal sealed record ListEntry(string Path, string Title, string Words, DateOnly? Day, string Type)
{
    /// <summary>The entry of an item of any list of the archive.</summary>
    public static ListEntry Of(object item) =>
        item switch
        {
            MeetingSummary meeting => new(
                meeting.Address,
                meeting.Title,
                $"{Told(Names.Parties(meeting.Parties), meeting.Where, meeting.When)}. {Wording.Capital(Names.State(meeting.State))}.",
                meeting.Start,
                "Event"
            ),
            DocumentSummary document => new(
                $"/documents/{document.Slug}",
                document.Title ?? document.Slug,
                $"{Names.Document(document.Kind)}, {Names.Language(document.Language)}, {Wording.Tally(document.Sentences, "sentence")}.",
                null,
                "CreativeWork"
            ),
            SeriesSummary series => new(
                $"/series/{series.Slug}",
                Names.Series(series),
                $"{Wording.Tally(series.Meetings, "meeting")}, {Wording.Number(series.Recorded)} recorded.",
                series.Last,
                "EventSeries"
            ),
            OrganisationSummary organisation => new(
                organisation.Slug is { } slug
                    ? $"/organisations/{slug}"
                    : $"/organisations?party={organisation.Party}#{Uri.EscapeDataString(organisation.Name)}",
                organisation.Name,
                $"{Names.Party(organisation.Party)}: {Wording.Tally(organisation.Meetings, "meeting")}.",
                null,
                "Organization"
            ),
            TopicSummary topic => new(
                $"/topics/{topic.Slug}",
                topic.Name,
                $"{Wording.Tally(topic.Mentions, "mention")} in {Wording.Tally(topic.Meetings, "meeting")}.",
                topic.Last,
                "DefinedTerm"
            ),
            ReferenceSummary reference => new(
                reference.Slug is { } slug
                    ? $"/references/{slug}"
                    : $"/references?kind={Names.Reference(reference.Kind)}#{Uri.EscapeDataString($"{reference.Name} {reference.Ordinal} {reference.DateText}".TrimEnd())}",
                reference.Ordinal is { } number ? $"{reference.Name} ({InOrder(number)})" : reference.Name,
                $"{Wording.Capital(Names.Reference(reference.Kind))}, named in {Wording.Tally(reference.Meetings, "meeting")}.",
                reference.Start,
                "Thing"
            ),
            StatementDetail statement => new(
                $"{SentenceAddress.Sentence(statement.Sentence.Meeting, statement.Sentence.Id)}#{statement.Verb.Start}",
                $"{Wording.Capital(Names.Actor(statement.Actor))} {Names.Act(statement.Act)}{About(statement.Topics)}",
                statement.Sentence.Text,
                null,
                "Quotation"
            ),
            Commitment commitment => new(
                $"/commitments/{commitment.Slug}",
                commitment.IsNextMeeting
                    ? $"Next meeting after {commitment.Meeting.Title}"
                    : $"{Wording.Capital(Names.Actor(commitment.Actor ?? "both"))} {(commitment.Act is { } act ? Names.Act(act) : "promised")}{About(commitment.Topics)}",
                $"{commitment.Sentence.Text} ({commitment.Reason})",
                commitment.KnownOn,
                "Quotation"
            ),
            Change change => new(
                $"/changes#{change.Number}",
                change.Meeting is { } meeting
                    ? $"{Wording.Capital(Names.Change(change))}: {meeting.Title}"
                    : Wording.Capital(Names.Change(change)),
                change.Withdrawn is { } reason ? $"{change.Name}: {reason}" : change.Name,
                DateOnly.FromDateTime(change.At),
                "UpdateAction"
            ),
            SearchHit hit => new(
                SentenceAddress.Sentence(hit.Meeting.Slug, hit.Sentence.Id),
                $"{hit.Meeting.Title}, ¶ {SentenceAddress.Label(hit.Sentence.Id)}",
                hit.Sentence.Text,
                null,
                "Quotation"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType(), "No list has such items."),
        };

    private static string About(IReadOnlyList<TopicLink> topics) =>
        topics.Count == 0 ? "" : $": {string.Join(", ", topics.Select(topic => topic.Name))}";

    private static string InOrder(int number) => string.Create(CultureInfo.InvariantCulture, $"no. {number}");

    private static string Told(params string?[] parts) =>
        string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
