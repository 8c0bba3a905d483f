using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Facts;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.References;

/// <summary>A place that names a thing. <see cref="Span"/> is the evidence: the name with its ordinal and acronym.</summary>
internal sealed partial record Named(
    ReferenceKind Kind,
    Span Span,
    string Name,
    string? Acronym = null,
    string? Authority = null,
    int? Ordinal = null
)
{
    /// <summary>'the 4th meeting of the Board', or 'the Board came together for its 4th meeting': the number stands before or behind.</summary>
    public static Span WithNumber(Span name, Span? number) =>
        number is { } its ? new Span(Math.Min(its.Start, name.Start), Math.Max(its.End, name.End)) : name;

    /// <summary>The acronym in brackets behind a name.</summary>
    public static Span? AcronymBehind(AnnotatedText text, Span name)
    {
        var acronym = Bracketed().Match(text.Text, name.End).Groups["acronym"];
        return acronym.Success ? new Span(acronym.Index, acronym.Index + acronym.Length) : null;
    }

    /// <summary>The date that the text gives this very thing: 'held on March 3, 2018', 'their Joint Statement in February 2017'.</summary>
    public Period? DateIn(AnnotatedText text)
    {
        if (text.SentenceAt(Span.Start) is not { } sentence)
        {
            return null;
        }
        var behind = text.Dates.Inside(sentence.Span with { Start = Span.End }).FirstOrDefault();
        if (behind is not null && LeadsToDate(Kind).IsMatch(text.Text[Span.End..behind.Span.Start]))
        {
            return PeriodRule.Of(text, behind, null, []);
        }
        var front = text.Dates.Inside(sentence.Span with { End = Span.Start }).FirstOrDefault();
        var isSaidOfSubject =
            front is not null
            && front.Span.Start - sentence.Span.Start <= "In ".Length
            && text.Text[front.Span.End..Span.Start] is ", a " or ", an " or ", the ";
        return isSaidOfSubject ? PeriodRule.Of(text, front!, null, []) : null;
    }

    // Events and instruments have dates of their own; a system's or a body's must be said with a verb.
    private static Regex LeadsToDate(ReferenceKind kind) =>
        kind is ReferenceKind.System or ReferenceKind.Body or ReferenceKind.Programme
            ? VerbToDate()
            : PrepositionToDate();

    [GeneratedRegex(
        @"\G(?:’s|'s)? \((?:the )?[""“”]?(?<acronym>[A-Z][A-Za-z0-9 -]*[A-Z0-9]s?)[""“”]?\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Bracketed();

    private const string DateVerb =
        "held|signed|dated|issued|adopted|concluded|convened|reached|released|announced|launched|published|established|in negotiations";

    [GeneratedRegex(
        $@"^,?(?: (?:which|that))?(?: (?:was|were|is|will be|had been))? (?:{DateVerb})(?: (?:in|at) \p{{Lu}}[\p{{L}}. ,]{{1,30}}?)?,?(?: (?:on|in|of))?(?: the)? ?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex VerbToDate();

    [GeneratedRegex(
        $@"^,?(?: (?:which|that))?(?: (?:was|were|is|will be|had been))?(?: (?:{DateVerb}))?(?: (?:in|at) \p{{Lu}}[\p{{L}}. ,]{{1,30}}?)?,?(?: (?:on|in|of))?(?: the)? ?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PrepositionToDate();
}
