using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>Questions about organisations.</summary>
public sealed class OrganisationQueries
{
    private const int MostTogether = 30;

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal OrganisationQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Organisations that take part in a meeting here, in the wanted order.</summary>
    public async Task<PageOf<OrganisationSummary>> ListAsync(
        OrganisationFilter filter,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var found = await CountsAsync(context, filter, cancellationToken);
        var records = await context
            .Authorities.Where(row => row.Kind == AuthorityKind.Organisation)
            .Select(row => new
            {
                row.Id,
                row.Slug,
                row.Name,
                row.Collective,
            })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var organisations = found.Select(counts =>
        {
            var record = counts.OrganisationId is { } id ? records[id] : null;
            return new OrganisationSummary(
                record?.Slug,
                record?.Name ?? counts.Name,
                counts.Party,
                counts.UnitOf,
                record?.Collective ?? false,
                counts.Meetings,
                counts.CoChaired,
                counts.TookPart
            );
        });
        return Cursor.Page(
            [
                .. organisations
                    .OrderByDescending(organisation => filter.Sort == NameSort.Meetings ? organisation.Meetings : 0)
                    .ThenBy(organisation => organisation.Party, StringComparer.Ordinal)
                    .ThenBy(organisation => organisation.Name, StringComparer.Ordinal)
                    .ThenBy(organisation => organisation.Slug ?? "", StringComparer.Ordinal),
            ],
            page,
            organisation =>
                [
                    filter.Sort == NameSort.Meetings ? Cursor.MostFirst(organisation.Meetings) : "",
                    organisation.Party,
                    organisation.Name,
                    organisation.Slug ?? "",
                ]
        );
    }

