using DialogueArchive.Store;

namespace DialogueArchive.Web.Reading;

/// <summary>The store as all verbs and the site have it.</summary>
internal static class ReadingServices
{
    /// <summary>Adds the store on the SQLite file at <paramref name="database"/>; its documents are read by a <see cref="ReadingProcess"/>.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services, string database) =>
        services
            .AddSingleton(_ => new ReadingProcess())
            .AddArchiveStore(database, provider => provider.GetRequiredService<ReadingProcess>().ReadAsync);
}
