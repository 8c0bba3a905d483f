using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>
/// Finds what is named as a meeting: a capitalised name around a noun such as Dialogue, Talks or Forum, with the number
/// and the parties in front of it, and bare 'first meetings'.
/// </summary>
internal sealed class MeetingMentionFinder
{
    // Between the number and the sitting: 'first ministerial meeting'.
    private static readonly FrozenSet<string> SittingAdjectives = WordSet.Of(
        "ministerial annual formal official bilateral trilateral regular virtual joint working level plenary space civil security policy technical -"
    );

    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly AnnotatedText _text;
    private readonly List<Token> _tokens;
    private readonly MeetingName _names;

    private MeetingMentionFinder(AnnotatedText text)
    {
        _text = text;
        _tokens = text.Tokens;
        _names = new MeetingName(text);
    }

    /// <summary>The meetings named in the text, by place; they do not overlap.</summary>
    public static List<MeetingMention> Find(AnnotatedText text) => new MeetingMentionFinder(text).Find();

    private List<MeetingMention> Find()
    {
        var found = new List<MeetingMention>();
        var reached = 0;
        for (var index = 0; index < _tokens.Count; index++)
        {
            if ((NamedAt(index, reached) ?? NumberedAt(index)) is not { } mention || mention.Span.Start < reached)
            {
                continue;
            }
            // 'The Steering Board came together for its fourth meeting': the number is of the body that stands in front.
            if (
                mention.Name is null
                && index > 0
                && _tokens[index - 1].Word is "its" or "their" or "whose"
                && found.LastOrDefault() is { Name: not null, Ordinal: null } body
                && _text.Text.AsSpan(body.Span.End, mention.Span.Start - body.Span.End).IndexOf(". ") < 0
            )
            {
                // 'The Subcommittee on Space of the High-Level Commission held its second meeting'
                var whole =
                    found.Count > 1
                    && found[^2] is { Name: not null, Ordinal: null } part
                    && _text.Text.AsSpan(part.Span.End, body.Span.Start - part.Span.End).Trim()
                        is "of the"
                            or "under the"
                        ? part
                        : body;
                mention = mention with { Name = whole.Name, Parties = body.Parties };
            }
            found.Add(mention);
            if (mention.Acronym is { } acronym)
            {
                _acronyms.Add(acronym);
            }
            reached = mention.Span.End;
            while (index + 1 < _tokens.Count && _tokens[index + 1].Span.Start < reached)
            {
                index++;
            }
        }
        return found;
    }

    /// <summary>The mention whose noun stands at <paramref name="head"/>.</summary>
    private MeetingMention? NamedAt(int head, int reached)
    {
        var token = _tokens[head];
        var isHead = MeetingNouns.Heads.Contains(token.Word) && (token.Word != "group" || IsGroupThatMeets(head));
        if (
            !(isHead || MeetingNouns.Bodies.Contains(token.Word))
            || !(token.IsCapital || IsSummitOfParties(head) || _names.EndsCompound(head))
        )
        {
            return null;
        }
        var start = _names.StartBefore(head, reached);
        var end = _names.EndBehind(head);
        var (ordinal, first) = OrdinalBefore(start);
        // 'Fifth Meeting of the …': the sitting, not the name.
        if (start == head && !IsOnSubject(head) && MeetingNouns.Sittings.Contains(token.Word) && ordinal is not null)
        {
            return null;
        }
        if (!isHead && (ordinal is null || first >= start - 1) && !(start < head || end > head + 1))
        {
            return null;
        }
        if (!isHead && ordinal is null && !HoldsSitting(end))
        {
            return null;
        }
        var parties = new List<string>();
        var name = _names.WithoutParties(new Span(_tokens[start].Span.Start, _tokens[end - 1].Span.End), parties);
        var acronym = AcronymAt(end);
        var span = new Span(_tokens[ordinal is null ? start : first].Span.Start, acronym?.End + 1 ?? name.End);
        var sitting = first;
        while (sitting + 1 < start && _tokens[sitting + 1].Word is not "of")
        {
            sitting++;
        }
        return new MeetingMention(
            span,
            ordinal,
            ordinal is null ? null : new Span(span.Start, _tokens[sitting].Span.End),
            name.Length > 0 ? name : null,
            parties,
            acronym?.In(_text.Text)
        );
    }

    // 'eleventh Plenary Meeting on Space Cooperation' is a name, 'fifth Meeting of the Dialogue' a sitting.
    private bool IsOnSubject(int head)
    {
        var end = head + 1;
        while (end < _tokens.Count && MeetingNouns.Heads.Contains(_tokens[end].Word) && _tokens[end].IsCapital)
        {
            end++;
        }
        return end + 1 < _tokens.Count && _tokens[end].Word is "on" or "for" && _tokens[end + 1].IsCapital;
    }

    // 'Joint Working Group', 'Binational Group on Space Matters'
    private bool IsGroupThatMeets(int head) =>
        head > 0
        && (
            _tokens[head - 1].Word == "working"
            || (_tokens[head - 1].IsCapital && head + 1 < _tokens.Count && _tokens[head + 1].Word == "on")
        );

