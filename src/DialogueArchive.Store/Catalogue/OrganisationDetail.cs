namespace DialogueArchive.Store.Catalogue;

/// <summary>An organisation in a list: an authority record that takes part somewhere, or a name that has no record yet.</summary>
/// <param name="Slug">Its authority record; null for a name without one.</param>
/// <param name="Name">Preferred name, or else the name as written.</param>
/// <param name="Party">The party it was sent by.</param>
/// <param name="UnitOf">The body it is part of, as written.</param>
/// <param name="Collective">It stands for several bodies.</param>
/// <param name="Meetings">Meetings it is named in.</param>
/// <param name="CoChaired">Meetings it co-chaired.</param>
/// <param name="TookPart">Meetings it took part in as a participant.</param>
public sealed record OrganisationSummary(
    string? Slug,
    string Name,
    string Party,
    string? UnitOf,
    bool Collective,
    int Meetings,
    int CoChaired,
    int TookPart
);

/// <summary>Which organisations are wanted; null is any.</summary>
/// <param name="Party">Party code.</param>
/// <param name="Role">"co-chair" or "participant".</param>
/// <param name="Series">Series slug.</param>
/// <param name="Sort">Order; by name means by party, then name.</param>
public sealed record OrganisationFilter(
    string? Party = null,
    string? Role = null,
    string? Series = null,
    NameSort Sort = NameSort.Name
);

/// <summary>An organisation with all its appearances.</summary>
/// <param name="Slug">Its authority record.</param>
/// <param name="Name">Preferred name.</param>
/// <param name="Party">Party code.</param>
/// <param name="Authority">What editors know of it.</param>
/// <param name="Appearances">Meetings and roles, oldest first, undated last.</param>
/// <param name="NamesAsWritten">Every form in the texts, most frequent first.</param>
/// <param name="Together">With whom it sat most often, at most thirty, organisations with an authority record alone.</param>
public sealed record OrganisationDetail(
    string Slug,
    string Name,
    string? Party,
    OrganisationAuthority Authority,
    IReadOnlyList<Appearance> Appearances,
    IReadOnlyList<NameAsWritten> NamesAsWritten,
    IReadOnlyList<SatTogether> Together
);

/// <summary>An organisation named at the same meetings.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Party">The party it was sent by.</param>
/// <param name="Meetings">At how many of these meetings.</param>
public sealed record SatTogether(OrganisationLink Organisation, string Party, int Meetings);

/// <summary>Editor's knowledge of an organisation: nothing here was read from a document.</summary>
/// <param name="Variants">Other full names.</param>
/// <param name="Acronyms">Forms made of initials.</param>
/// <param name="Parent">The body it is part of.</param>
/// <param name="Units">The bodies that are part of it.</param>
/// <param name="SuccessorOf">The office it took over from.</param>
/// <param name="SucceededBy">The offices that took over from it.</param>
/// <param name="From">First year under this name.</param>
/// <param name="Until">Last year under this name.</param>
/// <param name="Source">Where relation and dates are known from; null: general knowledge.</param>
/// <param name="Collective">It stands for several bodies.</param>
public sealed record OrganisationAuthority(
    IReadOnlyList<string> Variants,
    IReadOnlyList<string> Acronyms,
    OrganisationLink? Parent,
    IReadOnlyList<OrganisationLink> Units,
    OrganisationLink? SuccessorOf,
    IReadOnlyList<OrganisationLink> SucceededBy,
    int? From,
    int? Until,
    string? Source,
    bool Collective
)
{
    /// <summary>Always "editor".</summary>
    public string KnownFrom { get; } = "editor";
}

/// <summary>An organisation by slug and preferred name.</summary>
public sealed record OrganisationLink(string Slug, string Name);

/// <summary>An organisation at a meeting.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Party">The party it was sent by.</param>
/// <param name="Role">"co-chair" or "participant".</param>
/// <param name="Name">The name as written there.</param>
/// <param name="Acronym">The acronym beside it.</param>
/// <param name="UnitOf">The body it is part of, as written there.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Appearance(
    MeetingSummary Meeting,
    string Party,
    string Role,
    string Name,
    string? Acronym,
    string? UnitOf,
    IReadOnlyList<CitedEvidence> Evidence
);
