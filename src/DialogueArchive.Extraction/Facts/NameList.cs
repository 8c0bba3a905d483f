using System.Collections.Frozen;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>
/// Reads a list of organisations: commas, semicolons and 'and' between names that may hold commas and 'and' themselves,
/// units with their parents, shared heads, acronyms in brackets.
/// </summary>
internal sealed class NameList
{
    private readonly AnnotatedText _text;
    private readonly int _end;
    private int _at;
    private int _nameEnd = -1;

    private NameList(AnnotatedText text, Span list)
    {
        _text = text;
        (_at, _end) = text.TokenRange(list);
    }

    /// <summary>The organisations named inside <paramref name="list"/>, in order.</summary>
    public static List<ListedName> Read(AnnotatedText text, Span list) => new NameList(text, list).Read();

    private List<ListedName> Read()
    {
        var names = new List<Part>();
        var separator = Separator.None;
        while (_at < _end)
        {
            var token = Current;
            if (SeparatorOf(token) is { } mark)
            {
                separator = Stronger(separator, mark);
                _at++;
            }
            else if (SetsOff() is { } joint)
            {
                separator = Stronger(separator, joint);
                _at++;
            }
            else if (PartAt() is { } part)
            {
                Add(names, part, separator);
                separator = Separator.None;
                _nameEnd = _at;
            }
            else
            {
                // Words between names: 'the', 'representatives from'. They end no name by themselves.
                separator = Stronger(separator, Separator.Words);
                _at++;
            }
        }
        return Resolve(names);
    }

    /// <summary>
    /// A joint between a unit and its parent: 'X of the Y' right behind a name, a dash or a slash between two names.
    /// </summary>
    private Separator? SetsOff() =>
        Current.Word switch
        {
            "of" or "under" or "within" or "in" or "at" when _at == _nameEnd => Separator.Of,
            "–" or "—" or "-" when _at > 0 && Current.Span.Start > _text.Tokens[_at - 1].Span.End => Separator.Dash,
            "/" or "(" => Separator.Dash,
            _ => null,
        };

    private Token Current => _text.Tokens[_at];

    /// <summary>A stretch without separators, and how it was set off from the one before.</summary>
    private sealed record Part(
        Span Span,
        Separator Before,
        bool HasArticle,
        bool IsOrganisation,
        IReadOnlyList<AuthorityRecord> Records
    )
    {
        public Span? Acronym { get; set; }

        public bool IsPossessor { get; set; }

        public bool OpensName { get; init; }

        /// <summary>No noun of a body tells it, but neither is any of its words one of a subject.</summary>
        public bool IsProper { get; init; }

        /// <summary>Nothing but a noun of bodies: 'Services'.</summary>
        public bool IsNoun { get; init; }

        /// <summary>'Departments of' goes on even with 'the Interior'.</summary>
        public bool IsDistributed { get; init; }

        /// <summary>A ministry's or a department's name may go on with further subjects.</summary>
        public bool TakesSubjects { get; init; }
    }

    private enum Separator
    {
        None,
        Words,
        Of,
        Dash,
        Comma,
        And,
        Including,
        Semicolon,
    }

    private static Separator Stronger(Separator one, Separator other) => one > other ? one : other;

    private static Separator? SeparatorOf(Token token) =>
        token.Word switch
        {
            ";" or ":" => Separator.Semicolon,
            "," => Separator.Comma,
            "and" or "&" or "plus" => Separator.And,
            "including" or "particularly" => Separator.Including,
            _ => null,
        };

