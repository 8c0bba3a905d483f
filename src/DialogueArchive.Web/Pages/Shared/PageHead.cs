using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>A link with its words.</summary>
public sealed record Link(string Words, string Address);

/// <summary>What stands at the top of a page, at the same place on each.</summary>
public sealed record PageHead
{
    /// <summary>The title in the browser's tab; unique in the site. The layout adds the archive's name.</summary>
    public required string Title { get; init; }

    /// <summary>The heading; null where the page writes its own.</summary>
    public string? Heading { get; init; }

    /// <summary>The large numerals in the margin: one, or the two of a pair. The heading says the same in words.</summary>
    public IReadOnlyList<string> Figure { get; init; } = [];

    /// <summary>One or two sentences under the heading.</summary>
    public string? Lead { get; init; }

    /// <summary>The entry of the menu to which the page belongs.</summary>
    public string? Section { get; init; }

    /// <summary>The pages above this one, the nearest last.</summary>
    public IReadOnlyList<Link> Above { get; init; } = [];

    /// <summary>The page's own name under those above.</summary>
    public string? Here { get; init; }

    /// <summary>Address of the same answer as JSON.</summary>
    public string? Json { get; init; }

    /// <summary>Address of the same answer as a table.</summary>
    public string? Csv { get; init; }

    /// <summary>Address of the same answer as a picture.</summary>
    public string? Svg { get; init; }

    /// <summary>The same answer in further formats.</summary>
    public IReadOnlyList<FileLink> Files { get; init; } = [];

    /// <summary>How the page is cited; null where it is not.</summary>
    public CiteView? Cite { get; init; }

    /// <summary>Other ways on from this page, after the JSON.</summary>
    public IReadOnlyList<Link> Exits { get; init; } = [];

    /// <summary>Every format of the page, for the head of the document.</summary>
    public IEnumerable<FileLink> Alternates =>
        new[]
        {
            Json is null ? null : new FileLink("JSON", Json, "application/json"),
            Csv is null ? null : new FileLink("CSV", Csv, "text/csv"),
            Svg is null ? null : new FileLink("SVG", Svg, "image/svg+xml"),
        }
            .OfType<FileLink>()
            .Concat(Files)
            .Concat(Cite?.Files ?? []);

    /// <summary>The address under which search engines file the page, where it has several.</summary>
    public string? Canonical { get; init; }
}

/// <summary>How a page hands its head to the layout.</summary>
public static class PageHeadViewData
{
    extension(ViewDataDictionary data)
    {
        /// <summary>The head of the page being shown.</summary>
        public PageHead Head
        {
            get => (PageHead)data[nameof(PageHead)]!;
            set => data[nameof(PageHead)] = value;
        }
    }
}
