using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Search;

/// <summary>What a search found.</summary>
/// <param name="Hits">The wanted page of the sentences, best first.</param>
/// <param name="Meetings">Every meeting that has the words, oldest first, undated last: on whatever page its sentences stand.</param>
/// <param name="Also">Other names that were searched for together with the words.</param>
public sealed record SearchResult(
    PageOf<SearchHit> Hits,
    IReadOnlyList<MeetingHits> Meetings,
    IReadOnlyList<AlsoSearched> Also
);

/// <summary>How many sentences of the documents on a meeting have the words.</summary>
public sealed record MeetingHits(MeetingLink Meeting, int Sentences);

/// <summary>A sentence that has the words.</summary>
/// <param name="Meeting">The meeting whose document has it.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Snippet">Its words around the hit, HTML-escaped, the found words in <c>&lt;mark&gt;</c>.</param>
/// <param name="Start">Where the sentence starts in the reading text, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Language">Its language: a BCP 47 tag.</param>
public sealed record SearchHit(
    MeetingLink Meeting,
    FoundSentence Sentence,
    string Snippet,
    int Start,
    int End,
    string Document,
    string Language
);

/// <summary>A found sentence by its id (<c>5.4-1f3a9c</c>) and words.</summary>
public sealed record FoundSentence(string Id, string Text);

/// <summary>Where to search; null is everywhere.</summary>
/// <param name="Meeting">Meeting slug.</param>
/// <param name="Series">Series slug.</param>
/// <param name="Exact">Whether only the words themselves are searched for, and no other names of what they name.</param>
public sealed record SearchFilter(string? Meeting = null, string? Series = null, bool Exact = false);
