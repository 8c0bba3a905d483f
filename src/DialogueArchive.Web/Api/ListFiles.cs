using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace DialogueArchive.Web.Api;

/// <summary>The whole of a list as a file, from the same handler that answers page by page.</summary>
internal static class ListFiles
{
    /// <summary>Formats of every list.</summary>
    public const string Formats = Tables + "|atom";

    /// <summary>Formats of what is a table and no news.</summary>
    public const string Tables = "csv|ndjson";

    /// <summary>
    /// Maps the files of a list beside it: under the same filters, each has every item that the pages have together; a feed has one page.
    /// </summary>
    public static void MapListFiles(
        this IEndpointRouteBuilder api,
        string path,
        Delegate list,
        string formats = Formats
    )
    {
        // The last format has a dot inside, and a route takes the last one for the border.
        var feed = formats.Contains("atom", StringComparison.Ordinal) ? ".feed.{format:regex(^json$)}" : null;
        foreach (var suffix in new[] { $".{{format:regex(^({formats})$)}}", feed }.OfType<string>())
        {
            var endpoint = api.MapGet(path + suffix, list).ExcludeFromDescription();
            endpoint.AddEndpointFilter(
                (context, next) =>
                    ValueTask.FromResult<object?>(
                        new ListFile(context, next, (string)context.HttpContext.GetRouteValue("format")!)
                    )
            );
            endpoint.WithMetadata([
                .. Settings(),
                new FileOfList(suffix, suffix == feed ? ["feed.json"] : formats.Split('|'), suffix == feed),
            ]);
        }
    }

    // Declared, so that what checks the query knows them.
    private static IEnumerable<object> Settings()
    {
        static void Declare(bool bom = false, bool end = false) => _ = (bom, end);
        return ((Delegate)Declare).Method.GetParameters().Select(parameter => new Declared(parameter));
    }

    private sealed record Declared(ParameterInfo ParameterInfo) : IParameterBindingMetadata
    {
        public string Name => ParameterInfo.Name!;

        public bool HasTryParse => true;

        public bool HasBindAsync => false;

        public bool IsOptional => true;
    }
}

/// <summary>Says that an endpoint answers with the files of a list, for the contract.</summary>
/// <param name="Suffix">What its route has behind that of the list.</param>
/// <param name="Formats">The formats of the files.</param>
/// <param name="IsFeed">Whether it has only the beginning.</param>
internal sealed record FileOfList(string Suffix, IReadOnlyList<string> Formats, bool IsFeed);
