using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>Where a long list begins and goes on.</summary>
/// <param name="First">The first page; null on it.</param>
/// <param name="Prev">The page before this one; null on the first.</param>
/// <param name="Next">The page after this one; null on the last.</param>
/// <param name="Last">The last page; null on it.</param>
/// <param name="Shown">Items on this page.</param>
/// <param name="Total">Items on all pages.</param>
public sealed record Pager(string? First, string? Prev, string? Next, string? Last, int Shown, int Total)
{
    /// <summary>The pages around this one, each at the address that goes with its cursor, null for the first.</summary>
    public static Pager Of<T>(PageOf<T> page, Func<string?, string> address) =>
        new(
            page.Prev is null ? null : address(null),
            page.Prev is null ? null : address(page.Prev),
            page.Next is null ? null : address(page.Next),
            page.Next is null || page.Last is null ? null : address(page.Last),
            page.Items.Count,
            page.Total
        );
}
