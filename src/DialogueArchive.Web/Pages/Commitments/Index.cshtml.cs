using System.Globalization;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Api;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Commitments;

/// <summary>The ledger: what was undertaken, and what came of it.</summary>
[RefuseInvalidCursor]
public sealed class IndexModel(CommitmentQueries commitments) : PageModel
{
    /// <summary>Statuses wanted, as the API writes them.</summary>
    [FromQuery]
    public string[] Status { get; set; } = [];

    /// <summary>"both" or a party code.</summary>
    [FromQuery]
    public string? Actor { get; set; }

    /// <summary>Kinds of act wanted.</summary>
    [FromQuery]
    public Act[] Act { get; set; } = [];

    /// <summary>Steps wanted: 4 or 5.</summary>
    [FromQuery]
    public int[] Strength { get; set; } = [];

    /// <summary>Topic slug.</summary>
    [FromQuery]
    public string? Topic { get; set; }

    /// <summary>Series slug.</summary>
    [FromQuery]
    public string? Series { get; set; }

    /// <summary>Year in which it was said.</summary>
    [FromQuery]
    public int? Year { get; set; }

    /// <summary>The day for which the ledger is told, as 2018-07-20.</summary>
    [FromQuery]
    public string? Asof { get; set; }

    /// <summary>Where the page begins.</summary>
    [FromQuery]
    public string? Cursor { get; set; }

    /// <summary>The commitments of this page.</summary>
    public PageOf<Commitment> Found { get; private set; } = new([], 0, null);

    /// <summary>How many there are of each status under all the other filters.</summary>
    public IReadOnlyDictionary<CommitmentStatus, int> Counts { get; private set; } =
        new Dictionary<CommitmentStatus, int>();

    /// <summary>What one can choose from.</summary>
    public CommitmentChoices Choices { get; private set; } = new([], [], [], null, null);

    /// <summary>The day asked for; null is now.</summary>
    public DateOnly? Day => DayAttribute.Read(Asof);

    /// <summary>Statuses wanted.</summary>
    public IReadOnlyList<CommitmentStatus> Statuses =>
        [.. Enum.GetValues<CommitmentStatus>().Where(each => Status.Contains(Words.Of(each), StringComparer.Ordinal))];

    /// <summary>Whether anything is narrowed.</summary>
    public bool IsNarrowed =>
        Statuses.Count + Act.Length + Strength.Length > 0 || (Actor ?? Topic ?? Series) is not null || Year is not null;

    /// <summary>The same question, as a query string.</summary>
    public QueryString Query(string? cursor = null, CommitmentStatus? status = null)
    {
        IEnumerable<KeyValuePair<string, string?>> asked =
        [
            .. status is { } only
                ? [new("status", Words.Of(only))]
                : Statuses.Select(each => new KeyValuePair<string, string?>("status", Words.Of(each))),
            new("actor", Actor),
            .. Act.Select(act => new KeyValuePair<string, string?>("act", Words.Of(act))),
            .. Strength.Select(step => new KeyValuePair<string, string?>("strength", $"{step}")),
            new("topic", Topic),
            new("series", Series),
            new("year", Year?.ToString(CultureInfo.InvariantCulture)),
            new("asof", Asof),
            new("cursor", cursor),
        ];
        return QueryString.Create(asked.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>Asks for the commitments and for what one can choose from.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || (!string.IsNullOrEmpty(Asof) && Day is null) || Statuses.Count != Status.Length)
        {
            return BadRequest();
        }

        var filter = new CommitmentFilter(
            null,
            Actor is null ? null : [Actor],
            Act,
            Strength,
            Topic is null ? null : [Topic],
            Series is null ? null : [Series],
            Year is null ? null : [Year.Value],
            AsOf: Day
        );
        Counts = await commitments.CountsAsync(filter, cancellationToken);
        Found = await commitments.ListAsync(
            filter with
            {
                Statuses = Statuses,
            },
            new PageRequest(50, Cursor),
            cancellationToken
        );
        Choices = await commitments.ChoicesAsync(cancellationToken);
        return Page();
    }
}
