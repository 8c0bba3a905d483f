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
    // What a recurring meeting is called.
    private static readonly FrozenSet<string> Heads = WordSet.Of(
        """
        dialogue dialogues dialog consultation consultations talks symposium forum conference summit
        workshop roundtable plenary meeting group
        """
    );

    // Bodies that meet: a meeting only as 'the fifth meeting of the Joint Steering Board'.
    private static readonly FrozenSet<string> Bodies = WordSet.Of(
        """
        board committee commission council panel mechanism partnership subcommittee subcommission framework exchange
        platform initiative track
        """
    );

    // One sitting of it.
    private static readonly FrozenSet<string> Sittings = WordSet.Of(
        "meeting round session edition iteration sitting plenary gathering installment"
    );

    // Between the number and the sitting: 'first ministerial meeting'.
    private static readonly FrozenSet<string> SittingAdjectives = WordSet.Of(
        "ministerial annual formal official bilateral trilateral regular virtual joint working level plenary -"
    );

    private static readonly FrozenSet<string> Connectors = WordSet.Of("of for on and & the");

    // Words that carry a capital only because a sentence or a month begins with them.
    private static readonly FrozenSet<string> NoNames = WordSet.Of(
        """
        chairs chair co-chairs co-chair before after besides alongside since until under this the these those at in on both a an their its our during following with as for from january
        february march april may june july august september october november december monday tuesday
        wednesday thursday friday
        """
    );

    private const int LongestName = 24;

    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly AnnotatedText _text;
    private readonly List<Token> _tokens;

    private MeetingMentionFinder(AnnotatedText text)
    {
        _text = text;
        _tokens = text.Tokens;
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
        var isHead = Heads.Contains(token.Word) && (token.Word != "group" || IsGroupThatMeets(head));
        if (
            !(isHead || Bodies.Contains(token.Word))
            || !(token.IsCapital || IsSummitOfParties(head) || EndsCompound(head))
        )
        {
            return null;
        }
        var start = NameStart(head, reached);
        var end = NameEnd(head);
        var (ordinal, first) = OrdinalBefore(start);
        // 'Fifth Meeting of the …': the sitting, not the name.
        if (start == head && !IsOnSubject(head) && Sittings.Contains(token.Word) && ordinal is not null)
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
        var name = WithoutParties(new Span(_tokens[start].Span.Start, _tokens[end - 1].Span.End), parties);
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
        while (end < _tokens.Count && Heads.Contains(_tokens[end].Word) && _tokens[end].IsCapital)
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
        var at = index + 1;
        while (
            at + 1 < _tokens.Count
            && SittingAdjectives.Contains(_tokens[at].Word)
            && !(_tokens[at].Word == "plenary" && !Sittings.Contains(_tokens[at + 1].Word))
        )
        {
            at++;
        }
        // 'the second Committee meeting'
        if (
            at + 1 < _tokens.Count
            && _tokens[at].IsCapital
            && Bodies.Contains(_tokens[at].Word)
            && Sittings.Contains(_tokens[at + 1].Word)
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
            || !(Sittings.Contains(_tokens[at].Word) || (Heads.Contains(_tokens[at].Word) && !_tokens[at].IsCapital))
            || NameFollows(at)
        )
        {
            return null;
        }
        var span = new Span(_tokens[ordinal.First].Span.Start, _tokens[at].Span.End);
        return new MeetingMention(span, ordinal.Value, span, null, [], null);
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
                IsNameWord(at)
                || EndsCompound(at)
                || _tokens[at].Word is "the" or "their" or "its" or "our" or "-" or "–" or "/" or "of" or "and"
            )
        )
        {
            if (
                (_tokens[at].IsCapital || EndsCompound(at))
                && (Heads.Contains(_tokens[at].Word) || Bodies.Contains(_tokens[at].Word))
            )
            {
                return true;
            }
        }
        return false;
    }

    // Lower-case 'summit' and 'summit meeting' are names behind parties: 'the U.S.-Japan summit meeting'.
    private bool IsSummitOfParties(int head) => _tokens[head].Word == "summit" && head > 0 && IsNameWord(head - 1);

    // 'Sub-committee'
    private bool EndsCompound(int head) =>
        head > 1
        && Bodies.Contains(_tokens[head].Word)
        && _tokens[head - 1].Word == "-"
        && _tokens[head - 2] is { Word: "sub", IsCapital: true };

    private bool IsNameWord(int index) =>
        _tokens[index] is { IsWord: true, IsCapital: true } token
        && !NoNames.Contains(token.Word)
        && Ordinals.EndingAt(_tokens, index) is null;

    private int NameStart(int head, int reached)
    {
        var start = head;
        for (
            var index = head - 1;
            index >= Math.Max(0, head - LongestName) && _tokens[index].Span.Start >= reached;
            index--
        )
        {
            // 'Second Meeting of India-Japan Space Dialogue': a sitting of what is named behind 'of'.
            if (Sittings.Contains(_tokens[index].Word) && _tokens[index + 1].Word == "of")
            {
                break;
            }
            if (IsNameWord(index))
            {
                start = index;
            }
            else if (
                !(
                    IsJoint(index)
                    || (
                        Connectors.Contains(_tokens[index].Word)
                        && !_tokens[index].IsCapital
                        && index > 0
                        && IsNameWord(index - 1)
                    )
                )
            )
            {
                break;
            }
        }
        return start;
    }

    // A hyphen, or the closing stop of initials, between two parts of one word.
    private bool IsJoint(int index) =>
        _tokens[index].Word is "-" or "–" or "/"
        && index + 1 < _tokens.Count
        && _tokens[index].Span.End == _tokens[index + 1].Span.Start;

    // 'informatics' of 'Geo-informatics'
    private bool IsJoined(int index) =>
        _tokens[index].IsWord && IsJoint(index - 1) && _tokens[index - 1].Span.Start == _tokens[index - 2].Span.End;

    /// <summary>One past the last token of the name: further nouns, and 'on Space' behind them.</summary>
    private int NameEnd(int head)
    {
        var end = head + 1;
        while (
            end < _tokens.Count
            && Heads.Contains(_tokens[end].Word)
            && (_tokens[end].IsCapital || _tokens[head].Word == "summit")
        )
        {
            end++;
        }
        // 'Working Group C'
        if (end < _tokens.Count && _tokens[end] is { IsCapital: true, Span.Length: 1 } && _tokens[head].Word == "group")
        {
            return end + 1;
        }
        if (end >= _tokens.Count || _tokens[end].Word is not ("on" or "for" or "of"))
        {
            return end;
        }
        var at = end + 1;
        if (at < _tokens.Count && _tokens[at].Word == "the")
        {
            at++;
        }
        while (
            at < _tokens.Count
            && (
                IsNameWord(at)
                || IsJoint(at)
                || IsJoined(at)
                || (Connectors.Contains(_tokens[at].Word) && LeadsToName(at))
            )
            && !BeginsBody(at)
        )
        {
            end = ++at;
        }
        return end;
    }

    // 'the Subcommission on the Baikonur Complex of the Intergovernmental Commission'
    private bool BeginsBody(int of)
    {
        if (_tokens[of].Word != "of" || _tokens[of + 1].Word != "the")
        {
            return false;
        }
        for (var at = of + 2; at < _tokens.Count && (IsNameWord(at) || IsJoint(at)); at++)
        {
            if (Bodies.Contains(_tokens[at].Word))
            {
                return true;
            }
        }
        return false;
    }

    private bool LeadsToName(int index)
    {
        while (index < _tokens.Count && Connectors.Contains(_tokens[index].Word))
        {
            index++;
        }
        return index < _tokens.Count && IsNameWord(index);
    }

    /// <summary>The number in front of a name, 'Fifth' or 'fifth meeting of the', and where it begins.</summary>
    private (int? Ordinal, int First) OrdinalBefore(int start)
    {
        var at = start - 1;
        if (at >= 0 && Ordinals.EndingAt(_tokens, at) is { } direct)
        {
            return direct;
        }
        while (at >= 0 && _tokens[at].Word is "the" or "their" or "its" or "our")
        {
            at--;
        }
        if (at < 2 || _tokens[at].Word != "of" || !Sittings.Contains(_tokens[at - 1].Word))
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

    /// <summary>The name behind the parties in front of it, whose codes are added to <paramref name="parties"/>.</summary>
    private Span WithoutParties(Span name, List<string> parties)
    {
        var start = name.Start;
        while (
            _text.Mentions(AuthorityKind.Party, new Span(start, name.End)).FirstOrDefault() is { } party
            && party.Span.Start == start
        )
        {
            parties.Add(party.Record.Party!);
            start = party.Span.End;
            foreach (var joint in new[] { "-", "–", "/", " and ", " " })
            {
                if (_text.Text.AsSpan(start, name.End - start).StartsWith(joint))
                {
                    start += joint.Length;
                    break;
                }
            }
        }
        return new Span(start, WithoutPartiesBehind(start, name.End, parties));
    }

    // 'the Space Cooperation Subcommittee of China and Brazil'
    private int WithoutPartiesBehind(int start, int end, List<string> parties)
    {
        var behind = _text.Mentions(AuthorityKind.Party, new Span(start, end)).ToList();
        if (behind.Count < 2 || behind[^1].Span.End != end || behind[0].Span.Start - start < 4)
        {
            return end;
        }
        var words = _text.Text.AsSpan(start, behind[0].Span.Start - start);
        foreach (var joint in new[] { " of ", " of the ", " between ", " between the " })
        {
            if (words.EndsWith(joint))
            {
                parties.AddRange(behind.Select(party => party.Record.Party!));
                return behind[0].Span.Start - joint.Length;
            }
        }
        return end;
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
