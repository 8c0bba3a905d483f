using System.Globalization;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Import;
using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Search;

/// <summary>Makes the finding aid of a state of the archive, once for each.</summary>
internal sealed class FindingAids : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private volatile FindingAid? _kept;

    /// <summary>The finding aid of the state that the context reads.</summary>
    public async Task<FindingAid> OfAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(context, cancellationToken);
        if (_kept is { } kept && kept.Stamp == stamp)
        {
            return kept;
        }
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_kept is not { } made || made.Stamp != stamp)
            {
                _kept = made = await new Filing(context).FileAsync(stamp, cancellationToken);
            }
            return made;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>What tells one state of the archive from another.</summary>
    public static async Task<string> StampAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var last = await context
            .Database.SqlQuery<Last>(
                $"""
                SELECT (SELECT max("Id") FROM "Imports") AS "Import", (SELECT max("Id") FROM "Meetings") AS "Meeting",
                    (SELECT max("Id") FROM "Sentences") AS "Sentence"
                """
            )
            .SingleAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{last.Import}-{last.Meeting}-{last.Sentence}");
    }

    private sealed record Last(int? Import, int? Meeting, int? Sentence);

    /// <summary>Reads each table once.</summary>
    private sealed class Filing(ArchiveContext context)
    {
        // A window of years that is wider than this says nothing about a year.
        private const int WidestWindow = 10;

        private readonly Dictionary<Facet, FiledValues> _values = Enum.GetValues<Facet>()
            .ToDictionary(facet => facet, _ => new FiledValues());

        private readonly FiledThings[] _things = [.. FindingAid.Things.Select(_ => new FiledThings())];

        public async Task<FindingAid> FileAsync(string stamp, CancellationToken cancellationToken)
        {
            var topics = await TopicsAsync(cancellationToken);
            var statements = await StatementsAsync(cancellationToken);
            var sentences = await context
                .Sentences.Where(row => row.Revision.MeetingId != null)
                .OrderBy(row => row.Id)
                .Select(row => new { row.Id, Meeting = row.Revision.MeetingId!.Value })
                .ToListAsync(cancellationToken);
            var ofMeeting = sentences.ToLookup(row => row.Meeting, row => row.Id);
            var meetings = await MeetingsAsync(
                meeting => [.. ofMeeting[meeting].SelectMany(id => topics[id]).Distinct()],
                meeting => [.. ofMeeting[meeting].SelectMany(id => statements[id]).Distinct()],
                cancellationToken
            );
            var places = meetings.Index().ToDictionary(each => each.Item.Id, each => each.Index);
            return new FindingAid(
                stamp,
                _values,
                _things,
                meetings,
                [
                    .. sentences.Select(row => new FiledSentence(
                        row.Id,
                        places[row.Meeting],
                        Things(
                            (FindingAid.Topics, [.. topics[row.Id]]),
                            (FindingAid.Statements, [.. statements[row.Id]])
                        )
                    )),
                ]
            );
        }

        private async Task<ILookup<int, int>> TopicsAsync(CancellationToken cancellationToken)
        {
            var names = await NamesAsync(AuthorityKind.Topic, cancellationToken);
            return (
                await context
                    .Mentions.Select(row => new { row.SentenceId, row.TopicId })
                    .Distinct()
                    .ToListAsync(cancellationToken)
            ).ToLookup(row => row.SentenceId, row => File(Facet.Topic, names[row.TopicId]));
        }

        private async Task<ILookup<int, int>> StatementsAsync(CancellationToken cancellationToken) =>
            (
                await context
                    .Statements.Select(row => new
                    {
                        row.SentenceId,
                        row.Actor,
                        row.Act,
                        row.Strength,
                    })
                    .Distinct()
                    .ToListAsync(cancellationToken)
            ).ToLookup(
                row => row.SentenceId,
                row =>
                    _things[FindingAid.Statements]
                        .Add(
                            Value(Facet.Actor, (row.Actor, PartyName(row.Actor))),
                            Value(Facet.Act, Word(row.Act.ToString())),
                            Value(Facet.Strength, Word(row.Strength.ToString(CultureInfo.InvariantCulture)))
                        )
            );

        private async Task<List<FiledMeeting>> MeetingsAsync(
            Func<int, int[]> topics,
            Func<int, int[]> statements,
            CancellationToken cancellationToken
        )
        {
            var seats = await SeatsAsync(cancellationToken);
            var references = await ReferencesAsync(cancellationToken);
            var rows = await context.Meetings.Include(row => row.Series).ToListAsync(cancellationToken);
            var meetings = new List<FiledMeeting>(rows.Count);
            foreach (
                var row in rows.OrderBy(row => row.Start ?? DateOnly.MaxValue)
                    .ThenBy(row => row.Series?.Slug ?? "", StringComparer.Ordinal)
                    .ThenBy(row => row.Ordinal ?? int.MaxValue)
                    .ThenBy(row => row.Slug, StringComparer.Ordinal)
            )
            {
                var own = new (int Kind, int[] All)[]
                {
                    (
                        FindingAid.ThingOf(Facet.Series),
                        row.Series is null
                            ? []
                            :
                            [
                                File(
                                    Facet.Series,
                                    (row.Series.Slug, $"{row.Series.Name} ({string.Join(", ", row.Series.Parties)})")
                                ),
                            ]
                    ),
                    (FindingAid.ThingOf(Facet.Meeting), [File(Facet.Meeting, (row.Slug, row.Title))]),
                    (
                        FindingAid.ThingOf(Facet.Party),
                        [.. row.Parties.Select(code => File(Facet.Party, (code, PartyName(code))))]
                    ),
                    (
                        FindingAid.ThingOf(Facet.Year),
                        [
                            .. YearsOf(row)
                                .Select(year => File(Facet.Year, Word(year.ToString(CultureInfo.InvariantCulture)))),
                        ]
                    ),
                    (
                        FindingAid.ThingOf(Facet.Place),
                        row.City is null ? [] : [File(Facet.Place, (Slug.Of(row.City), row.City))]
                    ),
                    (FindingAid.ThingOf(Facet.Organisation), [.. seats[row.Id].Distinct()]),
                    (FindingAid.ThingOf(Facet.Reference), [.. references[row.Id].Distinct()]),
                    (FindingAid.ThingOf(Facet.State), [File(Facet.State, Word(row.State.ToString()))]),
                };
                meetings.Add(
                    new FiledMeeting(
                        row.Id,
                        row.Slug,
                        row.Title,
                        row.Series?.Slug ?? "",
                        row.Ordinal,
                        row.Start,
                        row.State,
                        Things([
                            .. own,
                            (FindingAid.Topics, topics(row.Id)),
                            (FindingAid.Statements, statements(row.Id)),
                        ]),
                        Things(own)
                    )
                );
            }
            return meetings;
        }

        private async Task<ILookup<int, int>> SeatsAsync(CancellationToken cancellationToken)
        {
            var names = await NamesAsync(AuthorityKind.Organisation, cancellationToken);
            return (
                await context
                    .Participations.Where(row => row.Revision.MeetingId != null)
                    .Select(row => new
                    {
                        Meeting = row.Revision.MeetingId!.Value,
                        row.OrganisationId,
                        row.Role,
                    })
                    .Distinct()
                    .ToListAsync(cancellationToken)
            ).ToLookup(
                row => row.Meeting,
                row =>
                    _things[FindingAid.ThingOf(Facet.Organisation)]
                        .Add(
                            row.OrganisationId is { } id ? Value(Facet.Organisation, names[id]) : -1,
                            Value(Facet.Role, (row.Role, row.Role))
                        )
            );
        }

        private async Task<ILookup<int, int>> ReferencesAsync(CancellationToken cancellationToken)
        {
            var names = (
                await context
                    .References.Where(row => row.AuthorityId != null)
                    .Select(row => new
                    {
                        row.Authority!.Id,
                        row.Authority.Slug,
                        row.Authority.Name,
                    })
                    .Distinct()
                    .ToListAsync(cancellationToken)
            ).ToDictionary(row => row.Id, row => (row.Slug, row.Name));
            return (
                await context
                    .References.Where(row => row.Revision.MeetingId != null && row.AuthorityId != null)
                    .Select(row => new { Meeting = row.Revision.MeetingId!.Value, Thing = row.AuthorityId!.Value })
                    .Distinct()
                    .ToListAsync(cancellationToken)
            ).ToLookup(row => row.Meeting, row => File(Facet.Reference, names[row.Thing]));
        }

        private async Task<Dictionary<int, (string, string)>> NamesAsync(
            AuthorityKind kind,
            CancellationToken cancellationToken
        ) =>
            (
                await context
                    .Authorities.Where(row => row.Kind == kind)
                    .Select(row => new
                    {
                        row.Id,
                        row.Slug,
                        row.Name,
                    })
                    .ToListAsync(cancellationToken)
            ).ToDictionary(row => row.Id, row => (row.Slug, row.Name));

        private int Value(Facet facet, (string Value, string Name) of) => _values[facet].Add(of.Value, of.Name);

        private int File(Facet facet, (string Value, string Name) of) =>
            _things[FindingAid.ThingOf(facet)].Add(Value(facet, of));

        private static int[]?[] Things(params (int Kind, int[] All)[] filed)
        {
            var things = new int[]?[FindingAid.Things.Length];
            foreach (var (kind, all) in filed)
            {
                things[kind] = all;
            }
            return things;
        }

        private static (string, string) Word(string word) => (word.ToLowerInvariant(), word.ToLowerInvariant());

        private static string PartyName(string code) =>
            AuthorityFile.Default.Find(AuthorityKind.Party, code.ToLowerInvariant())?.Name ?? code;

        private static IEnumerable<int> YearsOf(MeetingRow row) =>
            row is { Start: { } start, End: { } end }
                ? Enumerable.Range(start.Year, Math.Clamp(end.Year - start.Year + 1, 1, WidestWindow))
                : [];
    }
}