    /// <summary>The name that begins here, up to the next separator; null when none does.</summary>
    private Part? PartAt()
    {
        if (
            !Current.IsWord
            || !Current.IsCapital
            || Current.Word is "the" or "today" or "yesterday" or "besides" or "alongside"
            || OrganisationNouns.Envoys.Contains(Current.Word)
            || PersonFinder.IsHonorific(Current.Word)
        )
        {
            return null;
        }
        if (IsAdjectiveOfKnown())
        {
            return null;
        }
        var hasArticle = _at > 0 && _text.Tokens[_at - 1].Word is "the";
        var start = Current.Span.Start;
        if (MentionAt(start) is { } mention)
        {
            _at = _text.TokenRange(new Span(start, mention.Span.End)).End;
            var end = (HasNoun(mention.Span, OrganisationNouns.NamedByPlace) ? PlaceEnd() : null) ?? LongerName();
            return Finish(
                new Part(
                    mention.Span with
                    {
                        End = end ?? mention.Span.End,
                    },
                    Separator.None,
                    hasArticle,
                    IsOrganisation: true,
                    mention.Records
                )
                {
                    TakesSubjects = HasNoun(mention.Span, OrganisationNouns.WithSubjects),
                }
            );
        }
        var hasHead = false;
        var opensName = OrganisationNouns.Openers.Contains(Current.Word);
        var last = Current.Span.End;
        while (_at < _end && Current is var token && (token.IsWord || IsInsideWord(token)))
        {
            if (hasHead && token.Word is "of" or "under" or "within" or "in" or "at" && BeginsParent(_at + 1))
            {
                break;
            }
            if (
                hasHead
                && token.Word is "of"
                && IsCountry(_at + 1)
                && !HasNoun(new Span(start, last), OrganisationNouns.NamedByPlace)
            )
            {
                break;
            }
            if (token.IsWord && !token.IsCapital && !IsInnerWord(token, last))
            {
                break;
            }
            if (token.Span.Start > start && token.Word is "and")
            {
                break;
            }
            if (token.IsWord)
            {
                if (!token.IsCapital && !ContinuesWithCapital())
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
            || !_text.IsPlaced(span) && span.Over(_text.Text).IndexOfAnyExceptInRange('A', 'Z') < 0 && span.Length >= 2;
        return Finish(
            new Part(span, Separator.None, hasArticle, (hasHead || isAcronym) && !IsWholeParty(span), [])
            {
                OpensName = opensName,
                IsProper = isProper,
                IsNoun = hasHead && _text.TokenRange(span) is var (one, next) && next - one == 1,
                IsDistributed =
                    _text.Tokens[_text.TokenRange(span).First].Word is "departments" or "ministries" or "offices",
                TakesSubjects = HasNoun(span, OrganisationNouns.WithSubjects),
            }
        );
    }

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
                    && MentionAt(Current.Span.Start) is null
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

    // A hyphen or a stop inside a word; a dash or a slash between two names stands apart or divides them.
    private bool IsInsideWord(Token token) =>
        token.Word is "'" or "."
        || (
            token.Word is "-" or "–"
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
        && MentionAt(_text.Tokens[_at + 1].Span.Start) is { } known
        && HasNoun(known.Span, OrganisationNouns.Ministries);

    private Mention? MentionAt(int start) =>
        _text.Mentions(AuthorityKind.Organisation).StartingAt(start) is { } mention
        && mention.Span.End <= _text.Tokens[_end - 1].Span.End
            ? mention
            : null;

    /// <summary>Takes an acronym in brackets and a possessive behind the name.</summary>
    private Part Finish(Part part)
    {
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
            if (part.Acronym is not null || !HasNoun(inside, OrganisationNouns.All))
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

    private static void Add(List<Part> names, Part part, Separator separator)
    {
        // A list of subjects goes on: '… of Clouds, Rain and Snow'. A name that is all its own does so only behind a ministry.
        part =
            part is { IsProper: true, HasArticle: false } or { IsNoun: true, HasArticle: false }
            && names.LastOrDefault() is { Records: [], TakesSubjects: true }
                ? part with
                {
                    IsOrganisation = false,
                }
                : part;
        var continues =
            names.Count > 0
            && !part.IsOrganisation
            && separator is Separator.Comma or Separator.And
            && names[^1] is { Acronym: null, IsPossessor: false }
            && (!part.HasArticle || names[^1].IsDistributed);
        // The noun of a name that an 'and' divides: '… Aeronautics' 'and' 'Space Administration'.
        continues |=
            names.Count > 0
            && !names[^1].IsOrganisation
            && part.IsOrganisation
            && separator == Separator.And
            && !part.HasArticle;
        if (continues && !(part.OpensName && names[^1].IsOrganisation))
        {
            var whole = names[^1];
            names[^1] = whole with
            {
                Span = new Span(whole.Span.Start, part.Span.End),
                IsOrganisation = whole.IsOrganisation || part.IsOrganisation,
                Records = [],
                Acronym = part.Acronym,
                IsPossessor = part.IsPossessor,
            };
            return;
        }
        names.Add(part with { Before = separator, Acronym = part.Acronym, IsPossessor = part.IsPossessor });
    }

    private List<ListedName> Resolve(List<Part> parts)
    {
        var names = new List<ListedName>();
        Part? possessor = null;
        for (var index = 0; index < parts.Count; index++)
        {
            var part = parts[index];
            if (part.IsPossessor)
            {
                // 'Brazil's National Institute' is no unit of Brazil.
                possessor = _text.Mentions(AuthorityKind.Party, part.Span).Any(party => party.Span == part.Span)
                    ? null
                    : part;
                continue;
            }
            if (!part.IsOrganisation)
            {
                possessor = null;
                continue;
            }
            // 'the Cabinet Office's X and Y': what follows without an article of its own shares the possessor.
            var parent =
                possessor is not null
                && (parts[index - 1] == possessor || (part.Before == Separator.And && !part.HasArticle))
                    ? possessor.Span
                    : (Span?)null;
            // 'the European Commission – Directorate-General for Space –', 'Department of Commerce/Office of Space Commerce'
            if (parent is null && index + 1 < parts.Count && IsUnitBehindDash(parts[index], parts[index + 1]))
            {
                parent = part.Span;
                part = parts[++index];
            }
            possessor = parent is null ? null : possessor;
            if (parent is null && index + 1 < parts.Count && IsParent(parts, index))
            {
                parent = parts[++index].Span;
            }
            else if (parent is null && names.Count > 0 && part.Before == Separator.Including)
            {
                parent =
                    names[^1].Parent is { } shared && parts[index - 1].Before == Separator.Including
                        ? shared
                        : names[^1].Name;
            }
            else if (
                parent is null
                && names.Count > 0
                && part.Before == Separator.And
                && parts[index - 1].Before == Separator.Including
                && !_text
                    .Text.AsSpan(parts[index - 1].Span.End, part.Span.Start - parts[index - 1].Span.End)
                    .Contains(',')
            )
            {
                // 'Department of Commerce, including NOAA and the Office of Space Commerce'
                parent = names[^1].Parent;
            }
            // 'Departments of Commerce and Defense, including Space Command': the parent's name is written apart.
            var head = names.Find(name => name.Name == parent)?.Head;
            names.AddRange(Distributed(part, parent).Select(name => name with { ParentHead = head }));
        }
        return names;
    }

    private bool IsUnitBehindDash(Part parent, Part unit) =>
        unit is { Before: Separator.Dash, IsOrganisation: true, IsPossessor: false }
        && HasNoun(parent.Span, OrganisationNouns.Parents);

    /// <summary>Whether the part behind <paramref name="index"/> is the parent of the one there: 'Foreign Policy Bureau, Ministry of Foreign Affairs'.</summary>
    private bool IsParent(List<Part> parts, int index)
    {
        var (unit, parent) = (parts[index], parts[index + 1]);
        if (parent.Before == Separator.Of)
        {
            return parent is { IsPossessor: false, IsOrganisation: true };
        }
        if (parent.Before != Separator.Comma || parent.IsPossessor || !parent.IsOrganisation)
        {
            return false;
        }
        if (!parent.HasArticle && unit.Records.Any(record => parent.Records.Any(above => above.Id == record.Parent)))
        {
            return true;
        }
        if (
            parent.HasArticle
            || !HasNoun(parent.Span, OrganisationNouns.Parents)
            || HasNoun(unit.Span, OrganisationNouns.Ministry)
        )
        {
            return false;
        }
        // Behind the last 'and', or between semicolons, a comma can divide no list: it sets a unit before its parent.
        var endsList =
            (index > 0 && unit.Before == Separator.And)
            || parts.Exists(part => part.Before == Separator.Semicolon)
            || parts.Count == 2;
        if (
            endsList
            && HasNoun(unit.Span, OrganisationNouns.UnitsOfMinistry)
            && HasNoun(parent.Span, OrganisationNouns.Ministry)
        )
        {
            return true;
        }
        return HasNoun(unit.Span, OrganisationNouns.Units)
            || (endsList && HasNoun(unit.Span, OrganisationNouns.UnitsOrBodies));
    }

    private bool HasNoun(Span span, FrozenSet<string> nouns)
    {
        var (first, end) = _text.TokenRange(span);
        for (var index = first; index < end; index++)
        {
            if (nouns.Contains(_text.Tokens[index].Word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>'Departments of State, Defense, and Commerce' as three, 'Department of …' each; anything else as it is.</summary>
    private IEnumerable<ListedName> Distributed(Part part, Span? parent)
    {
        var (first, end) = _text.TokenRange(part.Span);
        if (
            _text.Tokens[first].Word is not ("departments" or "ministries" or "offices")
            || first + 1 >= end
            || _text.Tokens[first + 1].Word is not "of"
        )
        {
            yield return new ListedName(part.Span, null, part.Acronym, parent, part.Records);
            yield break;
        }
        var head = _text.Tokens[first].Word switch
        {
            "departments" => "Department of ",
            "ministries" => "Ministry of ",
            _ => "Office of ",
        };
        var start = first + 2;
        for (var index = start; index <= end; index++)
        {
            if (index < end && !DividesMembers(first, index, end))
            {
                continue;
            }
            var hasArticle = start < index && _text.Tokens[start].Word is "the";
            start += hasArticle ? 1 : 0;
            if (start < index)
            {
                yield return new ListedName(
                    new Span(_text.Tokens[start].Span.Start, _text.Tokens[index - 1].Span.End),
                    hasArticle ? head + "the " : head,
                    null,
                    parent,
                    []
                );
            }
            start = index + 1;
        }
    }

    // 'Departments of Science and Technology, Communications, and Trade and Industry': where a comma stands in front of the
    // last 'and but one, the others are inside the members' names.
    private bool DividesMembers(int first, int index, int end)
    {
        if (SeparatorOf(_text.Tokens[index]) is not { } mark)
        {
            return false;
        }
        if (mark != Separator.And || _text.Tokens[index - 1].Word == ",")
        {
            return true;
        }
        var last = 0;
        for (var at = first; at < end; at++)
        {
            if (_text.Tokens[at].Word == "and")
            {
                if (_text.Tokens[at - 1].Word == ",")
                {
                    return false;
                }
                last = at;
            }
        }
        return index == last;
    }
}
