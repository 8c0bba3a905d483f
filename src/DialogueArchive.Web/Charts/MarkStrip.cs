using DialogueArchive.Extraction.Text;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>Where the marks stand in a text: one lane for each kind, the text from left to right.</summary>
public static class MarkStrip
{
    private const double Lane = 15;

    /// <summary>The lanes from top to bottom.</summary>
    public static IReadOnlyList<(MarkKind Kind, string Name)> LaneNames { get; } =
    [
        (MarkKind.Organisation, "Organisations"),
        (MarkKind.Topic, "Topics"),
        (MarkKind.Act, "Acts"),
        (MarkKind.Reference, "References"),
    ];

    /// <summary>The picture; words found by the visitor stand in a line of their own at the top.</summary>
    public static IHtmlContent Draw(DocumentText text, IReadOnlyList<Span> hits)
    {
        double At(int position) => position * 100d / Math.Max(1, text.Text.Length);

        var drawing = new Drawing();
        var bottom = LaneNames.Count * Lane;
        var lastNumber = -100d;
        foreach (var paragraph in text.Paragraphs)
        {
            var x = At(paragraph.Sentences[0].Start);
            drawing.Line("axis", x, 0, x, bottom + 6);
            if (x - lastNumber > 6 && x < 95)
            {
                drawing.Text("q", x, bottom + 18, $"{paragraph.Number}", "start", 3);
                lastNumber = x;
            }
        }

        foreach (var hit in hits)
        {
            drawing.Rect("fig-hit", At(hit.Start), 0, Math.Max(.5, At(hit.End) - At(hit.Start)), bottom + 2);
        }

        var marks = text
            .Paragraphs.SelectMany(paragraph => paragraph.Sentences)
            .SelectMany(sentence => sentence.Marks)
            .ToArray();
        for (var lane = 0; lane < LaneNames.Count; lane++)
        {
            foreach (var mark in marks.Where(mark => mark.Kind == LaneNames[lane].Kind))
            {
                drawing.Rect(
                    $"fig-{MarkKinds.Class(mark.Kind)}",
                    At(mark.Start),
                    (lane * Lane) + 3,
                    Math.Max(.2, At(mark.End) - At(mark.Start)),
                    9
                );
            }
        }

        var counts = LaneNames.Select(lane =>
            $"{Wording.Number(marks.Count(mark => mark.Kind == lane.Kind))} {lane.Name.ToLowerInvariant()}"
        );
        return drawing.Picture(
            "strip",
            bottom + 22,
            $"Where the marks stand in the {Wording.Count(text.Paragraphs.Count, "paragraph")}: {Wording.List(counts)}."
        );
    }
}
