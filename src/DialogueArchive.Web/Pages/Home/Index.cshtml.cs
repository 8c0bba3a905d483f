using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Home;

/// <summary>The first page: the latest text, questions to start from, what is missing, all series on one axis.</summary>
public sealed class IndexModel(
    MeetingQueries meetings,
    SeriesQueries series,
    CoverageQueries coverage,
    CommitmentQueries commitments
) : PageModel
{
    /// <summary>What the archive has and lacks.</summary>
    public Coverage Held { get; private set; } = null!;

    /// <summary>The latest meeting with a text; null in an empty archive.</summary>
    public MeetingDetail? Latest { get; private set; }

    /// <summary>What changed since the text before it.</summary>
    public MeetingComparison? Changes { get; private set; }

    /// <summary>Its statements that bind most, strongest first: agreed, intended, invited.</summary>
    public IReadOnlyList<StatementDetail> Said { get; private set; } = [];

    /// <summary>The open commitments said last.</summary>
    public PageOf<Commitment> Open { get; private set; } = new([], 0, null);

    /// <summary>Every series.</summary>
    public PageOf<SeriesSummary> Series { get; private set; } = new([], 0, null);

    /// <summary>The newest meetings, as far as one picture shows them.</summary>
    public PageOf<MeetingSummary> Meetings { get; private set; } = new([], 0, null);

    /// <summary>The statement that stands for the latest text: the strongest, of these the one on most topics.</summary>
    public StatementDetail? Pulled =>
        Said.OrderByDescending(statement => statement.Strength)
            .ThenByDescending(statement => statement.Topics.Count)
            .FirstOrDefault();

    /// <summary>Seats at the latest meeting.</summary>
    public IReadOnlyList<Seats> Seats =>
        [
            .. Latest?.Delegations.Select(side => new Seats(side.Party, side.CoChairs.Count, side.Participants.Count))
                ?? [],
        ];

    /// <summary>The topic most spoken of that the text before names as well, else of the latest text alone.</summary>
    private TopicOfMeeting? Lasting =>
        Latest
            ?.Topics.OrderByDescending(topic => Changes?.Topics.Continued.Any(each => each.Slug == topic.Slug) == true)
            .ThenByDescending(topic => topic.Strength ?? 0)
            .ThenByDescending(topic => topic.Evidence.Count)
            .FirstOrDefault();

    /// <summary>Questions whose answers the archive has.</summary>
    public IEnumerable<Link> Questions
    {
        get
        {
            if (Latest is not { } latest)
            {
                yield break;
            }

            if (latest.Previous is { } previous)
            {
                yield return new(
                    $"Who joined and who left between {MeetingWords.Pair(previous, latest.Summary)}?",
                    $"/compare/meetings?a={previous.Slug}&b={latest.Slug}"
                );
            }

            if (Lasting is { } topic)
            {
                yield return new($"When did {Lower(topic.Name)} first come up?", $"/topics/{topic.Slug}");
            }

            if (latest.Series is { } series)
            {
                yield return new(
                    "Which organisations chair, and which take part?",
                    $"/compare/participants?series={series.Slug}"
                );
            }

            yield return new("What did one side say alone?", $"/meetings/{latest.Slug}#h-alone");
            if (latest.NextMeeting is not null)
            {
                yield return new(
                    "What was promised for the next meeting, and what is known of it?",
                    $"/commitments/{latest.Slug}-next"
                );
            }
        }
    }

    /// <summary>Asks for all of it; the number of questions does not grow with the archive.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = new PageRequest(PageRequest.MaximumLimit);
        Held = await coverage.CountAsync(cancellationToken);
        Series = await series.ListAsync(all, cancellationToken);
        Meetings = await meetings.ListAsync(new MeetingFilter(Sort: MeetingSort.Newest), all, cancellationToken);
        Open = await commitments.ListAsync(
            new CommitmentFilter([CommitmentStatus.Open]),
            new PageRequest(7),
            cancellationToken
        );
        var newest = await meetings.ListAsync(
            new MeetingFilter(States: [MeetingState.Recorded], Sort: MeetingSort.Newest),
            new PageRequest(1),
            cancellationToken
        );
        if (newest.Items.Count == 0)
        {
            return;
        }

        Latest = await meetings.FindAsync(newest.Items[0].Slug, cancellationToken);
        if (Latest is not { } latest)
        {
            return;
        }

        Said =
        [
            .. latest
                .Statements.Where(statement => statement is { IsOfParties: true, Strength: >= 4 })
                .OrderByDescending(statement => statement.Strength),
        ];
        if (latest.Previous is { } previous && await meetings.FindAsync(previous.Slug, cancellationToken) is { } before)
        {
            Changes = Comparison.Of(before, latest);
        }
    }

    /// <summary>A topic's name inside a sentence: "Space policy" as "space policy", "UN guidelines" as it is.</summary>
    private static string Lower(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
