using System.Buffers;
using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>
/// Cuts a list of organisations at its commas, semicolons, 'and' and brackets into the stretches that names are made of.
/// </summary>
internal sealed class NamePartReader
{
    private static readonly SearchValues<char> Initials = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ*");

    private static readonly FrozenSet<string> Several = WordSet.Of(
        "Agencies Ministries Departments Organisations Organizations Institutions Authorities Offices"
    );

    private readonly AnnotatedText _text;
    private readonly int _end;
    private int _at;
    private int _nameEnd = -1;

    private NamePartReader(AnnotatedText text, Span list)
    {
        _text = text;
        (_at, _end) = text.TokenRange(list);
    }

    /// <summary>The stretches inside <paramref name="list"/>, in order, each with what sets it off from the one before.</summary>
    public static List<NamePart> Read(AnnotatedText text, Span list) => new NamePartReader(text, list).Read();

    private List<NamePart> Read()
    {
        var parts = new List<NamePart>();
        var separator = NameSeparator.None;
        while (_at < _end)
        {
            if ((Of(Current) ?? SetsOff()) is { } mark)
            {
                separator = Stronger(separator, mark);
                _at++;
            }
            else if (PartAt() is { } part)
            {
                parts.Add(part with { Before = separator, Acronym = part.Acronym, IsPossessor = part.IsPossessor });
                separator = NameSeparator.None;
                _nameEnd = _at;
            }
            else
            {
                // Words between names: 'the', 'representatives from'. They end no name by themselves.
                separator = Stronger(separator, NameSeparator.Words);
                _at++;
            }
        }
        return parts;
    }

    /// <summary>
    /// A joint between a unit and its parent: 'X of the Y' right behind a name, a dash or a slash between two names.
    /// </summary>
    private NameSeparator? SetsOff() =>
        Current.Word switch
        {
            "of" or "under" or "within" or "in" or "at" when _at == _nameEnd => NameSeparator.Of,
            "–" or "—" or "-" when _at > 0 && Current.Span.Start > _text.Tokens[_at - 1].Span.End => NameSeparator.Dash,
            "/" or "(" => NameSeparator.Dash,
            _ => null,
        };

    private Token Current => _text.Tokens[_at];

    private static NameSeparator Stronger(NameSeparator one, NameSeparator other) => one > other ? one : other;

    /// <summary>How a word of a list sets names off; null when it does not.</summary>
    public static NameSeparator? Of(Token token) =>
        token.Word switch
        {
            ";" or ":" => NameSeparator.Semicolon,
            "," => NameSeparator.Comma,
            "and" or "&" or "plus" => NameSeparator.And,
            "including" or "particularly" => NameSeparator.Including,
            _ => null,
        };

