using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Tells the side of a body or a person by its name, its office and what stands around it.</summary>
/// <param name="text">The text.</param>
/// <param name="parties">The codes of the parties that met; none where the text does not tell them: then any may.</param>
/// <param name="country">The country where they met; null where the text does not tell.</param>
internal sealed partial class Sides(AnnotatedText text, List<string> parties, string? country)
{
    private static readonly string[] MinistryHeads =
    [
        "Ministry of ",
        "Department of ",
        "Ministry for ",
        "Department for ",
    ];

    private string? _home;

    /// <summary>Whether a code is one of the parties that met.</summary>
    public bool IsParty(string code) => parties.Count == 0 || parties.Contains(code);

    /// <summary>The side of a body; null where nothing tells it.</summary>
    public string? Of(ListedName listed) => SideByAuthority(listed) ?? SideInFront(listed);

    /// <summary>The side of a person whose sentence does not tell it; null where nothing does.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">What the person did.</param>
    /// <param name="bodies">Whose office it is.</param>
    /// <param name="carried">The side of the sentence before, which this one goes on with.</param>
    public string? Of(PersonMention person, PersonRole role, List<ListedName> bodies, string? carried) =>
        bodies.Select(Of).FirstOrDefault(code => code is not null)
        ?? In(person.Span with { Start = AdjectiveBefore(person.Span.Start) })
        ?? SideAt(person.Span.Start)
        ?? SideOfAmbassador(person)
        ?? SideOfHost(person)
        ?? (person.Title is { } office ? SideByOffice(office) : null)
        ?? SideInFrontOfWhose(person)
        ?? carried
        ?? SideOfLeader(person)
        ?? SideOfHome(person, role, bodies);

    /// <summary>The side of an office in a body that only one state in the world has; null for any other.</summary>
    public string? Certain(List<ListedName> bodies) =>
        bodies.Count == 1 ? Certain(bodies[0])
        : bodies
            .SelectMany(body => body.Records)
            .Select(record => record.Party)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is [{ } only]
        && IsParty(only)
            ? only
        : null;

    /// <summary>The party of a body that bears its name alone; null where others do as well, or none that met.</summary>
    public string? Certain(ListedName body)
    {
        var party = body.Records.Count > 0 ? body.Records[0].Party : null;
        foreach (var record in body.Records)
        {
            if (record.Party != party)
            {
                return null;
            }
        }
        return party is not null && IsParty(party) ? party : null;
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
    private string? SideInFront(ListedName listed)
    {
        var start = listed.HeadStart ?? listed.Name.Start;
        return text.Mentions(AuthorityKind.Party, new Span(Math.Max(0, start - 24), listed.Name.End))
            .Where(party => start - party.Span.End <= 3 && IsParty(party.Record.Party!))
            .Select(party => party.Record.Party)
            .FirstOrDefault();
    }

    // 'The Ministry of Science and ICT (Minister Lee Chang-yoon)'
    private string? SideOfHost(PersonMention person) =>
        person.Span.Start > 2 && text.Text[person.Span.Start - 1] == '('
            ? new[] { AuthorityKind.Party, AuthorityKind.Organisation }
                .Select(kind =>
                    text.Mentions(kind)
                        .Overlapping(new Span(person.Span.Start - 3, person.Span.Start - 1))
                        .FirstOrDefault()
                )
                .Select(host => host is null ? null : OneParty(host.Records))
                .FirstOrDefault(party => party is not null)
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

    /// <summary>The only party that met named inside <paramref name="span"/>; null for none and for several.</summary>
    public string? In(Span span) => OneParty(text.Mentions(AuthorityKind.Party, span).Select(party => party.Record));

    // 'Minister of Science and ICT', 'Assistant Secretary of State': whose ministry or department that is.
    private string? SideByOffice(Span title)
    {
        var office = OfficeOf().Match(text.Text, title.Start, title.Length);
        if (!office.Success)
        {
            return null;
        }
        var matter = office.Groups["of"].Value;
        // A Secretary of Defense has a department, even where the other side has a Ministry of Defense.
        return (
                office.Value.StartsWith("Secretary", StringComparison.Ordinal)
                    ? PartyOf(MinistryHeads[1..2], matter)
                    : null
            ) ?? PartyOf(MinistryHeads, matter);
    }

    private string? PartyOf(string[] heads, string matter) =>
        heads
            .SelectMany(head => text.OrganisationsNamed(head + matter))
            .Select(record => record.Party!)
            .Where(IsParty)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is [var only]
            ? only
            : null;

    [GeneratedRegex(
        @"\b(?:Minister|Secretary) (?:of|for) (?:the )?(?<of>\p{Lu}[\w-]+(?:(?:,? and |, | )\p{Lu}[\w-]+){0,5})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfficeOf();
}
