using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DialogueArchive.Extraction.Reading;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import;

/// <summary>
/// A list of meetings known to have been held, as CSV: parties, series, ordinal, start, end, city, virtual, officialUrl.
/// A day may be a month ('2015-01') or a year alone.
/// </summary>
internal static class KnownMeetingsList
{
    /// <summary>The columns of the list.</summary>
    public static readonly string[] Columns =
    [
        "parties",
        "series",
        "ordinal",
        "start",
        "end",
        "city",
        "virtual",
        "officialUrl",
    ];

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        TrimOptions = TrimOptions.Trim,
        BadDataFound = bad =>
            throw new UnreadableDocumentException(
                $"row {bad.Context.Parser?.Row}: quotation marks do not pair up; mend the row"
            ),
    };

    /// <summary>The rows of the list. Throws <see cref="UnreadableDocumentException"/> that names the first bad row.</summary>
    public static IReadOnlyList<KnownMeeting> Read(TextReader text)
    {
        using var csv = new CsvReader(text, Form);
        if (!csv.Read() || !csv.ReadHeader() || Columns.Except(csv.HeaderRecord ?? [], StringComparer.Ordinal).Any())
        {
            throw new UnreadableDocumentException($"its first row must name the columns {string.Join(", ", Columns)}");
        }
        var meetings = new OrderedDictionary<string, (KnownMeeting Meeting, int Row)>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var meeting = RowOf(csv);
            if (!meetings.TryAdd(meeting.Key, (meeting, csv.Parser.Row)))
            {
                throw new UnreadableDocumentException(
                    $"row {csv.Parser.Row}: is the same meeting as row {meetings[meeting.Key].Row}; take one out, or tell them apart by 'ordinal' or 'start'"
                );
            }
        }
        return [.. meetings.Values.Select(entry => entry.Meeting)];
    }

    /// <summary>Party codes and name of the series as the list had them, which are part of what tells its lines apart.</summary>
    public static (string Parties, string Series) PartiesAndSeries(KnownMeetingRow row)
    {
        var parties = string.Join(' ', row.Series.Parties.Order(StringComparer.Ordinal));
        var ending = KnownMeeting.KeyOf("", "", row.Ordinal, row.Start, row.City, row.OfficialUrl)[1..];
        return
            row.Key.StartsWith(parties + " ", StringComparison.Ordinal)
            && row.Key.EndsWith(ending, StringComparison.Ordinal)
            && row.Key.Length > parties.Length + 1 + ending.Length
            ? (parties, row.Key[(parties.Length + 1)..^ending.Length])
            : (parties, row.Series.Name);
    }

    private static KnownMeeting RowOf(CsvReader csv)
    {
        var parties = Field(csv, "parties")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (parties.Length < 2 || Array.Exists(parties, code => code.Length != 2 || !code.All(char.IsAsciiLetterUpper)))
        {
            throw Bad(csv, "parties", "two or more codes such as 'JP US'");
        }
        var start = Day(csv, "start", last: false);
        var end = Day(csv, "end", last: true) ?? Day(csv, "start", last: true);
        if (end < start || (start is null && end is not null))
        {
            throw Bad(csv, "end", "a day not before 'start'");
        }
        return new KnownMeeting(
            [.. parties.Order(StringComparer.Ordinal)],
            Field(csv, "series") ?? throw Bad(csv, "series", "the name of the dialogue"),
            Ordinal(csv),
            start,
            end,
            Field(csv, "city"),
            Field(csv, "virtual") switch
            {
                null or "no" => false,
                "yes" => true,
                _ => throw Bad(csv, "virtual", "'yes' or nothing"),
            },
            Address(csv)
        );
    }

    private static int? Ordinal(CsvReader csv) =>
        Field(csv, "ordinal") switch
        {
            null => null,
            var words
                when int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number > 0 => number,
            _ => throw Bad(csv, "ordinal", "a number from 1"),
        };

    private static string? Address(CsvReader csv) =>
        Field(csv, "officialUrl") switch
        {
            null => null,
            var words when Uri.TryCreate(words, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" =>
                words,
            _ => throw Bad(csv, "officialUrl", "an http or https address"),
        };

    private static DateOnly? Day(CsvReader csv, string column, bool last)
    {
        var words = Field(csv, column);
        if (words is null)
        {
            return null;
        }
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        if (DateOnly.TryParseExact(words, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return last ? month.AddMonths(1).AddDays(-1) : month;
        }
        if (DateOnly.TryParseExact(words, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return last ? year.AddYears(1).AddDays(-1) : year;
        }
        throw Bad(csv, column, "a day, month or year such as 2018-07-20, 2018-07 or 2018");
    }

    private static string? Field(CsvReader csv, string column) =>
        csv.GetField(column) is { Length: > 0 } words ? words : null;

    private static UnreadableDocumentException Bad(CsvReader csv, string column, string wanted) =>
        new($"row {csv.Parser.Row}: '{column}' must be {wanted}, not '{csv.GetField(column)}'");
}

/// <summary>A row of the list.</summary>
internal sealed record KnownMeeting(
    IReadOnlyList<string> Parties,
    string Series,
    int? Ordinal,
    DateOnly? Start,
    DateOnly? End,
    string? City,
    bool Virtual,
    string? OfficialUrl
)
{
    /// <summary>What tells this row from the others: parties and series with the number, else the first day, else all it says.</summary>
    public string Key => KeyOf(string.Join(' ', Parties), Series, Ordinal, Start, City, OfficialUrl);

    /// <inheritdoc cref="Key"/>
    public static string KeyOf(
        string parties,
        string series,
        int? ordinal,
        DateOnly? start,
        string? city,
        string? officialUrl
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{parties} {series} {(ordinal is { } number ? $"no. {number}" : start is { } day ? Slug.Of(day) : $"{city} {officialUrl}")}"
        );
}
