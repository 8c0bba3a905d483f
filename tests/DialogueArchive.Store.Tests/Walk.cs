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

    /// <summary>The same from the last page back to the first.</summary>
    public static async Task<IReadOnlyList<T>> BackAsync<T>(Func<PageRequest, Task<PageOf<T>>> ask, int limit)
    {
        var all = new List<T>();
        var first = await ask(new PageRequest(limit));
        var cursor = first.Last;
        while (cursor is not null)
        {
            var page = await ask(new PageRequest(limit, cursor));
            Assert.InRange(page.Items.Count, 1, limit);
            all.InsertRange(0, page.Items);
            cursor = page.Prev;
        }
        return first.Last is null ? first.Items : all;
    }
}
