using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Holdings;

/// <summary>Is this everything? What is held, known, promised, and what was not understood.</summary>
public sealed class IndexModel(CoverageQueries coverage) : PageModel
{
    /// <summary>The most series the page lists in words.</summary>
    public const int Most = 60;

    /// <summary>The report.</summary>
    public CoverageReport Report { get; private set; } = null!;

    /// <summary>By what a meeting is known, in words.</summary>
    public static string Known(KnownByKind kind) =>
        kind switch
        {
            KnownByKind.Named => "named in another text",
            KnownByKind.Implied => "implied by a later number",
            KnownByKind.Promised => "promised",
            _ => "on the list of known meetings",
        };

    /// <summary>Asks for the report.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Report = await coverage.ReportAsync(cancellationToken);
}
