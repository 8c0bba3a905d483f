using DialogueArchive.Store.Catalogue;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items of this page.</param>
/// <param name="Total">How many items the whole list has under this filter.</param>
/// <param name="Links">Where this list begins and goes on.</param>
public sealed record ListOf<T>(IReadOnlyList<T> Items, int Total, ListLinks Links) : IListOf
{
    IEnumerable<object> IListOf.Items => Items.Cast<object>();

    string? IListOf.Next => Links.Next;

    Type IListOf.ItemType => typeof(T);
}

/// <summary>A page of a list, whatever its items are.</summary>
internal interface IListOf
{
    IEnumerable<object> Items { get; }

    int Total { get; }

    /// <summary>The address of the page after this one.</summary>
    string? Next { get; }

    Type ItemType { get; }
}

/// <summary>Addresses of pages of a list, the same as in the <c>Link</c> header.</summary>
/// <param name="First">The first page.</param>
/// <param name="Prev">The page before this one; null on the first.</param>
/// <param name="Next">The page after this one; null on the last.</param>
/// <param name="Last">The last page; the first where it is the only one.</param>
public sealed record ListLinks(string First, string? Prev, string? Next, string Last);

/// <summary>Makes lists out of the catalogue's pages.</summary>
internal static class ListAnswer
{
    /// <summary>The page as the catalogue gave it, with links to the others (RFC 8288).</summary>
    public static Ok<ListOf<T>> Of<T>(HttpContext http, PageOf<T> page)
    {
        var links = new ListLinks(
            Address(http.Request, null),
            page.Prev is null ? null : Address(http.Request, page.Prev),
            page.Next is null ? null : Address(http.Request, page.Next),
            Address(http.Request, page.Last)
        );
        http.Response.Headers.Link = string.Join(
            ", ",
            new (string Rel, string? Address)[]
            {
                ("first", links.First),
                ("prev", links.Prev),
                ("next", links.Next),
                ("last", links.Last),
            }
                .Where(link => link.Address is not null)
                .Select(link => $"<{link.Address}>; rel=\"{link.Rel}\"")
        );
        return TypedResults.Ok(new ListOf<T>(page.Items, page.Total, links));
    }

    private static string Address(HttpRequest request, string? cursor)
    {
        var query = new QueryBuilder(
            request.Query.Where(entry => !entry.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase))
        );
        if (cursor is not null)
        {
            query.Add("cursor", cursor);
        }
        return $"{request.PathBase}{request.Path}{query}";
    }
}
