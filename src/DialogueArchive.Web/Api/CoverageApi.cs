using System.Globalization;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>What the archive has and lacks.</summary>
internal static class CoverageApi
{
    public static void MapCoverage(this IEndpointRouteBuilder api)
    {
        var coverage = api.MapGroup("/coverage").WithTags("Coverage");
        coverage.MapGet("", ReportAsync).WithName("getCoverage");
        api.MapGet("/coverage" + ComparisonFile.Suffix, FileAsync).WithName("getCoverageFile").WithTags("Coverage");
    }

    /// <summary>Recorded, known and promised meetings, gaps by series, languages, names without authority records, sentences without facts.</summary>
    private static async Task<Ok<CoverageReport>> ReportAsync(
        CoverageQueries coverage,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await coverage.ReportAsync(cancellationToken));

    /// <summary>The meetings of series with gaps as a table, or as a map.</summary>
    /// <param name="format">csv or svg.</param>
    private static async Task<ComparisonFile> FileAsync(
        CoverageQueries coverage,
        string format,
        CancellationToken cancellationToken
    )
    {
        var report = await coverage.ReportAsync(cancellationToken);
        return ComparisonFile.Of(format, () => Gaps(report), () => GapChart.File(report.Gaps));
    }

    private static Table Gaps(CoverageReport report) =>
        new(
            ["series", "name", "meeting", "ordinal", "state", "knownBy"],
            [
                .. report.Gaps.SelectMany(each =>
                    each.Meetings.Select(meeting =>
                        (IReadOnlyList<string?>)
                            [
                                each.Series.Slug,
                                each.Series.Name,
                                meeting.Slug,
                                meeting.Ordinal?.ToString(CultureInfo.InvariantCulture),
                                Words.Of(meeting.State),
                                string.Join(' ', meeting.KnownBy.Select(Words.Of)),
                            ]
                    )
                ),
            ]
        );
}
