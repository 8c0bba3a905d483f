using System.Globalization;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Charts;

/// <summary>Comparisons as pictures that stand alone: names down, meetings across, seats and steps in the boxes.</summary>
internal static class GridChart
{
    private const double Names = 360;
    private const double Wide = 54;
    private const double High = 24;
    private const double Head = 78;
    private const int LongestName = 50;

    // As wide as a letter of the title is in a wide face.
    private const double TitleLetter = 8.5;

    /// <summary>Two meetings: who sat there, and how strongly each topic was spoken of.</summary>
    public static PictureFile Of(MeetingComparison answer)
    {
        MeetingSummary[] meetings = [answer.A, answer.B];
        var title = $"{Wording.Capital(MeetingWords.Pair(answer.A, answer.B))} compared";
        return Draw(
            title,
            $"{Said(meetings)} C co-chair, P participant; numbers are the strongest step on a topic.",
            meetings,
            [
                .. answer.Delegations.Select(side => new Group(Pages.Shared.Names.Party(side.Party), [.. Seats(side)])),
                new Group("Topics", [.. Topics(answer)]),
            ]
        );
    }

    /// <summary>Organisation by meeting.</summary>
    public static PictureFile Of(ParticipantComparison answer) =>
        Draw(
            "Who sat at the table, meeting by meeting",
            $"{Said(answer.Meetings)} C co-chair, P participant, dot not named, hatched text not held.",
            answer.Meetings,
            [
                .. answer
                    .Rows.GroupBy(row => row.Party, StringComparer.Ordinal)
                    .Select(party => new Group(
                        Pages.Shared.Names.Party(party.Key),
                        [
                            .. party.Select(row => new Row(
                                row.Organisation.Name,
                                [.. answer.Meetings.Select(meeting => Letters(MatrixView.Roles(row, meeting)))]
                            )),
                        ]
                    )),
            ]
        );

    /// <summary>Organisation by series: the letters of the roles that it has at any of its meetings.</summary>
    public static PictureFile OfSeries(ParticipantComparison answer)
    {
        var matrix = new MatrixView(answer.Meetings, answer.Rows);
        var tables = matrix.Tables;
        return Draw(
            "Who sat at the table, series by series",
            $"{Wording.Tally(tables.Count, "series", "series")}. C co-chair, P participant at any of its meetings, dot not named, hatched no text held. The number is that of texts.",
            [
                .. tables.Select(table => new Column(
                    string.Join(
                        ' ',
                        answer
                            .Meetings.First(meeting => meeting.Series == table.Series)
                            .Parties.Order(StringComparer.Ordinal)
                    ),
                    Step(table.Recorded.Length),
                    table.Recorded.Length == 1 ? "text" : "texts",
                    table.Recorded.Length > 0
                )),
            ],
            [
                .. matrix.Parties.Select(party => new Group(
                    Pages.Shared.Names.Party(party.Key),
                    [
                        .. party.Select(row => new Row(
                            row.Organisation.Name,
                            [
                                .. tables.Select(table =>
                                    Letters([
                                        .. table
                                            .Recorded.SelectMany(meeting => MatrixView.Roles(row, meeting))
                                            .Distinct(StringComparer.Ordinal)
                                            .Order(StringComparer.Ordinal),
                                    ])
                                ),
                            ]
                        )),
                    ]
                )),
            ]
        );
    }

    /// <summary>Topic by meeting.</summary>
    public static PictureFile Of(TopicMatrix answer) =>
        Draw(
            "What they spoke of, meeting by meeting",
            $"{Said(answer.Meetings)} Numbers are the strongest step, a dash mentioned only, an empty box not mentioned, hatched text not held.",
            answer.Meetings,
            [
                new Group(
                    null,
                    [
                        .. answer.Topics.Select(topic => new Row(
                            topic.Name,
                            [
                                .. answer.Meetings.Select(meeting =>
                                    topic.Steps.TryGetValue(meeting.Slug, out var step) ? Step(step) : ""
                                ),
                            ]
                        )),
                    ]
                ),
            ]
        );

    /// <summary>The steps of a topic.</summary>
    public static PictureFile Of(WordingComparison answer) =>
        new(
            StepsChart.Shapes(answer.Meetings, 24),
            Math.Max(480, answer.Meetings.Count * 64),
            StepsChart.Height,
            $"How strongly {answer.Topic.Name} was spoken of",
            StepsChart.Said(answer.Meetings)
        );

    /// <summary>The steps of a topic in one series.</summary>
    public static PictureFile Of(TopicStrength answer) =>
        new(
            StepsChart.Shapes(answer.Meetings, 24),
            Math.Max(480, answer.Meetings.Count * 64),
            StepsChart.Height,
            $"How strongly {answer.Topic.Name} was spoken of, {answer.Series.Name}",
            StepsChart.Said(answer.Meetings)
        );

    private static PictureFile Draw(
        string title,
        string detail,
        IReadOnlyList<MeetingSummary> meetings,
        IReadOnlyList<Group> groups
    )
    {
        var several = meetings.DistinctBy(meeting => meeting.Series).Count() > 1;
        return Draw(
            title,
            detail,
            [
                .. meetings.Select(meeting => new Column(
                    several ? string.Join(' ', meeting.Parties.Order(StringComparer.Ordinal)) : "",
                    meeting.Numeral,
                    meeting.Year ?? "–",
                    meeting.IsRecorded
                )),
            ],
            groups
        );
    }

