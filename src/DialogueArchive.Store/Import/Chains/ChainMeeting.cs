using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import.Chains;

/// <summary>A meeting as the chain puts it together. The first state that holds: recorded, known, promised.</summary>
internal sealed class ChainMeeting(int? ordinal)
{
    /// <summary>The number it is filed under, from whatever source.</summary>
    public int? Ordinal { get; } = ordinal;

    /// <summary>The day it is filed under when it has no number.</summary>
    public DateOnly? Day => Dated.Select(days => (DateOnly?)days.Start).FirstOrDefault();

    public List<StatedMeeting> Documents { get; } = [];
    public List<NamedMeeting> Names { get; } = [];
    public List<ListedLine> Lines { get; } = [];
    public List<Reason> Reasons { get; } = [];
    public DateOnly? PromisedAfter { get; init; }

    /// <summary>The meetings under which its sources were filed before.</summary>
    public IEnumerable<int?> FiledUnder =>
        Documents
            .Select(document => document.MeetingId)
            .Concat(Names.Select(name => name.MeetingId))
            .Concat(Lines.Select(line => line.MeetingId));

    public MeetingState State =>
        Documents.Count > 0 ? MeetingState.Recorded
        : Reasons.Exists(reason => reason.Kind != KnownByKind.Promised) ? MeetingState.Known
        : MeetingState.Promised;

    public bool TakesPlaceOn(Days days) => days.AreOfMeeting && DaysHeld.Any(own => own.Overlap(days));

    public bool IsHeldWith(ChainMeeting other) => DaysHeld.Any(other.TakesPlaceOn);

    /// <summary>Adds all that is known of <paramref name="other"/>, which is the same meeting.</summary>
    public void Absorb(ChainMeeting other)
    {
        Documents.AddRange(other.Documents);
        Names.AddRange(other.Names);
        Lines.AddRange(other.Lines);
        Reasons.AddRange(other.Reasons);
    }

    /// <summary>Ordinal, dates and place, all from the one source that speaks first.</summary>
    public ChainFacts Facts()
    {
        if (Documents.Count > 0)
        {
            var stated = Stated.ToArray();
            var place = stated.FirstOrDefault(document => (document.City ?? document.Country) is not null);
            return new ChainFacts(
                SummarySource.Text,
                stated.Select(document => document.Ordinal).FirstOrDefault(number => number is not null),
                stated.Select(document => document.Days).FirstOrDefault(days => days is not null),
                place?.City,
                place?.Country
            );
        }
        var line = Lines.Find(line => line.Days is not null) ?? Lines.FirstOrDefault();
        if (line is not null)
        {
            return new ChainFacts(SummarySource.List, Ordinal, line.Days, line.City, line.Country);
        }
        if (State == MeetingState.Known)
        {
            var days = Names.Select(name => name.Days).FirstOrDefault(days => days is { AreOfMeeting: true });
            return new ChainFacts(SummarySource.OtherText, Ordinal, days, null, null);
        }
        var promise = Reasons.Find(reason => reason.Window is not null) ?? Reasons[0];
        return new ChainFacts(SummarySource.Promise, Ordinal, promise.Window, promise.City, promise.Country);
    }

    /// <summary>Party codes in the order of the first text on the meeting that names them; empty without one.</summary>
    public IReadOnlyList<string> Parties() =>
        Stated.Select(document => document.Parties).FirstOrDefault(codes => codes.Count > 0) ?? [];

    private IEnumerable<Days> Dated =>
        Documents
            .Select(document => document.Days)
            .Concat(Lines.Select(line => line.Days))
            .Concat(Names.Select(name => name.Days))
            .OfType<Days>();

    private IEnumerable<Days> DaysHeld => Dated.Where(days => days.AreOfMeeting);

    private IOrderedEnumerable<StatedMeeting> Stated =>
        Documents.InOrderOfAuthority(document => (document.Kind, document.Length, document.Sha256));
}

/// <summary>What a summary says, and from where.</summary>
internal sealed record ChainFacts(SummarySource Source, int? Ordinal, Days? Days, string? City, string? Country);

/// <summary>Why a meeting is known besides its own documents.</summary>
internal sealed record Reason(
    KnownByKind Kind,
    int? RevisionId = null,
    FactKind? Fact = null,
    int? Item = null,
    Days? Window = null,
    string? DateText = null,
    string? City = null,
    string? Country = null,
    string? OfficialUrl = null
);
