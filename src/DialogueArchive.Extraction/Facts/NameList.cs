using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>
/// Reads a list of organisations: commas, semicolons and 'and' between names that may hold commas and 'and' themselves,
/// units with their parents, shared heads, acronyms in brackets.
/// </summary>
internal static class NameList
{
    /// <summary>The organisations named inside <paramref name="list"/>, in order.</summary>
    public static List<ListedName> Read(AnnotatedText text, Span list)
    {
        var names = new List<NamePart>();
        foreach (var part in NamePartReader.Read(text, list))
        {
            Join(names, part);
        }
        return Resolve(text, names);
    }

    private static void Join(List<NamePart> names, NamePart part)
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
            && part is { IsOrganisation: false, StandsApart: false }
            && (part.Before is NameSeparator.Comma or NameSeparator.And || IsNextMember(names[^1], part))
            && names[^1] is { Acronym: null, IsPossessor: false }
            && !(names[^1].EndsInNoun && part.BeginsWithInitials)
            && (!part.HasArticle || names[^1].IsDistributed);
        // The noun of a name that an 'and' divides: '… Aeronautics' 'and' 'Space Administration'.
        continues |=
            names.Count > 0
            && !names[^1].IsOrganisation
            && part.IsOrganisation
            && part.Before == NameSeparator.And
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
        names.Add(part);
    }

    // 'the Ministries of Foreign Affairs; Trade and Industry; and Defense'
    private static bool IsNextMember(NamePart list, NamePart part) =>
        part is { Before: NameSeparator.Semicolon, IsProper: false } && list.IsDistributed;

    private static List<ListedName> Resolve(AnnotatedText text, List<NamePart> parts)
    {
        var names = new List<ListedName>();
        NamePart? possessor = null;
        for (var index = 0; index < parts.Count; index++)
        {
            var part = parts[index];
            if (part.IsPossessor)
            {
                // 'Brazil's National Institute' is no unit of Brazil.
                possessor = text.Mentions(AuthorityKind.Party, part.Span).Any(party => party.Span == part.Span)
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
                && (
                    parts[index - 1] == possessor
                    || (
                        part.Before == NameSeparator.And
                        && !part.HasArticle
                        && !HasComma(text, parts[index - 1].Span.End, part.Span.Start)
                    )
                )
                    ? possessor.Span
                    : (Span?)null;
            // 'the European Commission – Directorate-General for Space –', 'Department of Commerce/Office of Space Commerce'
            if (parent is null && index + 1 < parts.Count && IsUnitBehindDash(text, parts[index], parts[index + 1]))
            {
                parent = part.Span;
                part = parts[++index];
            }
            possessor = parent is null ? null : possessor;
            // 'the Secretariat of the Strategic Headquarters': a noun that alone names nothing
            if (
                parent is null
                && part.IsNoun
                && index + 1 < parts.Count
                && parts[index + 1] is { Before: NameSeparator.Of } named
            )
            {
                part = part with { Span = part.Span with { End = named.Span.End }, Records = [], IsNoun = false };
                index++;
            }
            if (parent is null && index + 1 < parts.Count && IsParent(text, parts, index))
            {
                parent = parts[++index].Span;
                // 'Office of …, Bureau of …, Department of State': the parent's own is nobody else who came.
                if (
                    index + 1 < parts.Count
                    && parts[index].Before == NameSeparator.Comma
                    && IsParent(text, parts, index)
                )
                {
                    index++;
                }
            }
            else if (parent is null && index + 2 < parts.Count && IsChain(text, parts, index))
            {
                parent = parts[index + 1].Span;
                index += 2;
            }
            else if (parent is null && names.Count > 0 && part.Before == NameSeparator.Including)
            {
                parent =
                    names[^1].Parent is { } shared && parts[index - 1].Before == NameSeparator.Including
                        ? shared
                        : names[^1].Name;
            }
            else if (
                parent is null
                && names.Count > 0
                && part.Before == NameSeparator.And
                && parts[index - 1].Before == NameSeparator.Including
                && !HasComma(text, parts[index - 1].Span.End, part.Span.Start)
            )
            {
                // 'Department of Commerce, including NOAA and the Office of Space Commerce'
                parent = names[^1].Parent;
            }
            // 'Departments of Commerce and Defense, including Space Command': the parent's name is written apart.
            var head = names.Find(name => name.Name == parent)?.Head;
            names.AddRange(SharedHead.Apart(text, part, parent).Select(name => name with { ParentHead = head }));
        }
        return names;
    }

    private static bool HasComma(AnnotatedText text, int from, int to) =>
        text.Text.AsSpan(from, to - from).Contains(',');

    // 'Science Department, Foreign Policy Bureau, Ministry of Foreign Affairs': the bureau is the department's parent.
    private static bool IsChain(AnnotatedText text, List<NamePart> parts, int index) =>
        parts[index + 1]
            is { Before: NameSeparator.Comma, HasArticle: false, IsPossessor: false, IsOrganisation: true } bureau
        && OrganisationNouns.AreIn(text, bureau.Span, OrganisationNouns.Units)
        && OrganisationNouns.AreIn(text, parts[index].Span, OrganisationNouns.UnitsOfBureau)
        && IsParent(text, parts, index + 1);

    private static bool IsUnitBehindDash(AnnotatedText text, NamePart parent, NamePart unit) =>
        unit is { Before: NameSeparator.Dash, IsOrganisation: true, IsPossessor: false }
        && OrganisationNouns.AreIn(text, parent.Span, OrganisationNouns.Parents);

    // 'International Security Policy Bureau, Global Affairs Canada': a bureau is always part of another body.
    private static bool IsKnownAbove(AnnotatedText text, NamePart unit, NamePart parent) =>
        unit.Records.Count == 0
        && parent.Records.Count > 0
        && OrganisationNouns.AreIn(text, unit.Span, OrganisationNouns.Units)
        && !OrganisationNouns.AreIn(text, parent.Span, OrganisationNouns.Units);

    /// <summary>Whether the part behind <paramref name="index"/> is the parent of the one there: 'Foreign Policy Bureau, Ministry of Foreign Affairs'.</summary>
    private static bool IsParent(AnnotatedText text, List<NamePart> parts, int index)
    {
        var (unit, parent) = (parts[index], parts[index + 1]);
        if (parent.Before == NameSeparator.Of)
        {
            return parent is { IsPossessor: false, IsOrganisation: true };
        }
        if (parent.Before != NameSeparator.Comma || parent.IsPossessor || !parent.IsOrganisation)
        {
            return false;
        }
        if (!parent.HasArticle && unit.Records.Any(record => parent.Records.Any(above => above.Id == record.Parent)))
        {
            return true;
        }
        if (
            parent.HasArticle
            || !(
                OrganisationNouns.AreIn(text, parent.Span, OrganisationNouns.Parents)
                || IsKnownAbove(text, unit, parent)
            )
            || OrganisationNouns.AreIn(text, unit.Span, OrganisationNouns.Ministry)
        )
        {
            return false;
        }
        // Behind the last 'and', or between semicolons, a comma can divide no list: it sets a unit before its parent.
        var endsList =
            (index > 0 && unit.Before == NameSeparator.And)
            || parts.Exists(part => part.Before == NameSeparator.Semicolon)
            || parts.Count == 2;
        if (
            endsList
            && OrganisationNouns.AreIn(text, unit.Span, OrganisationNouns.UnitsOfMinistry)
            && OrganisationNouns.AreIn(text, parent.Span, OrganisationNouns.Ministry)
        )
        {
            return true;
        }
        return OrganisationNouns.AreIn(text, unit.Span, OrganisationNouns.Units)
            || (endsList && OrganisationNouns.AreIn(text, unit.Span, OrganisationNouns.UnitsOrBodies));
    }
}
