using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Finds the series that a name means, or enters it.</summary>
internal sealed class SeriesRegister(ArchiveContext context, AuthorityFile authority)
{
    // Titles are made of the name, so lists, citations and files that show a meeting say it as well.
    private const string InventedMark = " (invented)";

    private readonly Dictionary<string, int> _entered = new(StringComparer.Ordinal);

    /// <summary>
    /// The number of the series of this authority record; else the one that the same parties hold under this name; else one named by rule.
    /// Two names of the same parties that speak of the same subject are one series.
    /// </summary>
    public async Task<int> EnterAsync(
        string name,
        string? authorityId,
        IReadOnlyCollection<string> parties,
        CancellationToken cancellationToken
    )
    {
        var record = authority.Find(AuthorityKind.Series, authorityId) ?? Known(name, parties);
        var codes = record is { Parties.Count: > 0 } ? record.Parties : parties;
        var slug = record?.Id ?? SeriesSlug.Of(parties, name, authority);
        if (_entered.TryGetValue(slug, out var entered))
        {
            return entered;
        }
        var row = await context.Series.SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken);
        if (row is null)
        {
            var invented = codes.Any(authority.IsInvented);
            row = new SeriesRow
            {
                Slug = slug,
                Name = (record?.Name ?? name) + (invented ? InventedMark : ""),
                Invented = invented,
                Parties = [.. codes.Order(StringComparer.Ordinal)],
                AuthorityId = await AuthorityOfAsync(slug, cancellationToken),
            };
            context.Series.Add(row);
            await context.SaveChangesAsync(cancellationToken);
        }
        return _entered[slug] = row.Id;
    }

    private Task<int?> AuthorityOfAsync(string slug, CancellationToken cancellationToken) =>
        context
            .Authorities.Where(row => row.Kind == AuthorityKind.Series && row.Slug == slug)
            .Select(row => (int?)row.Id)
            .SingleOrDefaultAsync(cancellationToken);

    private AuthorityRecord? Known(string name, IReadOnlyCollection<string> parties) =>
        authority
            .Of(AuthorityKind.Series)
            .FirstOrDefault(record =>
                parties.ToHashSet(StringComparer.Ordinal).SetEquals(record.Parties)
                && record.Variants.Append(record.Name).Contains(name, StringComparer.OrdinalIgnoreCase)
            );
}