    /// <summary>The name that begins here, up to the next separator; null when none does.</summary>
    private NamePart? PartAt()
    {
        if (
            !Current.IsWord
            || !(Current.IsCapital || IsSharedHead() || MentionAt(Current.Span.Start) is not null)
            || Current.Word
                is "the"
                    or "today"
                    or "yesterday"
                    or "besides"
                    or "alongside"
                    or "other"
                    or "others"
                    or "also"
            || OrganisationNouns.Envoys.Contains(Current.Word)
            || PersonName.IsHonorific(Current.Word)
        )
        {
            return null;
        }
        if (IsAdjectiveOfKnown() || IsOfficeOf())
        {
            return null;
        }
        var hasArticle = _at > 0 && _text.Tokens[_at - 1].Word is "the";
        var start = Current.Span.Start;
        if (MentionAt(start) is { } mention)
        {
            _at = _text.TokenRange(new Span(start, mention.Span.End)).End;
            var end =
                (OrganisationNouns.AreIn(_text, mention.Span, OrganisationNouns.NamedByPlace) ? PlaceEnd() : null)
                ?? LongerName();
            return Finish(
                new NamePart(
                    mention.Span with
                    {
                        End = end ?? mention.Span.End,
                    },
                    NameSeparator.None,
                    hasArticle,
                    IsOrganisation: true,
                    mention.Records
                )
                {
                    TakesSubjects = OrganisationNouns.AreIn(_text, mention.Span, OrganisationNouns.WithSubjects),
                    EndsInNoun = EndsInNoun(new Span(start, end ?? mention.Span.End)),
                }
            );
        }
        var hasHead = false;
        var opensName = OrganisationNouns.Openers.Contains(Current.Word);
        var last = Current.Span.End;
        while (_at < _end && Current is var token && (token.IsWord || IsInsideWord(token) || IsOffices(token)))
        {
            if (hasHead && token.Word is "of" or "under" or "within" or "in" or "at" && BeginsParent(_at + 1))
            {
                break;
            }
            if (
                hasHead
                && token.Word is "of"
                && IsCountry(_at + 1)
                && !OrganisationNouns.AreIn(_text, new Span(start, last), OrganisationNouns.NamedByPlace)
            )
            {
                break;
            }
            if (hasHead && _text.Tokens[_at - 1].IsCapital && BeginsOffice())
            {
                break;
            }
            if (token.IsWord && !token.IsCapital && token.Span.Start > start && !IsInnerWord(token, last))
            {
                break;
            }
            if (token.Span.Start > start && token.Word is "and")
            {
                break;
            }
            if (token.IsWord)
            {
                if (!token.IsCapital && token.Span.Start > start && !ContinuesWithCapital())
                {
                    break;
                }
                hasHead |= OrganisationNouns.All.Contains(token.Word);
                last = token.Span.End;
            }
            _at++;
        }
        var span = new Span(start, last);
        var isProper = !hasHead && IsProper(span);
        var isAcronym =
            isProper
            || !_text.IsPlaced(span)
                && span.Over(_text.Text).IndexOfAnyExcept(Initials) < 0
                && span.Length >= 2
                && !IsNumbered(span);
        // 'Agencies represented on the Japanese side were …' names none.
        var namesNone = IsWholeParty(span) || Several.Contains(span.In(_text.Text));
        return Finish(
            new NamePart(
                span,
                NameSeparator.None,
                hasArticle,
                (hasHead || isAcronym) && !namesNone,
                KnownBehindParty(span)
            )
            {
                StandsApart = namesNone || BehindFrom(start) || IsPerson(span),
                OpensName = opensName,
                IsProper = isProper,
                IsNoun = hasHead && _text.TokenRange(span) is var (one, next) && next - one == 1,
                EndsInNoun = EndsInNoun(span),
                BeginsWithInitials = BeginsWithInitials(span),
                IsDistributed =
                    _text.Tokens[_text.TokenRange(span).First].Word is "departments" or "ministries" or "offices",
                TakesSubjects = OrganisationNouns.AreIn(_text, span, OrganisationNouns.WithSubjects),
            }
        );
    }

    // 'United States National Space Council': the name is known without its state.
    private IReadOnlyList<AuthorityRecord> KnownBehindParty(Span name) =>
        _text.Mentions(AuthorityKind.Party).StartingAt(name.Start) is { } party
        && party.Span.End + 1 < name.End
        && _text.Mentions(AuthorityKind.Organisation).StartingAt(party.Span.End + 1) is { } known
        && known.Span.End == name.End
            ? [.. known.Records.Where(record => record.Party == party.Record.Party)]
            : [];

    private bool BeginsWithInitials(Span name) =>
        _text.Tokens[_text.TokenRange(name).First].Span.Over(_text.Text) is { Length: > 2 } first
        && first.IndexOfAnyExcept(Initials) < 0;

    private bool EndsInNoun(Span name) =>
        _text.TokenRange(name) is var (first, end)
        && end - first > 1
        && OrganisationNouns.All.Contains(_text.Tokens[end - 1].Word);

    // 'the departments of State and Commerce'
    private bool IsSharedHead() =>
        Current.Word is "departments" or "ministries"
        && _at + 2 < _end
        && _text.Tokens[_at + 1].Word is "of"
        && (_text.Tokens[_at + 2].IsCapital || _text.Tokens[_at + 2].Word is "the");

    // 'Ministry of Science and ICT Director General for Space': the office of one who works there
    private bool BeginsOffice() =>
        Current is { IsCapital: true, Word: not ("general" or "executive") }
        && (PersonOffice.Is(Current.Word) || Current.Word is "principal" or "acting")
        && !(_at > 0 && _text.Tokens[_at - 1].Word is "prime");

