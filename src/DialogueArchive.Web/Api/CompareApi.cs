using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Comparisons.</summary>
internal static class CompareApi
{
    public static void MapCompare(this IEndpointRouteBuilder api)
    {
        var compare = api.MapGroup("/compare").WithTags("Compare");
        compare.MapGet("/meetings", MeetingsAsync).WithName("compareMeetings").ProducesNotFound();
        compare.MapGet("/participants", ParticipantsAsync).WithName("compareParticipants").ProducesNotFound();
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
    private static async Task<Results<Ok<ParticipantComparison>, ProblemHttpResult>> ParticipantsAsync(
        HttpContext http,
        ComparisonQueries comparisons,
        string[] meetings,
        string[] series,
        CancellationToken cancellationToken,
        string? party = null
    )
    {
        if (meetings.Length + series.Length == 0)
        {
            return Problems.Unusable(http, "meetings", "'meetings' and 'series' are both missing; give one of them.");
        }
        var compared = await comparisons.ParticipantsAsync(Each(meetings), Each(series), party, cancellationToken);
        return compared.Answer is { } answer ? TypedResults.Ok(answer) : NotFound(http, compared.Unknown);
    }

    private static string[] Each(string[] slugs) =>
        [
            .. slugs.SelectMany(slug =>
                slug.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ),
        ];

    private static ProblemHttpResult NotFound(HttpContext http, IReadOnlyList<string> unknown) =>
        Problems.NotFound(
            http,
            "meeting or series",
            string.Join("', '", unknown),
            "/api/v1/meetings and /api/v1/series"
        );
}
