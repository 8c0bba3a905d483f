using System.ComponentModel.DataAnnotations;
using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Organisations that take part in meetings.</summary>
internal static class OrganisationsApi
{
    public static void MapOrganisations(this IEndpointRouteBuilder api)
    {
        var organisations = api.MapGroup("/organisations").WithTags("Organisations");
        organisations.MapGet("", ListAsync).WithName("listOrganisations");
        organisations.MapGet("/{organisation}", FindAsync).WithName("getOrganisation").ProducesNotFound();
    }

    /// <summary>Organisations that take part in a meeting here, by party, then name.</summary>
    /// <param name="party">Party code.</param>
    /// <param name="role">Only organisations that had this role: co-chair or participant.</param>
    /// <param name="series">Slug of a series.</param>
    private static async Task<Ok<ListOf<OrganisationSummary>>> ListAsync(
        HttpContext http,
        OrganisationQueries organisations,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        string? party = null,
        [AllowedValues("co-chair", "participant")] string? role = null,
        string? series = null
    ) =>
        ListAnswer.Of(
            http,
            await organisations.ListAsync(
                new OrganisationFilter(party, role, series),
                paging.Request,
                cancellationToken
            )
        );

    /// <summary>An organisation with all its appearances, roles and names as written.</summary>
    /// <param name="organisation">Slug of the organisation.</param>
    private static async Task<Results<Ok<OrganisationDetail>, ProblemHttpResult>> FindAsync(
        HttpContext http,
        OrganisationQueries organisations,
        string organisation,
        CancellationToken cancellationToken
    ) =>
        await organisations.FindAsync(organisation, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound(http, "organisation", organisation, "/api/v1/organisations");
}
