using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>Topics by meeting, in tables by where they are mentioned: in every text, in several, in one alone.</summary>
public sealed class HeatView
{
    private readonly IReadOnlyList<MeetingSummary> _recorded;

    /// <summary>The topics of a chain of meetings.</summary>
    public HeatView(IReadOnlyList<MeetingSummary> meetings, IReadOnlyList<TopicPresence> topics)
    {
        _recorded = [.. meetings.Where(meeting => meeting.IsRecorded)];
        NotHeld = meetings.Count - _recorded.Count;
        Columns = ColumnsOf(meetings);
        Tables =
        [
            .. topics
                .GroupBy(topic => Place(topic))
                .OrderBy(group => group.Key)
                .Select(group => new Table(
                    $"{Title(group.Key)}, {group.Count()}",
                    [
                        .. group
                            .OrderByDescending(topic => Strongest(topic))
                            .ThenBy(topic => topic.Name, StringComparer.Ordinal),
                    ]
                )),
        ];
    }

    /// <summary>Meetings whose text is not held.</summary>
    public int NotHeld { get; }

    /// <summary>A column for each recorded meeting and for each run of meetings that are not held.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>More columns than a narrow screen or half a wide one holds.</summary>
    public bool IsWide => Columns.Sum(column => column.Width) > 9;

    /// <summary>Runs of columns of one series, in order.</summary>
    public IReadOnlyList<(SeriesLink? Series, int Columns)> Series
    {
        get
        {
            var runs = new List<(SeriesLink? Series, int Columns)>();
            foreach (var column in Columns)
            {
                if (runs.Count > 0 && runs[^1].Series == column.Series)
                {
                    runs[^1] = (column.Series, runs[^1].Columns + column.Width);
                }
                else
                {
                    runs.Add((column.Series, column.Width));
                }
            }

            return runs;
        }
    }

    /// <summary>A column: one recorded meeting, or a run that is not held.</summary>
    /// <param name="Head">Number or numbers.</param>
    /// <param name="Meeting">The recorded meeting; null of a run.</param>
    /// <param name="Width">How many meetings; a wide run is drawn no wider than four.</param>
    /// <param name="Series">Their series.</param>
    public sealed record Column(string Head, MeetingSummary? Meeting, int Width, SeriesLink? Series);

    /// <summary>A table with its caption.</summary>
    public sealed record Table(string Caption, IReadOnlyList<TopicPresence> Topics);

    private int Strongest(TopicPresence topic) =>
        _recorded.Select(meeting => topic.Steps.GetValueOrDefault(meeting.Slug)).DefaultIfEmpty(0).Max();

    /// <summary>-2: in every text; -1: in several; from 0 on: in one alone, the newest first.</summary>
    /// <summary>-2: in every text; -1: in several; from 0 on: in one alone, the newest first; of many texts these are one group.</summary>
    private int Place(TopicPresence topic)
    {
        var mentioned = _recorded.Where(meeting => topic.Steps.ContainsKey(meeting.Slug)).ToArray();
        return mentioned.Length switch
        {
            var all when all == _recorded.Count => -2,
            1 when IsWide => 0,
            1 => _recorded.Count - 1 - _recorded.ToList().IndexOf(mentioned[0]),
            _ => -1,
        };
    }

    private string Title(int place) =>
        place switch
        {
            -2 when _recorded.Count == 1 => $"In {_recorded[0].InProse}",
            -2 when _recorded.Count == 2 => "In both texts",
            -2 => "In every text",
            -1 => "In several texts",
            _ when IsWide => "In one text alone",
            _ => $"In {_recorded[_recorded.Count - 1 - place].InProse} only",
        };

    private static List<Column> ColumnsOf(IReadOnlyList<MeetingSummary> meetings)
    {
        var columns = new List<Column>();
        for (var at = 0; at < meetings.Count; at++)
        {
            if (meetings[at].IsRecorded)
            {
                columns.Add(new Column(meetings[at].Numeral, meetings[at], 1, meetings[at].Series));
                continue;
            }

            var run = meetings
                .Skip(at)
                .TakeWhile(meeting => !meeting.IsRecorded && meeting.Series == meetings[at].Series)
                .ToArray();
            var numbers = run.Select(meeting => meeting.Ordinal).OfType<int>().ToArray();
            columns.Add(
                new Column(
                    numbers.Length == run.Length ? Wording.Runs(numbers) : "others",
                    null,
                    Math.Min(4, run.Length),
                    run[0].Series
                )
            );
            at += run.Length - 1;
        }

        return columns;
    }
}
