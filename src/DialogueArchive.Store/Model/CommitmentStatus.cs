using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Model;

/// <summary>
/// What the texts and the list tell of a commitment. There is no "kept" and no "broken": that would be a judgement, and silence is
/// no proof.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommitmentStatus>))]
public enum CommitmentStatus
{
    /// <summary>Said, and nothing later here answers to it.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>A later text says it again at the same step.</summary>
    [JsonStringEnumMemberName("restated")]
    Restated,

    /// <summary>A later text speaks of the result.</summary>
    [JsonStringEnumMemberName("reported")]
    Reported,

    /// <summary>A later fact presupposes it; no record of it is held.</summary>
    [JsonStringEnumMemberName("implied")]
    Implied,

    /// <summary>A later text says it with another step or another window.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>A later text of the series has neither its topics nor like words.</summary>
    [JsonStringEnumMemberName("not-mentioned-again")]
    NotMentionedAgain,

    /// <summary>Its window has ended, and nothing here answers to it.</summary>
    [JsonStringEnumMemberName("window-passed")]
    WindowPassed,
}
