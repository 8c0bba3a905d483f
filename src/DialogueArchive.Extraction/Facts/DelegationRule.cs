using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Which organisations co-chaired and took part, and on whose side.</summary>
internal sealed partial class DelegationRule(AnnotatedText text, IReadOnlyList<string> parties, List<Warning> warnings)
{
    private readonly List<(string Party, bool IsCoChair, Organisation Organisation)> _members = [];
    private readonly List<Person> _people = [];

    /// <summary>The delegations and the people who led them, in the order of the text.</summary>
    public (IReadOnlyList<Delegation> Delegations, IReadOnlyList<Person> People) Read()
    {
        foreach (var sentence in text.Sentences)
        {
            ReadSentence(sentence);
        }
        List<Delegation> delegations =
        [
            .. _members
                .GroupBy(member => member.Party, StringComparer.Ordinal)
                .Select(side => new Delegation(
                    side.Key,
                    [.. side.Where(member => member.IsCoChair).Select(member => member.Organisation)],
                    [.. side.Where(member => !member.IsCoChair).Select(member => member.Organisation)]
                )),
        ];
        SettleOtherChair();
        return (delegations, _people);
    }

    private void ReadSentence(Sentence sentence)
    {
        var roles = Roles().Matches(sentence.Span.In(text.Text));
        var behind = sentence.Span.Start;
        for (var index = 0; index < roles.Count; index++)
        {
            var role = roles[index];
            var (start, end) = (sentence.Span.Start + role.Index, sentence.Span.Start + role.Index + role.Length);
            if (role.Groups["behind"].Success)
            {
                // 'From the Japanese side, representatives of A and B participated': the list stands in front.
                ReadList(new Span(behind, start), Role.Participant, leading: null);
                behind = end;
                continue;
            }
            var limit = index + 1 < roles.Count ? sentence.Span.Start + roles[index + 1].Index : sentence.Span.End;
            var leading = SideIn(new Span(start, end)) ?? SideIn(Before(sentence, role.Index));
            ReadList(new Span(end, limit), RoleOf(role), leading);
            behind = limit;
        }
    }

    private enum Role
    {
        Participant,
        CoChair,
        Head,
    }

    private static Role RoleOf(Match role) =>
        role.Groups["chair"].Success ? Role.CoChair
        : role.Groups["head"].Success ? Role.Head
        : Role.Participant;

    // The words in front of the verb: 'The U.S. delegation included', 'From Japan, the principal participants were'.
    private static Span Before(Sentence sentence, int length) => new(sentence.Span.Start, sentence.Span.Start + length);

    private string? SideIn(Span span) =>
        text.Mentions(AuthorityKind.Party, span)
            .Select(party => party.Record.Party!)
            .Where(IsParty)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is [var only]
            ? only
            : null;

    private bool IsParty(string code) => parties.Count == 0 || parties.Contains(code, StringComparer.Ordinal);

    /// <summary>Reads a list that side markers cut into the delegations: 'A and B from the Japanese side, and C for the United States'.</summary>
    private void ReadList(Span list, Role role, string? leading)
    {
        var markers = SideMarker.Find(text, list, IsParty);
        var start = list.Start;
        var trails = leading is null && markers.Count > 0 && HoldsNames(new Span(start, markers[0].Span.Start));
        Side? side = leading is null ? null : new Side(leading);
        foreach (var marker in markers)
        {
            var here = new Side(marker.Party, marker.IsAttribute);
            Take(new Span(start, marker.Span.Start), role, trails || marker.IsAttribute ? here : side);
            side = marker.IsAttribute ? side : here;
            start = marker.Span.End;
        }
        Take(new Span(start, list.End), role, trails ? null : side);
    }

    /// <summary>The side that a list is on. A weak one gives way to what the names themselves tell.</summary>
    private readonly record struct Side(string Party, bool IsWeak = false);

    private static string? Settle(Side? side, string? told) =>
        side is { IsWeak: false } sure ? sure.Party : told ?? side?.Party;

    private bool HoldsNames(Span span) =>
        NameList.Read(text, span).Count > 0 || PersonList.Read(text.Text, span).Count > 0;

    /// <summary>Takes the persons of a list, and the organisations between them and in the titles of those who chair.</summary>
    private void Take(Span list, Role role, Side? side)
    {
        if (list.Length <= 0)
        {
            return;
        }
        var start = list.Start;
        foreach (var person in PersonList.Read(text.Text, list))
        {
            TakeOrganisations(new Span(start, person.Span.Start), role, side);
            TakePerson(person, role, side);
            start = person.Span.End;
        }
        TakeOrganisations(new Span(start, list.End), role, side);
    }