    /// <summary>An organisation with an authority record, also when it appears nowhere; null when there is no such record.</summary>
    public async Task<OrganisationDetail?> FindAsync(string slug, CancellationToken cancellationToken = default)
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var record = await context.Authorities.SingleOrDefaultAsync(
            row => row.Kind == AuthorityKind.Organisation && row.Slug == slug,
            cancellationToken
        );
        if (record is null)
        {
            return null;
        }
        var seats = await context
            .Participations.Include(row => row.Revision.Meeting!.Series)
            .Where(row => row.OrganisationId == record.Id)
            .OrderBy(row => row.RevisionId)
            .ThenBy(row => row.Number)
            .Select(row => new
            {
                Row = row,
                Meeting = row.Revision.Meeting!,
                row.Revision.Meeting!.Series,
            })
            .ToListAsync(cancellationToken);
        var evidence = await EvidenceIndex.OfAsync(
            context.Evidence.Where(proof =>
                proof.Fact == FactKind.Participation
                && context.Participations.Any(row =>
                    row.OrganisationId == record.Id && row.RevisionId == proof.RevisionId && row.Number == proof.Item
                )
            ),
            cancellationToken
        );
        var appearances = seats
            .InOrderOfMeetings(seat => seat.Meeting)
            .Select(seat =>
            {
                seat.Meeting.Series = seat.Series;
                return new Appearance(
                    seat.Meeting.Summary(),
                    seat.Row.Party,
                    seat.Row.Role,
                    seat.Row.Name,
                    seat.Row.Acronym,
                    seat.Row.UnitOf,
                    evidence.Of(seat.Row.RevisionId, FactKind.Participation, seat.Row.Number)
                );
            })
            .ToList();
        return new OrganisationDetail(
            record.Slug,
            record.Name,
            record.Party,
            await AuthorityAsync(context, record, cancellationToken),
            appearances,
            [
                .. appearances
                    .GroupBy(appearance => appearance.Name, StringComparer.Ordinal)
                    .Select(same => new NameAsWritten(
                        same.Key,
                        [.. same.SelectMany(appearance => appearance.Evidence).Distinct()]
                    ))
                    .OrderByDescending(name => name.Evidence.Count)
                    .ThenBy(name => name.Name, StringComparer.Ordinal),
            ],
            await TogetherAsync(
                context,
                record.Id,
                [.. seats.Select(seat => seat.Row.RevisionId).Distinct()],
                cancellationToken
            )
        );
    }

    // Counted by identifier; names are looked up for the few that are shown.
    private static async Task<IReadOnlyList<SatTogether>> TogetherAsync(
        ArchiveContext context,
        int organisation,
        IReadOnlyCollection<int> revisions,
        CancellationToken cancellationToken
    )
    {
        var most = await context
            .Participations.Where(seat => revisions.Contains(seat.RevisionId))
            .Where(seat => seat.OrganisationId != null && seat.OrganisationId != organisation)
            .Join(
                context.Revisions,
                seat => seat.RevisionId,
                revision => revision.Id,
                (seat, revision) =>
                    new
                    {
                        Id = seat.OrganisationId!.Value,
                        seat.Party,
                        revision.MeetingId,
                    }
            )
            .GroupBy(seat => new { seat.Id, seat.Party })
            .Select(same => new
            {
                same.Key.Id,
                same.Key.Party,
                Meetings = same.Select(seat => seat.MeetingId).Distinct().Count(),
            })
            .OrderByDescending(same => same.Meetings)
            .ThenBy(same => same.Party)
            .ThenBy(same => same.Id)
            .Take(MostTogether)
            .ToListAsync(cancellationToken);
        int[] named = [.. most.Select(same => same.Id)];
        var records = await context
            .Authorities.Where(row => named.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => new OrganisationLink(row.Slug, row.Name), cancellationToken);
        return
        [
            .. most.Select(same => new SatTogether(records[same.Id], same.Party, same.Meetings))
                .OrderByDescending(same => same.Meetings)
                .ThenBy(same => same.Party, StringComparer.Ordinal)
                .ThenBy(same => same.Organisation.Name, StringComparer.Ordinal),
        ];
    }

    // Joined by hand: so the counting becomes one pass over the seats, not one for each organisation.
    private static Task<List<Counts>> CountsAsync(
        ArchiveContext context,
        OrganisationFilter filter,
        CancellationToken cancellationToken
    ) =>
        Matching(context, filter)
            .Join(
                context.Revisions,
                seat => seat.RevisionId,
                revision => revision.Id,
                (seat, revision) =>
                    new
                    {
                        seat.Party,
                        seat.OrganisationId,
                        Name = seat.OrganisationId == null ? seat.Name : "",
                        seat.UnitOf,
                        seat.Role,
                        revision.MeetingId,
                    }
            )
            .GroupBy(seat => new
            {
                seat.Party,
                seat.OrganisationId,
                // As in comparisons; SQLite folds the letters A to Z alone.
                Key = EF.Functions.Collate(seat.Name, "NOCASE"),
            })
            .Select(same => new Counts(
                same.Key.Party,
                same.Key.OrganisationId,
                same.Max(seat => seat.Name)!,
                same.Max(seat => seat.UnitOf),
                same.Select(seat => seat.MeetingId).Distinct().Count(),
                same.Select(seat => seat.Role == ParticipationRow.CoChair ? seat.MeetingId : null).Distinct().Count(),
                same.Select(seat => seat.Role == ParticipationRow.Participant ? seat.MeetingId : null)
                    .Distinct()
                    .Count()
            ))
            .ToListAsync(cancellationToken);

    private static IQueryable<ParticipationRow> Matching(ArchiveContext context, OrganisationFilter filter)
    {
        IQueryable<ParticipationRow> rows = context.Participations;
        if (filter.Party is { } party)
        {
            rows = rows.Where(row => row.Party == party);
        }
        if (filter.Role is { } role)
        {
            rows = rows.Where(row => row.Role == role);
        }
        if (filter.Series is { } series)
        {
            rows = rows.Where(row => row.Revision.Meeting!.Series!.Slug == series);
        }
        return rows;
    }

    private static async Task<OrganisationAuthority> AuthorityAsync(
        ArchiveContext context,
        AuthorityRow record,
        CancellationToken cancellationToken
    )
    {
        var related = await context
            .Authorities.Where(row =>
                row.Kind == AuthorityKind.Organisation
                && (
                    row.Slug == record.Parent
                    || row.Slug == record.SuccessorOf
                    || row.Parent == record.Slug
                    || row.SuccessorOf == record.Slug
                )
            )
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Slug)
            .ToListAsync(cancellationToken);
        OrganisationLink? One(string? slug) =>
            related.Find(row => row.Slug == slug) is { } row ? new OrganisationLink(row.Slug, row.Name) : null;
        return new OrganisationAuthority(
            record.Variants,
            record.Acronyms,
            One(record.Parent),
            [
                .. related
                    .Where(row => row.Parent == record.Slug)
                    .Select(row => new OrganisationLink(row.Slug, row.Name)),
            ],
            One(record.SuccessorOf),
            [
                .. related
                    .Where(row => row.SuccessorOf == record.Slug)
                    .Select(row => new OrganisationLink(row.Slug, row.Name)),
            ],
            record.From,
            record.Until,
            record.Source,
            record.Collective
        );
    }

    private sealed record Counts(
        string Party,
        int? OrganisationId,
        string Name,
        string? UnitOf,
        int Meetings,
        int CoChaired,
        int TookPart
    );
}
