using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace DialogueArchive.Web.Charts;

/// <summary>How many of the known meetings have a text here: the rest is hatched.</summary>
public static class HeldChart
{
    /// <summary>The bar; its finding is its name.</summary>
    public static IHtmlContent Draw(int recorded, int known)
    {
        var held = recorded * 100d / Math.Max(1, recorded + known);
        return new Drawing()
            .Rect("held", 0, 1, held, 22)
            .Rect("nhbox", held, 1, 100 - held, 22)
            .Picture(
                "strip",
                26,
                $"{Wording.Tally(recorded + known, "known meeting")}, {Wording.Number(recorded)} of them with a text here"
            );
    }
}
