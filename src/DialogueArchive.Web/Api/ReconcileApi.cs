using System.Text.Json;
using System.Text.Json.Serialization;
using DialogueArchive.Store.Search;
using DialogueArchive.Web.Exports;
using DialogueArchive.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DialogueArchive.Web.Api;

/// <summary>
/// Matches the names of somebody else's list with ours, by the Reconciliation Service API 0.2 of the W3C community group
/// (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/), as OpenRefine speaks it.
/// </summary>
internal static class ReconcileApi
{
    /// <summary>The name of the operation in the contract.</summary>
    public const string Operation = "reconcileNames";

    private const string Path = "/reconcile";

    private const int MostQueries = 100;

    private const int MostCandidates = 50;

    private const double Sure = 100;

    public static void MapReconcile(this IEndpointRouteBuilder api)
    {
        var reconcile = api.MapGroup(Path).WithTags("Reconcile").WithMetadata(new AlwaysWhole());
        reconcile.MapGet("", AnswerAsync).WithName(Operation).Produces<ReconcileService>();
        reconcile.MapGet("/suggest", SuggestAsync).WithName("suggestEntities");
    }

    /// <summary>The same questions in a form, as clients with many of them send.</summary>
    public static void MapReconcileForm(this IEndpointRouteBuilder site) =>
        site.MapPost($"{ArchiveSite.Api}/v1{Path}", AnswerFormAsync).ExcludeFromDescription();

    /// <summary>
    /// Tells what the service can do; or, given queries by the Reconciliation Service API, what their names may be the names of. The same
    /// address takes the queries as a form by POST.
    /// </summary>
    /// <param name="queries">A batch of queries, as JSON: {"q0": {"query": "NASA", "type": "organisation", "limit": 3}}.</param>
    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        NameQueries names,
        CancellationToken cancellationToken,
        string? queries = null
    ) =>
        queries is null
            ? TypedResults.Ok(ServiceAt(http.Request.Site))
            : await MatchAsync(http, names, queries, cancellationToken);

    private static async Task<IResult> AnswerFormAsync(
        HttpContext http,
        NameQueries names,
        CancellationToken cancellationToken
    )
    {
        if (!http.Request.HasFormContentType)
        {
            return Problems.Of(
                http,
                StatusCodes.Status415UnsupportedMediaType,
                "Send a form (application/x-www-form-urlencoded) with the field 'queries'."
            );
        }
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is BadHttpRequestException or InvalidDataException)
        {
            return Problems.Of(
                http,
                (failure as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest,
                "The form is too long or cannot be read; send fewer queries at once."
            );
        }
        return form["queries"] is [{ Length: > 0 } queries]
            ? await MatchAsync(http, names, queries, cancellationToken)
            : Problems.Unusable(
                http,
                "queries",
                "The form has no field 'queries'; give the batch of queries there, as JSON."
            );
    }

    /// <summary>Things of which a name begins so, in the form of the Reconciliation Service API.</summary>
    /// <param name="prefix">The beginning of a name.</param>
    private static async Task<Ok<ReconcileSuggestions>> SuggestAsync(
        NameQueries names,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        var found = await names.SuggestAsync(prefix, null, 10, cancellationToken);
        return TypedResults.Ok(
            new ReconcileSuggestions([
                .. found.Select(name => new ReconcileSuggestion(
                    IdOf(name),
                    name.Name,
                    Described(name),
                    [TypeOf(name.Kind)]
                )),
            ])
        );
    }

    private static async Task<IResult> MatchAsync(
        HttpContext http,
        NameQueries names,
        string queries,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, ReconcileQuery>? batch;
        try
        {
            batch = JsonSerializer.Deserialize(queries, ArchiveJson.Default.DictionaryStringReconcileQuery);
        }
        catch (JsonException failure)
        {
            return Problems.Unusable(http, "queries", $"The batch cannot be read as JSON: {failure.Message}");
        }
        if (batch is null || batch.Values.Any(query => string.IsNullOrWhiteSpace(query?.Query)))
        {
            return Problems.Unusable(
                http,
                "queries",
                "Each query needs the name to look for: {\"q0\": {\"query\": \"NASA\"}}."
            );
        }
        if (batch.Count > MostQueries)
        {
            return Problems.Unusable(
                http,
                "queries",
                $"The batch has {batch.Count} queries; send at most {MostQueries} at once."
            );
        }
        var answers = new Dictionary<string, ReconcileAnswer>(StringComparer.Ordinal);
        foreach (var (key, query) in batch)
        {
            answers[key] = new ReconcileAnswer(await CandidatesAsync(names, query, cancellationToken));
        }
        return TypedResults.Ok(answers);
    }

    private static async Task<IReadOnlyList<ReconcileCandidate>> CandidatesAsync(
        NameQueries names,
        ReconcileQuery query,
        CancellationToken cancellationToken
    )
    {
        // A type that is none of ours has nothing here.
        if (query.Type is { } type && Words.Find<NamedKind>(type) is null)
        {
            return [];
        }
        var found = await names.MatchAsync(
            query.Query!,
            Words.Find<NamedKind>(query.Type) is { } kind ? [kind] : null,
            query.Properties?.FirstOrDefault(property => property.Pid == "party")?.V
                is { ValueKind: JsonValueKind.String } party
                ? party.GetString()
                : null,
            Math.Clamp(query.Limit ?? 5, 1, MostCandidates),
            cancellationToken
        );
        // Sure is only what nothing else is as near to.
        var isSure = found.Count(name => name.Score >= Sure) == 1;
        return
        [
            .. found.Select(name => new ReconcileCandidate(
                IdOf(name),
                name.Name,
                Described(name),
                [TypeOf(name.Kind)],
                name.Score,
                isSure && name.Score >= Sure
            )),
        ];
    }

    private static ReconcileService ServiceAt(string site) =>
        new(
            ["0.2"],
            "DialogueArchive",
            $"{site}/",
            $"{site}/about",
            [.. Enum.GetValues<NamedKind>().Select(TypeOf)],
            new ReconcileView($"{site}/{{{{id}}}}"),
            new ReconcileSuggestServices(new ReconcileSuggestService($"{site}{ArchiveSite.Api}/v1{Path}", "/suggest"))
        );

    private static string IdOf(FoundName name) => NamesApi.Address(name)[1..];

    private static ReconcileType TypeOf(NamedKind kind) => new(Words.Of(kind), Wording.Capital(Words.Of(kind)));

    private static string Described(FoundName name) =>
        string.Join(
            ", ",
            new[]
            {
                Words.Of(name.Kind),
                name.Party is { } party ? Names.Party(party) : null,
                name.Matched == name.Name ? null : $"also {name.Matched}",
            }.OfType<string>()
        );
}

