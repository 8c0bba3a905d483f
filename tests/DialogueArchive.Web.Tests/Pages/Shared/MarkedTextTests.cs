using DialogueArchive.Extraction.Text;
using DialogueArchive.Web.Pages.Shared;

namespace DialogueArchive.Web.Tests.Pages.Shared;

public sealed class MarkedTextTests
{
    private const string Text = "Both sides welcomed Maritime Domain Awareness.";

    [Fact]
    public void Text_without_marks_is_one_segment() => Assert.Equal(Text, Shown(Text));

    [Fact]
    public void Marks_that_stand_apart_leave_the_words_between_them_bare() =>
        Assert.Equal(
            "Both sides |a:welcomed| |t:Maritime Domain Awareness|.",
            Shown(Text, On("welcomed", "a"), On("Maritime Domain Awareness", "t"))
        );

    [Fact]
    public void A_mark_inside_another_lies_inside_whatever_the_order_given() =>
        Assert.Equal(
            "Both sides |a:welcomed |at:Maritime|a: Domain| Awareness.",
            Shown(Text, On("Maritime", "t"), On("welcomed Maritime Domain", "a"))
        );

    [Fact]
    public void Marks_that_cross_are_split_where_they_cross() =>
        Assert.Equal(
            "Both |o:sides |oa:welcomed|a: Maritime| Domain Awareness.",
            Shown(Text, On("sides welcomed", "o"), On("welcomed Maritime", "a"))
        );

    [Fact]
    public void Of_two_marks_that_begin_together_the_longer_is_outside() =>
        Assert.Equal(
            "Both sides welcomed |rt:Maritime|r: Domain Awareness|.",
            Shown(Text, On("Maritime", "t"), On("Maritime Domain Awareness", "r"))
        );

    [Fact]
    public void Marks_on_the_same_words_keep_the_order_given() =>
        Assert.Equal(
            "Both sides |ahit:welcomed| Maritime Domain Awareness.",
            Shown(Text, On("welcomed", "a"), On("welcomed", "hit"))
        );

    [Theory]
    [InlineData(-5, 4, "t:Both| sides welcomed Maritime Domain Awareness.")]
    [InlineData(20, 20, Text)]
    [InlineData(30, 20, Text)]
    [InlineData(900, 950, Text)]
    [InlineData(36, 900, "Both sides welcomed Maritime Domain |t:Awareness.")]
    public void A_mark_beyond_the_text_or_without_words_marks_only_what_is_there(int start, int end, string shown) =>
        Assert.Equal(shown, Shown(Text, new TextMark(new Span(start, end), "t")));

    [Fact]
    public void Only_the_stretch_asked_for_is_cut() =>
        Assert.Equal(
            "sides |a:welcomed",
            Show(Text, MarkedText.Cut(Text, new Span(5, 19), [On("welcomed Maritime", "a")]))
        );

    [Fact]
    public void A_surrogate_pair_is_never_cut()
    {
        const string words = "launch 🚀 now";
        var rocket = words.IndexOf('\ud83d', StringComparison.Ordinal);
        Assert.Equal(
            "launch 🚀|t: now",
            Show(
                words,
                MarkedText.Cut(
                    words,
                    new Span(0, words.Length),
                    [new TextMark(new Span(rocket + 1, words.Length), "t")]
                )
            )
        );
    }

    [Fact]
    public void Segments_cover_the_text_without_gap_whatever_the_marks()
    {
        var random = new Random(20180720);
        for (var round = 0; round < 300; round++)
        {
            var marks = Enumerable
                .Range(0, random.Next(8))
                .Select(_ => new TextMark(
                    new Span(random.Next(-3, Text.Length + 3), random.Next(-3, Text.Length + 3)),
                    "t"
                ));
            var segments = MarkedText.Cut(Text, new Span(0, Text.Length), [.. marks]);
            Assert.Equal(Text, string.Concat(segments.Select(segment => segment.Span.In(Text))));
        }
    }

    private static TextMark On(string words, string kind)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextMark(new Span(start, start + words.Length), kind);
    }

    private static string Shown(string text, params TextMark[] marks) =>
        Show(text, MarkedText.Cut(text, new Span(0, text.Length), marks));

    private static string Show(string text, IEnumerable<Segment> segments) =>
        string.Join('|', segments.Select(segment => Kinds(segment) + segment.Span.In(text)));

    private static string Kinds(Segment segment) =>
        segment.Marks.Count > 0 ? string.Concat(segment.Marks.Select(mark => mark.Kind)) + ":" : "";
}
