using DialogueArchive.Store.Model;

namespace DialogueArchive.Store.Import;

/// <summary>What a meeting is called for people.</summary>
internal static class MeetingTitle
{
    /// <summary>'Fifth meeting of the Comprehensive Dialogue on Space'; without a number 'Space Security Dialogue, 19 July 2018'.</summary>
    public static string Of(string name, int? ordinal, DateOnly? start, DateOnly? end) =>
        ordinal is { } number ? $"{Capital(InWords.Ordinal(number))} meeting of the {name}"
        : start is { } first ? $"{name}, {InWords.Days(first, end ?? first)}"
        : $"{name}, undated";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
