using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>The class of each kind of mark in the style sheet.</summary>
public static class MarkKinds
{
    /// <summary>The class of words that the visitor was sent to.</summary>
    public const string Hit = "hit";

    /// <summary>"o", "t", "a", "r" or "x".</summary>
    public static string Class(MarkKind kind) =>
        kind switch
        {
            MarkKind.Organisation => "o",
            MarkKind.Topic => "t",
            MarkKind.Act => "a",
            MarkKind.Reference => "r",
            _ => "x",
        };
}
