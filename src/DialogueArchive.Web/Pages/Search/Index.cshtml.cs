using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Search;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Search;

/// <summary>Sentences that have the words, by meeting; and topics of that name.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(SearchQueries search, CoverageQueries coverage) : PageModel
{
    private static readonly char[] Breaks = [' ', '"', '-', ',', '.'];

    /// <summary>The words looked for.</summary>
    [FromQuery]
    public string? Q { get; set; }

    /// <summary>Whether only the words themselves are searched for.</summary>
    [FromQuery]
    public bool Exact { get; set; }

    /// <summary>The order of the sentences.</summary>
    [FromQuery]
    public SearchSort Sort { get; set; } = SearchSort.Relevance;

    /// <summary>The facet of which every value is shown.</summary>
    [FromQuery]
    public string? More { get; set; }

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The sentences of this page, and every meeting that has some.</summary>
    public SearchResult Found { get; private set; } = null!;

    /// <summary>Topics whose name shares a word with the question; those with all its words first.</summary>
    public IReadOnlyList<FacetValue> Near { get; private set; } = [];

    /// <summary>What was searched and what could not be.</summary>
    public Coverage Held { get; private set; } = null!;

    /// <summary>Whether there is anything to look for.</summary>
    public bool HasWords => !string.IsNullOrWhiteSpace(Q);

    /// <summary>The question with what narrows it, as an address.</summary>
    public Narrowing Asked { get; private set; } = new("/search", Choices.None, []);

    /// <summary>The choices beside the answer.</summary>
    public FacetsView Facets => new(Asked, Found.About.Facets, More, "sentences");

    /// <summary>The same question with the other names of what it names or without.</summary>
    public string Otherwise(bool exact) => AskedAs(Q, Sort, exact).Address();

    /// <summary>The question as the archive spells it.</summary>
    public string Spelled(SpelledOtherwise spelling)
    {
        var asked = AskedAs(spelling.Words, Sort, Exact);
        return spelling.Everywhere ? asked.Cleared : asked.Address();
    }

    /// <summary>Looks for the words.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (var choices, var isReadable) = Narrowing.Read(Request.Query);
        if (!ModelState.IsValid || !isReadable)
        {
            return BadRequest();
        }
        Asked = new Narrowing("/search", choices, []);
        Asked = AskedAs(Q, Sort, Exact);
        Held = await coverage.CountAsync(cancellationToken);
        if (!HasWords)
        {
            return Page();
        }

        Found = await search.FindAsync(
            Q,
            new SearchFilter(choices, Exact, Sort),
            new PageRequest(50, Cursor),
            cancellationToken
        );
        Near = NearTo(Q!, await search.TopicsAsync(cancellationToken));
        return Page();
    }

    /// <summary>The years of the hits as a picture to take away.</summary>
    public string YearsPicture => "/api/v1/search/facets.svg" + AskedAs(Q, SearchSort.Relevance, Exact).Query();

    private Narrowing AskedAs(string? words, SearchSort sort, bool exact) =>
        Asked with
        {
            Others =
            [
                new("q", words),
                new("exact", exact ? "true" : null),
                new("sort", sort == SearchSort.Relevance ? null : sort.ToString().ToLowerInvariant()),
            ],
        };

    internal static List<FacetValue> NearTo(string words, IReadOnlyList<FacetValue> topics)
    {
        var asked = Words(words).ToHashSet(StringComparer.Ordinal);
        var named = topics.Select(topic => (Topic: topic, Words: Words(topic.Name).Where(asked.Contains))).ToList();
        // A word that many topics have in their names ("space") tells none of them.
        var common = named
            .SelectMany(pair => pair.Words.Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(word => word.Value > named.Count / 8)
            .Select(word => word.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. named
                .Select(pair => (pair.Topic, Shared: pair.Words.Count(word => !common.Contains(word))))
                .Where(pair => pair.Shared > 0)
                .OrderByDescending(pair => pair.Shared)
                .ThenByDescending(pair => pair.Topic.Count)
                .Take(4)
                .Select(pair => pair.Topic),
        ];
    }

    private static IEnumerable<string> Words(string words) =>
        words.ToLowerInvariant().Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2);
}