/// <summary>What the service is and can do.</summary>
/// <param name="Versions">Of the Reconciliation Service API.</param>
/// <param name="Name">The name of the service.</param>
/// <param name="IdentifierSpace">What identifiers stand behind.</param>
/// <param name="SchemaSpace">Where types are explained.</param>
/// <param name="DefaultTypes">The types there are.</param>
/// <param name="View">Where a thing is shown.</param>
/// <param name="Suggest">Where names are suggested.</param>
public sealed record ReconcileService(
    IReadOnlyList<string> Versions,
    string Name,
    string IdentifierSpace,
    string SchemaSpace,
    IReadOnlyList<ReconcileType> DefaultTypes,
    ReconcileView View,
    ReconcileSuggestServices Suggest
);

/// <summary>A type of things.</summary>
public sealed record ReconcileType(string Id, string Name);

/// <summary>The address of a thing, with a place for its identifier.</summary>
public sealed record ReconcileView(string Url);

/// <summary>Where names are suggested.</summary>
public sealed record ReconcileSuggestServices(ReconcileSuggestService Entity);

/// <summary>An address in two parts.</summary>
public sealed record ReconcileSuggestService(
    [property: JsonPropertyName("service_url")] string ServiceUrl,
    [property: JsonPropertyName("service_path")] string ServicePath
);

/// <summary>One query of a batch.</summary>
internal sealed record ReconcileQuery(
    string? Query,
    string? Type = null,
    int? Limit = null,
    IReadOnlyList<ReconcileProperty>? Properties = null
);

/// <summary>What else the asking list knows: 'party', with a code.</summary>
internal sealed record ReconcileProperty(string? Pid, JsonElement V);

/// <summary>What may be meant by one query.</summary>
internal sealed record ReconcileAnswer(IReadOnlyList<ReconcileCandidate> Result);

/// <summary>Something that may be meant.</summary>
internal sealed record ReconcileCandidate(
    string Id,
    string Name,
    string Description,
    IReadOnlyList<ReconcileType> Type,
    double Score,
    bool Match
);

/// <summary>What may be meant by the beginning of a name.</summary>
public sealed record ReconcileSuggestions(IReadOnlyList<ReconcileSuggestion> Result);

/// <summary>Something of which a name begins so.</summary>
public sealed record ReconcileSuggestion(
    string Id,
    string Name,
    string Description,
    IReadOnlyList<ReconcileType> Notable
);
