using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about organisations.</summary>
public sealed class OrganisationQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal OrganisationQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Organisations that take part in a meeting here, by party, then name.</summary>
    public Task<PageOf<OrganisationSummary>> ListAsync(
        OrganisationFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(_contexts.ToString());

    /// <summary>An organisation with an authority record, also when it appears nowhere; null when there is no such record.</summary>
    public Task<OrganisationDetail?> FindAsync(string slug, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());
}
