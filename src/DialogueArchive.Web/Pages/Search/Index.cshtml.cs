using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Search;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Search;

/// <summary>Sentences that have the words, by meeting; and topics of that name.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(
    SearchQueries search,
    TopicQueries topics,
    SeriesQueries series,
    CoverageQueries coverage
) : PageModel
{
    private static readonly char[] Breaks = [' ', '"', '-', ',', '.'];

    /// <summary>The words looked for.</summary>
    [FromQuery]
    public string? Q { get; set; }

    /// <summary>Series slug.</summary>
    [FromQuery]
    public string? Series { get; set; }

    /// <summary>Meeting slug.</summary>
    [FromQuery]
    public string? Meeting { get; set; }

    /// <summary>Whether only the words themselves are searched for.</summary>
    [FromQuery]
    public bool Exact { get; set; }

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The sentences of this page, best first, and every meeting that has some.</summary>
    public SearchResult Found { get; private set; } = new(new([], 0, null), [], []);

    /// <summary>Topics whose name shares a word with the question; those with all its words first.</summary>
    public IReadOnlyList<TopicSummary> Near { get; private set; } = [];

    /// <summary>Series with a text.</summary>
    public IReadOnlyList<SeriesSummary> Recorded { get; private set; } = [];

    /// <summary>What was searched and what could not be.</summary>
    public Coverage Held { get; private set; } = null!;

    /// <summary>Whether there is anything to look for.</summary>
    public bool HasWords => !string.IsNullOrWhiteSpace(Q);

    /// <summary>The same question, as a query string.</summary>
    public QueryString Query(string? cursor) => Query(cursor, Exact);

    /// <summary>The same question with or without the other names of what it names.</summary>
    public QueryString Query(string? cursor, bool exact) =>
        QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("q", Q),
                new("series", Series),
                new("meeting", Meeting),
                new("exact", exact ? "true" : null),
                new("cursor", cursor),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );

    /// <summary>Looks for the words.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = new PageRequest(PageRequest.MaximumLimit);
        Held = await coverage.CountAsync(cancellationToken);
        Recorded =
        [
            .. (await series.ListAsync(all, cancellationToken))
                .Items.Where(each => each.Recorded > 0)
                .OrderBy(Names.Series, StringComparer.Ordinal),
        ];
        if (!HasWords)
        {
            return;
        }

        Found = await search.FindAsync(
            Q,
            new SearchFilter(Meeting, Series, Exact),
            new PageRequest(50, Cursor),
            cancellationToken
        );
        Near = NearTo(Q!, (await topics.ListAsync(all, cancellationToken)).Items);
    }

    internal static List<TopicSummary> NearTo(string words, IReadOnlyList<TopicSummary> topics)
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
                .ThenByDescending(pair => pair.Topic.Mentions)
                .Take(4)
                .Select(pair => pair.Topic),
        ];
    }

    private static IEnumerable<string> Words(string words) =>
        words.ToLowerInvariant().Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2);
}
