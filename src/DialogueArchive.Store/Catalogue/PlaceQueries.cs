using DialogueArchive.Store.Import;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Catalogue;

/// <summary>A city that a meeting was held in, is known or was promised to be held in.</summary>
/// <param name="Slug">By which meetings are narrowed to it.</param>
/// <param name="Name">The usual English name.</param>
/// <param name="Countries">Country codes; several where cities share a name.</param>
/// <param name="Meetings">How many meetings.</param>
/// <param name="Recorded">Of how many of them the archive holds a text.</param>
/// <param name="First">The first day of the oldest with a date.</param>
/// <param name="Last">The first day of the latest with a date.</param>
/// <param name="Held">The latest meetings, at most five, with the words that say where.</param>
public sealed record PlaceSummary(
    string Slug,
    string Name,
    IReadOnlyList<string> Countries,
    int Meetings,
    int Recorded,
    DateOnly? First,
    DateOnly? Last,
    IReadOnlyList<HeldThere> Held
);

/// <summary>A meeting at a place. Evidence is there where a text of it is.</summary>
public sealed record HeldThere(
    MeetingLink Meeting,
    DateOnly? Start,
    DateOnly? End,
    MeetingState State,
    IReadOnlyList<CitedEvidence> Evidence
);

/// <summary>Questions about host places.</summary>
public sealed class PlaceQueries
{
    private const int MostHeld = 5;

    private readonly IDbContextFactory<ArchiveContext> _contexts;

    internal PlaceQueries(IDbContextFactory<ArchiveContext> contexts) => _contexts = contexts;

    /// <summary>Places of meetings, by name; those in one country only, where it is given.</summary>
    public async Task<PageOf<PlaceSummary>> ListAsync(
        string? country,
        PageRequest page,
        CancellationToken cancellationToken = default
    )
    {
        await using var snapshot = await Snapshot.BeginAsync(_contexts, cancellationToken);
        var context = snapshot.Context;
        var cities = await context
            .Meetings.Where(row => row.City != null && (country == null || row.Country == country))
            .GroupBy(row => new { row.City, row.Country })
            .Select(same => new City(
                same.Key.City!,
                same.Key.Country,
                same.Count(),
                same.Count(row => row.State == MeetingState.Recorded),
                same.Min(row => row.Start),
                same.Max(row => row.Start)
            ))
            .ToListAsync(cancellationToken);
        var places = cities
            .GroupBy(city => Slug.Of(city.Name), StringComparer.Ordinal)
            .Select(same => (Slug: same.Key, Cities: same.ToList()))
            .OrderBy(place => place.Cities[0].Name, StringComparer.Ordinal)
            .ToList();
        var shown = Cursor.Page(places, page, place => [place.Cities[0].Name, place.Slug]);
        var held = await HeldAsync(
            context,
            country,
            [.. shown.Items.SelectMany(place => place.Cities).Select(city => city.Name)],
            cancellationToken
        );
        return shown.Of(place => new PlaceSummary(
            place.Slug,
            place.Cities[0].Name,
            [.. place.Cities.Select(city => city.Country).OfType<string>().Order(StringComparer.Ordinal)],
            place.Cities.Sum(city => city.Meetings),
            place.Cities.Sum(city => city.Recorded),
            place.Cities.Min(city => city.First),
            place.Cities.Max(city => city.Last),
            [
                .. place
                    .Cities.Select(city => city.Name)
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(city => held[city])
                    .Take(MostHeld),
            ]
        ));
    }

    private static async Task<ILookup<string, HeldThere>> HeldAsync(
        ArchiveContext context,
        string? country,
        string[] cities,
        CancellationToken cancellationToken
    )
    {
        var meetings = await context
            .Meetings.Where(row => cities.Contains(row.City) && (country == null || row.Country == country))
            .Select(row => row.City)
            .Distinct()
            .SelectMany(city =>
                context
                    .Meetings.Where(row => row.City == city && (country == null || row.Country == country))
                    .OrderByDescending(row => row.Start ?? DateOnly.MinValue)
                    .ThenBy(row => row.Slug)
                    .Take(MostHeld)
            )
            .Select(row => new
            {
                row.Id,
                row.City,
                Link = new MeetingLink(row.Slug, row.Title),
                row.Start,
                row.End,
                row.State,
            })
            .ToListAsync(cancellationToken);
        int?[] ids = [.. meetings.Select(meeting => (int?)meeting.Id)];
        var said = await context
            .Evidence.Where(row => row.Fact == FactKind.Place && ids.Contains(row.Revision.MeetingId))
            .OrderBy(row => row.RevisionId)
            .ThenBy(row => row.Position)
            .Select(row => new
            {
                row.Revision.MeetingId,
                row.Revision.City,
                Cited = new CitedEvidence(
                    row.Start,
                    row.End,
                    row.Quote,
                    row.Sentence.Key,
                    row.Revision.Document.Slug,
                    row.Revision.Language,
                    row.Revision.Meeting!.Slug
                ),
            })
            .ToListAsync(cancellationToken);
        var evidence = said.ToLookup(row => (row.MeetingId!.Value, row.City), row => row.Cited);
        return meetings
            .OrderByDescending(meeting => meeting.Start ?? DateOnly.MinValue)
            .ThenBy(meeting => meeting.Link.Slug, StringComparer.Ordinal)
            .ToLookup(
                meeting => meeting.City!,
                meeting => new HeldThere(
                    meeting.Link,
                    meeting.Start,
                    meeting.End,
                    meeting.State,
                    [.. evidence[(meeting.Id, meeting.City)]]
                ),
                StringComparer.Ordinal
            );
    }

    private sealed record City(
        string Name,
        string? Country,
        int Meetings,
        int Recorded,
        DateOnly? First,
        DateOnly? Last
    );
}
