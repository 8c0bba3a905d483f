using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>Words to be marked in a text.</summary>
/// <param name="Span">Where they stand in the text.</param>
/// <param name="Kind">The class of the mark: o, t, a, r, x or hit.</param>
/// <param name="Id">An address for the mark, if it can be linked to.</param>
public sealed record TextMark(Span Span, string Kind, string? Id = null);

/// <summary>A stretch of text that lies under the same marks from its first to its last code unit.</summary>
/// <param name="Span">Where it stands in the text; never empty.</param>
/// <param name="Marks">The marks over it, the outermost first.</param>
public sealed record Segment(Span Span, IReadOnlyList<TextMark> Marks);

/// <summary>Cuts a text where its marks begin and end, so that marks may touch, nest and cross.</summary>
public static class MarkedText
{
    /// <summary>
    /// The stretch <paramref name="within"/> of <paramref name="text"/> as segments: they follow each other without a
    /// gap and cover the stretch. Of two marks the one that begins first is outside, of two that begin together the
    /// longer. What of a mark lies outside the stretch is left out; so is an empty mark. A surrogate pair is never cut.
    /// </summary>
    public static IReadOnlyList<Segment> Cut(string text, Span within, IEnumerable<TextMark> marks)
    {
        var (first, last) = (Math.Clamp(within.Start, 0, text.Length), Math.Clamp(within.End, 0, text.Length));
        var stretch = new Span(Whole(text, first), Whole(text, last));
        var inside = marks
            .Select(mark => mark with { Span = Clip(text, mark.Span, stretch) })
            .Where(mark => mark.Span.Length > 0)
            .OrderBy(mark => mark.Span.Start)
            .ThenByDescending(mark => mark.Span.End)
            .ToArray();

        var cuts = inside
            .SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
            .Append(stretch.Start)
            .Append(stretch.End)
            .Distinct()
            .Order()
            .ToArray();

        return
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new Span(start, end))
                .Select(span => new Segment(span, [.. inside.Where(mark => mark.Span.Contains(span))])),
        ];
    }

    private static Span Clip(string text, Span span, Span stretch) =>
        new(
            Whole(text, Math.Clamp(span.Start, stretch.Start, stretch.End)),
            Whole(text, Math.Clamp(span.End, stretch.Start, stretch.End))
        );

    /// <summary>The position itself, or the one after it where it would cut a surrogate pair.</summary>
    private static int Whole(string text, int position) =>
        position > 0
        && position < text.Length
        && char.IsLowSurrogate(text[position])
        && char.IsHighSurrogate(text[position - 1])
            ? position + 1
            : position;
}