    private void TakePerson(ListedPerson person, Role role, Side? side)
    {
        var bodies = person.Title is { } title ? BodiesIn(title) : [];
        var told =
            bodies.Select(SideByAuthority).FirstOrDefault(code => code is not null)
            ?? (person.Title is { } office ? SideIn(office) : null);
        var party = Settle(side, told);
        _people.Add(
            new Person(
                person.Name.In(text.Text),
                person.Title?.In(text.Text),
                party,
                role switch
                {
                    Role.CoChair => PersonRole.CoChair,
                    Role.Head => PersonRole.HeadOfDelegation,
                    _ => PersonRole.Participant,
                },
                text.Proof(person.Span)
            )
        );
        // A body named with a co-chairing person is a co-chairing body.
        foreach (var body in role == Role.CoChair && party is not null ? bodies : [])
        {
            Add(body, role, party!);
        }
    }

    // Of two who chair together, one for each of two parties, the one whose side is told tells the other's.
    private void SettleOtherChair()
    {
        var chairs = _people.FindAll(person => person.Role == PersonRole.CoChair);
        if (parties.Count == 2 && chairs.Count == 2 && chairs.FindAll(person => person.Party is null) is [var other])
        {
            var known = chairs.Find(person => person.Party is not null)!.Party;
            _people[_people.IndexOf(other)] = other with { Party = parties.First(party => party != known) };
        }
    }

    // 'Joint Secretary, Ministry of External Affairs': the body begins behind the office.
    private List<ListedName> BodiesIn(Span title)
    {
        var behind = BehindOffice().Match(text.Text, title.Start, title.Length);
        return behind.Success ? NameList.Read(text, title with { Start = behind.Index + behind.Length }) : [];
    }

    private void TakeOrganisations(Span list, Role role, Side? side)
    {
        foreach (var listed in list.Length > 0 ? NameList.Read(text, list) : [])
        {
            if (Settle(side, SideByAuthority(listed)) is { } party)
            {
                Add(listed, role, party);
                continue;
            }
            warnings.Add(
                new Warning(
                    "side-unknown",
                    "The text does not tell for which side this organisation took part.",
                    text.Proof(listed.Name)
                )
            );
        }
    }

    private void Add(ListedName listed, Role role, string party)
    {
        var name = listed.Head + listed.Name.In(text.Text);
        _members.Add(
            (
                party,
                role == Role.CoChair,
                new Organisation(
                    name,
                    listed.Acronym?.In(text.Text),
                    listed.Parent?.In(text.Text),
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
        listed.Records.Select(record => record.Party!).Where(IsParty).Distinct(StringComparer.Ordinal).ToList()
            is [var only]
            ? only
            : null;

    /// <summary>The record of that name on that side; a shared name with a parent is the parent's unit.</summary>
    private string? AuthorityOf(ListedName listed, string name, string party)
    {
        var records = listed.Records.Count > 0 ? listed.Records : text.OrganisationsNamed(name);
        return records.FirstOrDefault(record => record.Party == party)?.Id;
    }

    [GeneratedRegex(
        @"\b(?:(?<chair>(?:co-?)?(?:chaired|hosted)(?: jointly)? by|presided over by|(?:co-?)?chairs (?:were|included?))"
            + @"|(?<head>(?:co-)?(?:led|headed)(?: jointly)? by)"
            + @"|(?:\w+ )?(?:\S+ )?participants (?:were|was|included?|came)(?: from)?"
            + @"|participants from|attended by|with (?:the )?participation (?:of|from|by)|delegations? (?:included|consisted of|comprised|was made up of|was composed of)"
            + @"|included (?:representatives|officials|experts|participants) (?:from|of)"
            + @"|(?<behind>(?:also )?(?:participated|took part|attended)(?! by| in by)))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Roles();

    [GeneratedRegex(
        @"(?:\b(?:of|at|for|from) (?:the )?(?=(?:\w+ ){0,6}?(?:Ministry|Office|Department|Agency|Bureau|Secretariat|Council|Administration|Institute|Commission|Organi[sz]ation|Cabinet|Directorate|Center|Centre)\b)|, )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BehindOffice();
}
