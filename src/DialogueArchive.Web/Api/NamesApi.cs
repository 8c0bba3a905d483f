using System.ComponentModel.DataAnnotations;
using DialogueArchive.Store.Search;
using DialogueArchive.Web.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>Names as they are begun to be written.</summary>
internal static class NamesApi
{
    public static void MapNames(this IEndpointRouteBuilder api) =>
        api.MapGet("/suggest", SuggestAsync).WithName("suggestNames").WithTags("Search");

    /// <summary>Organisations, topics, references and series of which a name, a variant or an acronym begins so, or a word of it does.</summary>
    /// <param name="q">The beginning of a name.</param>
    /// <param name="kind">What it may be the name of.</param>
    /// <param name="limit">At most so many, 1 to 50; 10 unless asked otherwise.</param>
    private static async Task<Ok<Suggestions>> SuggestAsync(
        HttpContext http,
        NameQueries names,
        string q,
        [WordOf<NamedKind>] string[] kind,
        CancellationToken cancellationToken,
        [Range(1, 50)] int limit = 10
    )
    {
        var found = await names.SuggestAsync(q, Words.Of<NamedKind>(kind), limit, cancellationToken);
        return TypedResults.Ok(
            new Suggestions([
                .. found.Select(name => new Suggestion(
                    name.Kind,
                    name.Slug,
                    name.Name,
                    name.Matched,
                    name.Party,
                    $"{http.Request.Site}{Address(name)}"
                )),
            ])
        );
    }

    /// <summary>The page of what has the name.</summary>
    public static string Address(FoundName name) => $"/{PartOf(name.Kind)}/{name.Slug}";

    /// <summary>The part of the site where things of a kind stand.</summary>
    public static string PartOf(NamedKind kind) =>
        kind switch
        {
            NamedKind.Organisation => "organisations",
            NamedKind.Topic => "topics",
            NamedKind.Reference => "references",
            _ => "series",
        };
}

/// <summary>What may be meant.</summary>
/// <param name="Items">The likeliest first.</param>
public sealed record Suggestions(IReadOnlyList<Suggestion> Items);

/// <summary>Something of which a name begins as was asked.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its lasting name.</param>
/// <param name="Name">Its preferred name.</param>
/// <param name="Matched">The name that begins so.</param>
/// <param name="Party">Of an organisation, the code of its party.</param>
/// <param name="Address">Its page.</param>
public sealed record Suggestion(
    NamedKind Kind,
    string Slug,
    string Name,
    string Matched,
    string? Party,
    string Address
);
