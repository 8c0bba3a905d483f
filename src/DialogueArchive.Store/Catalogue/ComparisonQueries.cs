using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Fetches what is to be compared; the comparing itself is pure.</summary>
public sealed class ComparisonQueries
{
    private readonly MeetingQueries _meetings;
    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal ComparisonQueries(MeetingQueries meetings, IDbContextFactory<ArchiveContext> contexts)
    {
        _meetings = meetings;
        _contexts = contexts;
    }

    /// <summary>Two meetings side by side, <paramref name="a"/> as the one before. Unknown slugs come back as such.</summary>
    public Task<Compared<MeetingComparison>> MeetingsAsync(
        string a,
        string b,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(nameof(_meetings) + nameof(_contexts));

    /// <summary>
    /// The matrix organisation by meeting over the named meetings and all meetings of the named series, of one party or of all.
    /// Unknown slugs come back as such.
    /// </summary>
    public Task<Compared<ParticipantComparison>> ParticipantsAsync(
        IReadOnlyList<string> meetings,
        IReadOnlyList<string> series,
        string? party = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(nameof(_meetings) + nameof(_contexts));
}
