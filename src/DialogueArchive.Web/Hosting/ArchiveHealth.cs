using DialogueArchive.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DialogueArchive.Web.Hosting;

/// <summary>Ready when the database opens and has the schema of this version.</summary>
internal sealed class ArchiveHealth(ArchiveDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await database.IsReadyAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not open or has another schema.");
}
