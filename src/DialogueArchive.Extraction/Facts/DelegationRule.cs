using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>
/// Which organisations co-chaired and took part, on whose side, and what persons did. A sentence that says who took
/// part is cut by its role cues, its side markers and its persons; between the cuts stand lists of organisations.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="parties">The codes of the parties that met.</param>
/// <param name="country">The country where they met; null where the text does not tell.</param>
/// <param name="warnings">Where doubts are added.</param>
internal sealed partial class DelegationRule(
    AnnotatedText text,
    List<string> parties,
    string? country,
    List<Warning> warnings
)
{
    private string? _home;
    private readonly List<(string Party, bool IsCoChair, Organisation Organisation)> _members = [];
    private static readonly string[] MinistryHeads =
    [
        "Ministry of ",
        "Department of ",
        "Ministry for ",
        "Department for ",
    ];

    private readonly List<Person> _people = [];

    // Bodies of persons whose side is not told by their own sentence.
    private readonly List<(string Person, ListedName Body)> _unsettled = [];
    private string? _lastSide;

    // The paragraph of the last sentence that named participants.
    private int _lastParticipants;

    /// <summary>The delegations and the people, in the order of the text.</summary>
    public (IReadOnlyList<Delegation> Delegations, IReadOnlyList<Person> People) Read()
    {
        foreach (var sentence in text.Sentences)
        {
            ReadSentence(sentence);
        }
        ReadLines();
        foreach (var signature in SignatureLines.Find(text).Where(signature => IsParty(signature.Party)))
        {
            AddPerson(signature.Person, PersonRole.CoChair, signature.Party);
        }
        SettleOtherChair();
        foreach (var (name, body) in _unsettled)
        {
            if (_people.Find(person => person.Name == name)?.Party is { } party)
            {
                AddBody(body, Role.CoChair, party);
            }
        }
        List<Delegation> delegations =
        [
            .. _members
                .GroupBy(member => member.Party, StringComparer.Ordinal)
                .Select(side => new Delegation(
                    side.Key,
                    Distinct(side.Where(member => member.IsCoChair)),
                    Distinct(side.Where(member => !member.IsCoChair))
                )),
        ];
        return (delegations, _people);
    }

    // A lead and the statement below it name the same bodies: one entry, with both places as evidence.
    private static List<Organisation> Distinct(IEnumerable<(string, bool, Organisation Organisation)> members) =>
        [
            .. members
                .Select(member => member.Organisation)
                .GroupBy(body => (body.Name.ToUpperInvariant(), body.UnitOf?.ToUpperInvariant()))
                .Select(same => same.First() with { Evidence = [.. same.SelectMany(body => body.Evidence)] }),
        ];

    /// <summary>Somebody named in a sentence, before it is settled on which side.</summary>
    private sealed class Entry(Role role, ListedName? body, PersonMention? person)
    {
        public Role Role { get; } = role;

        public ListedName? Body { get; } = body;

        public PersonMention? Person { get; } = person;

        public string? Side { get; set; }

        /// <summary>The side of the sentence before, which 'it' goes on with.</summary>
        public string? Carried { get; set; }

        /// <summary>Set by words that speak of this one alone, which the names of others do not share.</summary>
        public string? Attribute { get; set; }

        /// <summary>What all of this comes to.</summary>
        public string? Settled { get; set; }

        public int End => Body?.Name.End ?? Person!.Span.End;
    }

    private void ReadSentence(Sentence sentence)
    {
        var people = PeopleIn(sentence.Span);
        var cues = RoleCue.Find(text, sentence.Span);
        if (cues.Count == 0)
        {
            var role =
                people.Count == 2 && AreHosts(people[0], people[1])
                    ? PersonRole.HeadOfDelegation
                    : PersonRole.Mentioned;
            foreach (var person in people)
            {
                AddPerson(person, role, null);
            }
            if (people.Count == 0)
            {
                ReadVerbless(sentence);
            }
            return;
        }
        var markers = SideMarker.Find(text, sentence.Span, cues, IsParty);
        people = [.. people.Select(person => Limited(person, cues, markers))];
        markers.RemoveAll(marker => people.Exists(person => person.Span.Overlaps(marker.Span)));
        var entries = new List<Entry>();
        string? side = null;
        var settled = 0;
        var position = sentence.Span.Start;
        foreach (var (cut, thing) in Cuts(cues, markers, people))
        {
            ReadRun(entries, cues, new Span(position, cut.Start), side);
            position = Math.Max(position, cut.End);
            switch (thing)
            {
                case PersonMention person when (OwnRole(cues, person) ?? RoleAt(cues, person.Name.Start)) is { } role:
                    entries.Add(new Entry(role, null, person) { Side = side });
                    break;
                case PersonMention person:
                    AddPerson(person, PersonRole.Mentioned, null);
                    break;
                case SideMarker { Reach: SideReach.Behind } marker
                    when marker.IsFirm || !(side is null && entries.Count > settled && FollowsComma(marker)):
                    side = marker.Party;
                    settled = entries.Count;
                    break;
                // 'Leader of the Chinese delegation, N': nobody stands in front of it.
                case SideMarker { Reach: SideReach.InFront } marker
                    when entries.Count == 0
                        && marker.Span.Start <= position + 1
                        && cues[0].Span.Start == sentence.Span.Start:
                    side = marker.Party;
                    break;
                case SideMarker { Reach: SideReach.InFront or SideReach.Behind } marker:
                    foreach (var entry in entries.Skip(settled).Where(entry => entry.Side is null || side is not null))
                    {
                        entry.Side = marker.Party;
                    }
                    side = null;
                    settled = entries.Count;
                    break;
                case SideMarker marker when entries.Count > 0 && marker.Span.Start - entries[^1].End <= 2:
                    entries[^1].Attribute = marker.Party;
                    break;
            }
        }
        ReadRun(entries, cues, new Span(position, sentence.Span.End), side);
        if (markers.Count == 0 && StartsWithPronoun(sentence))
        {
            entries.ForEach(entry => entry.Carried = _lastSide);
        }
        if (Respective().IsMatch(text.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)))
        {
            SettleInOrder(entries);
        }
        SettleByNeighbours(entries);
        entries.ForEach(Add);
        _lastParticipants = entries.Exists(entry => entry.Role == Role.Participant) ? sentence.Paragraph : 0;
        _lastSide =
            entries.Select(entry => entry.Side ?? entry.Carried).Distinct(StringComparer.Ordinal).ToList() is [{ } only]
                ? only
            : markers.Select(marker => marker.Party).Distinct(StringComparer.Ordinal).ToList() is [{ } told] ? told
            : null;
    }

    // 'the Ministry of Foreign Affairs, the Israel Innovation Authority, and the Weizmann Institute': the list of one side goes on.
    private void SettleByNeighbours(List<Entry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Settled = SideOf(entry);
        }
        for (var index = 0; index < entries.Count; index++)
        {
            if (
                entries[index] is { Body: { } body, Settled: null }
                && body.Name.Over(text.Text).Contains(' ')
                && OrganisationNouns.AreIn(text, body.Name)
                && (body.Records.Count == 0 || body.Records.Count(record => IsParty(record.Party!)) > 1)
                && Neighbour(index, -1) is var before
                && Neighbour(index, 1) is var after
                && (before is null || after is null || before == after)
            )
            {
                entries[index].Settled = before ?? after;
            }
        }

        string? Neighbour(int index, int step)
        {
            var next = index + step;
            while (next >= 0 && next < entries.Count && entries[next].Role == entries[index].Role)
            {
                if (entries[next].Settled is { } side)
                {
                    return side;
                }
                next += step;
            }
            return null;
        }
    }

    private string? SideOf(Entry entry) =>
        entry.Attribute
        ?? entry.Side
        ?? entry.Carried
        ?? (entry.Body is { } body ? SideByAuthority(body) ?? SideInFront(body) : null);

    private List<PersonMention> PeopleIn(Span sentence) =>
        text.People.Touches(sentence)
            ? [.. text.People.Overlapping(sentence).Where(person => sentence.Contains(person.Name)).Reverse()]
            : [];

    // 'with N and N leading their respective delegations': one for each party, in the order of the parties.
    private void SettleInOrder(List<Entry> entries)
    {
        var heads = entries.FindAll(entry => entry is { Person: not null, Role: Role.Head or Role.CoChair });
        if (heads.Count == parties.Count && heads.TrueForAll(entry => entry.Side is null && entry.Attribute is null))
        {
            for (var index = 0; index < heads.Count; index++)
            {
                heads[index].Side = parties[index];
            }
        }
    }

    [GeneratedRegex(@"\brespective(?:ly)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Respective();

    // 'N held the second meeting of the Dialogue with N'
    private bool AreHosts(PersonMention host, PersonMention guest) =>
        host.Span.End <= guest.Span.Start
        && HeldWith().IsMatch(text.Text.AsSpan(host.Span.End, guest.Span.Start - host.Span.End));

    [GeneratedRegex(
        @"\A,? (?:held|convened|hosted|chaired|will hold) (?:the |a |their |an )[^.;]{0,30}\b(?:meeting|round|session|dialogue|talks|consultations)\b[^.;]{0,120} with (?:the |his |her )?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex HeldWith();

    // 'On the Italian side, the Space Agency and the Ministry of Defence.': the verb stands in the sentence before.
    private void ReadVerbless(Sentence sentence)
    {
        if (
            !(
                _lastParticipants == sentence.Paragraph
                || EndsMarker().IsMatch(text.Text.AsSpan(sentence.Span.Start, Math.Min(60, sentence.Span.Length)))
            ) || Verbless().Match(text.Text, sentence.Span.Start, sentence.Span.Length) is not { Success: true } opening
        )
        {
            return;
        }
        var rest = new Span(opening.Index + opening.Length, sentence.Span.End);
        var (first, end) = text.TokenRange(rest);
        if (
            SideIn(sentence.Span with { End = rest.Start }) is { } side
            && text.Tokens.GetRange(first, end - first)
                .TrueForAll(token => !token.IsWord || token.IsCapital || IsInsideList(token.Word))
        )
        {
            foreach (var body in NameList.Read(text, rest).Where(body => !IsNoBody(body.Name)))
            {
                Add(new Entry(Role.Participant, body, null) { Side = side });
            }
        }
    }

    // 'Australia' on a line of its own, and each of its bodies on one of the lines below.
    private void ReadLines()
    {
        for (var index = 0; index < text.Sentences.Count; index++)
        {
            if (LineOfSide(text.Sentences[index]) is not { } side)
            {
                continue;
            }
            var bodies = text.Sentences.Skip(index + 1).Select(BodyOfLine).TakeWhile(body => body is not null).ToList();
            foreach (var body in bodies.Count > 1 ? bodies : [])
            {
                Add(new Entry(Role.Participant, body, null) { Side = side });
            }
        }
    }

    private string? LineOfSide(Sentence line) =>
        line.Span.Length <= LongestSide
        && text.Mentions(AuthorityKind.Party, line.Span).ToList() is [var party]
        && IsParty(party.Record.Party!)
        && OfSide()
            .IsMatch(
                string.Concat(
                    text.Text.AsSpan(line.Span.Start, party.Span.Start - line.Span.Start),
                    "|",
                    text.Text.AsSpan(party.Span.End, line.Span.End - party.Span.End)
                )
            )
            ? party.Record.Party
            : null;

    // 'For the United States of America, the participants:'
    private const int LongestSide = 60;

    private ListedName? BodyOfLine(Sentence line)
    {
        var name = Bullet().Match(text.Text, line.Span.Start, line.Span.Length);
        return
            NameList.Read(text, line.Span) is [{ Parent: null } body]
            && body.Name.Start == name.Index + name.Length
            && line.Span.End - (body.Acronym?.End + 1 ?? body.Name.End) <= 1
            ? body
            : null;
    }

    [GeneratedRegex(
        @"\A(?:(?:for|from) )?(?:the )?\|(?: (?:side|delegation|participants|delegates|team))?:?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfSide();

    [GeneratedRegex(
        @"\G(?:[-•*–·] ?|\(?\w{1,2}[.)] )?(?:the )?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Bullet();

    private static bool IsInsideList(string word) =>
        word
            is "the"
                or "and"
                or "of"
                or "for"
                or "on"
                or "de"
                or "representatives"
                or "officials"
                or "from"
                or "as"
                or "well"
                or "including";

    // 'For Brazil: the Space Agency; the Ministry of Defence'
    [GeneratedRegex(
        @"\A(?:on|from|for) (?:the )?[^,.;:]{3,40}: ",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex EndsMarker();

    [GeneratedRegex(
        @"\G(?:and )?(?:(?:on|from|for) (?:the )?[^,.;:]{3,40}(?:,|:)|the \w+ (?:one|side|delegation|team):)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Verbless();

    // '…, on the part of Japan, and by …' speaks of those in front; '…, and, for Japan, by …' of those behind.
    private bool FollowsComma(SideMarker marker)
    {
        var (first, end) = text.TokenRange(marker.Span);
        if (first == 0 || end + 1 >= text.Tokens.Count || text.Tokens[first - 1].Word != ",")
        {
            return false;
        }
        return text.Tokens[end].Word == ","
            ? text.Tokens[end + 1].Word is "and" or "while" or "with" or "whereas"
            : text.Tokens[end].Word is not "by" && !text.Tokens[end].IsCapital && text.Tokens[end].Word is not "the";
    }

    private static IEnumerable<(Span Span, object Thing)> Cuts(
        List<RoleCue> cues,
        List<SideMarker> markers,
        List<PersonMention> people
    )
    {
        var all = cues.Select(cue => (cue.Span, Thing: (object)cue))
            .Concat(markers.Select(marker => (marker.Span, (object)marker)))
            .Concat(people.Select(person => (person.Span, (object)person)));
        return all.OrderBy(cut => cut.Span.Start);
    }

    // An office ends where a cue begins, where a side is told, or where another body goes on with the list.
    private PersonMention Limited(PersonMention person, List<RoleCue> cues, List<SideMarker> markers)
    {
        if (person.Title is not { } title || title.Start <= person.Name.End)
        {
            return person;
        }
        var end = cues.Select(cue => cue.Span)
            .Concat(
                markers
                    .Where(marker => marker.Reach != SideReach.Attribute || marker.Span.End >= title.End)
                    .Select(marker => marker.Span)
            )
            .Select(cut => cut.Start)
            .Where(start => start >= person.Name.End && start < title.End)
            .DefaultIfEmpty(title.End)
            .Min();
        var with = WithOthers().Match(text.Text, title.Start, Math.Max(0, end - title.Start));
        end = with.Success ? with.Index : end;
        var joint = TrailingJoint().Match(text.Text[title.Start..Math.Max(title.Start, end)]);
        end = joint.Success ? title.Start + joint.Index : end;
        return end <= title.Start
            ? person with
            {
                Span = person.Span with { End = person.Name.End },
                Title = null,
            }
            : person with
            {
                Span = person.Span with { End = end },
                Title = title with { End = end },
            };
    }

    private bool StartsWithPronoun(Sentence sentence)
    {
        var (first, _) = text.TokenRange(sentence.Span);
        return text.Tokens[first].Word is "it" or "they" or "its" or "also"
            || (text.Tokens[first].Word is "the" && text.Tokens[first + 1].Word is "delegation" or "team" or "side");
    }

    // 'attended by N, Director of the Agency, as head of the delegation, and by N, who headed the other': said of this one alone.
    private Role? OwnRole(List<RoleCue> cues, PersonMention person) =>
        LeadsDelegation().IsMatch(text.Text.AsSpan(0, person.Span.Start)) ? Role.Head
        : cues.Find(cue => cue.Span.Start >= person.Span.End)
            is { TakesBehind: false, Role: Role.Head or Role.CoChair } own
        && own.Span.Start - person.Span.End <= ", who ".Length
            ? own.Role
        : null;

    // 'The Brazilian delegation, under N, counted …'
    [GeneratedRegex(
        @"\bdelegation,? under(?: the leadership of)? (?:the )?\z",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex LeadsDelegation();

    /// <summary>The role of what stands at <paramref name="position"/>; null where no cue of the sentence speaks of it.</summary>
    private static Role? RoleAt(List<RoleCue> cues, int position)
    {
        var before = cues.FindLast(cue => cue.Span.End <= position);
        if (before is { TakesBehind: true })
        {
            return position < (before.Limit ?? int.MaxValue) ? before.Role : null;
        }
        var behind = cues.Find(cue => cue.Span.Start >= position);
        return behind is { TakesBehind: false } ? behind.Role : before?.Role;
    }

    private void ReadRun(List<Entry> entries, List<RoleCue> cues, Span run, string? side)
    {
        if (run.Length <= 1 || RoleAt(cues, run.Start) is not { } role || role is Role.Speaker or Role.Signatory)
        {
            return;
        }
        var limit = cues.FindLast(cue => cue.Span.End <= run.Start)?.Limit;
        entries.AddRange(
            NameList
                .Read(text, run with { End = Math.Min(run.End, limit ?? run.End) })
                .Select(WithoutClause)
                .Where(body => !IsNoBody(body.Name))
                .Select(body => new Entry(role, body, null) { Side = side })
        );
    }

    // A meeting, or a thing that the text points to, such as a committee of the United Nations.
    private bool IsNoBody(Span name) =>
        text.Meetings.Touches(name)
        || text.Mentions(AuthorityKind.Thing).Covers(name)
        // 'the European Community and its Member States'
        || text.Mentions(AuthorityKind.Party)
            .Overlapping(name)
            .Any(party =>
                party.Span.End == name.End
                && text.Text.AsSpan(name.Start, Math.Max(0, party.Span.Start - name.Start))
                    is ""
                        or "For the "
                        or "For "
            );

    // 'the Space Agency, which has worked with China on …'
    private ListedName WithoutClause(ListedName body)
    {
        var clause = Clause().Match(text.Text, body.Name.Start, body.Name.Length);
        return clause.Success ? body with { Name = body.Name with { End = clause.Index } } : body;
    }

    [GeneratedRegex(@",? (?:which|who|whose|said|the first|that)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    private bool IsParty(string code) => parties.Count == 0 || parties.Contains(code);

    private void Add(Entry entry)
    {
        if (entry.Person is { } person)
        {
            AddPerson(
                person,
                entry.Role switch
                {
                    Role.CoChair => PersonRole.CoChair,
                    Role.Head => PersonRole.HeadOfDelegation,
                    Role.Speaker => PersonRole.Speaker,
                    Role.Signatory => PersonRole.Signatory,
                    _ => PersonRole.Participant,
                },
                entry.Attribute ?? entry.Side,
                entry.Carried
            );
            return;
        }
        var listed = entry.Body!;
        if (
            (entry.Settled ?? SideOf(entry)) is { } party
            && !(entry is { Attribute: null, Side: null } && listed.Records is [{ Intergovernmental: true }, ..])
        )
        {
            AddBody(listed, entry.Role, party);
            return;
        }
        if (listed.Records.Count > 0 && parties.Count > 0)
        {
            // A body of neither side: an agency of the United Nations, a guest.
            return;
        }
        warnings.Add(
            new Warning(
                "side-unknown",
                "The text does not tell for which side this organisation took part.",
                text.Proof(listed.Name)
            )
        );
    }

    private void AddPerson(PersonMention person, PersonRole role, string? side, string? carried = null)
    {
        var bodies = person.Title is { } title ? BodiesIn(title) : [];
        var party =
            side
            ?? bodies
                .Select(body => SideByAuthority(body) ?? SideInFront(body))
                .FirstOrDefault(code => code is not null)
            ?? SideIn(person.Span with { Start = AdjectiveBefore(person.Span.Start) })
            ?? SideAt(person.Span.Start)
            ?? SideOfAmbassador(person)
            ?? SideOfHost(person)
            ?? (person.Title is { } office ? SideByOffice(office) : null)
            ?? SideInFrontOfWhose(person)
            ?? carried
            ?? SideOfLeader(person)
            ?? SideOfHome(person, role, bodies);
        var name = person.Name.In(text.Text);
        var known = _people.FindIndex(other => IsSame(other.Name, name));
        if (known < 0)
        {
            _people.Add(new Person(name, person.Title?.In(text.Text), party, role, text.Proof(person.Span)));
        }
        else
        {
            // The lead says less of a person than the statement below it, or the other way round.
            var other = _people[known];
            _people[known] = other with
            {
                Title = other.Title ?? person.Title?.In(text.Text),
                Party = other.Party ?? party,
                Role = other.Role == PersonRole.Mentioned ? role : other.Role,
                Evidence = [.. other.Evidence, text.Quote(person.Span)],
            };
        }
        // A body named with a co-chairing person is a co-chairing body.
        foreach (var body in role == PersonRole.CoChair ? bodies : [])
        {
            if (party is null)
            {
                _unsettled.Add((name, body));
            }
            else
            {
                AddBody(body, Role.CoChair, party);
            }
        }
    }

    // 'Deputy Minister Lee' below 'Deputy Minister Lee Seong-gyu'
    private static bool IsSame(string full, string name) =>
        full.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (
            full.Length > name.Length
            && (
                full.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)
                || full.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)
            )
        );

    // 'The Ministry of Science and ICT (Minister Lee Chang-yoon)'
    private string? SideOfHost(PersonMention person) =>
        person.Span.Start > 2
        && text.Text[person.Span.Start - 1] == '('
        && text.Mentions(AuthorityKind.Organisation)
            .Overlapping(new Span(person.Span.Start - 3, person.Span.Start - 1))
            .FirstOrDefault()
            is { } host
            ? OneParty(host.Records)
            : null;

    // 'the Department of Space, whose Secretary, N, …'
    private string? SideInFrontOfWhose(PersonMention person)
    {
        var (first, _) = text.TokenRange(person.Span);
        if (first < 2 || text.Tokens[first - 1].Word != "whose")
        {
            return null;
        }
        var end = text.Tokens[text.Tokens[first - 2].Word == "," ? first - 3 : first - 2].Span;
        return OneParty(
            text.Mentions(AuthorityKind.Organisation)
                .Overlapping(end)
                .Concat(text.Mentions(AuthorityKind.Party).Overlapping(end))
                .SelectMany(named => named.Records)
        );
    }

    // 'The Minister for Space, N, opened the meeting': of the government that tells it, or that was the host.
    private string? SideOfHome(PersonMention person, PersonRole role, List<ListedName> bodies)
    {
        if (
            bodies.Count > 0
            || role is not (PersonRole.Speaker or PersonRole.Mentioned)
            || !(
                person.Title is { } title
                && (role == PersonRole.Speaker ? OfGovernment() : OfMinister()).IsMatch(title.In(text.Text))
            )
        )
        {
            return null;
        }
        _home ??=
            OneParty(
                text.Mentions(AuthorityKind.Organisation, new Span(0, text.Heading.End))
                    .SelectMany(body => body.Records)
            )
            ?? (
                country is null ? null
                : parties.Contains(country) ? country
                : country == "BE" && parties.Contains("EU") ? "EU"
                : null
            )
            ?? string.Empty;
        return _home.Length > 0 ? _home : null;
    }

    [GeneratedRegex(@"\bMinisters?\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfMinister();

    [GeneratedRegex(
        @"\b(?:Minister|Secretary|Director[- ]General|Commissioner|Under-?[Ss]ecretary)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfGovernment();

    // 'Ambassador of Korea to France'
    private string? SideOfAmbassador(PersonMention person) =>
        AmbassadorOf().Match(text.Text, person.Span.Start, person.Span.Length) is { Success: true } office
        && text.Mentions(AuthorityKind.Party, person.Span with { Start = office.Index + office.Length })
            .FirstOrDefault()
            is { } party
        && IsParty(party.Record.Party!)
            ? party.Record.Party
            : null;

    [GeneratedRegex(@"\bAmbassador of ", RegexOptions.CultureInvariant)]
    private static partial Regex AmbassadorOf();

    // 'Prime Minister Kishida' is Japan's where Japan is one of those who met.
    private string? SideOfLeader(PersonMention person)
    {
        var office =
            person.Span.Start < person.Name.Start ? person.Span with { End = person.Name.Start } : person.Title;
        if (office is not { } told || !OfLeader().IsMatch(told.Over(text.Text)))
        {
            return null;
        }
        var words = person.Name.In(text.Text).Split(' ');
        return
            text
                .Authority.Of(AuthorityKind.Party)
                .Where(party =>
                    IsParty(party.Party!)
                    && party.Leaders.Any(leader => words.Contains(leader, StringComparer.OrdinalIgnoreCase))
                )
                .Select(party => party.Party)
                .ToList()
                is [var only]
            ? only
            : null;
    }

    [GeneratedRegex(
        @"\b(?:President|Prime Minister|Chancellor|Premier)s? ?(?:(?:Mr|Ms|Mrs|Dr|Shri|Smt|H\.E|Hon)\.? )*\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfLeader();

    // 'the U.S. Special Envoy for Climate, N'
    private int AdjectiveBefore(int start) =>
        text.Mentions(AuthorityKind.Party, new Span(Math.Max(0, start - 24), start)).LastOrDefault() is { } party
        && start - party.Span.End == 1
            ? party.Span.Start
            : start;

    // 'U.S. Special Envoy N, and Vietnamese ministers'
    private string? SideAt(int start) =>
        text.Mentions(AuthorityKind.Party).StartingAt(start) is { } party && IsParty(party.Record.Party!)
            ? party.Record.Party
            : null;

    private string? SideIn(Span span) =>
        OneParty(text.Mentions(AuthorityKind.Party, span).Select(party => party.Record));

    // Of two who chair together, one for each of two parties, the one whose side is told tells the other's.
    private void SettleOtherChair()
    {
        foreach (var role in new[] { PersonRole.CoChair, PersonRole.HeadOfDelegation })
        {
            var chairs = _people.FindAll(person => person.Role == role);
            if (
                parties.Count == 2
                && chairs.Count == 2
                && chairs.FindAll(person => person.Party is null) is [var other]
            )
            {
                var known = chairs.Find(person => person.Party is not null)!.Party;
                _people[_people.IndexOf(other)] = other with { Party = parties.First(party => party != known) };
            }
        }
    }

    // 'Joint Secretary, Ministry of External Affairs', 'Chairman of the Space Agency', 'NASA Deputy Administrator': the
    // body stands behind the office or in front of it.
    private List<ListedName> BodiesIn(Span title)
    {
        var known = text.Mentions(AuthorityKind.Organisation, title).FirstOrDefault();
        if (known is not null && known.Span.Start == title.Start && IsOfficeOf(known.Span.End, title.End))
        {
            return [new ListedName(known.Span, null, null, null, known.Records)];
        }
        var behind = BehindOffice().Match(text.Text, title.Start, title.Length);
        while (behind.Success && PersonFinder.BeginsOffice(text, behind.Index + behind.Length))
        {
            behind = behind.NextMatch();
        }
        var start = Math.Min(behind.Success ? behind.Index + behind.Length : title.End, known?.Span.Start ?? title.End);
        // 'Director of Aeronautics and Space of the European Commission'
        if (
            known is not null
            && start < known.Span.Start
            && !OrganisationNouns.AreIn(text, new Span(start, known.Span.Start))
        )
        {
            start = known.Span.Start;
        }
        if (start == title.End && text.Text[title.Start - 1] == '(' && !PersonFinder.HasOffice(text, title))
        {
            start = title.Start;
        }
        return start < title.End ? NameList.Read(text, title with { Start = start }) : [];
    }

    // 'NASA' in front of 'Deputy Administrator'
    private bool IsOfficeOf(int body, int end) =>
        end - body > 1
        && (
            text.Text[body] == ' ' && char.IsUpper(text.Text[body + 1])
            || (text.Text[body] is '\'' or '’' && PersonFinder.HasOffice(text, new Span(body, end)))
        );

    // 'Minister of Science and ICT', 'Assistant Secretary of State': whose ministry or department that is.
    private string? SideByOffice(Span title)
    {
        var office = OfficeOf().Match(text.Text, title.Start, title.Length);
        return !office.Success ? null
            : MinistryHeads
                .SelectMany(head => text.OrganisationsNamed(head + office.Groups["of"].Value))
                .Select(record => record.Party!)
                .Where(IsParty)
                .Distinct(StringComparer.Ordinal)
                .ToList()
                is [var only]
                ? only
            : null;
    }

    private void AddBody(ListedName listed, Role role, string party)
    {
        var name = listed.Head + listed.Name.In(text.Text);
        _members.Add(
            (
                party,
                role == Role.CoChair,
                new Organisation(
                    name,
                    listed.Acronym?.In(text.Text),
                    listed.Parent is { } above ? listed.ParentHead + above.In(text.Text) : null,
                    AuthorityOf(listed, name, party),
                    ProofOf(listed)
                )
            )
        );
    }

    /// <summary>The name with its acronym, and for a unit the parent's name as well.</summary>
    private IReadOnlyList<Evidence> ProofOf(ListedName listed)
    {
        var name = text.Quote(
            listed.Acronym is { } acronym ? new Span(listed.Name.Start, acronym.End + 1) : listed.Name
        );
        return listed.Parent is { } parent ? [name, text.Quote(parent)] : [name];
    }

    private string? SideByAuthority(ListedName listed) =>
        OneParty(listed.Head is { } head ? text.OrganisationsNamed(head + listed.Name.In(text.Text)) : listed.Records)
        ?? (
            listed is { Records: [], Parent: { } parent }
                ? OneParty(text.OrganisationsNamed(listed.ParentHead + parent.In(text.Text)))
                : null
        );

    // Of the parties that met the only one among these.
    private string? OneParty(IEnumerable<AuthorityRecord> records)
    {
        string? only = null;
        foreach (var record in records)
        {
            if (IsParty(record.Party!))
            {
                if (only is not null && only != record.Party)
                {
                    return null;
                }
                only = record.Party;
            }
        }
        return only;
    }

    // 'Japan's Ministry of Foreign Affairs', 'the U.S. Department of State'
    private string? SideInFront(ListedName listed) =>
        text.Mentions(AuthorityKind.Party, new Span(Math.Max(0, listed.Name.Start - 24), listed.Name.End))
            .Where(party => listed.Name.Start - party.Span.End <= 3 && IsParty(party.Record.Party!))
            .Select(party => party.Record.Party)
            .FirstOrDefault();

    /// <summary>The record of that name on that side.</summary>
    private string? AuthorityOf(ListedName listed, string name, string party)
    {
        var records = listed.Records.Count > 0 ? listed.Records : text.OrganisationsNamed(name);
        return records.FirstOrDefault(record => record.Party == party)?.Id;
    }

    [GeneratedRegex(
        @"\b(?:Minister|Secretary) (?:of|for) (?:the )?(?<of>\p{Lu}[\w-]+(?:(?:,? and |, | )\p{Lu}[\w-]+){0,5})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfficeOf();

    [GeneratedRegex(@",? (?:together|along|as well|jointly) with\b", RegexOptions.CultureInvariant)]
    private static partial Regex WithOthers();

    [GeneratedRegex(
        @"(?:[ ,;(–-]|\b(?:and|by|with|while|the|whereas|that)\b)+$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex TrailingJoint();

    [GeneratedRegex(
        @"(?:\b(?:of|at|for|from|in) (?:the )?(?=(?:[\w.’&-]+ ){0,7}?(?:Ministry|Office|Department|Agency|Bureau|Secretariat|Council|Administration|Institute|Commission|Organi[sz]ation|Cabinet|Directorate|Center|Centre|Division|Academy|Research|Space Agency|Staff|[A-Z]{3,})\b)|, )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BehindOffice();
}