    // 'Special Envoy for Space and Head of the Space Division'
    private bool IsOfficeOf() =>
        BeginsOffice()
        && _at + 1 < _end
        && _text.Tokens[_at + 1].Word is "of" or "for"
        && MentionAt(Current.Span.Start) is null;

    // 'NIGCOMSAT-1': a satellite
    private bool IsNumbered(Span name) => _text.Text.AsSpan(name.End) is ['-' or '–', >= '0' and <= '9', ..];

    // 'from A and B, and from C'
    private bool BehindFrom(int start) =>
        _text.TokenRange(new Span(start, start)).First is > 0 and var first && _text.Tokens[first - 1].Word is "from";

    private bool IsPerson(Span span) => _text.People.Touches(span) && _text.People.Any(person => person.Name == span);

    private bool IsWholeParty(Span span) => _text.Mentions(AuthorityKind.Party).StartingAt(span.Start)?.Span == span;

    /// <summary>The end of a name that goes on behind one that is known: '… Institute' 'of Science', '… Sapary' 'JSC'.</summary>
    private int? LongerName()
    {
        int? end = null;
        while (_at < _end)
        {
            var isOf = Current.Word is "of" or "for" && _at + 1 < _end && _text.Tokens[_at + 1].IsCapital;
            if (isOf && (IsCountry(_at + 1) || BeginsParent(_at + 1)))
            {
                break;
            }
            if (
                !isOf
                && !(
                    Current is { IsWord: true, IsCapital: true }
                    && !OrganisationNouns.Envoys.Contains(Current.Word)
                    && !BeginsOffice()
                    && (MentionAt(Current.Span.Start) is null || OrganisationNouns.OfCompanies.Contains(Current.Word))
                )
            )
            {
                break;
            }
            _at += isOf ? 2 : 1;
            end = _text.Tokens[_at - 1].Span.End;
        }
        return end;
    }

    private bool IsCountry(int index) =>
        index < _end
        && _text.Mentions(AuthorityKind.Party).StartingAt(_text.Tokens[index].Span.Start) is { IsAdjective: false };

    /// <summary>The end of 'of Japan in Belgium' behind a body that is named by its place.</summary>
    private int? PlaceEnd()
    {
        int? end = null;
        while (
            _at + 1 < _end
            && Current.Word is "of" or "in" or "to"
            && _text
                .Mentions(
                    AuthorityKind.Party,
                    new Span(_text.Tokens[_at + 1].Span.Start, _text.Tokens[_end - 1].Span.End)
                )
                .Concat(
                    _text.Mentions(
                        AuthorityKind.Place,
                        new Span(_text.Tokens[_at + 1].Span.Start, _text.Tokens[_end - 1].Span.End)
                    )
                )
                .FirstOrDefault(place => place.Span.Start == _text.Tokens[_at + 1].Span.Start && !place.IsAdjective)
                is { } place
        )
        {
            end = place.Span.End;
            _at = _text.TokenRange(place.Span).End;
        }
        return end;
    }

    // 'the Prime Minister's Office'
    private bool IsOffices(Token token) =>
        token.Word is "'s" or "'"
        && PersonOffice.Is(_text.Tokens[_at - 1].Word)
        && _at + 1 < _end
        && _text.Tokens[_at + 1].Word is "office" or "secretariat";

    // A hyphen or a stop inside a word; a dash or a slash between two names stands apart or divides them.
    private bool IsInsideWord(Token token) =>
        token.Word is "'" or "."
        // 'A*STAR'
        || (
            token.Word is "-" or "–" or "*"
            && token.Span.Start == _text.Tokens[_at - 1].Span.End
            && _at + 1 < _end
            && _text.Tokens[_at + 1].Span.Start == token.Span.End
        );

    /// <summary>Whether a body that has units begins behind 'of': 'of the Ministry of …', 'of the European Commission'.</summary>
    private bool BeginsParent(int index)
    {
        while (index < _end && _text.Tokens[index].Word is "the")
        {
            index++;
        }
        return index < _end
            && _text.Tokens[index].IsCapital
            && (
                OrganisationNouns.Parents.Contains(_text.Tokens[index].Word)
                || MentionAt(_text.Tokens[index].Span.Start) is not null
            );
    }

