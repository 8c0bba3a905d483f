using System.Globalization;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>How pages speak of a meeting. What is not known is said to be unknown.</summary>
public static class MeetingWords
{
    extension(MeetingSummary meeting)
    {
        /// <summary>Where its page is.</summary>
        public string Address => $"/meetings/{meeting.Slug}";

        /// <summary>Whether a text of it is held.</summary>
        public bool IsRecorded => meeting.State == MeetingState.Recorded;

        /// <summary>Its number for a node of the chain; a dot where it has none.</summary>
        public string Numeral => meeting.Ordinal?.ToString(CultureInfo.InvariantCulture) ?? "·";

        /// <summary>"Meeting 5", beginning as the numeral is seen; without a number, the whole title.</summary>
        public string Numbered => meeting.Ordinal is { } ordinal ? $"Meeting {ordinal}" : meeting.Title;

        /// <summary>"Fifth meeting"; without a number, the whole title.</summary>
        public string ShortTitle =>
            meeting.Ordinal is { } ordinal ? $"{Wording.Capital(InWords.Ordinal(ordinal))} meeting" : meeting.Title;

        /// <summary>"the fifth meeting"; without a number, "the meeting of 20 July 2018".</summary>
        public string InProse =>
            (meeting.Ordinal, meeting.Start, meeting.End) switch
            {
                ({ } ordinal, _, _) => $"the {InWords.Ordinal(ordinal)} meeting",
                (_, { } start, { } end) => $"the meeting of {InWords.Days(start, end)}",
                _ => "the meeting without date",
            };

        /// <summary>Its days: "20 July 2018"; "no date known".</summary>
        public string When => Days(meeting, InWords.Days) ?? "no date known";

        /// <summary>Its days for a narrow place; null when not known.</summary>
        public string? ShortWhen => Days(meeting, InWords.ShortDays);

        /// <summary>Its year or years for the head of a column.</summary>
        public string? Year => meeting.Start?.Year.ToString(CultureInfo.InvariantCulture);

        /// <summary>City, else country; null when neither is known.</summary>
        public string? Where => meeting.City ?? (meeting.Country is { } country ? Names.Party(country) : null);
    }

    /// <summary>Two meetings in one breath: "the first and the fifth meeting".</summary>
    public static string Pair(MeetingSummary a, MeetingSummary b) =>
        (a.Ordinal, b.Ordinal) is ({ } first, { } second)
            ? $"the {InWords.Ordinal(first)} and the {InWords.Ordinal(second)} meeting"
            : $"{a.InProse} and {b.InProse}";

    /// <summary>A meeting's title after an article: "fifth meeting of the …"; without a number it begins with a name and stays as it is.</summary>
    public static string InSentence(MeetingLink meeting, IEnumerable<ChainEntry> chain) =>
        chain.Any(entry => entry.Meeting.Slug == meeting.Slug && entry.Meeting.Ordinal is not null)
            ? char.ToLowerInvariant(meeting.Title[0]) + meeting.Title[1..]
            : meeting.Title;

    private static string? Days(MeetingSummary meeting, Func<DateOnly, DateOnly, string> written) =>
        (meeting.Start, meeting.End) switch
        {
            ({ } start, { } end) when meeting.State == MeetingState.Promised => $"promised for {written(start, end)}",
            ({ } start, { } end) => written(start, end),
            _ => null,
        };
}
