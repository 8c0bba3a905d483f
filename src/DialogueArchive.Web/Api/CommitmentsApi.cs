using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>The ledger of what was undertaken.</summary>
internal static class CommitmentsApi
{
    public static void MapCommitments(this IEndpointRouteBuilder api)
    {
        var commitments = api.MapGroup("").WithTags("Commitments");
        commitments.MapGet("/commitments", ListAsync).WithName("listCommitments");
        commitments.MapListFiles("/commitments", ListAsync, "ndjson|atom");
        commitments.MapListFiles("/meetings/{meeting}/commitments", OfMeetingAsync);
        commitments.MapGet("/commitments" + ComparisonFile.Suffix, FileAsync).WithName("listCommitmentsFile");
        commitments.MapGet("/commitments/{commitment}", FindAsync).WithName("getCommitment").ProducesNotFound();
        commitments
            .MapGet("/meetings/{meeting}/commitments", OfMeetingAsync)
            .WithName("listCommitmentsOfMeeting")
            .ProducesNotFound();
    }

    /// <summary>
    /// What the parties said they would do, last said first: forward-looking acts and promised next meetings, each with what later texts
    /// and the list of known meetings tell of it. Several values of one filter are "or".
    /// </summary>
    /// <param name="status">Statuses on the day asked for.</param>
    /// <param name="actor">both, or party codes.</param>
    /// <param name="act">Kinds of act.</param>
    /// <param name="strength">Steps: 4 or 5.</param>
    /// <param name="topic">Slugs of topics.</param>
    /// <param name="series">Slugs of series.</param>
    /// <param name="year">Years in which they were said.</param>
    /// <param name="asof">A day, as 2018-07-20: what could be known then. Sources without a date are left out.</param>
    private static async Task<Ok<ListOf<Commitment>>> ListAsync(
        HttpContext http,
        CommitmentQueries commitments,
        [AsParameters] Paging paging,
        [WordOf<CommitmentStatus>] string[] status,
        string[] actor,
        [WordOf<Act>] string[] act,
        int[] strength,
        string[] topic,
        string[] series,
        int[] year,
        CancellationToken cancellationToken,
        [Day] string? asof = null
    ) =>
        ListAnswer.Of(
            http,
            await commitments.ListAsync(
                Filter(status, actor, act, strength, topic, series, year, asof),
                paging.Request,
                cancellationToken
            )
        );

    /// <summary>The whole ledger under a filter as a table, or its newest windows in time as a picture.</summary>
    /// <param name="format">csv or svg.</param>
    /// <param name="status">Statuses on the day asked for.</param>
    /// <param name="actor">both, or party codes.</param>
    /// <param name="act">Kinds of act.</param>
    /// <param name="strength">Steps: 4 or 5.</param>
    /// <param name="topic">Slugs of topics.</param>
    /// <param name="series">Slugs of series.</param>
    /// <param name="year">Years in which they were said.</param>
    /// <param name="asof">A day, as 2018-07-20: what could be known then.</param>
    private static async Task<ComparisonFile> FileAsync(
        CommitmentQueries commitments,
        string format,
        [WordOf<CommitmentStatus>] string[] status,
        string[] actor,
        [WordOf<Act>] string[] act,
        int[] strength,
        string[] topic,
        string[] series,
        int[] year,
        CancellationToken cancellationToken,
        [Day] string? asof = null
    )
    {
        var isPicture = format == "svg";
        var found = await commitments.AllAsync(
            Filter(status, actor, act, strength, topic, series, year, asof),
            isPicture ? WindowsChart.Most : null,
            isPicture,
            cancellationToken
        );
        return ComparisonFile.Of(format, () => LedgerTable.Of(found), () => WindowsChart.File(found));
    }

    /// <summary>One commitment with its chain and the history of its status.</summary>
    /// <param name="commitment">Slug of the commitment.</param>
    /// <param name="asof">A day, as 2018-07-20: what could be known then. A commitment not yet known is not found.</param>
    private static async Task<Results<Ok<CommitmentDetail>, ProblemHttpResult>> FindAsync(
        HttpContext http,
        CommitmentQueries commitments,
        string commitment,
        CancellationToken cancellationToken,
        [Day] string? asof = null
    ) =>
        await commitments.FindAsync(commitment, DayAttribute.Read(asof), cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound(http, "commitment", commitment, "/api/v1/commitments");

    /// <summary>What was undertaken at a meeting, in the order of its text.</summary>
    /// <param name="meeting">Slug of the meeting.</param>
    /// <param name="asof">A day, as 2018-07-20: what could be known then.</param>
    private static async Task<Results<Ok<ListOf<Commitment>>, ProblemHttpResult>> OfMeetingAsync(
        HttpContext http,
        CommitmentQueries commitments,
        string meeting,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        [Day] string? asof = null
    ) =>
        await commitments.OfMeetingAsync(meeting, DayAttribute.Read(asof), cancellationToken) is { } found
            ? ListAnswer.Of(http, paging.Request.Of(found, commitment => commitment.Slug))
            : Problems.NotFound(http, "meeting", meeting, "/api/v1/meetings");

    private static CommitmentFilter Filter(
        string[] status,
        string[] actor,
        string[] act,
        int[] strength,
        string[] topic,
        string[] series,
        int[] year,
        string? asof
    ) =>
        new(
            Words.Of<CommitmentStatus>(status),
            actor,
            Words.Of<Act>(act),
            strength,
            topic,
            series,
            year,
            AsOf: DayAttribute.Read(asof)
        );
}
