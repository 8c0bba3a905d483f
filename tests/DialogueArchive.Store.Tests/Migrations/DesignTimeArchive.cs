using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DialogueArchive.Store.Tests.Migrations;

/// <summary>
/// For <c>dotnet ef migrations add NAME --project src/DialogueArchive.Store --startup-project tests/DialogueArchive.Store.Tests</c>.
/// </summary>
internal sealed class DesignTimeArchive : IDesignTimeDbContextFactory<ArchiveContext>
{
    public ArchiveContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ArchiveContext>();
        ArchiveDatabase.Configure(options, "design-time.db");
        return new ArchiveContext(options.Options);
    }
}
