using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Facts;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>
/// Finds the office of a person: 'Deputy Assistant Secretary of State' in front of the name, 'Director of Strategy'
/// behind it, or the body that stands in its place.
/// </summary>
internal sealed class PersonOffice
{
    private const int FurthestOffice = 14;

    private static readonly FrozenSet<string> Offices = WordSet.Of(
        """
        secretary director minister ambassador administrator president head chief chair chairman chairwoman
        chairperson commander counsellor counselor councillor officer coordinator representative commissioner
        adviser advisor executive assistant manager deputy envoy superintendent undersecretary associate
        chargé chancellor premier governor general admiral colonel major marshal brigadier lieutenant
        captain vice-president presidents ministers secretaries ambassadors directors negotiator spokesperson attaché scientist fellow lead
        plenipotentiary designate official ceo cto counterpart astronaut cosmonaut founder member entrepreneur
        """
    );

    // Capitals of a sentence's beginning and of the calendar.
    private static readonly FrozenSet<string> NoOffices = WordSet.Of(
        """
        the a an this that these those it its their his her our we they he she in on at by for from of to with and or
        as both all no not during after before since while when where also then
        january february march april may june july august september october november december monday tuesday
        wednesday thursday friday saturday sunday today yesterday
        """
    );

    // What goes on with the sentence behind an office.
    private static readonly FrozenSet<string> ClauseWords = WordSet.Of(
        """
        led leads lead leading headed heads while who whose co chaired chair chairs will would was were is are has had
        said says served serves acted did together along signed delivered opened welcomed gave made met held as
        attended participated representatives officials experts delegates represented spoke noted on also both added told explained presented
        supported accompanied assisted joined alongside discussed reviewed exchanged agreed included comprised consisted called
        visited travelled traveled toured thanked stressed underlined emphasized emphasised expressed
        """
    );

    private static readonly FrozenSet<string> OfficeJoints = WordSet.Of(
        "the of for and then acting its their deputy as on in to at"
    );

    private readonly AnnotatedText _text;
    private readonly List<Token> _tokens;

    public PersonOffice(AnnotatedText text)
    {
        _text = text;
        _tokens = text.Tokens;
    }

    /// <summary>Whether a word, in small letters, is one of an office: 'director'.</summary>
    public static bool Is(string word) => Offices.Contains(word);

    /// <summary>Whether a word, in small letters, is a capital only by where it stands: 'the', 'on', 'monday'.</summary>
    public static bool IsNeverPart(string word) => NoOffices.Contains(word);

    /// <summary>Whether an office begins at <paramref name="position"/>: 'Chief Executive Officer of …'.</summary>
    public static bool BeginsAt(AnnotatedText text, int position)
    {
        var (first, _) = text.TokenRange(new Span(position, position));
        return first < text.Tokens.Count && Offices.Contains(text.Tokens[first].Word);
    }

    /// <summary>Whether a word of an office stands inside <paramref name="span"/>: ''s Deputy Administrator'.</summary>
    public static bool IsIn(AnnotatedText text, Span span)
    {
        var (first, end) = text.TokenRange(span);
        return text.Tokens.Skip(first).Take(end - first).Any(token => Offices.Contains(token.Word));
    }

