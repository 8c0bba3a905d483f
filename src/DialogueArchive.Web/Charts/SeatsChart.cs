using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>How many seats a party filled.</summary>
public sealed record Seats(string Party, int CoChairs, int Participants)
{
    /// <summary>All of its seats.</summary>
    public int All => CoChairs + Participants;
}

/// <summary>The table: a long bar with one seat a delegate on the side of its party; filled seats chair.</summary>
public static class SeatsChart
{
    private const double Radius = 3.1;
    private const double Pitch = 9;
    private const double Height = 30;

    /// <summary>The most seats drawn on one side; the words give the number.</summary>
    public const int MostSeats = 40;

    /// <summary>The first party sits above the table, the second below; of three and more, the odd ones above.</summary>
    public static IHtmlContent Draw(IReadOnlyList<Seats> parties, double pitch = Pitch)
    {
        var radius = Radius * pitch / Pitch;
        var sides = parties
            .Select((seats, at) => (seats, Above: at % 2 == 0))
            .GroupBy(each => each.Above, each => each.seats)
            .ToDictionary(side => side.Key, side => side.ToArray());
        var widest = sides
            .Values.Select(side => side.Sum(seats => Math.Min(seats.All, MostSeats)))
            .DefaultIfEmpty(1)
            .Max();
        var width = (widest * pitch) + 2;
        var drawing = new Drawing().Line("base", 0, Height / 2, 100, Height / 2);
        foreach (var (above, side) in sides)
        {
            var filled = side.SelectMany(seats =>
                    Enumerable.Repeat("held", seats.CoChairs).Concat(Enumerable.Repeat("open", seats.Participants))
                )
                .Take(MostSeats)
                .ToArray();
            for (var seat = 0; seat < filled.Length; seat++)
            {
                var x = (width / 2) + ((seat - ((filled.Length - 1) / 2d)) * pitch);
                drawing.Circle(filled[seat], x * 100 / width, above ? 5 : Height - 5, radius);
            }
        }

        return drawing.Fixed(width, Height, Said(parties));
    }

    /// <summary>The table of a meeting whose text is not held.</summary>
    public static IHtmlContent NotHeld(double width) =>
        new Drawing().Rect("nhbox", .8, 11, 98.4, 8).Fixed(width, Height, null);

    /// <summary>The same in words.</summary>
    public static string Said(IEnumerable<Seats> parties) =>
        string.Concat(
                parties.Select(seats =>
                    $"{Names.Party(seats.Party)}: {Wording.Tally(seats.All, "delegate")}, {Wording.Number(seats.CoChairs)} of them {Wording.Noun(seats.CoChairs, "co-chair")}. "
                )
            )
            .TrimEnd();
}
