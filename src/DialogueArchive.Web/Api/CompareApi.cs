using System.ComponentModel.DataAnnotations;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Comparisons.</summary>
internal static class CompareApi
{
    private const string Suffix = ".{format:regex(^(" + ComparisonFile.Formats + "|" + CitationFiles.Formats + ")$)}";

    public static void MapCompare(this IEndpointRouteBuilder api)
    {
        var compare = api.MapGroup("/compare").WithTags("Compare");
        compare.MapGet("/meetings", MeetingsAsync).WithName("compareMeetings").ProducesNotFound();
        compare.MapGet("/participants", ParticipantsAsync).WithName("compareParticipants").ProducesNotFound();
        compare.MapGet("/wording", WordingAsync).WithName("compareWording").ProducesNotFound();
        compare.MapGet("/topics", TopicsAsync).WithName("compareTopics").ProducesNotFound();
        compare.MapGet("/meetings" + Suffix, MeetingsFileAsync).WithName("compareMeetingsFile").ProducesNotFound();
        compare
            .MapGet("/participants" + Suffix, ParticipantsFileAsync)
            .WithName("compareParticipantsFile")
            .ProducesNotFound();
        compare.MapGet("/wording" + Suffix, WordingFileAsync).WithName("compareWordingFile").ProducesNotFound();
        compare.MapGet("/topics" + Suffix, TopicsFileAsync).WithName("compareTopicsFile").ProducesNotFound();
    }

    /// <summary>
    /// Two meetings: who joined, left, stayed and changed role or name; topics, statements and commitments side by side; what the two
    /// texts can bear.
    /// </summary>
    /// <param name="a">Slug of the earlier meeting.</param>
    /// <param name="b">Slug of the later meeting.</param>
    /// <param name="follow">Organisations as they are named, or with successors as one, or with units under their parents.</param>
    private static async Task<Results<Ok<MeetingComparison>, ProblemHttpResult>> MeetingsAsync(
        HttpContext http,
        MeetingQueries meetings,
        string a,
        string b,
        CancellationToken cancellationToken,
        [WordOf<Follow>] string? follow = null
    )
    {
        var pair = await meetings.PairAsync(a, b, cancellationToken);
        return pair.Answer is { } both
            ? TypedResults.Ok(Comparison.Of(both, Words.Of<Follow>(follow) ?? Follow.None))
            : NotFound(http, pair.Unknown);
    }

    /// <summary>The matrix organisation by meeting over the named meetings and all meetings of the named series.</summary>
    /// <param name="meetings">Slugs of meetings; repeat the name, or put commas between.</param>
    /// <param name="series">Slugs of series; repeat the name, or put commas between.</param>
    /// <param name="party">Code of the one party wanted.</param>
    /// <param name="sort">The order of organisations within a party: by name unless asked otherwise.</param>
    private static async Task<Results<Ok<ParticipantComparison>, ProblemHttpResult>> ParticipantsAsync(
        HttpContext http,
        ComparisonQueries comparisons,
        string[] meetings,
        string[] series,
        CancellationToken cancellationToken,
        string? party = null,
        [WordOf<PresenceSort>] string? sort = null
    )
    {
        if (meetings.Length + series.Length == 0)
        {
            return Problems.Unusable(http, "meetings", "'meetings' and 'series' are both missing; give one of them.");
        }
        var compared = await comparisons.ParticipantsAsync(
            Each(meetings),
            Each(series),
            party,
            Words.Of<PresenceSort>(sort) ?? PresenceSort.Name,
            cancellationToken
        );
        return compared.Answer is { } answer ? TypedResults.Ok(answer) : NotFound(http, compared.Unknown);
    }

    /// <summary>The sentences on a topic in each meeting, aligned with those of the one before, cut where their words differ.</summary>
    /// <param name="topic">Slug of the topic.</param>
    /// <param name="meetings">Slugs of meetings, at most 40; repeat the name, or put commas between. They are put in order of their days.</param>
    private static async Task<Results<Ok<WordingComparison>, ProblemHttpResult>> WordingAsync(
        HttpContext http,
        ComparisonQueries comparisons,
        string topic,
        string[] meetings,
        CancellationToken cancellationToken
    )
    {
        var wanted = Each(meetings);
        if (wanted.Length is 0 or > WordingComparison.MostMeetings)
        {
            return Problems.Unusable(
                http,
                "meetings",
                $"'meetings' names {wanted.Length} meetings; give from 1 to {WordingComparison.MostMeetings}."
            );
        }
        var compared = await comparisons.WordingAsync(topic, wanted, cancellationToken);
        return compared.Answer is { } answer
            ? TypedResults.Ok(answer)
            : Problems.NotFound(
                http,
                "topic or meeting",
                string.Join("', '", compared.Unknown),
                "/api/v1/topics and /api/v1/meetings"
            );
    }

    /// <summary>The table topic by meeting, with the strongest step of each, over the named meetings and all meetings of the named series.</summary>
    /// <param name="meetings">Slugs of meetings; repeat the name, or put commas between.</param>
    /// <param name="series">Slugs of series; repeat the name, or put commas between.</param>
    private static async Task<Results<Ok<TopicMatrix>, ProblemHttpResult>> TopicsAsync(
        HttpContext http,
        ComparisonQueries comparisons,
        string[] meetings,
        string[] series,
        CancellationToken cancellationToken
    )
    {
        if (meetings.Length + series.Length == 0)
        {
            return Problems.Unusable(http, "meetings", "'meetings' and 'series' are both missing; give one of them.");
        }
        var compared = await comparisons.TopicsAsync(Each(meetings), Each(series), cancellationToken);
        return compared.Answer is { } answer ? TypedResults.Ok(answer) : NotFound(http, compared.Unknown);
    }

