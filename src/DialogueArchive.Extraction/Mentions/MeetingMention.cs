using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>A meeting as a text names it: 'their Fifth Meeting of the Comprehensive Dialogue on Space'.</summary>
/// <param name="Span">All of it, from the ordinal or the parties to the end of the name.</param>
/// <param name="Ordinal">Its number, where the words give one.</param>
/// <param name="OrdinalSpan">The number with the noun it counts: 'Fifth Meeting', 'third'.</param>
/// <param name="Name">The name without ordinal and parties; null for a bare 'first meeting'.</param>
/// <param name="Parties">Party codes in front of the name: 'U.S.-Japan'.</param>
/// <param name="Acronym">Initials in brackets behind the name.</param>
internal sealed record MeetingMention(
    Span Span,
    int? Ordinal,
    Span? OrdinalSpan,
    Span? Name,
    IReadOnlyList<string> Parties,
    string? Acronym
);
