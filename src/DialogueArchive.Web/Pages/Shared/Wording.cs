using System.Globalization;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>How pages say numbers, days and lists in English.</summary>
public static class Wording
{
    private static readonly string[] Small =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>Digits with a comma at the thousands.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A size of a file: "812 bytes", "3.4 kB", "120 MB".</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
            < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
            < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:#,0} MB"),
        };

    /// <summary>A moment, given in UTC, to the minute: "4 May 2021, 15:07 UTC".</summary>
    public static string Moment(DateTime moment) =>
        moment.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A number in running text: a word up to twelve ("no" for zero), digits from there on.</summary>
    public static string Word(int number) => number is >= 0 and <= 12 ? Small[number] : Number(number);

    /// <summary>A count with its noun: "one text", "two texts", "no texts".</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Word(number)} {Noun(number, one, many)}";

    /// <summary>A count in digits with its noun: "1 topic", "18 topics".</summary>
    public static string Tally(int number, string one, string? many = null) =>
        $"{Number(number)} {Noun(number, one, many)}";

    /// <summary>The form of a noun that goes with a number.</summary>
    public static string Noun(int number, string one, string? many = null) => number == 1 ? one : many ?? one + "s";

    /// <summary>The first letter as a capital.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"a, b and c".</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToArray();
        return all.Length switch
        {
            0 => "",
            1 => all[0],
            _ => $"{string.Join(", ", all[..^1])} and {all[^1]}",
        };
    }

    /// <summary>"Meeting 4", "Meetings 2, 3 and 4"; a run of more than four is "2 to 9".</summary>
    public static string Meetings(IEnumerable<int> ordinals)
    {
        var all = ordinals.ToArray();
        var parts = RunsOf(all)
            .SelectMany(run =>
                run.Last - run.First < 4
                    ? Enumerable.Range(run.First, run.Last - run.First + 1).Select(Number)
                    : [$"{Number(run.First)} to {Number(run.Last)}"]
            );
        return $"{Noun(all.Length, "Meeting")} {List(parts)}";
    }

    /// <summary>Numbers as short as can be, for a node or the head of a column: "2–4, 7".</summary>
    public static string Runs(IEnumerable<int> numbers) =>
        string.Join(
            ", ",
            RunsOf(numbers).Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}–{run.Last}")
        );

    private static List<(int First, int Last)> RunsOf(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers.Order())
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return runs;
    }

    /// <summary>"20 July 2018".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