    // A body is a meeting when it meets: 'the Joint Committee on Space held its second meeting'.
    private bool HoldsSitting(int end)
    {
        for (
            var index = end;
            index < Math.Min(_tokens.Count, end + 24) && _tokens[index].Word is not ("." or ";");
            index++
        )
        {
            if (
                _tokens[index].Word is "its" or "their" or "whose"
                && index + 2 < _tokens.Count
                && NumberedAt(index + 1) is not null
            )
            {
                return true;
            }
            if (
                index + 1 < _tokens.Count
                && _tokens[index + 1].Word == "time"
                && Ordinals.EndingAt(_tokens, index) is not null
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A bare 'first meeting', 'inaugural round'.</summary>
    private MeetingMention? NumberedAt(int index)
    {
        if (Ordinals.EndingAt(_tokens, index) is not { } ordinal)
        {
            return null;
        }
        var at = BehindParties(index + 1);
        while (
            at + 1 < _tokens.Count
            && SittingAdjectives.Contains(_tokens[at].Word)
            && !(_tokens[at].Word == "plenary" && !MeetingNouns.Sittings.Contains(_tokens[at + 1].Word))
        )
        {
            at++;
        }
        // 'the fifth in a series of dialogues'
        if (
            at + 4 < _tokens.Count
            && _tokens[at].Word == "in"
            && _tokens[at + 2].Word == "series"
            && MeetingNouns.Plurals.Contains(_tokens[at + 4].Word)
        )
        {
            var whole = new Span(_tokens[ordinal.First].Span.Start, _tokens[at + 4].Span.End);
            return new MeetingMention(whole, ordinal.Value, whole, null, [], null);
        }
        // 'the second Committee meeting'
        if (
            at + 1 < _tokens.Count
            && _tokens[at].IsCapital
            && MeetingNouns.Bodies.Contains(_tokens[at].Word)
            && MeetingNouns.Sittings.Contains(_tokens[at + 1].Word)
        )
        {
            at++;
        }
        // 'the sixth CSJWG meeting'
        if (at + 1 < _tokens.Count && _acronyms.Contains(_tokens[at].Span.In(_text.Text)))
        {
            at++;
        }
        if (
            at >= _tokens.Count
            || !(
                MeetingNouns.Sittings.Contains(_tokens[at].Word)
                || (MeetingNouns.Heads.Contains(_tokens[at].Word) && !_tokens[at].IsCapital)
            )
            || NameFollows(at)
        )
        {
            return null;
        }
        var span = new Span(_tokens[ordinal.First].Span.Start, _tokens[at].Span.End);
        return new MeetingMention(span, ordinal.Value, span, null, [], null);
    }

    // 'second UK-France bilateral meeting': one past the parties.
    private int BehindParties(int index)
    {
        var at = index;
        while (
            at + 1 < _tokens.Count
            && _text.Mentions(AuthorityKind.Party).StartingAt(_tokens[at].Span.Start) is { } party
        )
        {
            at = _text.TokenRange(party.Span).End;
            at += _tokens[at].Word is "-" or "–" or "/" or "and" ? 1 : 0;
        }
        return at;
    }

    // 'first meeting of the Comprehensive Dialogue': it is read from its name.
    private bool NameFollows(int sitting)
    {
        var at = sitting + 1;
        if (at >= _tokens.Count || _tokens[at].Word != "of")
        {
            return false;
        }
        while (
            ++at < _tokens.Count
            && (
                _names.IsWord(at)
                || _names.EndsCompound(at)
                || _tokens[at].Word
                    is "the"
                        or "their"
                        or "its"
                        or "our"
                        or "-"
                        or "–"
                        or "/"
                        or "of"
                        or "and"
                        or "("
                        or ")"
                        or "bilateral"
                        or "trilateral"
            )
        )
        {
            if (
                (_tokens[at].IsCapital || _names.EndsCompound(at))
                && (MeetingNouns.Heads.Contains(_tokens[at].Word) || MeetingNouns.Bodies.Contains(_tokens[at].Word))
            )
            {
                return true;
            }
        }
        return false;
    }

    // Lower-case 'summit' and 'summit meeting' are names behind parties: 'the U.S.-Japan summit meeting'.
    private bool IsSummitOfParties(int head) => _tokens[head].Word == "summit" && head > 0 && _names.IsWord(head - 1);

    /// <summary>The number in front of a name, 'Fifth' or 'fifth meeting of the', and where it begins.</summary>
    private (int? Ordinal, int First) OrdinalBefore(int start)
    {
        var at = start - 1;
        // 'the second bilateral Space Policy Dialogue'
        if (at > 0 && !_tokens[at].IsCapital && SittingAdjectives.Contains(_tokens[at].Word) && _tokens[at].IsWord)
        {
            at--;
        }
        if (at >= 0 && Ordinals.EndingAt(_tokens, at) is { } direct)
        {
            return direct;
        }
        while (at >= 0 && _tokens[at].Word is "the" or "their" or "its" or "our")
        {
            at--;
        }
        if (at < 2 || _tokens[at].Word != "of" || !MeetingNouns.Sittings.Contains(_tokens[at - 1].Word))
        {
            return (null, start);
        }
        at -= 2;
        while (at > 0 && SittingAdjectives.Contains(_tokens[at].Word))
        {
            at--;
        }
        return Ordinals.EndingAt(_tokens, at) is { } ordinal ? ordinal : (null, start);
    }

    private Span? AcronymAt(int index) =>
        index + 2 < _tokens.Count
        && _tokens[index].Word == "("
        && _tokens[index + 2].Word == ")"
        && _tokens[index + 1].Span is { Length: >= 2 } acronym
        && _tokens[index + 1].IsCapital
        && acronym.Over(_text.Text)[1..].ContainsAnyInRange('A', 'Z')
            ? acronym
            : null;
}
