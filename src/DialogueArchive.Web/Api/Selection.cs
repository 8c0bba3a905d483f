using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DialogueArchive.Web.Api;

/// <summary>
/// The parameter <c>fields</c>: of every item of a list, or of a thing, only the fields that are named, in the order in which they always
/// stand. Several are given with commas between, or one after the other.
/// </summary>
internal sealed class Selection(IOptions<JsonOptions> json) : IEndpointFilter, IOperationFilter
{
    public const string Parameter = "fields";

    private JsonSerializerOptions Options => json.Value.SerializerOptions;

    /// <summary>The fields that a request names, and with them the parts that it includes; null when it names none, and so wants all.</summary>
    public static HashSet<string>? Named(HttpRequest request) =>
        request.Query.TryGetValue(Parameter, out var values)
            ? CommasAttribute.Split(values.Concat(request.Query[MeetingsApi.Include])).ToHashSet(StringComparer.Ordinal)
            : null;

    /// <summary>Whether the answers of an endpoint have fields to choose from.</summary>
    public static bool IsOffered(Endpoint endpoint) => AnswerOf(endpoint) is not null;

    /// <summary>What is wrong with the fields that a request names; null when nothing is.</summary>
    public static string? ErrorIn(HttpRequest request, Endpoint endpoint, JsonSerializerOptions options)
    {
        if (!request.Query.TryGetValue(Parameter, out var values))
        {
            return null;
        }
        var named = CommasAttribute.Split(values).ToList();
        var known = FieldsOf(AnswerOf(endpoint)!, options);
        return named.Count == 0 ? $"'{Parameter}' is empty; leave it out or name fields."
            : named.Find(field => !known.Contains(field, StringComparer.Ordinal)) is { } unknown
                ? $"'{Parameter}' names '{unknown}'; did you mean '{Nearest.To(unknown, known)}'? There are {string.Join(", ", known)}."
            : null;
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (
            Named(context.HttpContext.Request) is not { } named
            || ((answer as INestedHttpResult)?.Result ?? answer) is not IValueHttpResult { Value: { } value }
            || value is Microsoft.AspNetCore.Mvc.ProblemDetails
        )
        {
            return answer;
        }
        var whole = JsonSerializer.SerializeToNode(value, Options.GetTypeInfo(value.GetType()))!.AsObject();
        foreach (var thing in value is IListOf ? whole["items"]!.AsArray().Select(item => item!.AsObject()) : [whole])
        {
            foreach (var field in thing.Select(field => field.Key).Where(key => !named.Contains(key)).ToList())
            {
                thing.Remove(field);
            }
        }
        return TypedResults.Text(whole.ToJsonString(Options), "application/json; charset=utf-8");
    }

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var endpoint = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (AnswerIn([.. endpoint]) is not { } answer)
        {
            return;
        }
        (operation.Parameters ??= []).Add(
            new OpenApiParameter
            {
                Name = Parameter,
                In = ParameterLocation.Query,
                Description = "Only these fields of every item, or of the thing; all when left out.",
                Style = ParameterStyle.Form,
                Explode = false,
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Enum = [.. FieldsOf(answer, Options).Select(field => (JsonNode)JsonValue.Create(field))],
                    },
                },
            }
        );
    }

    private static List<string> FieldsOf(Type answer, JsonSerializerOptions options)
    {
        var item =
            answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(ListOf<>)
                ? answer.GetGenericArguments()[0]
                : answer;
        // Parts have a parameter of their own.
        var parts = item.GetProperties()
            .Where(property => property.IsDefined(typeof(JsonIgnoreAttribute), false))
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        return
        [
            .. options
                .GetTypeInfo(item)
                .Properties.Select(property => property.Name)
                .Except(parts, StringComparer.Ordinal),
        ];
    }

    private static Type? AnswerOf(Endpoint endpoint) => AnswerIn(endpoint.Metadata);

    private static Type? AnswerIn(IReadOnlyList<object> metadata) =>
        metadata.Any(each => each is AlwaysWhole)
            ? null
            : metadata
                .OfType<IProducesResponseTypeMetadata>()
                .Where(produced => produced.StatusCode == StatusCodes.Status200OK)
                .Select(produced => produced.Type)
                .FirstOrDefault(type =>
                    type?.Namespace?.StartsWith(nameof(DialogueArchive), StringComparison.Ordinal) == true
                );
}

/// <summary>Marks endpoints whose answers have a form of somebody else's, of which nothing can be left out.</summary>
internal sealed class AlwaysWhole;
