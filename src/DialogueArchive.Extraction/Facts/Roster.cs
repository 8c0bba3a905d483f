using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Those who were there, as the sentences name them one by one, and the delegations they make.</summary>
/// <param name="text">The text.</param>
/// <param name="parties">The codes of the parties that met.</param>
internal sealed class Roster(AnnotatedText text, List<string> parties)
{
    private readonly List<(string Party, bool IsCoChair, Organisation Organisation)> _members = [];
    private readonly List<Person> _people = [];

    // Bodies of persons whose side is not told by their own sentence.
    private readonly List<(string Person, ListedName Body)> _unsettled = [];

    /// <summary>Adds a body on the side of <paramref name="party"/>.</summary>
    public void Add(ListedName listed, bool isCoChair, string party)
    {
        var name = listed.Head + listed.Name.In(text.Text);
        _members.Add(
            (
                party,
                isCoChair,
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

    /// <summary>Adds a person; somebody named before gains a place of evidence.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">What the person did.</param>
    /// <param name="party">The code of the side; null where it is not told.</param>
    /// <param name="bodies">Whose office it is: a body named with a co-chairing person is a co-chairing body.</param>
    public void Add(PersonMention person, PersonRole role, string? party, List<ListedName> bodies)
    {
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
        foreach (var body in role == PersonRole.CoChair ? bodies : [])
        {
            if (party is null)
            {
                _unsettled.Add((name, body));
            }
            else
            {
                Add(body, isCoChair: true, party);
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

    /// <summary>The delegations and the people, in the order of the text.</summary>
    public (IReadOnlyList<Delegation> Delegations, IReadOnlyList<Person> People) Settle()
    {
        SettleOtherChair();
        foreach (var (name, body) in _unsettled)
        {
            if (_people.Find(person => person.Name == name)?.Party is { } party)
            {
                Add(body, isCoChair: true, party);
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
                .Select(same =>
                    same.Skip(1).Any()
                        ? same.First() with
                        {
                            Evidence = [.. same.SelectMany(body => body.Evidence).Distinct()],
                        }
                        : same.First()
                ),
        ];

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

    /// <summary>The record of that name on that side.</summary>
    private string? AuthorityOf(ListedName listed, string name, string party)
    {
        var records = listed.Records.Count > 0 ? listed.Records : text.OrganisationsNamed(name);
        return records.FirstOrDefault(record => record.Party == party)?.Id;
    }
}
