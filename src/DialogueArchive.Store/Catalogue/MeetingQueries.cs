using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about meetings.</summary>
public sealed class MeetingQueries
{
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal MeetingQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Meetings that match, oldest first unless asked otherwise; undated ones stand by their ordinal between the dated ones of their series in the chain, and last here.</summary>
    public Task<PageOf<MeetingSummary>> ListAsync(
        MeetingFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(_contexts.ToString());

    /// <summary>Everything about one meeting; null when there is no such meeting.</summary>
    public Task<MeetingDetail?> FindAsync(string slug, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(_contexts.ToString());
}
