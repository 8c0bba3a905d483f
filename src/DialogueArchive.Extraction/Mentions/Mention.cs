using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>A span of the text that names authority records of one kind; several where the same name is borne by several.</summary>
/// <param name="Span">Where the name stands, without article or possessive.</param>
/// <param name="Kind">The kind of the records.</param>
/// <param name="Records">Every record that bears the name.</param>
/// <param name="IsAcronym">The text uses initials.</param>
/// <param name="IsAdjective">A party by its adjective ('Japanese'), or by initials that serve as one ('U.S.').</param>
internal sealed record Mention(
    Span Span,
    AuthorityKind Kind,
    IReadOnlyList<AuthorityRecord> Records,
    bool IsAcronym = false,
    bool IsAdjective = false
)
{
    /// <summary>The record, when the name leaves no choice; else the first.</summary>
    public AuthorityRecord Record => Records[0];
}
