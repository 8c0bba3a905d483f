namespace DialogueArchive.Web.Tests;

/// <summary>Every public address, with the slugs of the two press releases where it takes one.</summary>
internal static class Addresses
{
    public static string[] Pages { get; } =
    [
        "/",
        "/meetings",
        "/meetings/jp-us-space-1",
        "/meetings/jp-us-space-2",
        "/meetings/jp-us-space-5",
        "/meetings/jp-us-space-5/text",
        "/meetings/jp-us-space-5/s/4.2-826dbc",
        "/documents/jp-us-space-1-joint-statement-en",
        "/documents/jp-us-space-5-joint-statement-en/understanding",
        "/series",
        "/series/jp-us-space",
        "/organisations",
        "/organisations/jp-mofa",
        "/topics",
        "/topics/space-situational-awareness",
        "/references",
        "/compare",
        "/compare/meetings?a=jp-us-space-1&b=jp-us-space-5",
        "/compare/meetings?a=jp-us-space-1&b=jp-us-space-5&follow=parents",
        "/compare/participants?series=jp-us-space",
        "/search",
        "/search?q=space+debris",
        "/search?q=nothing-has-this",
        "/about",
        "/about/accuracy",
    ];

    public static string[] Api { get; } =
    [
        "/api/v1/meetings",
        "/api/v1/meetings/jp-us-space-5",
        "/api/v1/meetings/jp-us-space-5/delegations",
        "/api/v1/meetings/jp-us-space-5/topics",
        "/api/v1/meetings/jp-us-space-5/statements",
        "/api/v1/meetings/jp-us-space-5/references",
        "/api/v1/meetings/jp-us-space-5/documents",
        "/api/v1/documents",
        "/api/v1/documents/jp-us-space-1-joint-statement-en",
        "/api/v1/documents/jp-us-space-1-joint-statement-en/record",
        "/api/v1/documents/jp-us-space-1-joint-statement-en/text",
        "/api/v1/documents/jp-us-space-5-joint-statement-en/understanding",
        "/api/v1/series",
        "/api/v1/series/jp-us-space",
        "/api/v1/organisations",
        "/api/v1/organisations/jp-mofa",
        "/api/v1/topics",
        "/api/v1/topics/space-situational-awareness",
        "/api/v1/statements?actor=both&act=welcomed",
        "/api/v1/references?kind=agreement",
        "/api/v1/search?q=space",
        "/api/v1/accuracy",
        "/api/v1/compare/meetings?a=jp-us-space-1&b=jp-us-space-5",
        "/api/v1/compare/meetings?a=jp-us-space-1&b=jp-us-space-5&follow=successors",
        "/api/v1/compare/participants?series=jp-us-space",
        "/api/v1/compare/participants?meetings=jp-us-space-1,jp-us-space-5&party=JP",
    ];
}
