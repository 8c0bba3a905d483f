using Markdig;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.About;

/// <summary>How the archive works, from the Markdown beside this file.</summary>
public sealed class IndexModel : PageModel
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers()
        .UsePipeTables()
        .UseSmartyPants()
        .DisableHtml()
        .Build();

    private static readonly Lazy<IReadOnlyList<Chapter>> Written = new(Read);

    /// <summary>The text, one chapter a heading.</summary>
    public IReadOnlyList<Chapter> Chapters => Written.Value;

    /// <summary>A heading, its address on the page and what stands under it.</summary>
    public sealed record Chapter(string Title, string Id, IHtmlContent Body);

    private static List<Chapter> Read()
    {
        using var stream = typeof(IndexModel).Assembly.GetManifestResourceStream("about.md")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split("\n## ", StringSplitOptions.RemoveEmptyEntries)
                .Select(chapter => chapter.TrimStart('#', ' ').Split('\n', 2))
                .Select(parts => new Chapter(
                    parts[0].Trim(),
                    parts[0].Trim().ToLowerInvariant().Replace(' ', '-'),
                    new HtmlString(Markdig.Markdown.ToHtml(parts[1], Markdown))
                )),
        ];
    }
}
