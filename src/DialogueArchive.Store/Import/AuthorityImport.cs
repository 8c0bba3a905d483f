using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import;

/// <summary>Brings the authority records into the archive. Records that are gone from the file stay: facts may rest on them.</summary>
internal sealed class AuthorityImport(ArchiveContext context, AuthorityFile authority)
{
    /// <summary>Whether anything was new or different.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var held = await context.Authorities.ToDictionaryAsync(row => (row.Kind, row.Slug), cancellationToken);
        foreach (var kind in Enum.GetValues<AuthorityKind>())
        {
            foreach (var record in authority.Of(kind))
            {
                if (!held.TryGetValue((kind, record.Id), out var row))
                {
                    row = new AuthorityRow
                    {
                        Kind = kind,
                        Slug = record.Id,
                        Name = record.Name,
                    };
                    context.Authorities.Add(row);
                }
                Fill(row, record);
            }
        }
        var changed = await context.SaveChangesAsync(cancellationToken) > 0;
        if (changed)
        {
            await NameSeriesAsync(cancellationToken);
        }
        return changed;
    }

    private static void Fill(AuthorityRow row, AuthorityRecord record)
    {
        row.Name = record.Name;
        row.Variants = [.. record.Variants];
        row.Acronyms = [.. record.Acronyms];
        row.Party = record.Party;
        row.Parent = record.Parent;
        row.SuccessorOf = record.SuccessorOf;
        row.From = record.From;
        row.Until = record.Until;
        row.Source = record.Source;
        row.Collective = record.Collective;
        row.ReferenceKind = record.Kind;
        row.Scope = record.Scope;
        row.NotToBeConfusedWith = [.. record.NotToBeConfusedWith];
    }

    private async Task NameSeriesAsync(CancellationToken cancellationToken)
    {
        foreach (var series in await context.Series.ToListAsync(cancellationToken))
        {
            if (authority.Find(AuthorityKind.Series, series.Slug) is { } record)
            {
                series.Name = record.Name;
                series.AuthorityId = await context
                    .Authorities.Where(row => row.Kind == AuthorityKind.Series && row.Slug == series.Slug)
                    .Select(row => row.Id)
                    .SingleAsync(cancellationToken);
            }
        }
        await context.SaveChangesAsync(cancellationToken);
    }
}
