using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Facts;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Mentions;

/// <summary>
/// Finds persons. A name is a run of capitals that are no words of offices, bodies or places; that it is a person's is
/// told by an honorific or an office in front of it, or an office behind it: 'Dr. V. Rao', 'Foreign Secretary Jane Doe',
/// 'Jean Dupont, Director of Strategy', 'Ana Lima (President, Space Agency)'.
/// </summary>
internal sealed class PersonFinder
{
    private const int FurthestOffice = 14;
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Honorifics = WordSet.Of(
        "mr ms mrs miss dr prof professor shri smt sir dame he hon honourable honorable excellency amb lt gen col adm brig maj capt eng ing ir datuk dato"
    );

    private static readonly FrozenSet<string> Offices = WordSet.Of(
        """
        secretary director minister ambassador administrator president head chief chair chairman chairwoman
        chairperson commander counsellor counselor councillor officer coordinator representative commissioner
        adviser advisor executive assistant manager deputy envoy superintendent undersecretary associate
        chargé chancellor premier governor general admiral colonel major marshal brigadier lieutenant
        captain vice-president presidents ministers secretaries ambassadors directors negotiator spokesperson attaché scientist fellow lead
        plenipotentiary ceo cto counterpart astronaut cosmonaut founder member entrepreneur
        """
    );

    private static readonly FrozenSet<string> Particles = WordSet.Of(
        "de da do dos das des di del della du van von der den ter ten bin bint ibn al el la le san st"
    );

    // Behind a name, and none of it: 'the Hon Jane Doe MP'.
    private static readonly FrozenSet<string> PostNominals = WordSet.Of(
        "mp mep obe cbe mbe cmg kcmg am ao phd ret retd"
    );

