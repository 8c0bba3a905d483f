using System.Globalization;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Meetings;

/// <summary>Every meeting the archive knows, narrowed by series, party, year and state.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(MeetingQueries meetings, SeriesQueries series) : PageModel
{
    /// <summary>Series slug.</summary>
    [FromQuery]
    public string? Series { get; set; }

    /// <summary>Party code.</summary>
    [FromQuery]
    public string? Party { get; set; }

    /// <summary>Year of the meeting.</summary>
    [FromQuery]
    public int? Year { get; set; }

    /// <summary>States wanted; none is any.</summary>
    [FromQuery]
    public MeetingState[] State { get; set; } = [];

    /// <summary>"oldest" first, or newest.</summary>
    [FromQuery]
    public MeetingSort Sort { get; set; } = MeetingSort.Newest;

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The meetings of this page.</summary>
    public PageOf<MeetingSummary> Found { get; private set; } = new([], 0, null);

    /// <summary>What one can choose from.</summary>
    public IReadOnlyList<SeriesSummary> AllSeries { get; private set; } = [];

    /// <summary>Parties of any series, by name.</summary>
    public IEnumerable<string> AllParties =>
        AllSeries
            .SelectMany(each => each.Parties)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(Names.Party, StringComparer.Ordinal);

    /// <summary>Years from the first meeting to the last.</summary>
    public IEnumerable<int> AllYears
    {
        get
        {
            var years = AllSeries
                .SelectMany(each => new[] { each.First, each.Last })
                .OfType<DateOnly>()
                .Select(day => day.Year)
                .ToArray();
            return years.Length == 0 ? [] : Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Reverse();
        }
    }

    /// <summary>Whether anything is narrowed.</summary>
    public bool IsNarrowed => Series is not null || Party is not null || Year is not null || State.Length > 0;

    /// <summary>The same question to the API.</summary>
    public string Json => "/api/v1/meetings" + Query(cursor: null);

    /// <summary>The page after this one; null on the last.</summary>
    public string? NextPage => Found.Next is { } next ? "/meetings" + Query(next) : null;

    /// <summary>The first page of the same question.</summary>
    public string FirstPage => "/meetings" + Query(cursor: null);

    /// <summary>Asks for the meetings and for what one can choose from.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var filter = new MeetingFilter(
            Series is null ? null : [Series],
            Party is null ? null : [Party],
            Year is null ? null : [Year.Value],
            State.Length == 0 ? null : State,
            Sort: Sort
        );
        Found = await meetings.ListAsync(filter, new PageRequest(50, Cursor), cancellationToken);
        AllSeries = (await series.ListAsync(new PageRequest(PageRequest.MaximumLimit), cancellationToken)).Items;
        return Page();
    }

    /// <summary>The question as a query string.</summary>
    public QueryString Query(string? cursor)
    {
        IEnumerable<KeyValuePair<string, string?>> asked =
        [
            new("series", Series),
            new("party", Party),
            new("year", Year?.ToString(CultureInfo.InvariantCulture)),
            .. State.Select(state => new KeyValuePair<string, string?>("state", state.ToString().ToLowerInvariant())),
            new("sort", Sort.ToString().ToLowerInvariant()),
            new("cursor", cursor),
        ];
        return QueryString.Create(asked.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
