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
    /// <summary>The code of the warning that a list tells an organisation without its side.</summary>
    public const string SideUnknown = "side-unknown";

    private readonly Sides _sides = new(text, parties, country);
    private readonly Roster _roster = new(text, parties);
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
        foreach (var (side, body, isCoChair) in SideLines.Find(text, _sides))
        {
            _roster.Add(body, isCoChair, side);
        }
        foreach (var signature in SignatureLines.Find(text).Where(signature => _sides.IsParty(signature.Party)))
        {
            AddPerson(signature.Person, PersonRole.CoChair, signature.Party);
        }
        return _roster.Settle();
    }

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

        public int Start => Body?.Name.Start ?? Person!.Span.Start;

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
        var markers = SideMarker.Find(text, sentence.Span, cues, _sides.IsParty);
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
                && (body.Records.Count == 0 || body.Records.Count(record => _sides.IsParty(record.Party!)) > 1)
                && Neighbour(index, -1) is var before
                && Neighbour(index, 1) is var after
                && (before is null || after is null || before == after || IsSetOff(index) != IsSetOff(index + 1))
            )
            {
                entries[index].Settled =
                    before is null || (before != after && after is not null && IsSetOff(index)) ? after : before;
            }
        }

        // Whether a semicolon parts an entry from the one in front.
        bool IsSetOff(int index) =>
            text
                .Text.AsSpan(entries[index - 1].End, Math.Max(0, entries[index].Start - entries[index - 1].End))
                .Contains(';');

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
        ?? (entry.Body is { } known ? _sides.Certain(known) : null)
        ?? entry.Side
        ?? entry.Carried
        ?? (entry.Body is { } body ? _sides.Of(body) : null);

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
            _sides.In(sentence.Span with { End = rest.Start }) is { } side
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
        // 'N, along with representatives of A, participated': those in front of 'along with' took part as well.
        var behind = cues.Find(cue => cue.Span.Start >= position && !(cue.IsAside && cue != cues[^1]));
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
                entry.Attribute,
                entry.Side,
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
            _roster.Add(listed, entry.Role == Role.CoChair, party);
            return;
        }
        if (listed.Records.Count > 0 && parties.Count > 0)
        {
            // A body of neither side: an agency of the United Nations, a guest.
            return;
        }
        warnings.Add(
            new Warning(
                SideUnknown,
                "The text does not tell for which side this organisation took part.",
                text.Proof(listed.Name)
            )
        );
    }

    private void AddPerson(
        PersonMention person,
        PersonRole role,
        string? attribute,
        string? side = null,
        string? carried = null
    )
    {
        var bodies = person.Title is { } title ? OfficeBodies.In(text, title) : [];
        // 'Deputy Assistant Secretary N of the Department of State'
        if (person.Title?.End <= person.Name.Start && person.Span.End > person.Name.End)
        {
            bodies = [.. bodies, .. OfficeBodies.In(text, person.Span with { Start = person.Name.End })];
        }
        _roster.Add(
            person,
            role,
            attribute ?? _sides.Certain(bodies) ?? side ?? _sides.Of(person, role, bodies, carried),
            bodies
        );
    }

    [GeneratedRegex(@",? (?:together|along|as well|jointly) with\b", RegexOptions.CultureInvariant)]
    private static partial Regex WithOthers();

    [GeneratedRegex(
        @"(?:[ ,;(–-]|\b(?:and|by|with|while|the|whereas|that)\b)+$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex TrailingJoint();
}