    /// <summary>The office in front of the name: 'Deputy Assistant Secretary of State', 'Minister of Science and ICT'.</summary>
    public Span? Before(int start)
    {
        var at = start;
        var isApposition = at > 1 && _tokens[at - 1].Word == ",";
        if (isApposition)
        {
            at--;
        }
        var end = at;
        // 'Chairman, ISRO Dr. V. Rao'
        if (
            !isApposition
            && at > 0
            && KnownBodyEndingAt(at) is { } seat
            && seat > 1
            && _tokens[seat - 1].Word == ","
            && IsOffice(seat - 2)
        )
        {
            at = seat - 1;
        }
        var office = -1;
        var isBehindComma = false;
        var words = 0;
        while (at > 0 && words < FurthestOffice && _text.Text[_tokens[at - 1].Span.End] != '\n')
        {
            words++;
            // 'Secretary of State in the Bureau of Oceans and … Scientific Affairs Jane Doe': a body's name is one step.
            if (BodyEndingAt(at) is { } body && (at < start || office < 0))
            {
                at = body;
                // 'Deputy Director General of the Office of Space Policy, Cabinet Office, Taro Sato'
                if (isApposition && office < 0 && at > 1 && _tokens[at - 1].Word == "," && _tokens[at - 2].IsCapital)
                {
                    at--;
                    isBehindComma = true;
                }
                continue;
            }
            if (_tokens[at - 1].Word == "," && office < 0 && Subjects(at, start) is { } subjects)
            {
                at = subjects;
                continue;
            }
            // 'the President of the Space Agency (ISA), Jane Doe'
            if (_tokens[at - 1].Word == ")" && Bracket(at) is { } bracket)
            {
                at = bracket;
                continue;
            }
            var token = _tokens[at - 1];
            // 'science minister Jane Doe', 'his Indian counterpart John Doe'
            var isOffice =
                IsOffice(at - 1)
                && (
                    token.IsCapital
                    // 'the Agency's director general, Jane Doe'
                    || at == end
                    || (office == at && isApposition)
                    // 'the head of the Space Agency, Jane Doe'
                    || (isApposition && _tokens[at].Word is "of" && at + 2 < _tokens.Count)
                    || (token.Word == "ambassador" && _tokens[at].Word is "to" or "of")
                );
            if (isOffice)
            {
                office = at - 1;
            }
            else if (
                !(token.IsWord && (token.IsCapital || token.Word is "d'affaires") && !NoOffices.Contains(token.Word))
                && !IsBetweenAdjectives(at - 1)
                && !(
                    token.Word
                        is "of"
                            or "for"
                            or "and"
                            or "the"
                            or "&"
                            or "-"
                            or "'s"
                            or "to"
                            or "on"
                            or "'"
                            or "at"
                            or "in"
                    && at < start
                    && (office < 0 || token.Word is not "and")
                )
            )
            {
                break;
            }
            at--;
        }
        // Behind a comma of its own the office may be that of the person in front.
        if (office < 0 || (isBehindComma && at > 0 && _tokens[at - 1].Word == ","))
        {
            return null;
        }
        return new Span(_tokens[Capital(at, office)].Span.Start, _tokens[end - 1].Span.End);
    }

    // '(ISA)', '(International Cooperation)': the token that opens the bracket closed in front of a place.
    private int? Bracket(int at)
    {
        for (var open = at - 2; open > 0 && at - open <= LongestBracket; open--)
        {
            if (_tokens[open].Word == "(")
            {
                return open;
            }
        }
        return null;
    }

    // In tokens: '(Disarmament and International Security Affairs)' has seven.
    private const int LongestBracket = 9;

    // 'Assistant Secretary for Science, Space, and Health Jane Doe': the token behind 'for'.
    private int? Subjects(int comma, int name)
    {
        if (!_tokens.GetRange(comma, name - comma).Exists(token => token.Word == "and"))
        {
            return null;
        }
        var at = comma;
        while (at > 1 && (_tokens[at - 1].Word == "," || (_tokens[at - 1].IsCapital && !IsOffice(at - 1))))
        {
            at--;
        }
        return
            at > 1
            && at < comma
            && _tokens[at - 1].Word is "for" or "of"
            && (
                OrganisationNouns.WithSubjects.Contains(_tokens[at - 2].Word)
                || IsOffice(at - 2)
                || (at > 3 && _tokens[at - 3].Word == "of" && IsOffice(at - 4))
            )
            ? at
            : null;
    }

    /// <summary>The body whose somebody is, where no office is told: 'NASA' in 'NASA's Jane Doe'.</summary>
    public Span? Owner(int start)
    {
        var (at, _) = _text.TokenRange(new Span(start, start));
        return at > 1 && _tokens[at - 1].Word == "'s" && KnownBodyEndingAt(at - 1) is { } body
            ? new Span(_tokens[body].Span.Start, _tokens[at - 2].Span.End)
            : null;
    }

    // The first token of a known body of more than one word whose name ends in front of the token at a place.
    private int? BodyEndingAt(int at) => KnownBodyEndingAt(at) is { } first && first < at - 1 ? first : null;

