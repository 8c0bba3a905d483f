using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>
/// Reads whose office somebody holds: 'Joint Secretary, Ministry of External Affairs', 'Chairman of the Space Agency',
/// 'NASA Deputy Administrator'. The body stands behind the office or in front of it.
/// </summary>
internal static partial class OfficeBodies
{
    /// <summary>The bodies named in <paramref name="title"/>, in order.</summary>
    public static List<ListedName> In(AnnotatedText text, Span title)
    {
        var known = text.Mentions(AuthorityKind.Organisation, title).FirstOrDefault();
        if (known is not null && known.Span.Start == title.Start && IsOfficeOf(text, known.Span.End, title.End))
        {
            return [new ListedName(known.Span, null, null, null, known.Records)];
        }
        var behind = BehindOffice().Match(text.Text, title.Start, title.Length);
        while (behind.Success && PersonOffice.BeginsAt(text, behind.Index + behind.Length))
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
        if (start == title.End && text.Text[title.Start - 1] == '(' && !PersonOffice.IsIn(text, title))
        {
            start = title.Start;
        }
        return start < title.End
            ? [.. NameList.Read(text, title with { Start = start }).Where(body => !IsSubject(text, title, body))]
            : [];
    }

    // 'Assistant Secretary for Arms Control, Verification and Compliance': what the office is for, told without a body's noun.
    private static bool IsSubject(AnnotatedText text, Span title, ListedName body) =>
        body.Records.Count == 0
        && !OrganisationNouns.AreIn(text, body.Name)
        && body.Name.Over(text.Text).ContainsAnyInRange('a', 'z')
        && text.Text.AsSpan(title.Start, body.Name.Start - title.Start).Contains(" for ", StringComparison.Ordinal);

    // 'NASA' in front of 'Deputy Administrator'
    private static bool IsOfficeOf(AnnotatedText text, int body, int end) =>
        end - body > 1
        && (
            text.Text[body] == ' ' && char.IsUpper(text.Text[body + 1])
            || (text.Text[body] is '\'' or '’' && PersonOffice.IsIn(text, new Span(body, end)))
        );

    [GeneratedRegex(
        @"(?:\b(?:of|at|for|from|in) (?:the )?(?=(?:[\w.’&-]+ ){0,7}?(?:Ministry|Office|Department|Agency|Bureau|Secretariat|Council|Administration|Institute|Commission|Organi[sz]ation|Cabinet|Directorate|Center|Centre|Division|Academy|Research|Space Agency|Staff|[A-Z]{3,})\b)|, )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BehindOffice();
}
