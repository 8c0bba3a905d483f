using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Model;

/// <summary>How the archive knows a meeting: the first that holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingState>))]
public enum MeetingState
{
    /// <summary>A document here states it.</summary>
    [JsonStringEnumMemberName("recorded")]
    Recorded,

    /// <summary>Proved by another text or by the list of known meetings; no document here.</summary>
    [JsonStringEnumMemberName("known")]
    Known,

    /// <summary>Only announced as the next meeting.</summary>
    [JsonStringEnumMemberName("promised")]
    Promised,
}

/// <summary>Where the ordinal, dates and place of a summary come from: all of them from one source, never mixed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SummarySource>))]
public enum SummarySource
{
    /// <summary>Read from a document on this meeting.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>From the list of known meetings.</summary>
    [JsonStringEnumMemberName("list")]
    List,

    /// <summary>Read from a document on another meeting, which names this one or implies it by its own number.</summary>
    [JsonStringEnumMemberName("other-text")]
    OtherText,

    /// <summary>The window and place of a promise.</summary>
    [JsonStringEnumMemberName("promise")]
    Promise,
}
