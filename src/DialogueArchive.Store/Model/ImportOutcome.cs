using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Model;

/// <summary>What an import did with a file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportOutcome>))]
public enum ImportOutcome
{
    /// <summary>It was not here before.</summary>
    [JsonStringEnumMemberName("added")]
    Added,

    /// <summary>The same bytes were here, read by an older version.</summary>
    [JsonStringEnumMemberName("revised")]
    Revised,

    /// <summary>The same bytes, read by the same version.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>It could not be read or stored; the rest went on.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
