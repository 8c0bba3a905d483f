using System.ComponentModel.DataAnnotations;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using DialogueArchive.Web.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Organisations that take part in meetings.</summary>
internal static class OrganisationsApi
{
    public static void MapOrganisations(this IEndpointRouteBuilder api)
    {
        var organisations = api.MapGroup("/organisations").WithTags("Organisations");
        organisations.MapGet("", ListAsync).WithName("listOrganisations");
        api.MapListFiles("/organisations", ListAsync, ListFiles.Formats + "|jsonld");
        organisations.MapGet("/{organisation}", FindAsync).WithName("getOrganisation").ProducesNotFound();
        organisations
            .MapGet($"/{{organisation}}.{{format:regex(^({ComparisonFile.Formats}|jsonld)$)}}", FileAsync)
            .WithName("getOrganisationFile")
            .ProducesNotFound();
    }

    /// <summary>Organisations that take part in a meeting here.</summary>
    /// <param name="party">Party code.</param>
    /// <param name="role">Only organisations that had this role: co-chair or participant.</param>
    /// <param name="series">Slug of a series.</param>
    /// <param name="sort">By party and name unless asked otherwise; or by the number of meetings, most first.</param>
    private static async Task<Ok<ListOf<OrganisationSummary>>> ListAsync(
        HttpContext http,
        OrganisationQueries organisations,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken,
        string? party = null,
        [AllowedValues("co-chair", "participant")] string? role = null,
        string? series = null,
        [WordOf<NameSort>] string? sort = null
    ) =>
        ListAnswer.Of(
            http,
            await organisations.ListAsync(
                new OrganisationFilter(party, role, series, Words.Of<NameSort>(sort) ?? NameSort.Name),
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

    /// <summary>The appearances of an organisation as a table, its roles in time as a picture, or itself as linked data by schema.org.</summary>
    /// <param name="organisation">Slug of the organisation.</param>
    /// <param name="format">csv, svg or jsonld.</param>
    private static async Task<Results<ComparisonFile, TextFile, ProblemHttpResult>> FileAsync(
        HttpContext http,
        OrganisationQueries organisations,
        string organisation,
        string format,
        CancellationToken cancellationToken
    )
    {
        if (await organisations.FindAsync(organisation, cancellationToken) is not { } found)
        {
            return Problems.NotFound(http, "organisation", organisation, "/api/v1/organisations");
        }
        return format == "jsonld"
            ? new TextFile("application/ld+json", LinkedData.Text(LinkedData.Of(found, http.Request.Site)))
            : ComparisonFile.Of(format, () => TableOf(found), () => new RoleStrip(found).File());
    }

    private static Table TableOf(OrganisationDetail found) =>
        new(
            ["meeting", "title", "start", "end", "party", "role", "name", "unitOf", "sentences"],
            [
                .. found.Appearances.Select(seat =>
                    (IReadOnlyList<string?>)
                        [
                            seat.Meeting.Slug,
                            seat.Meeting.Title,
                            $"{seat.Meeting.Start:O}",
                            $"{seat.Meeting.End:O}",
                            seat.Party,
                            seat.Role,
                            seat.Name,
                            seat.UnitOf,
                            string.Join(' ', seat.Evidence.Select(words => words.Sentence)),
                        ]
                ),
            ]
        );
}