    // Leaders are named by their surname alone: 'President Macron', 'Prime Minister Modi'.
    private static readonly FrozenSet<string> Leaders = WordSet.Of(
        "president minister chancellor premier presidents ministers"
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

    // Words of headings, states and bodies that are nobody's name.
    private static readonly FrozenSet<string> NoNames = WordSet.Of(
        """
        acting former new senior joint statement press release media note republic kingdom states state government
        governments delegation delegations side sides party parties vice affairs policy public contact embassy act
        article phase block level
        """
    );

    // What goes on with the sentence behind an office.
    private static readonly FrozenSet<string> ClauseWords = WordSet.Of(
        """
        led leads lead leading headed heads while who whose co chaired chair chairs will would was were is are has had
        said says served serves acted did together along signed delivered opened welcomed gave made met held as
        attended participated represented spoke noted on also both added told explained presented
        """
    );

    private static readonly FrozenSet<string> OfficeJoints = WordSet.Of(
        "the of for and then acting its their deputy as on in to at"
    );

    private readonly AnnotatedText _text;
    private readonly List<Token> _tokens;

    private PersonFinder(AnnotatedText text)
    {
        _text = text;
        _tokens = text.Tokens;
    }

    /// <summary>The persons of the text, by place; they do not overlap.</summary>
    public static List<PersonMention> Find(AnnotatedText text) => new PersonFinder(text).Find();

    /// <summary>Whether <paramref name="span"/> holds a person's name and nothing else.</summary>
    public static bool IsName(AnnotatedText text, Span span)
    {
        var finder = new PersonFinder(text);
        var (first, end) = text.TokenRange(span);
        return first < end && finder.IsNameWord(first) && finder.NameEnd(first) == end;
    }

    private List<PersonMention> Find()
    {
        var found = new List<(int First, int Start, int End, PersonMention Person)>();
        for (var index = 0; index < _tokens.Count; index++)
        {
            if (!(IsNameWord(index) || IsNamesake(index)) || NameEnd(index) is not { } end)
            {
                continue;
            }
            if (PersonAt(index, end) is { } person)
            {
                found.Add((index, index, end, person));
                // 'Presidents Dilma Rousseff and Barack Obama'
                if (
                    IsOneOfSeveral(person)
                    && end + 1 < _tokens.Count
                    && _tokens[end].Word == "and"
                    && IsNameWord(end + 1)
                )
                {
                    var other = NameEnd(end + 1, 1)!.Value;
                    var name = new Span(_tokens[end + 1].Span.Start, _tokens[other - 1].Span.End);
                    found.Add((end + 1, end + 1, other, new PersonMention(name, name, person.Title)));
                    end = other;
                }
            }
            index = end - 1;
        }
        return Limited([.. WithSurnames(found.ConvertAll(entry => entry.Person))]);
    }

    // 'Rademaker, who led the U.S. delegation', 'Mr. Shi': somebody named in full before, and nobody else of that name.
    private IEnumerable<PersonMention> WithSurnames(List<PersonMention> persons)
    {
        ILookup<string, PersonMention>? bearers = null;
        var next = 0;
        for (var index = 0; index < _tokens.Count; index++)
        {
            while (next < persons.Count && persons[next].Span.Start <= _tokens[index].Span.Start)
            {
                yield return persons[next++];
            }
            if (!_tokens[index].IsCapital || (next > 0 && persons[next - 1].Span.End > _tokens[index].Span.Start))
            {
                continue;
            }
            var end = index + 1;
            while (
                end + 1 < _tokens.Count && IsHyphen(end) && Adjoins(end) && Adjoins(end + 1) && _tokens[end + 1].IsWord
            )
            {
                end += 2;
            }
            var name = new Span(_tokens[index].Span.Start, _tokens[end - 1].Span.End);
            var start = BehindHonorifics(index);
            if (
                (start < index || IsFollowedByWho(end))
                && (bearers ??= Bearers(persons))[name.In(_text.Text)].ToList() is [var bearer, ..] bearersOfName
                && bearer.Span.End < name.Start
                && bearersOfName.TrueForAll(other =>
                    other.Name.Over(_text.Text).SequenceEqual(bearer.Name.Over(_text.Text))
                )
            )
            {
                yield return new PersonMention(name with { Start = _tokens[start].Span.Start }, name, null);
                index = end - 1;
            }
        }
        while (next < persons.Count)
        {
            yield return persons[next++];
        }
    }

    // The family name stands first or last.
    private ILookup<string, PersonMention> Bearers(List<PersonMention> persons) =>
        persons
            .Where(person => person.Name.Over(_text.Text).Contains(' '))
            .Select(person => (Words: person.Name.In(_text.Text).Split(' '), Person: person))
            .SelectMany(named => new[] { (Word: named.Words[0], named.Person), (Word: named.Words[^1], named.Person) })
            .ToLookup(bearer => bearer.Word, bearer => bearer.Person, StringComparer.Ordinal);

    private bool IsFollowedByWho(int end) =>
        end + 1 < _tokens.Count && _tokens[end].Word == "," && _tokens[end + 1].Word == "who";

    private bool IsOneOfSeveral(PersonMention person) =>
        person.Title is { } title
        && title.End <= person.Name.Start
        && title.In(_text.Text).EndsWith('s')
        && Offices.Contains(title.In(_text.Text).Split(' ')[^1].ToLowerInvariant());

    // An office ends where the next person begins.
    private List<PersonMention> Limited(List<PersonMention> persons)
    {
        for (var index = 0; index + 1 < persons.Count; index++)
        {
            var (person, next) = (persons[index], persons[index + 1]);
            if (person.Span.End > next.Span.Start)
            {
                var end = Trimmed(person.Name.End, next.Span.Start);
                persons[index] = person with
                {
                    Span = person.Span with { End = Math.Max(end, person.Name.End) },
                    Title = person.Title is { } title && title.Start < end ? title with { End = end } : null,
                };
            }
        }
        return persons;
    }

    /// <summary>Where words before <paramref name="end"/> end without the 'and' or 'by' that leads on.</summary>
    private int Trimmed(int start, int end)
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

    private bool IsNameWord(int index)
    {
        var token = _tokens[index];
        return token.IsWord
            && (token.IsCapital || IsElided(token))
            && !NoNames.Contains(token.Word)
            && (!NoOffices.Contains(token.Word) || IsInitial(index))
            && !Honorifics.Contains(token.Word)
            && !Offices.Contains(token.Word)
            && !PostNominals.Contains(token.Word)
            && !_text.Authority.WordsOfNames.Contains(token.Word)
            && !char.IsDigit(_text.Text[token.Span.End - 1])
            && !_text.IsNamed(token.Span);
    }

    // 'President Moon Jae-in': a word of other names, but behind an office and in front of a name.
    private bool IsNamesake(int index) =>
        index > 0
        && index + 1 < _tokens.Count
        && _tokens[index] is { IsWord: true, IsCapital: true } token
        && Leaders.Contains(_tokens[index - 1].Word)
        && _tokens[index - 1].IsCapital
        && !NoOffices.Contains(token.Word)
        && !Offices.Contains(token.Word)
        && !Honorifics.Contains(token.Word)
        && !_text.IsNamed(token.Span)
        && IsNameWord(index + 1);

    // The 'A.' of 'A. V. Krutov'
    private bool IsInitial(int index) =>
        _tokens[index].Span.Length == 1
        && index + 2 < _tokens.Count
        && _tokens[index + 1].Word == "."
        && Adjoins(index + 1)
        && _tokens[index + 2].IsCapital;

    // 'd'Escalles'
    private bool IsElided(Token token) =>
        token.Span.Length > 3
        && _text.Text[token.Span.Start + 1] is '\'' or '’'
        && char.IsUpper(_text.Text[token.Span.Start + 2]);

    /// <summary>One past the name's last token; null when fewer than two or more than five words make it.</summary>
    private int? NameEnd(int first, int fewest = 2)
    {
        var words = 0;
        var at = first;
        var last = first;
        var letters = 0;
        while (at < _tokens.Count && words <= MostWords)
        {
            if (at > first && !Adjoins(at) && _text.Text[_tokens[at - 1].Span.End] == '\n')
            {
                break;
            }
            if (IsNameWord(at) || (at == first && IsNamesake(at)))
            {
                words++;
                letters = Math.Max(letters, _tokens[at].Span.Length);
                at++;
                // 'Seung-woo', 'Evangelista-Cruz'
                while (
                    at + 1 < _tokens.Count && IsHyphen(at) && Adjoins(at) && Adjoins(at + 1) && _tokens[at + 1].IsWord
                )
                {
                    at += 2;
                }
                // 'M.' between two names
                if (at < _tokens.Count && _tokens[at - 1].Span.Length == 1 && _tokens[at].Word == "." && Adjoins(at))
                {
                    at++;
                }
                last = at;
            }
            else if (words > 0 && BehindParticles(at) is { } next)
            {
                at = next;
            }
            else
            {
                break;
            }
        }
        fewest = first > 0 && Leaders.Contains(_tokens[first - 1].Word) ? 1 : fewest;
        return words >= fewest && words <= MostWords && letters > 2 ? last : null;
    }

    // 'van der' in front of a name
    private int? BehindParticles(int at)
    {
        var next = at;
        while (next < _tokens.Count && next - at < 3 && Particles.Contains(_tokens[next].Word))
        {
            next++;
        }
        return next > at && next < _tokens.Count && IsNameWord(next) ? next : null;
    }

    private bool IsHyphen(int index) => _tokens[index].Word is "-" or "‑" or "'" or "’";

    private bool Adjoins(int index) => _tokens[index].Span.Start == _tokens[index - 1].Span.End;

    private PersonMention? PersonAt(int first, int end)
    {
        var name = new Span(_tokens[first].Span.Start, _tokens[end - 1].Span.End);
        var start = BehindHonorifics(first);
        var before = OfficeBefore(start);
        var behind = OfficeBehind(end);
        if (start == first && before is null && behind is null)
        {
            return null;
        }
        var from = before?.Start ?? _tokens[start].Span.Start;
        return new PersonMention(new Span(from, behind?.End ?? name.End), name, behind ?? before);
    }

    // 'H.E. Dr.', 'Lt. Gen. (res.)': the first token of what stands in front of the name.
    private int BehindHonorifics(int first)
    {
        var at = first;
        while (at > 0)
        {
            if (Honorifics.Contains(_tokens[at - 1].Word) && _tokens[at - 1].IsCapital)
            {
                at--;
            }
            else if (_tokens[at - 1].Word == "." && at > 1 && Honorifics.Contains(_tokens[at - 2].Word))
            {
                at -= 2;
            }
            else if (_tokens[at - 1].Word == ")" && at > 4 && _tokens[at - 3] is { Word: "ret" or "res" or "retd" })
            {
                at -= 4;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    /// <summary>The office in front of the name: 'Deputy Assistant Secretary of State', 'Minister of Science and ICT'.</summary>
    private Span? OfficeBefore(int start)
    {
        var at = start;
        var isApposition = at > 1 && _tokens[at - 1].Word == ",";
        if (isApposition)
        {
            at--;
        }
        var end = at;
        var office = -1;
        while (at > 0 && start - at < FurthestOffice && _text.Text[_tokens[at - 1].Span.End] != '\n')
        {
            // 'the President of the Space Agency (ISA), Jane Doe'
            if (_tokens[at - 1].Word == ")" && at > 3 && _tokens[at - 3].Word == "(")
            {
                at -= 3;
                continue;
            }
            var token = _tokens[at - 1];
            // 'science minister Jane Doe', 'his Indian counterpart John Doe'
            var isOffice =
                IsOffice(at - 1)
                && (token.IsCapital || at == start || (token.Word == "ambassador" && _tokens[at].Word is "to" or "of"));
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
        if (office < 0)
        {
            return null;
        }
        return new Span(_tokens[Capital(at, office)].Span.Start, _tokens[end - 1].Span.End);
    }

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

    /// <summary>'Mr', 'Dr', 'Hon'.</summary>
    public static bool IsHonorific(string word) => Honorifics.Contains(word);

    /// <summary>Whether an office begins at <paramref name="position"/>: 'Chief Executive Officer of …'.</summary>
    public static bool BeginsOffice(AnnotatedText text, int position)
    {
        var (first, _) = text.TokenRange(new Span(position, position));
        return first < text.Tokens.Count && Offices.Contains(text.Tokens[first].Word);
    }

    /// <summary>Whether a word of an office stands inside <paramref name="span"/>: ''s Deputy Administrator'.</summary>
    public static bool HasOffice(AnnotatedText text, Span span)
    {
        var (first, end) = text.TokenRange(span);
        return text.Tokens.Skip(first).Take(end - first).Any(token => Offices.Contains(token.Word));
    }

    private bool IsOffice(int index) => Offices.Contains(_tokens[index].Word);

    /// <summary>The office behind a comma or in brackets, up to where its clause ends.</summary>
    private Span? OfficeBehind(int end)
    {
        if (end + 1 >= _tokens.Count)
        {
            return null;
        }
        if (BodyBehind(end) is { } body)
        {
            return body;
        }
        if (_tokens[end].Word is not ("," or "("))
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
            ? new Span(from, UnitsBehind(body.Span.End))
            : null;
    }

    private bool HasMark(int from, int to) => _text.Text.AsSpan(from, to - from).ContainsAny(",;.");

    // '…, Department of State': the parent of the body goes on with the office.
    private int UnitsBehind(int end) =>
        _text
            .Mentions(AuthorityKind.Organisation, new Span(end, Math.Min(_text.Text.Length, end + 120)))
            .FirstOrDefault()
            is { } parent
        && _text.Text.AsSpan(end, parent.Span.Start - end) is ", " or "\'s " or "’s "
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

    // 'Jane Doe (Ministry of Digital Development)': a body instead of an office.
    private bool IsBody(int first, int limit) =>
        limit - first > 1
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
        if (token.Word == "." && !(index + 1 < _tokens.Count && Adjoins(index + 1)))
        {
            return true;
        }
        return !token.IsCapital && ClauseWords.Contains(token.Word);
    }
}
