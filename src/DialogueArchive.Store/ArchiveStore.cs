using DialogueArchive.Extraction;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Export;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueArchive.Store;

/// <summary>The one line by which the executable gets the store.</summary>
public static class ArchiveStore
{
    /// <summary>
    /// Adds the store on the SQLite file at <paramref name="databasePath"/>: <see cref="ArchiveDatabase"/>,
    /// <see cref="Importer"/> and every question of the catalogue, all singletons and safe to share between requests.
    /// Documents are read by what <paramref name="read"/> gives. The file is made by <see cref="ArchiveDatabase.PrepareAsync"/>, not here.
    /// </summary>
    public static IServiceCollection AddArchiveStore(
        this IServiceCollection services,
        string databasePath,
        Func<IServiceProvider, ReadDocument> read
    )
    {
        services.AddPooledDbContextFactory<ArchiveContext>(options => ArchiveDatabase.Configure(options, databasePath));
        services.AddSingleton(provider => new ArchiveDatabase(Contexts(provider)));
        services.AddSingleton(_ => new DataVersion(() => ArchiveDatabase.OpenToRead(databasePath)));
        services.AddSingleton(provider => new Importer(
            Contexts(provider),
            AuthorityFile.Default,
            read(provider),
            ExtractionVersion.Current,
            TimeProvider.System
        ));
        services.AddSingleton(provider => new MeetingQueries(Contexts(provider)));
        services.AddSingleton(provider => new DocumentQueries(Contexts(provider)));
        services.AddSingleton(provider => new SeriesQueries(Contexts(provider)));
        services.AddSingleton(provider => new OrganisationQueries(Contexts(provider)));
        services.AddSingleton(provider => new TopicQueries(Contexts(provider)));
        services.AddSingleton(provider => new ReferenceQueries(Contexts(provider)));
        services.AddSingleton(provider => new StatementQueries(Contexts(provider)));
        services.AddSingleton(provider => new FormerAddressQueries(Contexts(provider)));
        services.AddSingleton(provider => new CoverageQueries(Contexts(provider)));
        services.AddSingleton(provider => new ComparisonQueries(Contexts(provider)));
        services.AddSingleton(provider => new CommitmentQueries(Contexts(provider), TimeProvider.System));
        services.AddSingleton(provider => new TimelineQueries(Contexts(provider)));
        services.AddSingleton(provider => new SearchQueries(Contexts(provider)));
        services.AddSingleton(provider => new GlossaryQueries(Contexts(provider)));
        services.AddSingleton(provider => new NameQueries(Contexts(provider)));
        services.AddSingleton(provider => new PlaceQueries(Contexts(provider)));
        services.AddSingleton(provider => new ChangeQueries(Contexts(provider)));
        services.AddSingleton(provider => new ArchiveState(Contexts(provider)));
        services.AddSingleton(provider => new ArchiveExport(
            Contexts(provider),
            provider.GetRequiredService<DocumentQueries>()
        ));
        return services;
    }

    private static IDbContextFactory<ArchiveContext> Contexts(IServiceProvider provider) =>
        provider.GetRequiredService<IDbContextFactory<ArchiveContext>>();
}
