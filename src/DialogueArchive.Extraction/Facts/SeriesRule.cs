using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The dialogue that the meeting belongs to, and the meeting's number in it.</summary>
internal static partial class SeriesRule
{
    /// <summary>The meeting mention that names the text's own series; null when none does.</summary>
    public static MeetingMention? Find(AnnotatedText text, Opening? opening)
    {
        var own = opening?.Meeting is { Name: not null } named
            ? named
            : text.Meetings.FirstOrDefault(meeting => meeting.Name is not null && IsOwn(text, meeting));
        return own is { Name: { } name } && IsGeneric(name.Over(text.Text)) ? InFull(text, own) ?? own : own;
    }

    // 'The second Dialogue was held …' below 'Second Norway-U.S. Space Dialogue': the same noun with more of its name.
    private static MeetingMention? InFull(AnnotatedText text, MeetingMention own)
    {
        var noun = own.Name!.Value.In(text.Text).Split(' ')[^1];
        return
            text
                .Meetings.Where(meeting =>
                    meeting.Name is { } name
                    && !IsGeneric(name.Over(text.Text))
                    && name.In(text.Text).Contains(noun, StringComparison.OrdinalIgnoreCase)
                    && (meeting.Ordinal is null || own.Ordinal is null || meeting.Ordinal == own.Ordinal)
                )
                .MaxBy(meeting => meeting.Ordinal is not null)
                is { } full
            ? own with
            {
                Name = full.Name,
                Parties = full.Parties,
            }
            : null;
    }

    /// <summary>Whether a name says no more than what kind of meeting it is: 'the Dialogue', 'the Joint Working Group'.</summary>
    public static bool IsGeneric(ReadOnlySpan<char> name) => Generic().IsMatch(name);

    /// <summary>The series as the record states it.</summary>
    public static NamedSeries Read(AnnotatedText text, MeetingMention meeting, IReadOnlyList<string> parties)
    {
        var name = meeting.Name!.Value.In(text.Text);
        return new NamedSeries(name, AuthorityOf(text, name, parties)?.Id, text.Proof(meeting.Name.Value));
    }

    /// <summary>The series of these parties under this name; the order of the parties does not matter.</summary>
    public static AuthorityRecord? AuthorityOf(AnnotatedText text, string name, IReadOnlyList<string> parties)
    {
        var sorted = parties.Order(StringComparer.Ordinal).ToList();
        return text
            .Authority.Of(AuthorityKind.Series)
            .FirstOrDefault(series =>
                series.Parties.SequenceEqual(sorted, StringComparer.Ordinal)
                && series.Variants.Prepend(series.Name).Contains(name, StringComparer.OrdinalIgnoreCase)
            );
    }

    /// <summary>The meeting's own number: with its name in the opening, else where the text says 'this' or 'the inaugural' meeting.</summary>
    public static Ordinal? ReadOrdinal(AnnotatedText text, Opening? opening)
    {
        var own = opening?.Meeting is { Ordinal: not null } named
            ? named
            : text.Meetings.FirstOrDefault(meeting => meeting.Ordinal is not null && IsOwn(text, meeting));
        return own is null ? null : new Ordinal(own.Ordinal!.Value, text.Proof(own.OrdinalSpan!.Value));
    }

    // 'This Fifth Comprehensive Dialogue', 'At the inaugural meeting': the text speaks of its own.
    private static bool IsOwn(AnnotatedText text, MeetingMention meeting)
    {
        var (first, _) = text.TokenRange(meeting.Span);
        return (first > 0 && text.Tokens[first - 1].Word == "this")
            || meeting.OrdinalSpan is { } ordinal
                && ordinal.Over(text.Text).StartsWith("inaugural", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        @"\A(?:(?:joint|steering|working|bilateral|trilateral|the|this|high-level|technical) ?)*(?:dialogue|talks|forum|group|committee|commission|subcommittee|board|consultations?|symposium|meeting|plenary|session)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Generic();
}