    private int? KnownBodyEndingAt(int at)
    {
        foreach (var body in _text.Mentions(AuthorityKind.Organisation, Reach(at)))
        {
            if (body.Span.End == _tokens[at - 1].Span.End)
            {
                return _text.TokenRange(body.Span).First;
            }
        }
        return null;
    }

    private Span Reach(int at) => new(Math.Max(0, _tokens[at - 1].Span.End - 160), _tokens[at - 1].Span.End);

    // 'the Executive and Technical Director'
    private bool IsBetweenAdjectives(int index) =>
        _tokens[index].Word == "and"
        && index > 1
        && _tokens[index - 1].IsCapital
        && _tokens[index - 2].Word is "the" or "'s";

    private int Capital(int at, int limit)
    {
        while (at < limit && !(_tokens[at].IsCapital && !NoOffices.Contains(_tokens[at].Word)))
        {
            at++;
        }
        return at;
    }

    // 'a ministry official' is anybody, a 'Senior Bureau Official' holds an office.
    private bool IsOffice(int index) =>
        Offices.Contains(_tokens[index].Word) && (_tokens[index].Word is not "official" || _tokens[index].IsCapital);

    /// <summary>The office behind a comma or in brackets, up to where its clause ends.</summary>
    public Span? Behind(int end)
    {
        // 'Jane Doe MP, Minister for Science'
        while (end < _tokens.Count && PersonName.IsPostNominal(_tokens[end].Word))
        {
            end++;
        }
        if (end + 1 >= _tokens.Count)
        {
            return null;
        }
        if (BodyBehind(end) is { } body)
        {
            return body;
        }
        if (_tokens[end].Word is not ("," or "(") || _tokens[end + 1].Word == "and")
        {
            return null;
        }
        var isBracket = _tokens[end].Word == "(";
        var first = end + 1 < _tokens.Count && _tokens[end + 1].Word is "a" or "an" ? end + 2 : end + 1;
        var limit = first;
        var hasOffice = false;
        var depth = 0;
        while (limit < _tokens.Count && !(depth == 0 && EndsOffice(limit, isBracket)))
        {
            depth += _tokens[limit].Word switch
            {
                "(" => 1,
                ")" when depth > 0 => -1,
                _ => 0,
            };
            if (
                limit - first < FurthestOffice
                && IsOffice(limit)
                && (hasOffice || limit - first < 4 || IsNearStart(first, limit))
            )
            {
                hasOffice = true;
            }
            limit++;
        }
        if (!hasOffice && !(isBracket && IsBody(first, limit)) || limit == first)
        {
            return null;
        }
        return new Span(_tokens[first].Span.Start, Trimmed(_tokens[first].Span.Start, _tokens[limit - 1].Span.End));
    }

    // 'Jane Doe of the Space Agency', 'Jane Doe, of the Space Agency,'
    private Span? BodyBehind(int end)
    {
        var at = _tokens[end].Word == "," ? end + 1 : end;
        if (at + 2 >= _tokens.Count || _tokens[at].Word is not ("of" or "from" or "at" or "representing"))
        {
            return null;
        }
        at += _tokens[at + 1].Word is "the" ? 2 : 1;
        var from = _tokens[at].Span.Start;
        return
            _text
                .Mentions(AuthorityKind.Organisation, new Span(from, Math.Min(_text.Text.Length, from + 160)))
                .FirstOrDefault()
                is { } body
            && body.Span.Start - from <= 40
            && body.Span.Start >= from
            && !HasMark(from, body.Span.Start)
            ? new Span(from, UnitsBehind(AcronymEnd(body.Span.End)))
            : null;
    }

    // 'the Ministry of Business, Innovation and Employment (MBIE)'
    private int AcronymEnd(int end) =>
        _text.TokenRange(new Span(end, end)).First is var at
        && at + 2 < _tokens.Count
        && _tokens[at].Word == "("
        && _tokens[at + 1].IsCapital
        && _tokens[at + 2].Word == ")"
            ? _tokens[at + 2].Span.End
            : end;

