namespace DialogueArchive.Store.Model;

/// <summary>Days, inclusive; either both are known or none.</summary>
internal readonly record struct Days(DateOnly Start, DateOnly End)
{
    /// <summary>The longest meeting; a longer stretch is a window ('in 2019', 'January 2015') and tells no meeting by its days.</summary>
    private const int LongestMeeting = 14;

    public static Days? Of(DateOnly? start, DateOnly? end) =>
        (start, end) is ({ } first, { } last) ? new Days(first, last) : null;

    public bool AreOfMeeting => End.DayNumber - Start.DayNumber < LongestMeeting;

    public bool Overlap(Days other) => Start <= other.End && other.Start <= End;
}
