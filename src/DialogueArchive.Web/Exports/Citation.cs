using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Export;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Exports;

/// <summary>
/// What a citation says of a thing in the archive. What is not known is null and stands in no style and no file: the archive never
/// knows an author, seldom an issuer's address.
/// </summary>
public sealed record Citation
{
    /// <summary>The archive as the collection in which the thing is found.</summary>
    public const string Archive = "DialogueArchive";

    /// <summary>A name for it in a list of references: <c>jp-us-space-5-joint-statement-en</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Its title, or what the archive calls it.</summary>
    public required string Title { get; init; }

    /// <summary>Its type in the vocabulary of schema.org.</summary>
    public required string Type { get; init; }

    /// <summary>What it is: "joint statement"; null for a meeting, which its title calls one.</summary>
    public string? Kind { get; init; }

    /// <summary>Paragraph and number of the sentence: "5.4".</summary>
    public string? Sentence { get; init; }

    /// <summary>The words of the sentence.</summary>
    public string? Quote { get; init; }

    /// <summary>The language of the thing, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where the meeting was held.</summary>
    public string? Place { get; init; }

    /// <summary>The day of release where the text bears one, else the first day of the meeting.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Whether the days are those of release; else they are those of the meeting.</summary>
    public bool IsReleased { get; init; }

    /// <summary>Where the text was published, if it was retrieved from there.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>The lasting address in this archive, whole.</summary>
    public required string Address { get; init; }

    /// <summary>The day or days, if both ends are known.</summary>
    public (DateOnly Start, DateOnly End)? Days => (Start, End) is ({ } start, { } end) ? (start, end) : null;

    /// <summary>A meeting. The days of one that is only promised are a window, and no date to cite by.</summary>
    public static Citation Of(MeetingSummary meeting, string site)
    {
        var promised = meeting.State == MeetingState.Promised;
        return new Citation
        {
            Key = meeting.Slug,
            Title = meeting.Title,
            Type = "Event",
            Place = promised ? null : meeting.Where,
            Start = promised ? null : meeting.Start,
            End = promised ? null : meeting.End,
            Address = site + meeting.Address,
        };
    }

    /// <summary>A document.</summary>
    public static Citation Of(DocumentDetail document, string site) =>
        Of(document.Meeting, site) with
        {
            Key = document.Slug,
            Title = document.Title ?? document.Meeting.Title,
            Type = "CreativeWork",
            Kind = KindOf(document.Kind),
            Language = document.Language,
            Start = document.Issued?.Start ?? document.Meeting.Start,
            End = document.Issued?.End ?? document.Meeting.End,
            IsReleased = document.Issued is not null,
            PublishedAt = document.Retrieved?.Address,
            Address = $"{site}/documents/{document.Slug}",
        };

    /// <summary>A sentence of a document.</summary>
    public static Citation Of(DocumentDetail document, string sentence, string words, string site) =>
        Of(document, site) with
        {
            Key = $"{document.Slug}-{sentence}",
            Type = "Quotation",
            Sentence = SentenceAddress.Label(sentence),
            Quote = words,
            Address = site + SentenceAddress.Sentence(document.Meeting.Slug, sentence),
        };

    /// <summary>Any sentence of a document: whoever copies it puts the number for "{number}" and the address for "{address}".</summary>
    public static Citation OfAnySentence(DocumentDetail document) =>
        Of(document, "") with
        {
            Sentence = "{number}",
            Address = "{address}",
        };

    /// <summary>A comparison of two meetings.</summary>
    public static Citation Of(MeetingComparison answer, string address) =>
        Comparison($"{answer.A.Title} and {InTitle(answer.B)} compared", address, answer.A, answer.B);

    /// <summary>The matrix organisation by meeting.</summary>
    public static Citation Of(ParticipantComparison answer, string address) =>
        Comparison($"Participants of {Several(answer.Meetings)}", address, [.. answer.Meetings]);

    /// <summary>The wording of a topic.</summary>
    public static Citation Of(WordingComparison answer, string address)
    {
        var meetings = answer.Meetings.Select(each => each.Meeting).ToArray();
        return Comparison($"{answer.Topic.Name} in the words of {Several(meetings)}", address, meetings);
    }

    /// <summary>The table topic by meeting.</summary>
    public static Citation Of(TopicMatrix answer, string address) =>
        Comparison($"Topics of {Several(answer.Meetings)}", address, [.. answer.Meetings]);

    /// <summary>The whole archive in the state that its hash tells.</summary>
    public static Citation Of(ExportedArchive archive, string site) =>
        new()
        {
            Key = "dialogue-archive",
            Title = "Meetings of space dialogues as read from press releases",
            Type = "Dataset",
            Kind = $"data set, SHA-256 {archive.Archive.Sha256[..16]}",
            Address = $"{site}/downloads",
        };

    private static Citation Comparison(string title, string address, params MeetingSummary[] meetings) =>
        new()
        {
            Key = string.Join('-', meetings.Select(meeting => meeting.Slug).Take(2).Prepend("compare")),
            Title = title,
            Type = "CreativeWork",
            Kind = "comparison",
            Address = address,
        };

    private static string Several(IReadOnlyList<MeetingSummary> meetings) =>
        meetings.Count switch
        {
            1 => InTitle(meetings[0]),
            2 => $"{InTitle(meetings[0])} and {InTitle(meetings[1])}",
            _ when meetings.Select(meeting => meeting.Series?.Slug).Distinct(StringComparer.Ordinal).Count() == 1
                    && meetings is [{ Series: { } series }, ..] => string.Create(
                CultureInfo.InvariantCulture,
                $"{meetings.Count} meetings of the {series.Name}"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"{meetings.Count} meetings"),
        };

    private static string InTitle(MeetingSummary meeting) =>
        meeting.Ordinal is null ? meeting.Title : $"the {char.ToLowerInvariant(meeting.Title[0])}{meeting.Title[1..]}";

    private static string KindOf(DocumentKind kind) =>
        kind == DocumentKind.Other ? "text" : Names.Document(kind).ToLowerInvariant();
}
