using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Which organisations co-chaired and took part, and on whose side.</summary>
internal sealed partial class DelegationRule(AnnotatedText text, IReadOnlyList<string> parties, List<Warning> warnings)
{
    private readonly List<(string Party, bool IsCoChair, Organisation Organisation)> _members = [];

    /// <summary>The delegations in the order of the text.</summary>
    public IReadOnlyList<Delegation> Read()
    {
        foreach (var sentence in text.Sentences)
        {
            ReadSentence(sentence);
        }
        return
        [
            .. _members
                .GroupBy(member => member.Party, StringComparer.Ordinal)
                .Select(side => new Delegation(
                    side.Key,
                    [.. side.Where(member => member.IsCoChair).Select(member => member.Organisation)],
                    [.. side.Where(member => !member.IsCoChair).Select(member => member.Organisation)]
                )),
        ];
    }

    private void ReadSentence(Sentence sentence)
    {
        var roles = Roles().Matches(sentence.Span.In(text.Text));
        for (var index = 0; index < roles.Count; index++)
        {
            var role = roles[index];
            var start = sentence.Span.Start + role.Index + role.Length;
            var end = index + 1 < roles.Count ? sentence.Span.Start + roles[index + 1].Index : sentence.Span.End;
            var leading =
                SideIn(new Span(sentence.Span.Start + role.Index, start)) ?? SideIn(Before(sentence, role.Index));
            ReadList(new Span(start, end), role.Groups["chair"].Success, leading);
        }
    }

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
    private void ReadList(Span list, bool isCoChair, string? leading)
    {
        var markers = Markers(list);
        var start = list.Start;
        var trails =
            leading is null
            && markers.Count > 0
            && NameList.Read(text, new Span(start, markers[0].Span.Start)).Count > 0;
        var side = trails ? null : leading;
        foreach (var (span, party) in markers)
        {
            Take(new Span(start, span.Start), isCoChair, trails ? party : side);
            side = party;
            start = span.End;
        }
        Take(new Span(start, list.End), isCoChair, trails ? null : side);
    }

    private void Take(Span list, bool isCoChair, string? side)
    {
        foreach (var listed in list.Length > 0 ? NameList.Read(text, list) : [])
        {
            var party = side ?? SideByAuthority(listed);
            if (party is null)
            {
                warnings.Add(
                    new Warning(
                        "side-unknown",
                        "The text does not tell for which side this organisation took part.",
                        text.Proof(listed.Name)
                    )
                );
                continue;
            }
            var name = listed.Head + listed.Name.In(text.Text);
            _members.Add(
                (
                    party,
                    isCoChair,
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
        var records = listed.Records.Count > 0 ? listed.Records : Named(name);
        return records.FirstOrDefault(record => record.Party == party)?.Id;
    }

    private List<AuthorityRecord> Named(string name) =>
        text
            .Authority.Of(AuthorityKind.Organisation)
            .Where(record => record.Variants.Prepend(record.Name).Contains(name, StringComparer.OrdinalIgnoreCase))
            .ToList();

    /// <summary>'from the Japanese side', 'for the United States': the words that tell a side, and whose.</summary>
    private List<(Span Span, string Party)> Markers(Span list)
    {
        var markers = new List<(Span, string)>();
        foreach (
            var mention in text.Mentions(AuthorityKind.Party, list).Where(mention => IsParty(mention.Record.Party!))
        )
        {
            var (first, end) = text.TokenRange(mention.Span);
            var start = first;
            while (
                start > 0
                && text.Tokens[start - 1].Word is "the" or "of" or "side" or "government" or "part" or "behalf"
            )
            {
                start--;
            }
            var hasPreposition =
                start > 0 && text.Tokens[start - 1].Word is "from" or "for" or "on" or "representing" or "by";
            hasPreposition |= start < first && text.Tokens[start].Word is "of";
            var after = end;
            while (
                after < text.Tokens.Count
                && text.Tokens[after].Word is "side" or "delegation" or "government" or "part" or "'s"
                && text.Tokens[after].Span.Start < list.End
            )
            {
                after++;
            }
            var goesOn = after == end && after < text.Tokens.Count && text.Tokens[after].IsCapital;
            if (hasPreposition && !goesOn && !IsInsideName(mention.Span))
            {
                var from = text.Tokens[start < first && text.Tokens[start].Word is "of" ? start : start - 1].Span.Start;
                markers.Add(
                    (new Span(Math.Max(from, list.Start), text.Tokens[after - 1].Span.End), mention.Record.Party!)
                );
            }
        }
        return markers;
    }

    private bool IsInsideName(Span span) =>
        text.Mentions(AuthorityKind.Organisation).Any(name => name.Span.Contains(span));

    [GeneratedRegex(
        @"\b(?:(?<chair>(?:co-?)?(?:chaired|led|hosted)(?: jointly)? by|presided over by|(?:co-?)?chairs (?:were|included?))"
            + @"|(?:\w+ )?participants (?:were|was|included?|came)(?: from)?"
            + @"|participants from|attended by|participated in by|with (?:the )?participation (?:of|from|by)|delegations? (?:included|consisted of|comprised|was made up of|was composed of)"
            + @"|included (?:representatives|officials|experts|participants) (?:from|of))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Roles();
}
