using System.Globalization;
using System.Text;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Exports;

/// <summary>Meetings as a calendar (RFC 5545): whole days; a promised meeting is tentative and takes the whole of its window.</summary>
internal static class CalendarExport
{
    private const int LineLength = 75;

    /// <summary>What stands before the meetings.</summary>
    public static string Begin(string name) =>
        Lines(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//DialogueArchive//EN",
            "CALSCALE:GREGORIAN",
            $"X-WR-CALNAME:{Text(name)}"
        );

    /// <summary>What stands behind them.</summary>
    public static string End => Lines("END:VCALENDAR");

    /// <summary>A meeting; null when it has no day.</summary>
    public static string? Of(MeetingSummary meeting, string site)
    {
        if ((meeting.Start, meeting.End) is not ({ } start, { } end))
        {
            return null;
        }
        var promised = meeting.State == MeetingState.Promised;
        string?[] lines =
        [
            "BEGIN:VEVENT",
            $"UID:{meeting.Slug}@dialogue-archive",
            // The state of the entry, which changes with its days alone.
            $"DTSTAMP:{Day(start)}T000000Z",
            $"DTSTART;VALUE=DATE:{Day(start)}",
            $"DTEND;VALUE=DATE:{Day(end.AddDays(1))}",
            $"SUMMARY:{Text(promised ? $"Promised for these days: {meeting.Title}" : meeting.Title)}",
            meeting.Where is { } place ? $"LOCATION:{Text(place)}" : null,
            $"DESCRIPTION:{Text($"{Names.Parties(meeting.Parties)}. {Wording.Capital(Names.State(meeting.State))}.")}",
            $"CATEGORIES:{meeting.State.ToString().ToUpperInvariant()}",
            $"STATUS:{(promised ? "TENTATIVE" : "CONFIRMED")}",
            "TRANSP:TRANSPARENT",
            $"URL:{site}{meeting.Address}",
            "END:VEVENT",
        ];
        return Lines([.. lines.OfType<string>()]);
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Text(string words) =>
        words
            .ReplaceLineEndings(" ")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal);

    private static string Lines(params string[] lines) => string.Concat(lines.Select(Folded));

    // Lines of more than 75 bytes go on behind a space; no character is cut.
    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + 2);
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LineLength)
            {
                folded.Append("\r\n ");
                length = 1;
            }
            folded.Append(rune);
            length += rune.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }
}
