using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Import.Chains;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Brings a list of known meetings into the archive, inside the caller's transaction.</summary>
internal sealed class KnownMeetingsImport(ArchiveContext context, AuthorityFile authority)
{
    /// <summary>Added when it is the first list, revised when it brings or changes lines, else unchanged.</summary>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<KnownMeeting> meetings, CancellationToken cancellationToken)
    {
        var held = await context.KnownMeetings.ToDictionaryAsync(
            row => row.Key,
            StringComparer.Ordinal,
            cancellationToken
        );
        var first = held.Count == 0;
        var register = new SeriesRegister(context, authority);
        var (holding, leaving) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var meeting in meetings)
        {
            var series = await register.EnterAsync(meeting.Series, null, meeting.Parties, cancellationToken);
            if (!held.TryGetValue(meeting.Key, out var row))
            {
                row = held[meeting.Key] = new KnownMeetingRow { Key = meeting.Key, SeriesId = series };
                context.KnownMeetings.Add(row);
            }
            // The authority file may file a series anew.
            var before = row.SeriesId;
            row.SeriesId = series;
            Fill(row, meeting);
            if (context.Entry(row).State is EntityState.Added or EntityState.Modified)
            {
                holding.Add(series);
                leaving.Add(before);
            }
        }
        await context.SaveChangesAsync(cancellationToken);
        // From here on lines are filed by commands, which tracked rows would not see.
        context.ChangeTracker.Clear();
        var chains = new ChainWriter(context);
        foreach (var series in holding.Union(leaving))
        {
            await chains.RebuildAsync(series, cancellationToken);
        }
        await chains.FinishAsync([], cancellationToken);
        return (holding.Count, first) switch
        {
            (0, _) => ImportOutcome.Unchanged,
            (_, true) => ImportOutcome.Added,
            _ => ImportOutcome.Revised,
        };
    }

    private void Fill(KnownMeetingRow row, KnownMeeting meeting)
    {
        row.Ordinal = meeting.Ordinal;
        row.Start = meeting.Start;
        row.End = meeting.End;
        row.City = meeting.City;
        row.Country = CountryOf(meeting.City);
        row.Virtual = meeting.Virtual;
        row.OfficialUrl = meeting.OfficialUrl;
    }

    private string? CountryOf(string? city) =>
        authority
            .Of(AuthorityKind.Place)
            .FirstOrDefault(place => place.Name == city || place.Variants.Contains(city, StringComparer.Ordinal))
            ?.Party;
}
