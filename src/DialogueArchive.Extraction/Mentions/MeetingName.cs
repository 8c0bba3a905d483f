using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>Tells where the name of a meeting begins and ends around its noun, and the parties in it.</summary>
internal sealed class MeetingName
{
    private const int LongestName = 24;

    private static readonly FrozenSet<string> Connectors = WordSet.Of("of for on and & the");

    // Words that carry a capital only because a sentence or a month begins with them.
    private static readonly FrozenSet<string> NoNames = WordSet.Of(
        """
        chairs chair co-chairs co-chair before after besides alongside since until under this the these those at in on both a an their its our during following with as for from january
        february march april may june july august september october november december monday tuesday
        wednesday thursday friday
        """
    );

    // What goes on in a headline behind the name: 'Joint Working Group on Space Concludes Meeting'.
    private static readonly FrozenSet<string> HeadlineVerbs = WordSet.Of(
        "concludes meets met holds held convenes convened opens opened discusses reviews begins ends takes took agrees wraps"
    );

    // Between the parties and the name, and none of it: 'the Australia–France bilateral Space Dialogue'.
    private static readonly FrozenSet<string> Manners = WordSet.Of("bilateral trilateral annual regular");

    private readonly AnnotatedText _text;
    private readonly List<Token> _tokens;

    public MeetingName(AnnotatedText text)
    {
        _text = text;
        _tokens = text.Tokens;
    }

    /// <summary>'Sub-committee'</summary>
    public bool EndsCompound(int head) =>
        head > 1
        && MeetingNouns.Bodies.Contains(_tokens[head].Word)
        && _tokens[head - 1].Word == "-"
        && _tokens[head - 2] is { Word: "sub", IsCapital: true };

    /// <summary>Whether the token can be a word of a meeting's name.</summary>
    public bool IsWord(int index) =>
        _tokens[index] is { IsWord: true, IsCapital: true } token
        && !NoNames.Contains(token.Word)
        && Ordinals.EndingAt(_tokens, index) is null;

    /// <summary>The first token of the name whose noun stands at <paramref name="head"/>, none before <paramref name="reached"/>.</summary>
    public int StartBefore(int head, int reached)
    {
        var start = head;
        for (
            var index = head - 1;
            index >= Math.Max(0, head - LongestName) && _tokens[index].Span.Start >= reached;
            index--
        )
        {
            // 'Second Meeting of India-Japan Space Dialogue': a sitting of what is named behind 'of'.
            if (MeetingNouns.Sittings.Contains(_tokens[index].Word) && _tokens[index + 1].Word == "of")
            {
                break;
            }
            if (IsWord(index))
            {
                start = index;
            }
            else if (ClosesShortForm(index))
            {
                index -= 2;
            }
            // 'trans-Tasman Dialogue'
            else if (
                IsJoint(index)
                && index > 1
                && _tokens[index - 1] is { IsWord: true, IsCapital: false } prefix
                && prefix.Span.End == _tokens[index].Span.Start
                && _text.Text[prefix.Span.Start - 1] == ' '
                && start == index + 1
                && _tokens[index].Word == "-"
            )
            {
                start = --index;
            }
            else if (
                index > 0
                && Manners.Contains(_tokens[index].Word)
                && _text.Mentions(AuthorityKind.Party).Touches(_tokens[index - 1].Span)
            )
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
                        && IsWord(index - 1)
                    )
                )
            )
            {
                break;
            }
        }
        return start;
    }

    // 'the Republic of Korea (ROK) Civil Space Dialogue', 'the European Union (EU)-United States (U.S.) Space Dialogue'
    private bool ClosesShortForm(int index) =>
        index > 2
        && _tokens[index].Word == ")"
        && _tokens[index - 2].Word == "("
        && _tokens[index - 1].IsCapital
        && _text.Mentions(AuthorityKind.Party).Touches(_tokens[index - 3].Span);

    // A hyphen, or the closing stop of initials, between two parts of one word.
    private bool IsJoint(int index) =>
        _tokens[index].Word is "-" or "–" or "/"
        && index + 1 < _tokens.Count
        && _tokens[index].Span.End == _tokens[index + 1].Span.Start;

    // 'informatics' of 'Geo-informatics'
    private bool IsJoined(int index) =>
        _tokens[index].IsWord && IsJoint(index - 1) && _tokens[index - 1].Span.Start == _tokens[index - 2].Span.End;

    /// <summary>One past the last token of the name: further nouns, and 'on Space' behind them.</summary>
    public int EndBehind(int head)
    {
        var end = head + 1;
        while (
            end < _tokens.Count
            && MeetingNouns.Heads.Contains(_tokens[end].Word)
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
            && (IsWord(at) || IsJoint(at) || IsJoined(at) || (Connectors.Contains(_tokens[at].Word) && LeadsToName(at)))
            && !BeginsBody(at)
            && !HeadlineVerbs.Contains(_tokens[at].Word)
        )
        {
            end = ++at;
        }
        return BehindSubjects(end);
    }

    // '… on Space Science, Applications, and Commerce': subjects in a list that an 'and' closes.
    private int BehindSubjects(int end)
    {
        var at = end;
        while (at + 1 < _tokens.Count && _tokens[at].Word == "," && IsSubject(at + 1))
        {
            at += 2;
            while (IsSubject(at))
            {
                at++;
            }
        }
        at += at < _tokens.Count && _tokens[at].Word == "," ? 1 : 0;
        return at > end + 1 && at + 1 < _tokens.Count && _tokens[at].Word == "and" && IsSubject(at + 1) ? at + 2 : end;
    }

    private bool IsSubject(int index) =>
        index < _tokens.Count
        && IsWord(index)
        && !_text.IsNamed(_tokens[index].Span)
        && !PersonOffice.Is(_tokens[index].Word)
        && _text.Authority.WordsOfNames.Contains(_tokens[index].Word);

    // 'the Subcommission on the Baikonur Complex of the Intergovernmental Commission'
    private bool BeginsBody(int of)
    {
        if (_tokens[of].Word != "of" || _tokens[of + 1].Word != "the")
        {
            return false;
        }
        for (var at = of + 2; at < _tokens.Count && (IsWord(at) || IsJoint(at)); at++)
        {
            if (MeetingNouns.Bodies.Contains(_tokens[at].Word))
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
        return index < _tokens.Count && IsWord(index);
    }

    /// <summary>The name behind the parties in front of it, whose codes are added to <paramref name="parties"/>.</summary>
    public Span WithoutParties(Span name, List<string> parties)
    {
        var start = name.Start;
        while (
            _text.Mentions(AuthorityKind.Party, new Span(start, name.End)).FirstOrDefault() is { } party
            && party.Span.Start == start
        )
        {
            parties.Add(party.Record.Party!);
            start = BehindShortForm(party.Span.End);
            foreach (var joint in new[] { "-", "–", "/", " and ", " " })
            {
                if (_text.Text.AsSpan(start, name.End - start).StartsWith(joint))
                {
                    start += joint.Length;
                    break;
                }
            }
        }
        var (at, _) = _text.TokenRange(new Span(start, start));
        if (parties.Count > 0 && Manners.Contains(_tokens[at].Word) && !_tokens[at].IsCapital)
        {
            start = _tokens[at + 1].Span.Start;
        }
        return new Span(start, WithoutPartiesBehind(start, name.End, parties));
    }

    // 'Republic of Korea (ROK) '
    private int BehindShortForm(int end)
    {
        var (at, _) = _text.TokenRange(new Span(end, end));
        return at + 2 < _tokens.Count && ClosesShortForm(at + 2) ? _tokens[at + 2].Span.End : end;
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
}