    /// <summary>A known body right behind a comma, up to the next: 'Mr Taro Honda, Cabinet Office, …'.</summary>
    public Span? BodyBehindComma(int end) =>
        end + 1 < _tokens.Count
        && _tokens[end].Word == ","
        && _text.Mentions(AuthorityKind.Organisation).StartingAt(_tokens[end + 1].Span.Start) is { } body
        && _text.Text.AsSpan(body.Span.End) is [',' or ';' or '.', ..]
            ? body.Span with
            {
                End = UnitsBehind(body.Span.End),
            }
            : null;

    private bool HasMark(int from, int to) => _text.Text.AsSpan(from, to - from).ContainsAny(",;.");

    // '…, Department of State': the parent of the body goes on with the office.
    private int UnitsBehind(int end) =>
        _text
            .Mentions(AuthorityKind.Organisation, new Span(end, Math.Min(_text.Text.Length, end + 120)))
            .FirstOrDefault()
            is { } parent
        && _text.Text.AsSpan(end, parent.Span.Start - end)
            is ", "
                or "\'s "
                or "’s "
                or " of the "
                or " at the "
                or " in the "
            ? parent.Span.End
            : UnitEnd(end);

    // '…'s Office of Space Affairs': a unit that no list has.
    private int UnitEnd(int end)
    {
        var (at, _) = _text.TokenRange(new Span(end, end));
        if (at >= _tokens.Count || _tokens[at].Word != "'s")
        {
            return end;
        }
        while (
            ++at < _tokens.Count
            && (
                _tokens[at].IsCapital
                || (_tokens[at].Word is "of" or "for" && at + 1 < _tokens.Count && _tokens[at + 1].IsCapital)
            )
        )
        {
            end = _tokens[at].Span.End;
        }
        return end;
    }

    // 'Jane Doe (Ministry of Digital Development)', 'Jane Doe (NASA)': a body instead of an office.
    private bool IsBody(int first, int limit) =>
        _text.Mentions(AuthorityKind.Organisation).StartingAt(_tokens[first].Span.Start)?.Span.End
            == _tokens[limit - 1].Span.End
        || limit - first > 1
            && _tokens[first].IsCapital
            && OrganisationNouns.AreIn(_text, new Span(_tokens[first].Span.Start, _tokens[limit - 1].Span.End));

    // Between the comma and the office stand only its own words: 'Acting Deputy Assistant', 'the Department of State's'.
    private bool IsNearStart(int first, int office)
    {
        for (var index = first; index < office; index++)
        {
            var token = _tokens[index];
            if (token.IsWord && !token.IsCapital && !OfficeJoints.Contains(token.Word))
            {
                return false;
            }
        }
        return true;
    }

    private bool EndsOffice(int index, bool isBracket)
    {
        var token = _tokens[index];
        if (isBracket ? token.Word == ")" : token.Word is ";" or ")")
        {
            return true;
        }
        if (_text.Text[_tokens[index - 1].Span.End] == '\n')
        {
            return true;
        }
        if (token.Word == "." && !(index + 1 < _tokens.Count && _tokens[index + 1].Span.Start == token.Span.End))
        {
            return true;
        }
        // 'with support from the Department of …'
        var isAside =
            token.Word == "with"
            && index + 1 < _tokens.Count
            && _tokens[index + 1] is { IsCapital: false, Word: not "the" };
        // '…, Scientific Secretary, and from the other side by N'
        var isOtherSide = token.Word == "from" && _tokens[index - 1].Word is "and" or ",";
        // '…, Director of the Bureau, and others from the Cabinet Office'
        var isOthers =
            token.Word is "," or "and"
            && index + 2 < _tokens.Count
            && (_tokens[index + 1].Word is "others" || _tokens[index + 2].Word is "others");
        return isAside || isOtherSide || isOthers || (!token.IsCapital && ClauseWords.Contains(token.Word));
    }

    /// <summary>Where words before <paramref name="end"/> end without the 'and' or 'by' that leads on.</summary>
    public int Trimmed(int start, int end)
    {
        var (first, last) = _text.TokenRange(new Span(start, end));
        while (
            last > first && _tokens[last - 1].Word is "," or "and" or "by" or "with" or ";" or "(" or "the" or "while"
        )
        {
            last--;
        }
        return last > first ? _tokens[last - 1].Span.End : start;
    }
}
