using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Search;

/// <summary>
/// What is true of each meeting and each sentence, held in memory for one state of the archive: ten thousand meetings are
/// narrowed and counted in a few milliseconds, where the tables would have to be read whole for each facet.
/// </summary>
internal sealed class FindingAid
{
    /// <summary>Facets that are true of one thing together: an organisation with its role, a statement with its actor.</summary>
    public static readonly Facet[][] Things =
    [
        [Facet.Series],
        [Facet.Meeting],
        [Facet.Party],
        [Facet.Year],
        [Facet.Place],
        [Facet.Organisation, Facet.Role],
        [Facet.Reference],
        [Facet.State],
        [Facet.Topic],
        [Facet.Actor, Facet.Act, Facet.Strength],
    ];

    public static readonly int Topics = ThingOf(Facet.Topic);
    public static readonly int Statements = ThingOf(Facet.Act);

    private static readonly Facet[] OfMeetings = [.. Enum.GetValues<Facet>().Except([Facet.Meeting])];
    private static readonly Facet[] OfSentences = [.. Enum.GetValues<Facet>().Except([Facet.State])];

    private readonly int[] _sentenceAt;

    public FindingAid(
        string stamp,
        IReadOnlyDictionary<Facet, FiledValues> values,
        IReadOnlyList<FiledThings> things,
        IReadOnlyList<FiledMeeting> meetings,
        IReadOnlyList<FiledSentence> sentences
    )
    {
        Stamp = stamp;
        Values = values;
        Filed = things;
        Meetings = meetings;
        Sentences = sentences;
        _sentenceAt = new int[sentences.Select(sentence => sentence.Id).DefaultIfEmpty().Max() + 1];
        Array.Fill(_sentenceAt, -1);
        foreach (var (at, sentence) in sentences.Index())
        {
            _sentenceAt[sentence.Id] = at;
        }
    }

    /// <summary>The state of the archive that it tells of.</summary>
    public string Stamp { get; }

    public IReadOnlyDictionary<Facet, FiledValues> Values { get; }

    /// <summary>By place in <see cref="Things"/>: what each number stands for.</summary>
    public IReadOnlyList<FiledThings> Filed { get; }

    /// <summary>Oldest first, undated last; then by series, number and slug.</summary>
    public IReadOnlyList<FiledMeeting> Meetings { get; }

    public IReadOnlyList<FiledSentence> Sentences { get; }

    /// <summary>The place of a sentence by its id; -1 for one that came later.</summary>
    public int SentenceAt(int id) => id >= 0 && id < _sentenceAt.Length ? _sentenceAt[id] : -1;

    public static int ThingOf(Facet facet) => Array.FindIndex(Things, thing => thing.Contains(facet));

    /// <summary>The meetings that are chosen, in order.</summary>
    public (IReadOnlyList<FiledMeeting> Found, IReadOnlyList<FacetCounts> Facets) NarrowMeetings(Choices choices)
    {
        var narrowing = new Narrowing(this, choices);
        var found = new List<FiledMeeting>();
        foreach (var meeting in Meetings)
        {
            var failed = narrowing.FailedBy(meeting.Things);
            if (failed == Narrowing.None)
            {
                found.Add(meeting);
            }
            narrowing.Count(meeting.Things, failed, 1);
        }
        return (found, narrowing.Counts(OfMeetings));
    }

    /// <summary>Those of the sentences, by place, that are chosen.</summary>
    public (IReadOnlyList<int> Found, IReadOnlyList<FacetCounts> Facets) NarrowSentences(
        IEnumerable<int> sentences,
        Choices choices
    )
    {
        var narrowing = new Narrowing(this, choices);
        var found = new List<int>();
        var failedBy = Meetings.Select(meeting => narrowing.FailedBy(meeting.ThingsOfMeeting)).ToArray();
        var counted = new int[Meetings.Count];
        foreach (var at in sentences)
        {
            var sentence = Sentences[at];
            var meeting = failedBy[sentence.Meeting];
            var own = narrowing.FailedBy(sentence.Things);
            if (own == Narrowing.None)
            {
                counted[sentence.Meeting]++;
            }
            if (meeting == Narrowing.None)
            {
                narrowing.Count(sentence.Things, own, 1);
                if (own == Narrowing.None)
                {
                    found.Add(at);
                }
            }
        }
        foreach (var (at, count) in counted.Index().Where(each => each.Item > 0))
        {
            narrowing.Count(Meetings[at].ThingsOfMeeting, failedBy[at], count);
        }
        return (found, narrowing.Counts(OfSentences));
    }

    /// <summary>How many would be found with each of the choices left out.</summary>
    public IReadOnlyList<WithoutChoice> Without(Choices choices, Func<Choices, int> total) =>
        [
            .. choices.Each.Select(each => new WithoutChoice(
                each.Facet,
                each.Value,
                NameOf(each.Facet, each.Value),
                total(choices.Without(each.Facet, each.Value))
            )),
        ];

    /// <summary>The name of a value; one that is not in the archive stands for itself.</summary>
    public string NameOf(Facet facet, string value) =>
        Values[facet].Find(value) is var at and >= 0 ? Values[facet].Names[at] : value;
}

/// <summary>
/// A meeting as the finding aid has it. By place in <see cref="FindingAid.Things"/>: what is true of it; and the same without what
/// is true of single sentences, null where a sentence must tell.
/// </summary>
internal sealed record FiledMeeting(
    int Id,
    string Slug,
    string Title,
    string Series,
    int? Ordinal,
    DateOnly? Start,
    MeetingState State,
    int[]?[] Things,
    int[]?[] ThingsOfMeeting
);

/// <summary>A sentence as the finding aid has it: the place of its meeting, and what is true of it; null where the meeting tells.</summary>
internal sealed record FiledSentence(int Id, int Meeting, int[]?[] Things);

/// <summary>The values of one facet by number.</summary>
internal sealed class FiledValues
{
    private readonly Dictionary<string, int> _byValue = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Values { get; } = [];
    public List<string> Names { get; } = [];

    public int Add(string value, string name)
    {
        if (!_byValue.TryGetValue(value, out var at))
        {
            at = Values.Count;
            _byValue[value] = at;
            Values.Add(value);
            Names.Add(name);
        }
        return at;
    }

    /// <summary>The number of a value; -1 for one that nothing has.</summary>
    public int Find(string value) => _byValue.GetValueOrDefault(value, -1);
}

/// <summary>Things of one kind by number: for each its facets' values, -1 for none.</summary>
internal sealed class FiledThings
{
    private readonly Dictionary<(int, int, int), int> _byValues = [];

    public List<int[]> All { get; } = [];

    public int Add(params ReadOnlySpan<int> values)
    {
        var key = (values[0], values.Length > 1 ? values[1] : -1, values.Length > 2 ? values[2] : -1);
        if (!_byValues.TryGetValue(key, out var at))
        {
            at = All.Count;
            _byValues[key] = at;
            All.Add(values.ToArray());
        }
        return at;
    }
}
