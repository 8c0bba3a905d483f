using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>What was changed when: for those who keep a copy.</summary>
internal static class ChangesApi
{
    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapGet("/changes", ListAsync).WithName("listChanges").WithTags("Changes");
        api.MapListFiles("/changes", ListAsync);
    }

    /// <summary>Changes of the archive, the latest first: documents that came in, were read anew or taken out, and what else was brought in.</summary>
    /// <param name="changedSince">A day, or a moment in UTC as 2026-11-23T12:30:00Z: only what changed after it began.</param>
    /// <param name="kind">What the change was about.</param>
    private static async Task<Ok<ListOf<Change>>> ListAsync(
        HttpContext http,
        ChangeQueries changes,
        [AsParameters] Paging paging,
        [WordOf<ChangeKind>] string[] kind,
        CancellationToken cancellationToken,
        [Moment] string? changedSince = null
    ) =>
        ListAnswer.Of(
            http,
            await changes.ListAsync(
                new ChangeFilter(MomentAttribute.Read(changedSince), Words.Of<ChangeKind>(kind)),
                paging.Request,
                cancellationToken
            )
        );
}
