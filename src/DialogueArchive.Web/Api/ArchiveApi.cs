using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DialogueArchive.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DialogueArchive.Web.Api;

/// <summary>The API as a whole: its resources, and how it describes itself.</summary>
internal static class ArchiveApi
{
    public static IServiceCollection AddArchiveApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ArchiveJson.Default);
            // Answers are never part of a page, and quotes should be readable.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddProblemDetails();
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
                policy
                    .AllowAnyOrigin()
                    .WithMethods(HttpMethods.Get, HttpMethods.Head)
                    .AllowAnyHeader()
                    .WithExposedHeaders("ETag", "Last-Modified", "Link", "Retry-After", "Row-Count")
            )
        );
        services.AddExceptionHandler<ApiFailure>();
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(Describe);
    }

    public static void MapArchiveApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(ArchiveSite.Api + "/v1");
        api.AddEndpointFilter<FormerAddresses>();
        api.AddEndpointFilter<QueryCheck>();
        api.AddEndpointFilter<Selection>();
        api.WithMetadata(new ChangesWithTheArchive());
        api.ProducesProblem(StatusCodes.Status400BadRequest);
        api.ProducesProblem(StatusCodes.Status500InternalServerError);
        ((IEndpointConventionBuilder)api).Add(AnswerHead);
        api.MapMeetings();
        api.MapDocuments();
        api.MapFormats();
        api.MapDownloads();
        api.MapSeries();
        api.MapOrganisations();
        api.MapTopics();
        api.MapStatements();
        api.MapCommitments();
        api.MapReferences();
        api.MapSearch();
        api.MapGlossary();
        api.MapCompare();
        api.MapTimeline();
        api.MapNames();
        api.MapReconcile();
        endpoints.MapReconcileForm();
        api.MapPlaces();
        api.MapChanges();
        api.MapCoverage();
        api.MapAccuracy();

        endpoints
            .MapSwagger(
                "/openapi/{documentName}.json",
                swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1
            )
            .WithMetadata(new ChangesWithTheArchive());
        endpoints.MapGet(ArchiveSite.Api, () => TypedResults.Redirect(ArchiveSite.TryOut)).ExcludeFromDescription();
    }

    /// <summary>States that an unknown slug is answered with a problem.</summary>
    public static RouteHandlerBuilder ProducesNotFound(this RouteHandlerBuilder endpoint) =>
        endpoint.ProducesProblem(StatusCodes.Status404NotFound);

    private static void AnswerHead(EndpointBuilder endpoint)
    {
        endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    private static void Describe(SwaggerGenOptions swagger)
    {
        swagger.SwaggerDoc(
            "v1",
            new OpenApiInfo
            {
                Title = "DialogueArchive API",
                Version = "v1",
                Description =
                    "Meetings of space dialogues as read from press releases, every fact with the words it was read from. "
                    + "Spans count UTF-16 code units of the reading text. Errors are problem documents (RFC 9457).",
            }
        );
        // HEAD answers as GET does, without the body.
        swagger.DocInclusionPredicate((_, api) => api.HttpMethod != HttpMethods.Head);
        swagger.SupportNonNullableReferenceTypes();
        swagger.NonNullableReferenceTypesAsRequired();
        swagger.SchemaFilter<AnswersAsSent>();
        swagger.ParameterFilter<AllowedWords>();
        swagger.OperationFilter<Selection>();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.xml").Order(StringComparer.Ordinal))
        {
            swagger.IncludeXmlComments(file);
        }
    }
}

/// <summary>Answers as they are sent: every key is there, null or not, and new keys may come.</summary>
internal sealed class AnswersAsSent : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } answer || IsOpen(context.Type))
        {
            return;
        }
        answer.AdditionalPropertiesAllowed = true;
        answer.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
        var nullability = new NullabilityInfoContext();
        foreach (var member in context.Type.GetProperties())
        {
            var key = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (member.GetCustomAttribute<JsonIgnoreAttribute>() is not null)
            {
                answer.Required.Remove(key);
            }
            if (
                properties.TryGetValue(key, out var value)
                && value is OpenApiSchemaReference
                && nullability.Create(member).ReadState == NullabilityState.Nullable
            )
            {
                properties[key] = new OpenApiSchema
                {
                    Description = value.Description,
                    OneOf = [value, new OpenApiSchema { Type = JsonSchemaType.Null }],
                };
            }
        }
    }

    // Problem documents leave out what they do not have.
    private static bool IsOpen(Type type) => typeof(ProblemDetails).IsAssignableFrom(type);
}

/// <summary>Lists the words that a parameter takes.</summary>
internal sealed class AllowedWords : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is OpenApiParameter { In: ParameterLocation.Query, Schema.Type: JsonSchemaType.Array } filter)
        {
            // A filter that may be repeated may also be left out.
            filter.Required = false;
        }
        if (context.ParameterInfo is not { } declared || QueryCheck.AllowedIn(declared) is not { } words)
        {
            return;
        }
        var schema = parameter.Schema is OpenApiSchema { Items: OpenApiSchema items } ? items : parameter.Schema;
        ((OpenApiSchema)schema!).Enum = [.. words.Select(word => JsonValue.Create(word))];
    }
}
