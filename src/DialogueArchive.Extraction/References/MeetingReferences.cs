using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Facts;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.References;

/// <summary>Finds the meetings that a text points to: other dialogues, and earlier meetings of its own.</summary>
/// <param name="text">The text.</param>
/// <param name="series">The text's own series; null when it has none.</param>
/// <param name="parties">The codes of the parties that met.</param>
/// <param name="ordinal">The meeting's own number.</param>
internal sealed partial class MeetingReferences(
    AnnotatedText text,
    NamedSeries? series,
    List<string> parties,
    int? ordinal
)
{
    /// <summary>The places that name them, in order.</summary>
    public IEnumerable<Named> Find()
    {
        foreach (var meeting in text.Meetings)
        {
            if (meeting.Name is not { } name)
            {
                // 'the second meeting of 2018', 'The First Meeting was held in New Delhi': an earlier one of this series.
                if (series is not null && meeting.Ordinal < ordinal)
                {
                    yield return new Named(ReferenceKind.Meeting, meeting.Span, series.Name, Ordinal: meeting.Ordinal);
                    if (Elided(meeting) is { } other)
                    {
                        yield return other;
                    }
                }
                continue;
            }
            // 'the Space Policy Dialogue, whose fourth meeting took place in Seoul': told with its number.
            if (
                meeting.Ordinal is null
                && text.Meetings.Any(other => other.Ordinal is not null && other.Name == meeting.Name)
            )
            {
                continue;
            }
            var isOwn = IsOwn(meeting, name);
            // The meeting itself, and those still to come, have their places in the record.
            if (isOwn && (meeting.Ordinal is null || meeting.Ordinal >= (ordinal ?? 0)))
            {
                continue;
            }
            if (!isOwn && IsGeneric(name) && meeting.Parties.Count == 0 && !IsOther(name))
            {
                continue;
            }
            var start = isOwn ? name.Start : FirstParty(meeting, name);
            var isBody = meeting.Ordinal is null && BodyName().IsMatch(name.Over(text.Text));
            yield return new Named(
                isBody ? ReferenceKind.Body : ReferenceKind.Meeting,
                Named.WithNumber(name with { Start = start }, meeting.OrdinalSpan),
                isOwn ? series!.Name : text.Text[start..name.End],
                meeting.Acronym,
                Ordinal: meeting.Ordinal
            );
            if (isOwn && Elided(meeting) is { } another)
            {
                yield return another;
            }
        }
    }

    // 'the NASA-ISRO Mars Working Group', 'Working Group B'
    [GeneratedRegex(
        @"(?:Group|Committee|Subcommittee|Commission|Board|Council|Panel)(?: [A-Z])?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BodyName();

    // 'the first meeting in Tokyo in January 2016 and the second in Paris in March 2017'
    private Named? Elided(MeetingMention meeting)
    {
        // A heading of two lines names the meeting across their end.
        var end = Math.Max(text.SentenceAt(meeting.Span.Start)?.Span.End ?? 0, meeting.Span.End);
        var match = AndTheSecond().Match(text.Text, meeting.Span.End, end - meeting.Span.End);
        if (!match.Success)
        {
            return null;
        }
        var span = new Span(match.Groups["number"].Index, match.Index + match.Length);
        return
            Ordinals.EndingAt(text.Tokens, text.TokenRange(span).First) is { } number
            && number.Value > meeting.Ordinal
            && number.Value < ordinal
            ? new Named(ReferenceKind.Meeting, span, series!.Name, Ordinal: number.Value)
            : null;
    }

    [GeneratedRegex(
        @"\band the (?<number>second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d+th)(?= (?:in|on|at|was|took|one)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AndTheSecond();

    /// <summary>'the fourth Dialogue', 'the fourth Japan-U.S. Comprehensive Dialogue on Space': the series of this text.</summary>
    public bool IsOwn(MeetingMention meeting, Span name) =>
        series is not null
        && meeting.Parties.All(parties.Contains)
        && (
            (IsGeneric(name) && meeting.Parties.Count == 0 && !IsOther(name))
            || name.In(text.Text).Contains(series.Name, StringComparison.OrdinalIgnoreCase)
            || series.Name.EndsWith(name.In(text.Text), StringComparison.OrdinalIgnoreCase)
            || IsShortened(name.In(text.Text))
        );

    // 'the Joint Working Group', 'Civil Space Working Group' where this is the Joint Working Group on Civil Space Cooperation.
    private bool IsShortened(string name)
    {
        var words = name.Split(' ');
        var own = series!.Name.Split(' ');
        return (words.Length > 2 || (words.Length == 2 && words[0] == own[0])) && Array.TrueForAll(words, own.Contains);
    }

    // 'Working Group A' where this is Working Group C; 'the Joint Technical Committee' where this is a dialogue.
    private bool IsOther(Span name)
    {
        var words = name.In(text.Text).Split(' ');
        return words.Length > 2
            && BodyName().IsMatch(name.Over(text.Text))
            && series?.Name.Contains(string.Join(' ', words[^2..]), StringComparison.OrdinalIgnoreCase) == false;
    }

    private int FirstParty(MeetingMention meeting, Span name) =>
        text.Mentions(AuthorityKind.Party, new Span(meeting.Span.Start, name.Start))
            .Select(party => party.Span.Start)
            .DefaultIfEmpty(name.Start)
            .First();

    // 'the Dialogue', 'the Joint Working Group'
    private bool IsGeneric(Span name) => SeriesRule.IsGeneric(name.Over(text.Text));
}
