using DialogueArchive.Extraction.Authority;
using DialogueArchive.Extraction.Mentions;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Facts;

/// <summary>Words that tell a side: 'from the Japanese side', 'for the United States', 'the Indian delegation by'.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Party">The party's code.</param>
/// <param name="IsAttribute">
/// 'of Japan' behind a body says whose it is, and nothing of the bodies in front of that one.
/// </param>
internal sealed record SideMarker(Span Span, string Party, bool IsAttribute)
{
    /// <summary>The markers inside <paramref name="list"/>, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="list">The list of names.</param>
    /// <param name="isParty">Whether a code is one of the parties that met.</param>
    public static List<SideMarker> Find(AnnotatedText text, Span list, Func<string, bool> isParty) =>
        [
            .. text.Mentions(AuthorityKind.Party, list)
                .Where(party => isParty(party.Record.Party!) && !IsInsideName(text, party.Span))
                .Select(party => At(text, list, party))
                .OfType<SideMarker>(),
        ];

    private static SideMarker? At(AnnotatedText text, Span list, Mention party)
    {
        var tokens = text.Tokens;
        var (first, end) = text.TokenRange(party.Span);
        var start = first;
        while (start > 0 && tokens[start - 1].Word is "the" or "of" or "side" or "government" or "part" or "behalf")
        {
            start--;
        }
        var after = end;
        while (
            after < tokens.Count
            && tokens[after].Span.Start < list.End
            && tokens[after].Word is "side" or "delegation" or "government" or "part" or "'s"
        )
        {
            after++;
        }
        // 'from Japan Aerospace …': the party's name begins another.
        if (after == end && after < tokens.Count && tokens[after].IsCapital)
        {
            return null;
        }
        if (start > 0 && tokens[start - 1].Word is "from" or "for" or "on" or "representing" or "by")
        {
            return Of(start - 1, after);
        }
        // '… and the Indian delegation by …'
        if (after > end && after < tokens.Count && tokens[after].Word is "by")
        {
            return Of(start, after + 1);
        }
        return start < first && tokens[start].Word is "of" ? Of(start, after) with { IsAttribute = true } : null;

        SideMarker Of(int from, int to) =>
            new(
                new Span(Math.Max(tokens[from].Span.Start, list.Start), tokens[to - 1].Span.End),
                party.Record.Party!,
                IsAttribute: false
            );
    }

    private static bool IsInsideName(AnnotatedText text, Span span) =>
        text.Mentions(AuthorityKind.Organisation, new Span(Math.Max(0, span.Start - 120), span.End + 120))
            .Any(name => name.Span.Contains(span));
}