    private static PictureFile Draw(
        string title,
        string detail,
        IReadOnlyList<Column> columns,
        IReadOnlyList<Group> groups
    )
    {
        var width = Math.Max(Names + (Wide * columns.Count), 16 + (TitleLetter * title.Length)) + 16;
        double X(double pixels) => pixels * 100 / width;
        double Middle(int column) => X(Names + (Wide * (column + .5)));

        var drawing = new Drawing().Text("strong", X(16), 26, title, "start");
        foreach (var (at, column) in columns.Index())
        {
            drawing
                .Text("q", Middle(at), Head - 34, column.Over)
                .Text("strong", Middle(at), Head - 18, column.Numeral)
                .Text("q", Middle(at), Head - 3, column.Under);
        }
        var y = Head + 6;
        foreach (var group in groups)
        {
            if (group.Title is { } heading)
            {
                drawing
                    .Text("strong", X(16), y + 20, heading, "start")
                    .Line("base", X(16), y + 27, X(width - 16), y + 27);
                y += 30;
            }
            foreach (var row in group.Rows)
            {
                drawing.Text("", X(16), y + 16, Short(row.Name), "start");
                foreach (var (at, cell) in row.Cells.Index())
                {
                    if (!columns[at].IsHeld)
                    {
                        drawing.Rect("nhbox", X(Names + (Wide * at) + 3), y + 1, X(Wide - 6), High - 2);
                        continue;
                    }
                    Cell(drawing, cell, Middle(at), y, X);
                }
                y += High;
            }
            y += 10;
        }
        return new PictureFile(drawing, width, y + 10, title, detail);
    }

    private static void Cell(Drawing drawing, string cell, double middle, double y, Func<double, double> x)
    {
        var baseline = y + 16;
        if (cell is ['C' or 'P', ..])
        {
            foreach (var (at, letter) in cell.Index())
            {
                var centre = middle + x((at - ((cell.Length - 1) / 2d)) * 22);
                drawing
                    .Circle(letter == 'C' ? "held" : "open", centre, y + (High / 2), 9)
                    .Text(letter == 'C' ? "inverse" : "letter", centre, baseline, $"{letter}");
            }
        }
        else if (cell is ['0' or '1' or '2' or '3' or '4' or '5'])
        {
            drawing
                .Rect($"s{cell}", middle - x(20), y + 1, x(40), High - 2)
                .Text($"t{cell}", middle, baseline, cell == "0" ? "–" : cell);
        }
        else if (cell == ".")
        {
            drawing.Text("q", middle, baseline, "·");
        }
        else
        {
            drawing.Rect("empty", middle - x(20), y + 1, x(40), High - 2);
        }
    }

    private static IEnumerable<Row> Seats(DelegationComparison side)
    {
        var roles = new[] { ("C", side.CoChairs), ("P", side.Participants) };
        return roles
            .SelectMany(role =>
                role.Item2.Joined.Concat(role.Item2.Stayed)
                    .Concat(role.Item2.Left)
                    .Select(organisation => (Letter: role.Item1, Organisation: organisation))
            )
            .GroupBy(each => (each.Organisation.Slug, each.Organisation.Name))
            .OrderBy(each => each.Key.Name, StringComparer.Ordinal)
            .Select(each => new Row(
                each.Key.Name,
                [
                    Seat(each.Where(seat => seat.Organisation.Before.Count > 0).Select(seat => seat.Letter)),
                    Seat(each.Where(seat => seat.Organisation.After.Count > 0).Select(seat => seat.Letter)),
                ]
            ));
    }

    private static string Seat(IEnumerable<string> letters) =>
        string.Concat(letters) is { Length: > 0 } seat ? seat : ".";

    private static IEnumerable<Row> Topics(MeetingComparison answer)
    {
        var stated = answer.Statements.ToDictionary(each => each.Topic, each => each);
        string At(TopicLink topic, bool before, bool mentioned) =>
            !mentioned ? ""
            : stated.TryGetValue(topic, out var said)
                ? Step((before ? said.Before : said.After).Select(StepsChart.StepOf).DefaultIfEmpty().Max())
            : Step(0);
        return answer
            .Topics.Continued.Select(topic => (topic, Before: true, After: true))
            .Concat(answer.Topics.Added.Select(topic => (topic, Before: false, After: true)))
            .Concat(answer.Topics.NotMentionedAgain.Select(topic => (topic, Before: true, After: false)))
            .Select(each => new Row(
                each.topic.Name,
                [At(each.topic, true, each.Before), At(each.topic, false, each.After)]
            ));
    }

    private static string Letters(IReadOnlyList<string> roles) =>
        roles.Count == 0 ? "." : string.Concat(roles.Select(role => role == "co-chair" ? 'C' : 'P'));

    private static string Step(int step) => step.ToString(CultureInfo.InvariantCulture);

    private static string Short(string name) =>
        name.Length <= LongestName ? name : $"{name[..(LongestName - 1)].TrimEnd()}…";

    private static string Said(IReadOnlyList<MeetingSummary> meetings)
    {
        var held = meetings.Count(meeting => meeting.IsRecorded);
        return $"{Wording.Tally(meetings.Count, "meeting")}, {held} with a text here.";
    }

    private sealed record Column(string Over, string Numeral, string Under, bool IsHeld);

    private sealed record Row(string Name, IReadOnlyList<string> Cells);

    private sealed record Group(string? Title, IReadOnlyList<Row> Rows);
}
