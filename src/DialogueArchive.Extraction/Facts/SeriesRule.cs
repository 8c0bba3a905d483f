using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>The dialogue that the meeting belongs to, and the meeting's number in it.</summary>
internal static partial class SeriesRule
{
    /// <summary>The meeting mention that names the text's own series; null when none does.</summary>
    public static MeetingMention? Find(AnnotatedText text, Opening? opening)
    {
        var own = opening?.Meeting is { Name: not null } named
            ? named
            : text.Meetings.FirstOrDefault(meeting => meeting.Name is not null && IsOwn(text, meeting))
                ?? InOwnSentence(text, opening)
                ?? text.Meetings.FirstOrDefault(meeting => IsOpened(text, meeting, opening))
                ?? Titled(text, opening);
        return own is { Name: { } name } && IsGeneric(name.Over(text.Text)) ? InFull(text, own) ?? own : own;
    }

    // 'The session, which was the fourth of the Working Group on Trade, was held in Prague.'
    private static MeetingMention? InOwnSentence(AnnotatedText text, Opening? opening) =>
        OwnSentences
            .Of(text, opening)
            .Skip(1)
            .Select(own => text.Meetings.Inside(own.Verb).FirstOrDefault(meeting => meeting.Name is not null))
            .FirstOrDefault(meeting => meeting is not null);

    // 'Summary of the Third Meeting of the Joint Space Commission': the title of a text that no sentence opens.
    private static MeetingMention? Titled(AnnotatedText text, Opening? opening) =>
        opening is not null && opening.Meeting?.Ordinal is null
            ? null
            : text.Meetings.FirstOrDefault(meeting =>
                meeting is { Name: { } name, Ordinal: { } number }
                && (
                    opening is null
                    || (
                        number == opening.Meeting!.Ordinal
                        && meeting.Span.End < opening.Sentence.Span.Start
                        && !name.Over(text.Text).Contains('\n')
                    )
                )
                && text.SentenceAt(meeting.Span.Start) is { Paragraph: <= LastParagraphOfTitle } line
                && char.IsLetterOrDigit(text.Text[line.Span.End - 1])
            );

    private const int LastParagraphOfTitle = 4;

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
            : text.Meetings.FirstOrDefault(meeting => meeting.Ordinal is not null && IsOwn(text, meeting))
                ?? Titled(text, opening);
        return own is null
            ? Counted(text, opening)
            : new Ordinal(own.Ordinal!.Value, text.Proof(own.OrdinalSpan!.Value));
    }

    // 'met for the first time', 'The meeting, the sixth since …'
    private static Ordinal? Counted(AnnotatedText text, Opening? opening)
    {
        var own = OwnSentences.Of(text, opening).Take(2).Select(found => found.Sentence);
        var next = text.Sentences.SkipWhile(sentence => sentence != opening?.Sentence).Skip(1).Take(1);
        var matches = own.Select(sentence => Time().Match(text.Text, sentence.Start, sentence.Length))
            .Concat(next.Select(sentence => Count().Match(text.Text, sentence.Span.Start, sentence.Span.Length)));
        foreach (var match in matches)
        {
            if (match.Success)
            {
                var number = match.Groups["number"];
                var span = new Span(number.Index, number.Index + number.Length);
                var (_, last) = text.TokenRange(span);
                if (Ordinals.EndingAt(text.Tokens, last - 1) is { } value)
                {
                    return new Ordinal(value.Value, text.Proof(span));
                }
            }
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(?:met|meets?|convened|gathered) (?:[^.;]{0,60} )?for the (?<number>[\w-]+) time\b|\A[^.;]{0,40}, which was the (?<number>[\w-]+) (?:of|in) (?:the|this|a)\b|\A(?:The|This) (?:\w+ )?(?:meeting|dialogue|talks|plenary|session|round), the (?<number>[\w-]+) (?:since|of its kind|in the series|such)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Time();

    // 'This was the fourth in a series of meetings', said of the meeting just told.
    [GeneratedRegex(
        @"\A(?:This|It) (?:was|is) the (?<number>[\w-]+) (?:in (?:a|the|this) series\b|(?:such )?(?:meeting|dialogue|round) (?:of its kind|of this kind|since|between))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Count();

    // 'launched their Space Policy Dialogue on 27 November, when the inaugural meeting took place'
    private static bool IsOpened(AnnotatedText text, MeetingMention meeting, Opening? opening) =>
        opening is not null
        && opening.Sentence.Span.Contains(meeting.Span)
        && meeting is { Name: { } name, Ordinal: null }
        && !IsGeneric(name.Over(text.Text))
        && meeting.Span.Start > 0
        && text.TokenRange(meeting.Span).First is var first and > 0
        && text.Tokens[first - 1].Word is "their" or "its";

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
