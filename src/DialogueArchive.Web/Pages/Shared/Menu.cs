namespace DialogueArchive.Web.Pages.Shared;

/// <summary>The parts of the site, in the order of the menu.</summary>
public static class Menu
{
    /// <summary>What the menu on top lists.</summary>
    public static IReadOnlyList<Link> Main { get; } =
    [
        new("Meetings", "/meetings"),
        new("Series", "/series"),
        new("Organisations", "/organisations"),
        new("Topics", "/topics"),
        new("References", "/references"),
        new("Commitments", "/commitments"),
        new("Compare", "/compare"),
    ];

    /// <summary>What the foot lists as well.</summary>
    public static IReadOnlyList<Link> Foot { get; } =
    [
        new("About", "/about"),
        new("Search", "/search"),
        new("Timeline", "/timeline"),
        new("Places", "/places"),
        new("Glossary", "/glossary"),
        new("Coverage", "/coverage"),
        new("Changes", "/changes"),
        new("Downloads", "/downloads"),
        new("Who sat where", "/compare/participants"),
        new("Method", "/about#method"),
        new("Accuracy", "/about/accuracy"),
        new("Strength", "/about#strength"),
        new("Neutrality", "/about#neutrality"),
        new("Accessibility", "/about#accessibility"),
        new("Keyboard", "/help/keyboard"),
        new("API", "/api/docs"),
    ];
}
