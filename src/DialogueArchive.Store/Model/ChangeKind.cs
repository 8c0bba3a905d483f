using System.Text.Json.Serialization;

namespace DialogueArchive.Store.Model;

/// <summary>What a change of the archive was about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>A document came in, or was read anew.</summary>
    [JsonStringEnumMemberName("document")]
    Document,

    /// <summary>A document was taken out.</summary>
    [JsonStringEnumMemberName("withdrawal")]
    Withdrawal,

    /// <summary>A list of known meetings came in, or had new lines.</summary>
    [JsonStringEnumMemberName("known-meetings")]
    KnownMeetings,

    /// <summary>Editors' knowledge of names, bodies and topics.</summary>
    [JsonStringEnumMemberName("authority-records")]
    AuthorityRecords,

    /// <summary>The ledger of commitments was brought up to date with what else changed.</summary>
    [JsonStringEnumMemberName("commitments")]
    Commitments,

    /// <summary>Names that things had in the archive from which they came.</summary>
    [JsonStringEnumMemberName("former-addresses")]
    FormerAddresses,
}
