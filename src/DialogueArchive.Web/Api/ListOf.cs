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

    Type IListOf.ItemType => typeof(T);
}

/// <summary>A page of a list, whatever its items are.</summary>
internal interface IListOf
{
    IEnumerable<object> Items { get; }

    int Total { get; }

    ListLinks Links { get; }

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
    /// <summary>The page as the catalogue gave it, with the addresses of the others.</summary>
    public static Ok<ListOf<T>> Of<T>(HttpContext http, PageOf<T> page)
    {
        var links = new ListLinks(
            Address(http.Request, null),
            page.Prev is null ? null : Address(http.Request, page.Prev),
            page.Next is null ? null : Address(http.Request, page.Next),
            Address(http.Request, page.Last)
        );
        return TypedResults.Ok(new ListOf<T>(page.Items, page.Total, links));
    }

    /// <summary>The page that a handler answers with; null when it answers with something else.</summary>
    public static IListOf? In(object? answer) =>
        ((answer as INestedHttpResult)?.Result ?? answer) is IValueHttpResult { Value: IListOf list } ? list : null;

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

/// <summary>Tells in the header of an answer that is a page of a list where the others are (RFC 8288).</summary>
internal sealed class PageLinks : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (ListAnswer.In(answer) is { Links: var links })
        {
            context.HttpContext.Response.Headers.Link = string.Join(
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
        }
        return answer;
    }
}
