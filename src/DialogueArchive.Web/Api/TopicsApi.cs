using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Topics of the controlled vocabulary.</summary>
internal static class TopicsApi
{
    public static void MapTopics(this IEndpointRouteBuilder api)
    {
        var topics = api.MapGroup("/topics").WithTags("Topics");
        topics.MapGet("", ListAsync).WithName("listTopics");
        topics.MapGet("/{topic}", FindAsync).WithName("getTopic").ProducesNotFound();
    }

    /// <summary>Every topic of the vocabulary, in order of name.</summary>
    private static async Task<Ok<ListOf<TopicSummary>>> ListAsync(
        HttpContext http,
        TopicQueries topics,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => ListAnswer.Of(http, await topics.ListAsync(paging.Request, cancellationToken));

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
}