    // 'of', 'for', 'on', 'the' inside a name.
    private static bool IsInnerWord(Token token, int last) =>
        token.Span.Start >= last
        && token.Word
            is "of"
                or "for"
                or "on"
                or "the"
                or "in"
                or "to"
                or "de"
                or "du"
                or "des"
                or "la"
                or "der"
                or "für";

    private bool ContinuesWithCapital()
    {
        for (var ahead = _at + 1; ahead < _end && ahead <= _at + 2; ahead++)
        {
            if (_text.Tokens[ahead].IsCapital)
            {
                return true;
            }
            if (!IsInnerWord(_text.Tokens[ahead], 0))
            {
                return false;
            }
        }
        return false;
    }

    // 'Vinnova', 'Türksat': no word of it is one that bodies or subjects are named with, and no other name is.
    private bool IsProper(Span span)
    {
        var (first, end) = _text.TokenRange(span);
        for (var index = first; index < end; index++)
        {
            if (
                _text.Tokens[index] is { IsWord: true } token
                && (
                    !token.IsCapital
                    || token.Span.Length < 3
                    || _text.Authority.WordsOfNames.Contains(token.Word)
                    || _text.IsPlaced(token.Span)
                    || _text.IsSurname(token.Span.In(_text.Text))
                )
            )
            {
                return false;
            }
        }
        return _at == _end || Current.Word is "," or ";" or "and" or "(" or "/" or "–";
    }

    // 'the French Ministry for Europe and Foreign Affairs': the adjective tells the side, the name is known without it.
    private bool IsAdjectiveOfKnown() =>
        _at + 1 < _end
        && MentionAt(Current.Span.Start) is null
        && _text.Mentions(AuthorityKind.Party, Current.Span).Any(party => party.IsAdjective)
        && (
            _text.Tokens[_at + 1].Word is "ministries" or "departments"
            || MentionAt(_text.Tokens[_at + 1].Span.Start) is { } known
                && OrganisationNouns.AreIn(_text, known.Span, OrganisationNouns.Ministries)
        );

    private Mention? MentionAt(int start) =>
        _text.Mentions(AuthorityKind.Organisation).StartingAt(start) is { } mention
        && mention.Span.End <= _text.Tokens[_end - 1].Span.End
            ? mention
            : null;

    /// <summary>Takes an acronym in brackets and a possessive behind the name.</summary>
    private NamePart Finish(NamePart part)
    {
        // 'Aerospace Industries Ltd. (IAI)'
        if (
            _at + 1 < _end
            && Current.Word == "."
            && _text.Tokens[_at + 1].Word == "("
            && OrganisationNouns.OfCompanies.Contains(_text.Tokens[_at - 1].Word)
        )
        {
            _at++;
        }
        if (_at + 2 < _end && Current.Word == "(" && _text.Tokens[_at + 1].IsCapital)
        {
            var close = _at + 1;
            while (close < _end && _text.Tokens[close].Word != ")")
            {
                close++;
            }
            var inside = new Span(_text.Tokens[_at + 1].Span.Start, _text.Tokens[close - 1].Span.End);
            if (close < _end && IsAcronym(inside.Over(_text.Text)))
            {
                part.Acronym = inside;
            }
            // 'European Commission (Directorate-General for Space)': the unit is read as a name of its own.
            if (
                part.Acronym is not null
                || !(
                    OrganisationNouns.AreIn(_text, inside, OrganisationNouns.All)
                    || MentionAt(inside.Start) is { Span: var unit } && unit.End < inside.End
                )
            )
            {
                _at = Math.Min(close + 1, _end);
            }
        }
        if (_at < _end && Current.Word is "'s" or "'" && Current.Span.Start == part.Span.End)
        {
            part.IsPossessor = true;
            _at++;
        }
        return part;
    }

    private static bool IsAcronym(ReadOnlySpan<char> words) =>
        words.Length is >= 2 and <= 14
        && !words.Contains(' ')
        && char.IsUpper(words[0])
        && words[1..].ContainsAnyInRange('A', 'Z');
}
