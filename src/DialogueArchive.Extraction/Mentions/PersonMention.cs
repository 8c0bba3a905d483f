using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>A person named with an office or an honorific.</summary>
/// <param name="Span">All of it, from the honorific or the office in front to the office behind.</param>
/// <param name="Name">The name alone.</param>
/// <param name="Title">The office, in front of the name or behind it; null when only an honorific tells that this is a person.</param>
internal sealed record PersonMention(Span Span, Span Name, Span? Title);
