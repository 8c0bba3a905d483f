using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DialogueArchive.Web.Pages.Topics;

/// <summary>The controlled vocabulary: what the texts speak of, and what they do not.</summary>
public sealed class IndexModel(TopicQueries topics) : PageModel
{
    /// <summary>Topics that a text mentions, the most strongly spoken of first, then by name.</summary>
    public IReadOnlyList<TopicSummary> Mentioned { get; private set; } = [];

    /// <summary>Topics that no text here mentions.</summary>
    public IReadOnlyList<TopicSummary> Silent { get; private set; } = [];

    /// <summary>Asks for the vocabulary.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = (
            await topics.ListAsync(new PageRequest(PageRequest.MaximumLimit), cancellationToken: cancellationToken)
        ).Items;
        Mentioned =
        [
            .. all.Where(topic => topic.Meetings > 0)
                .OrderByDescending(topic => topic.Strongest ?? 0)
                .ThenBy(topic => topic.Name, StringComparer.Ordinal),
        ];
        Silent = [.. all.Where(topic => topic.Meetings == 0)];
    }
}
