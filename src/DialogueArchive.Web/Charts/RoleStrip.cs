using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>
/// An organisation in time, a row for each series: a filled C where it co-chaired, an outlined P where it took part. Where the
/// letters would touch they stand below each other; where they are too many for that, seats stand without letters.
/// </summary>
public sealed class RoleStrip
{
    private const double Seat = 8;
    private const double Step = 19;
    private const int MostLanes = 4;
    private const double Wide = 400;
    private const double Narrow = 280;

    private readonly string _name;
    private readonly Years? _years;

    /// <summary>The picture of an organisation's appearances.</summary>
    public RoleStrip(OrganisationDetail organisation)
    {
        _name = organisation.Name;
        _years = Years.Around(organisation.Appearances.Select(seat => seat.Meeting.Start).OfType<DateOnly>());
        Rows =
        [
            .. organisation
                .Appearances.Where(seat => seat.Meeting.Start is not null)
                .GroupBy(seat => seat.Meeting.Series)
                .OrderByDescending(row => row.Count())
                .ThenBy(row => row.Key?.Slug, StringComparer.Ordinal)
                .Take(MostRows),
        ];
    }

    /// <summary>The most series drawn, those with most appearances.</summary>
    public const int MostRows = 20;

    /// <summary>Appearances by series, most first.</summary>
    public IReadOnlyList<IGrouping<SeriesLink?, Appearance>> Rows { get; }

    /// <summary>The finding in words.</summary>
    public string Finding
    {
        get
        {
            var all = Rows.SelectMany(row => row).ToArray();
            var chaired = all.Count(seat => seat.Role == "co-chair");
            return $"{_name} in {Wording.Count(Rows.Count, "series", "series")}{(_years is null ? "" : $", {_years.First} to {_years.Last}")}: "
                + $"co-chair {Wording.Tally(chaired, "time")}, participant {Wording.Tally(all.Length - chaired, "time")}.";
        }
    }

    /// <summary>The years above all rows.</summary>
    public IHtmlContent Axis()
    {
        var drawing = new Drawing();
        DrawYears(drawing, 13, percent => percent);
        return drawing.Ornament("strip", 18);
    }

    /// <summary>One row, for wide and narrow bodies; the list below says the same.</summary>
    public IHtmlContent Draw(IEnumerable<Appearance> row)
    {
        var wide = new Drawing();
        var height = DrawRow(wide, row, 0, Wide, percent => percent);
        var narrow = new Drawing();
        var low = DrawRow(narrow, row, 0, Narrow, percent => percent);
        return new HtmlContentBuilder()
            .AppendHtml(wide.Ornament("strip when-wide", height))
            .AppendHtml(narrow.Ornament("strip when-narrow", low));
    }

    /// <summary>The whole as a file.</summary>
    internal PictureFile File()
    {
        const double names = 330;
        const double strip = 700;
        const double width = names + strip + 20;
        double Across(double percent) => (names + (percent / 100 * strip)) / width * 100;

        var drawing = new Drawing().Text("strong", 1.4, 26, _name, "start");
        DrawYears(drawing, 56, Across);
        var y = 64d;
        foreach (var row in Rows)
        {
            var name = row.Key?.Name ?? "no series named";
            drawing
                .Text("", 1.4, y + 16, name.Length <= 46 ? name : $"{name[..45].TrimEnd()}…", "start")
                .Text(
                    "q",
                    1.4,
                    y + 31,
                    Names.Parties(row.First().Meeting.Parties.Order(StringComparer.Ordinal)),
                    "start"
                );
            y += Math.Max(38, DrawRow(drawing, row, y, strip, Across)) + 6;
        }
        return new PictureFile(drawing, width, y + 10, $"Roles of {_name}", $"{Finding} C co-chair, P participant.");
    }

    private double DrawRow(
        Drawing drawing,
        IEnumerable<Appearance> row,
        double top,
        double pixels,
        Func<double, double> across
    )
    {
        if (_years is not { } years)
        {
            return 2 * Seat;
        }
        var seats = row.ToArray();
        var half = (Seat + 1.5) / pixels * 100;
        double[] places = [.. seats.Select(seat => Math.Clamp(years.At(seat.Meeting.Start!.Value), half, 100 - half))];
        var lanes = Lanes.Of(places.Select(place => (place - half, place + half)));
        var lettered = lanes.DefaultIfEmpty(0).Max() < MostLanes;
        var line = top + Seat + 3;
        var bottom = line + Seat + 3 + (lettered ? Step * lanes.DefaultIfEmpty(0).Max() : 0);
        foreach (var year in Numbered(years))
        {
            drawing.Line("axis", across(years.Begin(year)), top, across(years.Begin(year)), bottom);
        }
        drawing.Line("axis", across(0), line, across(100), line);
        foreach (var (at, seat) in seats.Index())
        {
            var chairs = seat.Role == "co-chair";
            var (x, y) = (across(places[at]), lettered ? line + (Step * lanes[at]) : line);
            drawing.Circle(chairs ? "held" : "seated", x, y, lettered ? Seat : 3.5);
            if (lettered)
            {
                drawing.Text(chairs ? "inverse mark" : "mark", x, y + 4, chairs ? "C" : "P");
            }
        }
        return bottom - top;
    }

    private void DrawYears(Drawing drawing, double y, Func<double, double> across)
    {
        foreach (var year in _years is null ? [] : Numbered(_years))
        {
            drawing.Text("q", across(_years!.Begin(year) + (50d / _years.Count)), y, $"{year}");
        }
    }

    private static IEnumerable<int> Numbered(Years years)
    {
        var every = years.Every(6);
        return Enumerable.Range(years.First, years.Count).Where(year => year % every == 0);
    }
}
