using System.ComponentModel.DataAnnotations;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DialogueArchive.Web.Api;

/// <summary>All series on one axis.</summary>
internal static class TimelineApi
{
    public static void MapTimeline(this IEndpointRouteBuilder api)
    {
        var timeline = api.MapGroup("/timeline").WithTags("Timeline");
        timeline.MapGet("", ListAsync).WithName("listTimeline");
        api.MapGet($"/timeline.{{format:regex(^({ComparisonFile.Formats})$)}}", FileAsync)
            .WithTags("Timeline")
            .WithName("getTimelineFile");
    }

    /// <summary>Series with what of them has a date: meetings recorded and known, promised windows, things their texts refer to.</summary>
    private static async Task<Ok<ListOf<TimelineRow>>> ListAsync(
        HttpContext http,
        TimelineQueries timeline,
        [AsParameters] TimelineParameters asked,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => ListAnswer.Of(http, await timeline.ListAsync(asked.Filter, paging.Request, cancellationToken));

    /// <summary>The same as a table, a row for each thing with a date, or as a picture; of the series that the page holds.</summary>
    /// <param name="format">csv or svg.</param>
    private static async Task<ComparisonFile> FileAsync(
        HttpContext http,
        TimelineQueries timeline,
        string format,
        [AsParameters] TimelineParameters asked,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    )
    {
        var page = await timeline.ListAsync(asked.Filter, paging.Request, cancellationToken);
        ListAnswer.Of(http, page);
        return ComparisonFile.Of(
            format,
            () => TableOf(page.Items),
            () => new TimelineStrip(page.Items, asked.From, asked.To).File()
        );
    }

    /// <summary>A row for each thing with a date, in order of days.</summary>
    internal static Table TableOf(IReadOnlyList<TimelineRow> rows) =>
        new(
            ["series", "name", "start", "end", "kind", "what", "title", "namedAt"],
            [
                .. TimelineMark
                    .Of(rows)
                    .Select(mark =>
                        (IReadOnlyList<string?>)
                            [
                                mark.Series.Slug,
                                mark.Series.Name,
                                $"{mark.Start:O}",
                                $"{mark.End:O}",
                                mark.Kind,
                                mark.Slug,
                                mark.Title,
                                string.Join(' ', mark.NamedAt.Select(meeting => meeting.Slug)),
                            ]
                    ),
            ]
        );
}

/// <summary>What of the timeline is wanted.</summary>
/// <param name="Party">Codes of parties, any of which the series has.</param>
/// <param name="Series">Slugs of series.</param>
/// <param name="From">The first year.</param>
/// <param name="To">The last year, inclusive.</param>
internal sealed record TimelineParameters(
    [FromQuery(Name = "party")] string[] Party,
    [FromQuery(Name = "series")] string[] Series,
    [FromQuery(Name = "from"), Range(1, 9999)] int? From = null,
    [FromQuery(Name = "to"), Range(1, 9999)] int? To = null
)
{
    public TimelineFilter Filter => new(Party, From, To, Series);
}
