using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Catalogue;

/// <summary>How the delegations of one party differ between two meetings.</summary>
internal sealed class DelegationChanges
{
    private static readonly string[] Roles = [ParticipationRow.CoChair, ParticipationRow.Participant];

    private readonly string _party;
    private readonly IReadOnlyList<Place> _places;

    public DelegationChanges(
        string party,
        MeetingDetail before,
        MeetingDetail after,
        Follow follow,
        OrganisationRelations relations
    )
    {
        _party = party;
        _places =
        [
            .. Places(before, party, false, follow, relations),
            .. Places(after, party, true, follow, relations),
        ];
    }

    public DelegationComparison Answer() =>
        new(
            _party,
            InRole(ParticipationRow.CoChair),
            InRole(ParticipationRow.Participant),
            InOrder(Organisations.Select(RoleChange).OfType<RoleChange>(), change => change.Name),
            InOrder(Organisations.Select(Renaming).OfType<Renaming>(), renaming => renaming.Name)
        );

    /// <summary>The organisations that count otherwise than they are named.</summary>
    public IEnumerable<FollowChange> Followed() =>
        Organisations
            .Where(group => group.Any(place => place.Followed.Name is not null) || OwnKeys(group).Count > 1)
            .Select(group => new FollowChange(
                _party,
                Slug(group),
                Name(group),
                [.. group.Select(place => place.Preferred).Distinct(StringComparer.Ordinal)],
                Steps(group)
            ))
            .OrderBy(change => change.Name, StringComparer.Ordinal);

    private IEnumerable<IGrouping<string, Place>> Organisations =>
        _places.GroupBy(place => place.Followed.Key, StringComparer.Ordinal);

    private RoleComparison InRole(string role)
    {
        var all = _places
            .Where(place => place.Role == role)
            .GroupBy(place => place.Followed.Key, StringComparer.Ordinal)
            .Select(Moved)
            .ToList();
        return new RoleComparison(
            InOrder(all.Where(one => one.Before.Count == 0), one => one.Name),
            InOrder(all.Where(one => one.After.Count == 0), one => one.Name),
            InOrder(all.Where(one => one.Before.Count > 0 && one.After.Count > 0), one => one.Name)
        );
    }

    private static MovedOrganisation Moved(IEnumerable<Place> group)
    {
        var places = group.ToArray();
        return new MovedOrganisation(
            Slug(places),
            Name(places),
            places.Any(place => place.Followed.Name is not null)
                ? null
                : Newest(places).Select(place => place.Entry.UnitOf).FirstOrDefault(unitOf => unitOf is not null),
            Named(places.Where(place => !place.IsAfter)),
            Named(places.Where(place => place.IsAfter))
        );
    }

    private static RoleChange? RoleChange(IEnumerable<Place> group)
    {
        var places = group.ToArray();
        var (before, after) = (RolesAt(places, false), RolesAt(places, true));
        var same = before
            .Select(held => held.Role)
            .SequenceEqual(after.Select(held => held.Role), StringComparer.Ordinal);
        return before.Count == 0 || after.Count == 0 || same
            ? null
            : new RoleChange(Slug(places), Name(places), before, after);
    }

    // One organisation in both texts under names that have none in common.
    private static Renaming? Renaming(IEnumerable<Place> group)
    {
        var places = group.ToArray();
        var before = places.Where(place => !place.IsAfter).ToArray();
        var after = places.Where(place => place.IsAfter).ToArray();
        if (before.Length == 0 || after.Length == 0 || places.Any(place => place.Followed.Name is not null))
        {
            return null;
        }
        var earlier = before.Select(place => Comparison.Letters(place.Entry.Name)).ToHashSet(StringComparer.Ordinal);
        return after.Any(place => earlier.Contains(Comparison.Letters(place.Entry.Name)))
            ? null
            : new Renaming(Slug(places), Name(places), Named(before), Named(after), OwnKeys(places).Count > 1);
    }

    private static IReadOnlyList<RoleHeld> RolesAt(IEnumerable<Place> places, bool after) =>
        [
            .. Roles
                .Select(role => new RoleHeld(
                    role,
                    [
                        .. places
                            .Where(place => place.IsAfter == after && place.Role == role)
                            .SelectMany(place => place.Entry.Evidence),
                    ]
                ))
                .Where(held => held.Evidence.Count > 0),
        ];

    private static IReadOnlyList<NamedOrganisation> Named(IEnumerable<Place> places) =>
        [
            .. places.Select(place => new NamedOrganisation(
                place.Entry.Slug,
                place.Entry.Name,
                place.Entry.UnitOf,
                place.Entry.Evidence
            )),
        ];

    private static string? Slug(IEnumerable<Place> group) =>
        Newest(group).Select(place => place.Followed.Name is null ? place.Entry.Slug : place.Followed.Slug).First();

    private static string Name(IEnumerable<Place> group) =>
        Newest(group).Select(place => place.Followed.Name ?? place.Preferred).First();

    private static IEnumerable<Place> Newest(IEnumerable<Place> group) =>
        group.OrderByDescending(place => place.IsAfter);

    private static HashSet<string> OwnKeys(IEnumerable<Place> group) =>
        group.Select(place => place.Followed.Own).ToHashSet(StringComparer.Ordinal);

    // What every member's way has in common joins nothing that was apart.
    private static IReadOnlyList<OrganisationRelation> Steps(IEnumerable<Place> group)
    {
        var ways = group
            .DistinctBy(place => place.Followed.Own, StringComparer.Ordinal)
            .Select(place => place.Followed.Steps)
            .ToArray();
        var shared = ways.Length == 1 ? [] : ways.Aggregate<IEnumerable<OrganisationRelation>>(Enumerable.Intersect);
        return [.. ways.SelectMany(way => way).Distinct().Except(shared)];
    }

    private static IReadOnlyList<T> InOrder<T>(IEnumerable<T> items, Func<T, string> name) =>
        [.. items.OrderBy(name, StringComparer.Ordinal)];

    private static IEnumerable<Place> Places(
        MeetingDetail meeting,
        string party,
        bool isAfter,
        Follow follow,
        OrganisationRelations relations
    ) =>
        meeting
            .Delegations.Where(side => side.Party == party)
            .SelectMany(side =>
                side.CoChairs.Select(entry => (Role: ParticipationRow.CoChair, Entry: entry))
                    .Concat(side.Participants.Select(entry => (Role: ParticipationRow.Participant, Entry: entry)))
            )
            .Select(each => new Place(
                isAfter,
                each.Role,
                each.Entry,
                relations.Of(follow, party, each.Entry.Slug, each.Entry.Name, each.Entry.UnitOf)
            ));

    private sealed record Place(bool IsAfter, string Role, DelegationEntry Entry, Followed Followed)
    {
        public string Preferred => Entry.PreferredName ?? Entry.Name;
    }
}
