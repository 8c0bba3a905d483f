using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>A stretch without separators, and how it was set off from the one before.</summary>
internal sealed record NamePart(
    Span Span,
    NameSeparator Before,
    bool HasArticle,
    bool IsOrganisation,
    IReadOnlyList<AuthorityRecord> Records
)
{
    /// <summary>Initials in brackets behind it.</summary>
    public Span? Acronym { get; set; }

    /// <summary>Whether the next name belongs to it: 'the Cabinet Office's …'.</summary>
    public bool IsPossessor { get; set; }

    /// <summary>Whether its first word opens a name whose noun may come only behind an 'and'.</summary>
    public bool OpensName { get; init; }

    /// <summary>No noun of a body tells it, but neither is any of its words one of a subject.</summary>
    public bool IsProper { get; init; }

    /// <summary>Nothing but a noun of bodies: 'Services'.</summary>
    public bool IsNoun { get; init; }

    /// <summary>Its last word is what a body is called, and no subject follows that: 'Civil Aviation Authority'.</summary>
    public bool EndsInNoun { get; init; }

    /// <summary>Its first word is all capitals: 'GNS Science'.</summary>
    public bool BeginsWithInitials { get; init; }

    /// <summary>A country, a person, or what follows a 'from' of its own: the name in front does not go on with it.</summary>
    public bool StandsApart { get; init; }

    /// <summary>'Departments of' goes on even with 'the Interior'.</summary>
    public bool IsDistributed { get; init; }

    /// <summary>A ministry's or a department's name may go on with further subjects.</summary>
    public bool TakesSubjects { get; init; }
}

/// <summary>How two names of a list are set off from each other, from the weakest to the strongest.</summary>
internal enum NameSeparator
{
    None,
    Words,
    Of,
    Dash,
    Comma,
    And,
    Including,
    Semicolon,
}
