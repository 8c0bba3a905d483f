using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import.Chains;

/// <summary>
/// The meetings of a series, put together from all its sources. The same sources give the same chain, in whatever order
/// they came into the archive.
/// </summary>
internal sealed class Chain
{
    /// <summary>Numbers above this are taken as misread: they imply no earlier meetings.</summary>
    private const int HighestImplying = 200;

    private readonly SortedDictionary<int, ChainMeeting> _numbered = [];
    private readonly List<ChainMeeting> _unnumbered = [];

    private Chain() { }

    /// <summary>Every meeting in order: by number, those without one by their day in between, undated ones last.</summary>
    public static IReadOnlyList<ChainMeeting> Of(ChainSources sources)
    {
        var chain = new Chain();
        // What has a number comes first, so that what has only a day can join it.
        foreach (var document in Sorted(sources.Stated))
        {
            chain.Place(document.Ordinal, document.Days).Documents.Add(document);
        }
        foreach (
            var line in sources
                .Listed.OrderBy(line => line.Ordinal is null)
                .ThenBy(line => line.Key, StringComparer.Ordinal)
        )
        {
            chain.Add(line);
        }
        foreach (var name in Sorted(sources.Named))
        {
            chain.Add(name);
        }
        chain.JoinByDay();
        chain.AddImplied();
        foreach (var document in Sorted(sources.Stated))
        {
            chain.AddPromise(document);
        }
        return chain.InOrder();
    }

    private static IEnumerable<StatedMeeting> Sorted(IEnumerable<StatedMeeting> stated) =>
        stated
            .OrderBy(document => document.Ordinal is null)
            .ThenBy(document => document.Days?.Start)
            .ThenBy(document => document.Sha256, StringComparer.Ordinal);

    private static IEnumerable<NamedMeeting> Sorted(IEnumerable<NamedMeeting> named) =>
        named
            .OrderBy(name => name.Ordinal is null)
            .ThenBy(name => name.Sha256, StringComparer.Ordinal)
            .ThenBy(name => name.Number);

    private IEnumerable<ChainMeeting> All => _numbered.Values.Concat(_unnumbered);

    private ChainMeeting Place(int? ordinal, Days? days)
    {
        if (ordinal is { } number)
        {
            return _numbered.TryGetValue(number, out var held) ? held : _numbered[number] = new ChainMeeting(number);
        }
        var same = days is { } known ? All.FirstOrDefault(meeting => meeting.TakesPlaceOn(known)) : null;
        if (same is null)
        {
            same = new ChainMeeting(null);
            _unnumbered.Add(same);
        }
        return same;
    }

    private void Add(ListedLine line)
    {
        var meeting = Place(line.Ordinal, line.Days);
        meeting.Lines.Add(line);
        meeting.Reasons.Add(
            new Reason(
                KnownByKind.List,
                Window: line.Days,
                City: line.City,
                Country: line.Country,
                OfficialUrl: line.OfficialUrl
            )
        );
    }

    // A document without a number and a numbered line of the list on the same day are one meeting.
    private void JoinByDay()
    {
        foreach (var meeting in _unnumbered.ToArray())
        {
            if (_numbered.Values.FirstOrDefault(meeting.IsHeldWith) is { } numbered)
            {
                numbered.Absorb(meeting);
                _unnumbered.Remove(meeting);
            }
        }
    }

    private void Add(NamedMeeting name)
    {
        if (name.Ordinal is null && name.Days is not { AreOfMeeting: true })
        {
            return;
        }
        var meeting = Place(name.Ordinal, name.Days);
        if (meeting.Documents.Exists(document => document.RevisionId == name.RevisionId))
        {
            return;
        }
        var toCome = name.Days is { } days && name.SaidOn is { } said && days.Start > said;
        meeting.Names.Add(name);
        meeting.Reasons.Add(
            new Reason(
                toCome ? KnownByKind.Promised : KnownByKind.Named,
                name.RevisionId,
                FactKind.Reference,
                name.Number,
                name.Days,
                name.DateText
            )
        );
    }

    private void AddImplied()
    {
        var implying = _numbered
            .Values.Where(meeting => meeting.Ordinal <= HighestImplying)
            .Select(meeting => (Number: meeting.Ordinal!.Value, Reason: Implication(meeting)))
            .Where(entry => entry.Reason is not null)
            .ToArray();
        for (var number = 1; number < implying.Select(entry => entry.Number).LastOrDefault(); number++)
        {
            var meeting = Place(number, null);
            if (meeting.Documents.Count == 0)
            {
                // A meeting's own number says more than a number it mentions.
                meeting.Reasons.Add(
                    implying
                        .Where(entry => entry.Number > number)
                        .MinBy(entry => (entry.Reason!.Fact != FactKind.Ordinal, entry.Number))
                        .Reason!
                );
            }
        }
    }

    // The list proves its own lines only: what it leaves out stays out.
    private static Reason? Implication(ChainMeeting meeting) =>
        meeting.Documents.Find(document => document.Ordinal == meeting.Ordinal) is { } document
            ? new Reason(KnownByKind.Implied, document.RevisionId, FactKind.Ordinal, 0)
        : meeting.Reasons.Find(reason => reason.Kind == KnownByKind.Named) is { } named
            ? new Reason(KnownByKind.Implied, named.RevisionId, FactKind.Reference, named.Item)
        : null;

    private void AddPromise(StatedMeeting document)
    {
        if (document.Next is not { } next)
        {
            return;
        }
        var reason = new Reason(
            KnownByKind.Promised,
            document.RevisionId,
            FactKind.NextMeeting,
            0,
            next.Window,
            next.DateText,
            next.City,
            next.Country
        );
        if ((next.Ordinal ?? document.Ordinal + 1) is { } number)
        {
            if (number > (document.Ordinal ?? 0))
            {
                Place(number, null).Reasons.Add(reason);
            }
        }
        else if (document.Days is { } days && !All.Any(meeting => meeting.Day > days.End))
        {
            AfterMeetingOf(days.Start).Reasons.Add(reason);
        }
    }

    private ChainMeeting AfterMeetingOf(DateOnly day)
    {
        var promised = _unnumbered.Find(meeting => meeting.PromisedAfter == day);
        if (promised is null)
        {
            promised = new ChainMeeting(null) { PromisedAfter = day };
            _unnumbered.Add(promised);
        }
        return promised;
    }

    private List<ChainMeeting> InOrder()
    {
        var ordered = _numbered.Values.ToList();
        foreach (var meeting in _unnumbered.OrderBy(meeting => meeting.Day is null).ThenBy(meeting => meeting.Day))
        {
            var later = meeting.Day is { } day ? ordered.FindIndex(other => other.Day > day) : -1;
            ordered.Insert(later < 0 ? ordered.Count : later, meeting);
        }
        return ordered;
    }
}