    /// <summary>Two meetings as a table (a row for each fact, with the sentences that prove it) or a picture.</summary>
    /// <param name="format">csv or svg; bib, ris or csl.json for the citation.</param>
    /// <param name="a">Slug of the earlier meeting.</param>
    /// <param name="b">Slug of the later meeting.</param>
    /// <param name="follow">Organisations as they are named, or with successors as one, or with units under their parents.</param>
    private static async Task<Results<ComparisonFile, TextFile, ProblemHttpResult>> MeetingsFileAsync(
        HttpContext http,
        MeetingQueries meetings,
        string format,
        string a,
        string b,
        CancellationToken cancellationToken,
        [WordOf<Follow>] string? follow = null
    ) =>
        FileOf(
            http,
            await MeetingsAsync(http, meetings, a, b, cancellationToken, follow),
            format,
            ComparisonTables.Of,
            GridChart.Of,
            Citation.Of
        );

    /// <summary>The matrix organisation by meeting as a table or a picture.</summary>
    /// <param name="format">csv or svg; bib, ris or csl.json for the citation.</param>
    /// <param name="meetings">Slugs of meetings; repeat the name, or put commas between.</param>
    /// <param name="series">Slugs of series; repeat the name, or put commas between.</param>
    /// <param name="party">Code of the one party wanted.</param>
    /// <param name="sort">The order of organisations within a party: by name unless asked otherwise.</param>
    /// <param name="by">What has a column: each meeting unless asked otherwise, or each series.</param>
    private static async Task<Results<ComparisonFile, TextFile, ProblemHttpResult>> ParticipantsFileAsync(
        HttpContext http,
        ComparisonQueries comparisons,
        string format,
        string[] meetings,
        string[] series,
        CancellationToken cancellationToken,
        string? party = null,
        [WordOf<PresenceSort>] string? sort = null,
        [AllowedValues("meeting", "series")] string? by = null
    ) =>
        FileOf(
            http,
            await ParticipantsAsync(http, comparisons, meetings, series, cancellationToken, party, sort),
            format,
            by == "series" ? ComparisonTables.OfSeries : ComparisonTables.Of,
            by == "series" ? GridChart.OfSeries : GridChart.Of,
            Citation.Of
        );

    /// <summary>The aligned sentences on a topic as a table, or its steps as a picture.</summary>
    /// <param name="format">csv or svg; bib, ris or csl.json for the citation.</param>
    /// <param name="topic">Slug of the topic.</param>
    /// <param name="meetings">Slugs of meetings, at most 40; repeat the name, or put commas between.</param>
    private static async Task<Results<ComparisonFile, TextFile, ProblemHttpResult>> WordingFileAsync(
        HttpContext http,
        ComparisonQueries comparisons,
        string format,
        string topic,
        string[] meetings,
        CancellationToken cancellationToken
    ) =>
        FileOf(
            http,
            await WordingAsync(http, comparisons, topic, meetings, cancellationToken),
            format,
            ComparisonTables.Of,
            GridChart.Of,
            Citation.Of
        );

    /// <summary>The table topic by meeting for spreadsheets, or as a picture.</summary>
    /// <param name="format">csv or svg; bib, ris or csl.json for the citation.</param>
    /// <param name="meetings">Slugs of meetings; repeat the name, or put commas between.</param>
    /// <param name="series">Slugs of series; repeat the name, or put commas between.</param>
    private static async Task<Results<ComparisonFile, TextFile, ProblemHttpResult>> TopicsFileAsync(
        HttpContext http,
        ComparisonQueries comparisons,
        string format,
        string[] meetings,
        string[] series,
        CancellationToken cancellationToken
    ) =>
        FileOf(
            http,
            await TopicsAsync(http, comparisons, meetings, series, cancellationToken),
            format,
            ComparisonTables.Of,
            GridChart.Of,
            Citation.Of
        );

    private static Results<ComparisonFile, TextFile, ProblemHttpResult> FileOf<T>(
        HttpContext http,
        Results<Ok<T>, ProblemHttpResult> answer,
        string format,
        Func<T, Table> table,
        Func<T, PictureFile> picture,
        Func<T, string, Citation> citation
    )
    {
        if (answer.Result is not Ok<T> { Value: { } value })
        {
            return (ProblemHttpResult)answer.Result;
        }
        if (!CitationFiles.Has(format))
        {
            return ComparisonFile.Of(format, () => table(value), () => picture(value));
        }
        var page = http.Request.Path.Value![(ArchiveSite.Api + "/v1").Length..^(format.Length + 1)];
        return CitationFiles.Of(format, citation(value, $"{http.Request.Site}{page}{http.Request.QueryString}"));
    }

    private static string[] Each(string[] slugs) =>
        [
            .. slugs
                .SelectMany(slug =>
                    slug.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private static ProblemHttpResult NotFound(HttpContext http, IReadOnlyList<string> unknown) =>
        Problems.NotFound(
            http,
            "meeting or series",
            string.Join("', '", unknown),
            "/api/v1/meetings and /api/v1/series"
        );
}
