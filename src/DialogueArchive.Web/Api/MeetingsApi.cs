using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Meetings, and what is read of each.</summary>
internal static class MeetingsApi
{
    public static void MapMeetings(this IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapGet("", ListAsync).WithName("listMeetings");
        api.MapListFiles("/meetings", ListAsync, ListFiles.Formats + "|ics|jsonld");
        meetings.MapListFiles("/{meeting}/delegations", DelegationsAsync, ListFiles.Tables);
        meetings.MapListFiles("/{meeting}/topics", TopicsAsync, ListFiles.Tables);
        meetings.MapListFiles("/{meeting}/statements", StatementsAsync);
        meetings.MapListFiles("/{meeting}/references", ReferencesAsync, ListFiles.Tables);
        meetings.MapListFiles("/{meeting}/documents", DocumentsAsync);
        meetings.MapGet("/{meeting}", FindAsync).WithName("getMeeting").ProducesNotFound();
        meetings
            .MapGet("/{meeting}/delegations", DelegationsAsync)
            .WithName("listDelegationsOfMeeting")
            .ProducesNotFound();
        meetings.MapGet("/{meeting}/topics", TopicsAsync).WithName("listTopicsOfMeeting").ProducesNotFound();
        meetings
            .MapGet("/{meeting}/statements", StatementsAsync)
            .WithName("listStatementsOfMeeting")
            .ProducesNotFound();
        meetings
            .MapGet("/{meeting}/references", ReferencesAsync)
            .WithName("listReferencesOfMeeting")
            .ProducesNotFound();
        meetings.MapGet("/{meeting}/documents", DocumentsAsync).WithName("listDocumentsOfMeeting").ProducesNotFound();
    }

    /// <summary>Meetings: recorded, known and promised. Several values of one filter are "or".</summary>
    /// <param name="series">Slugs of series.</param>
    /// <param name="party">Party codes.</param>
    /// <param name="year">Years in which the meeting lies, at least in part.</param>
    /// <param name="state">How the archive knows of the meeting.</param>
    /// <param name="organisation">Slugs of organisations.</param>
    /// <param name="topic">Slugs of topics.</param>
    /// <param name="sort">By first day, oldest first unless asked otherwise; undated meetings come last in both.</param>
    private static async Task<Ok<ListOf<MeetingSummary>>> ListAsync(
        HttpContext http,
        MeetingQueries meetings,
        [AsParameters] Paging paging,
        string[] series,
        string[] party,
        int[] year,
        [WordOf<MeetingState>] string[] state,
        string[] organisation,
        string[] topic,
        CancellationToken cancellationToken,
        [WordOf<MeetingSort>] string? sort = null
    ) =>
        ListAnswer.Of(
            http,
            await meetings.ListAsync(
                new MeetingFilter(
                    Any(series),
                    Any(party),
                    Any(year),
                    Words.Of<MeetingState>(state),
                    Any(organisation),
                    Any(topic),
                    Words.Of<MeetingSort>(sort) ?? MeetingSort.Oldest
                ),
                paging.Request,
                cancellationToken
            )
        );

    /// <summary>All that is known of one meeting, every fact with its evidence.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static async Task<Results<Ok<MeetingDetail>, ProblemHttpResult>> FindAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        CancellationToken cancellationToken
    ) =>
        await meetings.FindAsync(meeting, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : NotFound(http, meeting);

    /// <summary>Who was sent, by party in the order of the text.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<DelegationDetail>>, ProblemHttpResult>> DelegationsAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => PartAsync(http, meetings, meeting, found => found.Delegations, paging, cancellationToken);

    /// <summary>Topics of a meeting, strongest step first, then by name.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<TopicOfMeeting>>, ProblemHttpResult>> TopicsAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => PartAsync(http, meetings, meeting, found => found.Topics, paging, cancellationToken);

    /// <summary>Acts of a meeting in the order of the text.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<StatementDetail>>, ProblemHttpResult>> StatementsAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => PartAsync(http, meetings, meeting, found => found.Statements, paging, cancellationToken);

    /// <summary>Things that a meeting's text names outside the meeting, in the order of the text.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<ReferenceFact>>, ProblemHttpResult>> ReferencesAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => PartAsync(http, meetings, meeting, found => found.References, paging, cancellationToken);

    /// <summary>Documents on a meeting, the sides' own statement first.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<DocumentSummary>>, ProblemHttpResult>> DocumentsAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => PartAsync(http, meetings, meeting, found => found.Documents, paging, cancellationToken);

    private static async Task<Results<Ok<ListOf<T>>, ProblemHttpResult>> PartAsync<T>(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        Func<MeetingDetail, IReadOnlyList<T>> part,
        Paging paging,
        CancellationToken cancellationToken
    ) =>
        await meetings.FindAsync(meeting, cancellationToken) is { } found
            ? ListAnswer.Of(http, paging.Request.Of(part(found)))
            : NotFound(http, meeting);

    private static ProblemHttpResult NotFound(HttpContext http, string meeting) =>
        Problems.NotFound(http, "meeting", meeting, "/api/v1/meetings");

    private static T[]? Any<T>(T[] values) => values.Length == 0 ? null : values;
}
