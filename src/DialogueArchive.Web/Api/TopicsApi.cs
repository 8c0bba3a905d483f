using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Topics of the controlled vocabulary.</summary>
internal static class TopicsApi
{
    public static void MapTopics(this IEndpointRouteBuilder api)
    {
        var topics = api.MapGroup("/topics").WithTags("Topics");
        topics.MapGet("", ListAsync).WithName("listTopics");
        api.MapListFiles("/topics", ListAsync, ListFiles.Formats + "|jsonld");
        topics.MapGet("/{topic}", FindAsync).WithName("getTopic").ProducesNotFound();
        topics.MapGet("/{topic}/strength", StrengthAsync).WithName("getStrengthOfTopic").ProducesNotFound();
        topics
            .MapGet("/{topic}/strength" + ComparisonFile.Suffix, StrengthFileAsync)
            .WithName("getStrengthOfTopicFile")
            .ProducesNotFound();
    }

    /// <summary>Every topic of the vocabulary.</summary>
    /// <param name="sort">By name unless asked otherwise; or by the number of meetings, most first.</param>
    private static async Task<Ok<ListOf<TopicSummary>>> ListAsync(
        HttpContext http,
        TopicQueries topics,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        [WordOf<NameSort>] string? sort = null
    ) =>
        ListAnswer.Of(
            http,
            await topics.ListAsync(paging.Request, Words.Of<NameSort>(sort) ?? NameSort.Name, cancellationToken)
        );

    /// <summary>A topic with every sentence that mentions it.</summary>
    /// <param name="topic">Slug of the topic.</param>
    private static async Task<Results<Ok<TopicDetail>, ProblemHttpResult>> FindAsync(
        HttpContext http,
        TopicQueries topics,
        string topic,
        CancellationToken cancellationToken
    ) =>
        await topics.FindAsync(topic, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound(http, "topic", topic, "/api/v1/topics");

    /// <summary>How strongly the meetings of one series spoke of a topic, sentence by sentence.</summary>
    /// <param name="topic">Slug of the topic.</param>
    /// <param name="series">Slug of the series; without it, the one in which most meetings speak of the topic.</param>
    private static async Task<Results<Ok<TopicStrength>, ProblemHttpResult>> StrengthAsync(
        HttpContext http,
        TopicQueries topics,
        string topic,
        CancellationToken cancellationToken,
        string? series = null
    ) =>
        await topics.StrengthAsync(topic, series, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : NotFound(http, topic, series);

    /// <summary>The same as a table, or as a chart of steps.</summary>
    /// <param name="format">csv or svg.</param>
    /// <param name="topic">Slug of the topic.</param>
    /// <param name="series">Slug of the series; without it, the one in which most meetings speak of the topic.</param>
    private static async Task<Results<ComparisonFile, ProblemHttpResult>> StrengthFileAsync(
        HttpContext http,
        TopicQueries topics,
        string format,
        string topic,
        CancellationToken cancellationToken,
        string? series = null
    ) =>
        await topics.StrengthAsync(topic, series, cancellationToken) is { } found
            ? ComparisonFile.Of(format, () => StrengthTable.Of(found), () => GridChart.Of(found))
            : NotFound(http, topic, series);

    private static ProblemHttpResult NotFound(HttpContext http, string topic, string? series) =>
        Problems.NotFound(
            http,
            "topic or series",
            series is null ? topic : $"{topic}', '{series}",
            "/api/v1/topics and /api/v1/series"
        );
}
