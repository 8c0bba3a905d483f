using System.Text.Encodings.Web;
using DialogueArchive.Web.Hosting;
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
        api.AddEndpointFilter<PageLinks>();
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
                Contact = new OpenApiContact { Name = "The editors of this archive" },
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
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
        swagger.OperationFilter<FilesAsSent>();
        swagger.OperationFilter<ReconcileAsSent>();
        swagger.DocumentFilter<FilesOfLists>();
        swagger.DocumentFilter<Examples>();
        swagger.DocumentFilter<FormatsOfThings>();
        swagger.DocumentFilter<Preface>();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.xml").Order(StringComparer.Ordinal))
        {
            swagger.IncludeXmlComments(file);
        }
    }
}
