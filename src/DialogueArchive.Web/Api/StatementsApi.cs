using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Statements of all meetings.</summary>
internal static class StatementsApi
{
    public static void MapStatements(this IEndpointRouteBuilder api)
    {
        api.MapGet("/statements", ListAsync).WithName("listStatements").WithTags("Statements");
        api.MapListFiles("/statements", ListAsync);
    }

    /// <summary>Who did what about which topic: oldest meeting first, then in the order of the text.</summary>
    /// <param name="actor">both, leaders, other, or party codes; several are "or".</param>
    /// <param name="act">Kinds of act; several are "or".</param>
    /// <param name="topic">Slug of a topic.</param>
    /// <param name="meeting">Slug of a meeting.</param>
    /// <param name="series">Slug of a series.</param>
    /// <param name="sort">By the first day of the meeting, oldest first unless asked otherwise; undated ones come last in both.</param>
    private static async Task<Ok<ListOf<StatementDetail>>> ListAsync(
        HttpContext http,
        StatementQueries statements,
        [AsParameters] Paging paging,
        string[] actor,
        [WordOf<Act>] string[] act,
        CancellationToken cancellationToken,
        string? topic = null,
        string? meeting = null,
        string? series = null,
        [WordOf<MeetingSort>] string? sort = null
    ) =>
        ListAnswer.Of(
            http,
            await statements.ListAsync(
                new StatementFilter(
                    actor.Length == 0 ? null : actor,
                    Words.Of<Act>(act),
                    topic,
                    meeting,
                    series,
                    Words.Of<MeetingSort>(sort) ?? MeetingSort.Oldest
                ),
                paging.Request,
                cancellationToken
            )
        );
}
