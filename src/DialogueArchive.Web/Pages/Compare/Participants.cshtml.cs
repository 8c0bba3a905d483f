using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Compare;

/// <summary>The matrix organisation by meeting over any choice of meetings and series.</summary>
public sealed class ParticipantsModel(ComparisonQueries comparisons, SeriesQueries series) : PageModel
{
    /// <summary>Meeting slugs.</summary>
    [FromQuery]
    public string[] Meetings { get; set; } = [];

    /// <summary>Series slugs.</summary>
    [FromQuery]
    public string[] Series { get; set; } = [];

    /// <summary>Party code; all parties by default.</summary>
    [FromQuery]
    public string? Party { get; set; }

    /// <summary>"name", "meetings", "first" or "chairs"; anything else is "name".</summary>
    [FromQuery]
    public string? Sort { get; set; }

    /// <summary>"series" for a column a series; otherwise a column a meeting.</summary>
    [FromQuery]
    public string? By { get; set; }

    /// <summary>The most columns that a page shows; the data has all.</summary>
    public const int MostColumns = 60;

    /// <summary>The order in use.</summary>
    public PresenceSort Order { get; private set; }

    /// <summary>Whether a column is a series.</summary>
    public bool BySeries => By == "series";

    /// <summary>The columns shown: the newest of many.</summary>
    public IReadOnlyList<MeetingSummary> Columns => Answer is null ? [] : [.. Answer.Meetings.TakeLast(MostColumns)];

    /// <summary>What the tables in question have in common.</summary>
    public Overlap Overlap => BySeries ? Answer!.SeriesOverlap : Answer!.Overlap;

    /// <summary>A meeting or a series of the answer, in words.</summary>
    public string Told(string slug) =>
        BySeries
            ? Answer!.Meetings.Where(meeting => meeting.Series?.Slug == slug).Select(Told).First()
            : Answer!.Meetings.Where(meeting => meeting.Slug == slug).Select(AtMeeting).First();

    private string AtMeeting(MeetingSummary meeting) =>
        Answer!.Meetings.DistinctBy(each => each.Series).Count() > 1 ? meeting.Title : meeting.ShortTitle;

    private static string Told(MeetingSummary meeting) =>
        $"{meeting.Series!.Name} of {Names.PartiesInProse(meeting.Parties.Order(StringComparer.Ordinal))}";

    /// <summary>The matrix; null when nothing was chosen or something chosen does not exist.</summary>
    public ParticipantComparison? Answer { get; private set; }

    /// <summary>Slugs that name nothing here.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>Series with a text.</summary>
    public IReadOnlyList<SeriesSummary> Recorded { get; private set; } = [];

    /// <summary>The one series shown, where it is one.</summary>
    public SeriesSummary? One =>
        Series is [var slug] && Meetings.Length == 0 ? Recorded.FirstOrDefault(each => each.Slug == slug) : null;

    /// <summary>The same question, as a query string.</summary>
    public QueryString Query =>
        QueryString.Create(
            Meetings
                .Select(slug => new KeyValuePair<string, string?>("meetings", slug))
                .Concat(Series.Select(slug => new KeyValuePair<string, string?>("series", slug)))
                .Concat(Party is null ? [] : [new KeyValuePair<string, string?>("party", Party)])
                .Concat(Order == PresenceSort.Name ? [] : [new KeyValuePair<string, string?>("sort", Word(Order))])
        );

    /// <summary>The same for files, which have the columns that the page has.</summary>
    public QueryString FileQuery => BySeries ? Query.Add("by", "series") : Query;

    /// <summary>Asks for the matrix and for what one can choose from.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Meetings, Series) = (Given(Meetings), Given(Series));
        Party = string.IsNullOrWhiteSpace(Party) ? null : Party;
        Order = Array.Find(Enum.GetValues<PresenceSort>(), sort => Word(sort) == Sort);
        var all = await series.ListAsync(new PageRequest(PageRequest.MaximumLimit), cancellationToken);
        Recorded = [.. all.Items.Where(each => each.Recorded > 0).OrderBy(Names.Series, StringComparer.Ordinal)];
        if (Meetings.Length + Series.Length == 0)
        {
            return;
        }

        var compared = await comparisons.ParticipantsAsync(Meetings, Series, Party, Order, cancellationToken);
        (Answer, Unknown) = (compared.Answer, compared.Unknown);
        if (Answer is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>The meetings and series in question, as a query string.</summary>
    public QueryString Chosen =>
        QueryString.Create(
            Meetings
                .Select(slug => new KeyValuePair<string, string?>("meetings", slug))
                .Concat(Series.Select(slug => new KeyValuePair<string, string?>("series", slug)))
        );

    /// <summary>An order as addresses have it.</summary>
    public static string Word(PresenceSort sort) => sort.ToString().ToLowerInvariant();

    private static string[] Given(string[] slugs) =>
        [.. slugs.Where(slug => !string.IsNullOrWhiteSpace(slug)).Distinct(StringComparer.Ordinal)];
}
