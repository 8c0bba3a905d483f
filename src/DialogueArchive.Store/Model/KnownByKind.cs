using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Model;

/// <summary>Kinds of reasons why a meeting is known.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KnownByKind>))]
public enum KnownByKind
{
    /// <summary>Another text names it: 'the fourth Dialogue'.</summary>
    [JsonStringEnumMemberName("named")]
    Named,

    /// <summary>A later meeting's number implies it.</summary>
    [JsonStringEnumMemberName("implied")]
    Implied,

    /// <summary>An earlier text promised it as the next meeting.</summary>
    [JsonStringEnumMemberName("promised")]
    Promised,

    /// <summary>It is on the list of known meetings.</summary>
    [JsonStringEnumMemberName("list")]
    List,
}
