using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Meetings, and what is read of each.</summary>
internal static class MeetingsApi
{
    /// <summary>The parameter that asks for parts.</summary>
    public const string Include = "include";

    /// <summary>The most meetings on a page with their parts, of which one may have 100 kB.</summary>
    public const int MostWithParts = 50;

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
        meetings.MapGet("/facets", FacetsAsync).WithName("countMeetings");
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
    /// <param name="sort">By first day, oldest first unless asked otherwise; undated meetings come last in both.</param>
    /// <param name="include">Parts of what is read of each meeting, to come with it; at most 50 meetings at once then, or all of them as NDJSON.</param>
    private static async Task<Results<Ok<ListOf<MeetingEntry>>, ProblemHttpResult>> ListAsync(
        HttpContext http,
        SearchQueries search,
        MeetingQueries meetings,
        ArchiveState state,
        [AsParameters] Paging paging,
        [AsParameters] NarrowedMeetings narrowed,
        [WordOf<MeetingPart>, Commas] string[] include,
        CancellationToken cancellationToken,
        [WordOf<MeetingSort>] string? sort = null
    )
    {
        var parts = CommasAttribute.Split(include).Select(word => Words.Of<MeetingPart>(word)!.Value).ToHashSet();
        if (parts.Count > 0 && paging.Limit > MostWithParts)
        {
            return Problems.Unusable(
                http,
                "limit",
                $"'limit' is {paging.Limit}; with 'include' it takes a whole number from 1 to {MostWithParts}."
            );
        }
        using var held = state.Hold();
        var chosen = await search.MeetingsAsync(
            narrowed.Choices,
            Words.Of<MeetingSort>(sort) ?? MeetingSort.Oldest,
            paging.Request,
            cancellationToken
        );
        var entries = await meetings.WithPartsAsync(chosen.Meetings.Items, parts, cancellationToken);
        return ListAnswer.Of(http, chosen.Meetings.With(entries));
    }

    /// <summary>How many of the chosen meetings each further choice would leave, under the same filters as the list.</summary>
    private static async Task<Ok<MeetingFacets>> FacetsAsync(
        SearchQueries search,
        [AsParameters] NarrowedMeetings narrowed,
        CancellationToken cancellationToken
    )
    {
        var found = await search.MeetingsAsync(narrowed.Choices, MeetingSort.Oldest, new(1), cancellationToken);
        return TypedResults.Ok(new MeetingFacets(found.Meetings.Total, found.Facets, found.Without));
    }

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
    ) =>
        PartAsync(
            http,
            meetings,
            meeting,
            found => found.Delegations,
            delegation => delegation.Party,
            paging,
            cancellationToken
        );

    /// <summary>Topics of a meeting, strongest step first, then by name.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<TopicOfMeeting>>, ProblemHttpResult>> TopicsAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) => PartAsync(http, meetings, meeting, found => found.Topics, topic => topic.Slug, paging, cancellationToken);

    /// <summary>Acts of a meeting in the order of the text.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<StatementDetail>>, ProblemHttpResult>> StatementsAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) =>
        PartAsync(
            http,
            meetings,
            meeting,
            found => found.Statements,
            said => $"{said.Sentence.Document} {said.Verb.Start}",
            paging,
            cancellationToken
        );

    /// <summary>Things that a meeting's text names outside the meeting, in the order of the text.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<ReferenceFact>>, ProblemHttpResult>> ReferencesAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) =>
        PartAsync(
            http,
            meetings,
            meeting,
            found => found.References,
            thing => $"{thing.Kind} {thing.Name} {thing.Ordinal} {thing.Date?.Text}",
            paging,
            cancellationToken
        );

    /// <summary>Documents on a meeting, the sides' own statement first.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    private static Task<Results<Ok<ListOf<DocumentSummary>>, ProblemHttpResult>> DocumentsAsync(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken
    ) =>
        PartAsync(
            http,
            meetings,
            meeting,
            found => found.Documents,
            document => document.Slug,
            paging,
            cancellationToken
        );

    private static async Task<Results<Ok<ListOf<T>>, ProblemHttpResult>> PartAsync<T>(
        HttpContext http,
        MeetingQueries meetings,
        string meeting,
        Func<MeetingDetail, IReadOnlyList<T>> part,
        Func<T, string> nameOf,
        Paging paging,
        CancellationToken cancellationToken
    ) =>
        await meetings.FindAsync(meeting, cancellationToken) is { } found
            ? ListAnswer.Of(http, paging.Request.Of(part(found), nameOf))
            : NotFound(http, meeting);

    private static ProblemHttpResult NotFound(HttpContext http, string meeting) =>
        Problems.NotFound(http, "meeting", meeting, "/api/v1/meetings");
}

/// <summary>What can be chosen among meetings.</summary>
/// <param name="Total">How many are chosen.</param>
/// <param name="Facets">How many of them each further choice would leave.</param>
/// <param name="Without">Where none is left: how many there are with one of the choices left out.</param>
public sealed record MeetingFacets(int Total, IReadOnlyList<FacetCounts> Facets, IReadOnlyList<WithoutChoice> Without);
