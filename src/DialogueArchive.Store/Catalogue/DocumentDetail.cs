using System.Text.Json.Serialization;
using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A document in a list.</summary>
/// <param name="Slug">Its lasting name: <c>jp-us-space-5-joint-statement-en</c>.</param>
/// <param name="Name">File name as received.</param>
/// <param name="Title">Its title, where it has one.</param>
/// <param name="Kind">What the document is.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Sentences">How many sentences it has.</param>
public sealed record DocumentSummary(
    string Slug,
    string Name,
    string? Title,
    DocumentKind Kind,
    string Language,
    int Sentences
);

/// <summary>A document: what it is, and how it was read.</summary>
/// <param name="Slug">Its lasting name.</param>
/// <param name="Name">File name as received, or the address as given.</param>
/// <param name="Retrieved">Where and when it was retrieved; null when it came as a file.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the bytes.</param>
/// <param name="MediaType">Media type of the bytes.</param>
/// <param name="Bytes">Their number.</param>
/// <param name="Title">Its title, where it has one.</param>
/// <param name="Kind">What the document is.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Issued">The release date as worded, where there is one.</param>
/// <param name="Meeting">The meeting it is about.</param>
/// <param name="Paragraphs">How many paragraphs the reading text has.</param>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Revisions">Every reading, newest first; the first is the one shown.</param>
/// <param name="Warnings">What was looked for and not understood.</param>
/// <param name="Invented">Whether it was written to show the archive: it speaks of parties that do not exist.</param>
public sealed record DocumentDetail(
    string Slug,
    string Name,
    Retrieval? Retrieved,
    string Sha256,
    string MediaType,
    int Bytes,
    string? Title,
    DocumentKind Kind,
    string Language,
    PeriodFact? Issued,
    MeetingSummary Meeting,
    int Paragraphs,
    int Sentences,
    IReadOnlyList<RevisionSummary> Revisions,
    IReadOnlyList<WarningDetail> Warnings,
    bool Invented
);

/// <summary>How a document was retrieved.</summary>
/// <param name="Address">Where it was found, after redirects.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Retrieval(string Address, DateTime At);

/// <summary>A reading of a document by one version of the extractor, with one state of the authority records.</summary>
public sealed record RevisionSummary(int ExtractionVersion, string AuthorityVersion, bool Current);

/// <summary>The bytes of a document as received.</summary>
public sealed record DocumentSource(string Name, string MediaType, string Sha256, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The media type for a browser: of text with its character set, which it would have to guess.</summary>
    public string ContentType =>
        MediaType.StartsWith("text/", StringComparison.Ordinal)
        && DocumentReader.CharacterSetOf(MediaType, Bytes.Span) is { } charset
            ? $"{MediaType}; charset={charset}"
            : MediaType;

    /// <summary>A name to keep it under: of an address its last part.</summary>
    public string FileName =>
        Uri.TryCreate(Name, UriKind.Absolute, out var address) && !address.IsFile
            ? Path.GetFileName(address.AbsolutePath) is { Length: > 0 } last
                ? last
                : address.Host
            : Name;
}

/// <summary>The reading text with its sentences and marks.</summary>
/// <param name="Slug">The document.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Meeting">The meeting it is about.</param>
/// <param name="Text">The whole reading text; every span counts UTF-16 code units of it.</param>
/// <param name="Paragraphs">Its paragraphs in order.</param>
public sealed record DocumentText(
    string Slug,
    string Language,
    MeetingLink Meeting,
    string Text,
    IReadOnlyList<ParagraphText> Paragraphs
);

/// <summary>A paragraph, numbered from 1.</summary>
public sealed record ParagraphText(int Number, IReadOnlyList<SentenceText> Sentences);

/// <summary>A sentence with the marks in it.</summary>
/// <param name="Id">Label and key: <c>5.4-1f3a9c</c>.</param>
/// <param name="Label">For people: 5.4.</param>
/// <param name="Start">Where it starts in the reading text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">Its words.</param>
/// <param name="Marks">Marks by start, the longer first; they may nest or overlap, and are cut at the sentence's ends.</param>
public sealed record SentenceText(string Id, string Label, int Start, int End, string Text, IReadOnlyList<Mark> Marks);

/// <summary>A marked stretch of the text.</summary>
/// <param name="Kind">What it marks.</param>
/// <param name="Start">Where it starts in the reading text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Target">Slug of the organisation, topic or thing; of an act its kind. Null for a name without authority record.</param>
/// <param name="Label">In words: preferred name, or else the name as written; of an act its verb.</param>
/// <param name="Act">The act, for marks of acts.</param>
/// <param name="Party">The party of an organisation; the actor of an act.</param>
/// <param name="Role">The role of an organisation: "co-chair" or "participant".</param>
/// <param name="Topics">What an act is about.</param>
public sealed record Mark(
    MarkKind Kind,
    int Start,
    int End,
    string? Target,
    string Label,
    MarkedAct? Act = null,
    string? Party = null,
    string? Role = null,
    IReadOnlyList<TopicLink>? Topics = null
);

/// <summary>The act behind a mark.</summary>
public sealed record MarkedAct(string Actor, Act Act, int Strength);

/// <summary>Kinds of marks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarkKind>))]
public enum MarkKind
{
    /// <summary>An organisation in a delegation.</summary>
    [JsonStringEnumMemberName("o")]
    Organisation,

    /// <summary>A topic.</summary>
    [JsonStringEnumMemberName("t")]
    Topic,

    /// <summary>The verb of an act of the parties.</summary>
    [JsonStringEnumMemberName("a")]
    Act,

    /// <summary>A reference.</summary>
    [JsonStringEnumMemberName("r")]
    Reference,

    /// <summary>The verb of an act of leaders or others: told apart, not counted.</summary>
    [JsonStringEnumMemberName("x")]
    ActOfOthers,
}
