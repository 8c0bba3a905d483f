using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Charts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Organisations;

/// <summary>An organisation: where it sat, in which role, under which name.</summary>
public sealed class OrganisationModel(OrganisationQueries organisations) : PageModel
{
    /// <summary>The organisation.</summary>
    public OrganisationDetail Detail { get; private set; } = null!;

    /// <summary>Its meetings, oldest first, each with the roles it had there.</summary>
    public IReadOnlyList<IGrouping<MeetingSummary, Appearance>> Meetings =>
        [.. Detail.Appearances.GroupBy(appearance => appearance.Meeting)];

    /// <summary>Its roles in time.</summary>
    public RoleStrip Roles { get; private set; } = null!;

    /// <summary>Asks for the organisation.</summary>
    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellationToken)
    {
        if (await organisations.FindAsync(organisation, cancellationToken) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        Roles = new RoleStrip(detail);
        return Page();
    }
}
