using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>An organisation out of a list.</summary>
/// <param name="Name">Where its name stands.</param>
/// <param name="Head">What stands in front of the name when it shares it: 'Department of' for 'Defense' in 'Departments of State and Defense'.</param>
/// <param name="Acronym">Initials in brackets behind the name.</param>
/// <param name="Parent">The body it is part of, as this list says.</param>
/// <param name="Records">The authority records that bear the name; empty for a new name.</param>
internal sealed record ListedName(
    Span Name,
    string? Head,
    Span? Acronym,
    Span? Parent,
    IReadOnlyList<AuthorityRecord> Records
)
{
    /// <summary>What the parent shares with others in front of its name, as <see cref="Head"/> does.</summary>
    public string? ParentHead { get; init; }

    /// <summary>Where the noun stands that the name shares with others; null for a name with a noun of its own.</summary>
    public int? HeadStart { get; init; }
}
