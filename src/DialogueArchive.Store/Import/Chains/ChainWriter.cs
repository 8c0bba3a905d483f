using DialogueArchive.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Import.Chains;

/// <summary>Writes the chain of a series into the meetings, inside the caller's transaction.</summary>
internal sealed class ChainWriter(ArchiveContext context)
{
    private readonly FormerMeetingSlugs _former = new(context);
    private readonly List<int> _leaving = [];
    private readonly List<int> _moved = [];

    /// <summary>Puts the series together anew from all its sources; <see cref="FinishAsync"/> comes when all series are.</summary>
    public async Task RebuildAsync(int seriesId, CancellationToken cancellationToken)
    {
        var series = await context.Series.SingleAsync(row => row.Id == seriesId, cancellationToken);
        var sources = await SourcesAsync(series, cancellationToken);
        var chain = Chain.Of(sources);
        var held = await context
            .Meetings.Where(row => row.SeriesId == seriesId)
            .ToDictionaryAsync(row => row.Slug, StringComparer.Ordinal, cancellationToken);
        var rows = new List<MeetingRow>(chain.Count);
        var slugs = await SlugsAsync(chain, series, cancellationToken);
        foreach (var (index, meeting) in chain.Index())
        {
            var slug = slugs[index];
            if (!held.Remove(slug, out var row))
            {
                row = new MeetingRow
                {
                    Slug = slug,
                    Title = slug,
                    SeriesId = seriesId,
                };
                context.Meetings.Add(row);
            }
            Fill(row, meeting, series, index + 1);
            rows.Add(row);
        }
        series.LedgerIsDue = true;
        await context.SaveChangesAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""DELETE FROM "KnownBy" WHERE "MeetingId" IN (SELECT "Id" FROM "Meetings" WHERE "SeriesId" = {seriesId})""",
            cancellationToken
        );
        for (var index = 0; index < rows.Count; index++)
        {
            await AttachAsync(rows[index], chain[index], cancellationToken);
        }
        await context.SaveChangesAsync(cancellationToken);
        _leaving.AddRange(held.Values.Select(row => row.Id));
        context.ChangeTracker.Clear();
    }

    /// <summary>Gives a document that names no series a meeting of its own.</summary>
    public async Task StandAloneAsync(int revisionId, CancellationToken cancellationToken)
    {
        var revision = await context
            .Revisions.Where(row => row.Id == revisionId)
            .Select(row => new
            {
                row.MeetingId,
                row.Document.Sha256,
                row.Title,
                row.Ordinal,
                row.Start,
                row.End,
                row.City,
                row.Country,
                Parties = context
                    .Parties.Where(party => party.RevisionId == row.Id)
                    .OrderBy(party => party.Number)
                    .Select(party => party.Code)
                    .ToList(),
            })
            .SingleAsync(cancellationToken);
        var slug = LoneSlug(revision.Parties, revision.Start, revision.Sha256);
        var row = await context.Meetings.SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken);
        if (row is null)
        {
            row = new MeetingRow { Slug = slug, Title = slug };
            context.Meetings.Add(row);
        }
        row.Title = revision.Title ?? MeetingTitle.Of("Meeting", null, revision.Start, revision.End);
        row.LedgerIsDue = true;
        row.Position = 1;
        row.State = MeetingState.Recorded;
        row.Source = SummarySource.Text;
        (row.Ordinal, row.Start, row.End) = (revision.Ordinal, revision.Start, revision.End);
        (row.City, row.Country, row.Parties) = (revision.City, revision.Country, revision.Parties);
        await context.SaveChangesAsync(cancellationToken);
        await _former.NoteAsync([revision.MeetingId], row, cancellationToken);
        await StateAsync(row, [revisionId], cancellationToken);
    }

    /// <summary>
    /// Names the documents that were filed under another meeting, and takes away the meetings that the series put together before have no
    /// longer, and those of <paramref name="abandoned"/> that are outside any series and that no document states any more.
    /// </summary>
    public async Task FinishAsync(IReadOnlyCollection<int> abandoned, CancellationToken cancellationToken)
    {
        await new DocumentSlugs(context).GiveAsync(_moved, cancellationToken);
        if (_leaving.Count + abandoned.Count > 0)
        {
            var leaving = context.Meetings.Where(row =>
                _leaving.Contains(row.Id)
                || (abandoned.Contains(row.Id) && row.SeriesId == null && !row.Revisions.Any())
            );
            await _former.LeadOnAsync(leaving, cancellationToken);
            await leaving.ExecuteDeleteAsync(cancellationToken);
        }
        _moved.Clear();
        _leaving.Clear();
    }

    private async Task<ChainSources> SourcesAsync(SeriesRow series, CancellationToken cancellationToken)
    {
        var stated = await context
            .Revisions.Where(row => row.IsCurrent && row.SeriesId == series.Id)
            .Select(row => new StatedMeeting(
                row.Id,
                row.MeetingId,
                row.Document.Sha256,
                row.Kind,
                row.Text.Length,
                row.Ordinal,
                Days.Of(row.Start, row.End),
                row.City,
                row.Country,
                context
                    .Parties.Where(party => party.RevisionId == row.Id)
                    .OrderBy(party => party.Number)
                    .Select(party => party.Code)
                    .ToList(),
                row.PromisesNext
                    ? new PromisedNext(
                        row.NextOrdinal,
                        Days.Of(row.NextStart, row.NextEnd),
                        row.NextDateText,
                        row.NextCity,
                        row.NextCountry
                    )
                    : null
            ))
            .ToListAsync(cancellationToken);
        var named = await context
            .References.Where(row => row.SeriesId == series.Id)
            .Select(row => new NamedMeeting(
                row.RevisionId,
                row.Number,
                row.MeetingId,
                row.Revision.Document.Sha256,
                row.Ordinal,
                Days.Of(row.Start, row.End),
                row.DateText,
                row.Revision.End
            ))
            .ToListAsync(cancellationToken);
        var listed = await context
            .KnownMeetings.Where(row => row.SeriesId == series.Id)
            .Select(row => new ListedLine(
                row.Id,
                row.MeetingId,
                row.Key,
                row.Ordinal,
                Days.Of(row.Start, row.End),
                row.City,
                row.Country,
                row.OfficialUrl
            ))
            .ToListAsync(cancellationToken);
        return new ChainSources(series.Slug, series.Name, series.Parties, stated, named, listed);
    }

    private static string SlugOf(string series, ChainMeeting meeting) =>
        meeting switch
        {
            { Ordinal: { } number } => Slug.Join(
                series,
                number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
            { PromisedAfter: { } day } => Slug.Join(series, "after", Slug.Of(day)),
            { Day: { } day } => Slug.Join(series, Slug.Of(day)),
            { Documents: [var document, ..] } => Slug.Join(series, document.Sha256[..6]),
            _ => Slug.Join(series, Slug.Key(meeting.Lines[0].Key)),
        };

    private static string LoneSlug(IEnumerable<string> parties, DateOnly? start, string sha256)
    {
        var codes = parties.Order(StringComparer.Ordinal).Select(Slug.Of).ToArray();
        return Slug.Join([
            .. codes.Length > 0 ? codes : ["meeting"],
            start is { } day ? Slug.Of(day) : "",
            sha256[..6],
        ]);
    }

    // Two series whose names run into each other ('x' and 'x-2') must not share an address.
    private async Task<IReadOnlyList<string>> SlugsAsync(
        IReadOnlyList<ChainMeeting> chain,
        SeriesRow series,
        CancellationToken cancellationToken
    )
    {
        string[] slugs = [.. chain.Select(meeting => SlugOf(series.Slug, meeting))];
        var others = await context
            .Meetings.Where(row => EF.Parameter(slugs).Contains(row.Slug) && row.SeriesId != series.Id)
            .Select(row => row.Slug)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return [.. slugs.Select(slug => others.Contains(slug) ? Slug.Join(slug, Slug.Key(series.Slug)) : slug)];
    }

    private static void Fill(MeetingRow row, ChainMeeting meeting, SeriesRow series, int position)
    {
        var facts = meeting.Facts();
        var parties = meeting.Parties();
        row.Position = position;
        row.State = meeting.State;
        row.Source = facts.Source;
        row.Ordinal = facts.Ordinal;
        row.Start = facts.Days?.Start;
        row.End = facts.Days?.End;
        row.City = facts.City;
        row.Country = facts.Country;
        row.Parties = [.. parties.Count > 0 ? parties : series.Parties];
        row.Title = MeetingTitle.Of(series.Name, facts.Ordinal, row.Start, row.End);
    }

    // Only what moved is written: most of a chain stays where it was.
    private async Task AttachAsync(MeetingRow row, ChainMeeting meeting, CancellationToken cancellationToken)
    {
        await _former.NoteAsync(meeting.FiledUnder, row, cancellationToken);
        var documents = meeting.Documents.Where(document => document.MeetingId != row.Id).ToArray();
        if (documents.Length > 0)
        {
            await StateAsync(row, [.. documents.Select(document => document.RevisionId)], cancellationToken);
        }
        foreach (var line in meeting.Lines.Where(line => line.MeetingId != row.Id))
        {
            await context
                .KnownMeetings.Where(known => known.Id == line.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.MeetingId, row.Id), cancellationToken);
        }
        foreach (var name in meeting.Names.Where(name => name.MeetingId != row.Id))
        {
            await context
                .References.Where(reference =>
                    reference.RevisionId == name.RevisionId && reference.Number == name.Number
                )
                .ExecuteUpdateAsync(
                    set => set.SetProperty(reference => reference.MeetingId, row.Id),
                    cancellationToken
                );
        }
        context.KnownBy.AddRange(
            meeting.Reasons.OrderBy(reason => reason.Kind).Select((reason, index) => RowOf(reason, row.Id, index + 1))
        );
    }

    private static KnownByRow RowOf(Reason reason, int meetingId, int number) =>
        new()
        {
            MeetingId = meetingId,
            Number = number,
            Kind = reason.Kind,
            RevisionId = reason.RevisionId,
            Fact = reason.Fact,
            Item = reason.Item,
            Start = reason.Window?.Start,
            End = reason.Window?.End,
            DateText = reason.DateText,
            City = reason.City,
            Country = reason.Country,
            OfficialUrl = reason.OfficialUrl,
        };

    private async Task StateAsync(MeetingRow meeting, int[] revisions, CancellationToken cancellationToken)
    {
        await context
            .Revisions.Where(row => revisions.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetingId, meeting.Id), cancellationToken);
        _moved.AddRange(revisions);
    }
}
