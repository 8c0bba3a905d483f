using System.Text.Json.Serialization;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Search;

/// <summary>What a search found.</summary>
/// <param name="Hits">The wanted page of the sentences, in the wanted order.</param>
/// <param name="Meetings">Every meeting that has the words, oldest first, undated last: on whatever page its sentences stand.</param>
/// <param name="Also">Other names that were searched for together with the words.</param>
/// <param name="About">What there is to say of all the sentences together.</param>
public sealed record SearchResult(
    PageOf<SearchHit> Hits,
    IReadOnlyList<MeetingHits> Meetings,
    IReadOnlyList<AlsoSearched> Also,
    SearchOverview About
);

/// <summary>What there is to say of all sentences that a search finds.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Meetings">In how many meetings.</param>
/// <param name="Facets">How many of them each further choice would leave.</param>
/// <param name="First">The first mention here: of the earliest dated meeting; null when nothing was found or no date is known.</param>
/// <param name="BeforeFirst">Known meetings of that series, or of any when it has none, before the first mention, whose texts are not here.</param>
/// <param name="Undated">Known meetings of the same without a date or a text.</param>
/// <param name="Years">Sentences and missing texts by year, every year from the first to the last.</param>
/// <param name="Also">Other names that were searched for together with the words.</param>
/// <param name="Misread">What of the question was not understood, each in a sentence.</param>
/// <param name="Spelling">Of a search that found nothing: the same question as the archive spells it, where that finds something.</param>
/// <param name="Without">Of a search that found nothing: what it finds with one of the choices left out.</param>
public sealed record SearchOverview(
    int Total,
    int Meetings,
    IReadOnlyList<FacetCounts> Facets,
    SearchHit? First,
    int BeforeFirst,
    int Undated,
    IReadOnlyList<YearHits> Years,
    IReadOnlyList<AlsoSearched> Also,
    IReadOnlyList<string> Misread,
    SpelledOtherwise? Spelling,
    IReadOnlyList<WithoutChoice> Without
);

/// <summary>The question in another spelling.</summary>
/// <param name="Words">The question.</param>
/// <param name="Total">How many sentences it finds.</param>
/// <param name="Everywhere">Whether it finds them only with every choice taken away.</param>
public sealed record SpelledOtherwise(string Words, int Total, bool Everywhere);

/// <summary>A year: sentences found in its texts, and known meetings whose texts are not here.</summary>
public sealed record YearHits(int Year, int Sentences, int NotHeld);

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
/// <param name="Date">The first day of the meeting; null when not known.</param>
public sealed record SearchHit(
    MeetingLink Meeting,
    FoundSentence Sentence,
    string Snippet,
    int Start,
    int End,
    string Document,
    string Language,
    DateOnly? Date
);

/// <summary>A found sentence by its id (<c>5.4-1f3a9c</c>) and words.</summary>
public sealed record FoundSentence(string Id, string Text);

/// <summary>Where to search and in which order to answer.</summary>
/// <param name="Choices">What narrows the search; null is everywhere.</param>
/// <param name="Exact">Whether only the words themselves are searched for, and no other names of what they name.</param>
/// <param name="Sort">The order of the sentences.</param>
public sealed record SearchFilter(Choices? Choices = null, bool Exact = false, SearchSort Sort = SearchSort.Relevance);

/// <summary>Order of found sentences.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SearchSort>))]
public enum SearchSort
{
    /// <summary>The closest to the words first.</summary>
    [JsonStringEnumMemberName("relevance")]
    Relevance,

    /// <summary>By day of the meeting, the latest first; undated last.</summary>
    [JsonStringEnumMemberName("newest")]
    Newest,

    /// <summary>By day of the meeting, the earliest first; undated last.</summary>
    [JsonStringEnumMemberName("oldest")]
    Oldest,
}

/// <summary>Meetings that were chosen, and what further choices would leave.</summary>
/// <param name="Meetings">The wanted page.</param>
/// <param name="Facets">How many meetings each further choice would leave.</param>
/// <param name="Without">Of a choice that nothing answers to: what is left with one part of it left out.</param>
public sealed record ChosenMeetings(
    PageOf<MeetingSummary> Meetings,
    IReadOnlyList<FacetCounts> Facets,
    IReadOnlyList<WithoutChoice> Without
);
