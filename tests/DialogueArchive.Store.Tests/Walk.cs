using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Tests;

/// <summary>Goes through a list page by page.</summary>
internal static class Walk
{
    public static async Task<IReadOnlyList<T>> AllAsync<T>(Func<PageRequest, Task<PageOf<T>>> ask, int limit)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var page = await ask(new PageRequest(limit, cursor));
            Assert.InRange(page.Items.Count, 0, limit);
            all.AddRange(page.Items);
            cursor = page.Next;
        } while (cursor is not null);
        return all;
    }
}
