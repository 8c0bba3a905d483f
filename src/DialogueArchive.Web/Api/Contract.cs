using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DialogueArchive.Web.Api;

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
        if (context.ParameterInfo is not { } declared)
        {
            return;
        }
        if (parameter is OpenApiParameter several && declared.IsDefined(typeof(CommasAttribute), false))
        {
            several.Style = ParameterStyle.Form;
            several.Explode = false;
        }
        if (declared.GetCustomAttribute<RangeAttribute>() is { } range && parameter.Schema is OpenApiSchema number)
        {
            number.Minimum = Convert.ToString(range.Minimum, CultureInfo.InvariantCulture);
            number.Maximum = Convert.ToString(range.Maximum, CultureInfo.InvariantCulture);
        }
        if (QueryCheck.AllowedIn(declared) is not { } words)
        {
            return;
        }
        var schema = parameter.Schema is OpenApiSchema { Items: OpenApiSchema items } ? items : parameter.Schema;
        ((OpenApiSchema)schema!).Enum = [.. words.Select(word => JsonValue.Create(word))];
    }
}

/// <summary>The one address that answers a question in another form than none.</summary>
internal sealed class ReconcileAsSent : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId != ReconcileApi.Operation)
        {
            return;
        }
        var body = (OpenApiMediaType)((OpenApiResponse)operation.Responses!["200"]).Content!["application/json"];
        body.Schema = new OpenApiSchema
        {
            OneOf =
            [
                body.Schema!,
                context.SchemaGenerator.GenerateSchema(
                    typeof(Dictionary<string, ReconcileAnswer>),
                    context.SchemaRepository
                ),
            ],
        };
    }
}

/// <summary>Files are told by the types that their suffixes stand for.</summary>
internal sealed class FilesAsSent : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var format = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(each => each.Name == "format");
        if (format?.Schema is not OpenApiSchema { Pattern: { } pattern } schema)
        {
            return;
        }
        var formats = pattern.Trim('^', '$', '(', ')').Split('|');
        var before = context.ApiDescription.RelativePath!.Contains(".csl.", StringComparison.Ordinal) ? "csl." : "";
        schema.Pattern = null;
        schema.Enum = [.. formats.Select(each => (JsonNode)JsonValue.Create(each))];
        ((OpenApiResponse)operation.Responses!["200"]).Content = ContentOf(formats.Select(each => before + each));
    }

    /// <summary>Bodies of files with these suffixes.</summary>
    public static Dictionary<string, IOpenApiMediaType> ContentOf(IEnumerable<string> suffixes) =>
        suffixes
            .Select(Negotiation.TypeOf)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                type => type,
                IOpenApiMediaType (_) =>
                    new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                StringComparer.Ordinal
            );
}

/// <summary>
/// Beside every list the files of it, which the same handler answers: under the same filters, without pages, for each has the whole.
/// </summary>
internal sealed class FilesOfLists(EndpointDataSource endpoints) : IDocumentFilter
{
    private static readonly string[] OfPages = ["limit", "cursor"];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<FileOfList>() is { } file)
            {
                var end = endpoint.RoutePattern.RawText!.IndexOf(file.Suffix, StringComparison.Ordinal);
                Add(swaggerDoc, endpoint.RoutePattern.RawText[..end], file);
            }
        }
    }

    private static void Add(OpenApiDocument contract, string list, FileOfList file)
    {
        var pages = contract.Paths[list].Operations![HttpMethod.Get];
        var content = FilesAsSent.ContentOf(file.Formats);
        var path = file.IsFeed ? $"{list}.feed.json" : $"{list}.{{format}}";
        if (contract.Paths.TryGetValue(path, out var held))
        {
            Extend(held.Operations![HttpMethod.Get], file.Formats, content);
            return;
        }
        // Most files have no room for parts; the list itself says which has.
        var parameters = pages.Parameters!.Where(each => each.Name != MeetingsApi.Include);
        if (!file.IsFeed)
        {
            parameters = parameters
                .Where(each => !OfPages.Contains(each.Name, StringComparer.Ordinal))
                .Prepend(Choice(file.Formats))
                .Append(Switch("bom", "Whether a table begins with a byte-order mark, as some spreadsheets want it."))
                .Append(Switch("end", "Whether a table ends with a line that counts its rows."));
        }
        contract.Paths.Add(
            path,
            new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Get] = new(pages)
                    {
                        OperationId = pages.OperationId + (file.IsFeed ? "Feed" : "File"),
                        Summary = file.IsFeed
                            ? "The beginning of the list as a JSON Feed."
                            : "The whole list as a file.",
                        Description = pages.Summary,
                        Parameters = [.. parameters],
                        Responses = new OpenApiResponses(pages.Responses!)
                        {
                            ["200"] = new OpenApiResponse { Description = "OK", Content = content },
                        },
                    },
                },
            }
        );
    }

    // A list that has files of another kind as well.
    private static void Extend(
        OpenApiOperation files,
        IReadOnlyList<string> formats,
        Dictionary<string, IOpenApiMediaType> content
    )
    {
        var choice = files.Parameters!.OfType<OpenApiParameter>().First(each => each.Name == "format");
        choice.Description = $"{choice.Description!.TrimEnd('.')}; {string.Join(", ", formats)} have the whole list.";
        foreach (var format in formats)
        {
            ((OpenApiSchema)choice.Schema!).Enum!.Add(JsonValue.Create(format));
        }
        foreach (var (type, body) in content)
        {
            ((OpenApiResponse)files.Responses!["200"]).Content!.Add(type, body);
        }
    }

    private static OpenApiParameter Choice(IReadOnlyList<string> formats) =>
        new()
        {
            Name = "format",
            In = ParameterLocation.Path,
            Required = true,
            Description = $"{string.Join(", ", formats.SkipLast(1))} or {formats[^1]}.",
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. formats.Select(each => (JsonNode)JsonValue.Create(each))],
            },
        };

    private static OpenApiParameter Switch(string name, string description) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean },
        };
}

/// <summary>
/// What an address answers in another format than JSON is told at the address itself, where the header Accept asks for it: an address with
/// a suffix behind a name would read like another name.
/// </summary>
internal sealed class FormatsOfThings : IDocumentFilter
{
    private const string Suffix = ".{format}";
    private const string Csl = ".csl" + Suffix;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var paths = swaggerDoc.Paths;
        foreach (var path in paths.Keys.Where(path => path.EndsWith(Csl, StringComparison.Ordinal)).ToList())
        {
            var files = Get(paths, path[..^Csl.Length] + Suffix);
            ((OpenApiSchema)files.Parameters!.Single(each => each.Name == "format").Schema!).Enum!.Add("csl.json");
            Move(paths, path, files);
        }
        foreach (var path in paths.Keys.Where(path => path.EndsWith('}' + Suffix, StringComparison.Ordinal)).ToList())
        {
            if (paths.ContainsKey(path[..^Suffix.Length]))
            {
                var thing = Get(paths, path[..^Suffix.Length]);
                var formats = (
                    (OpenApiSchema)Get(paths, path).Parameters!.Single(each => each.Name == "format").Schema!
                ).Enum!.Select(format => $".{format}");
                thing.Description = $"{thing.Summary} Also with {string.Join(", ", formats)} behind the name.";
                Move(paths, path, thing);
            }
        }
    }

    private static OpenApiOperation Get(OpenApiPaths paths, string path) => paths[path].Operations![HttpMethod.Get];

    private static void Move(OpenApiPaths paths, string path, OpenApiOperation to)
    {
        foreach (var (type, body) in ((OpenApiResponse)Get(paths, path).Responses!["200"]).Content!)
        {
            ((OpenApiResponse)to.Responses!["200"]).Content!.TryAdd(type, body);
        }
        paths.Remove(path);
    }
}

/// <summary>What a reader of the contract wants to know besides: where, for whom, by what right, and what is where.</summary>
internal sealed class Preface : IDocumentFilter
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["Accuracy"] = "How well the reader reads, measured on texts it was not made for.",
        ["Changes"] = "What came in, was read anew or taken out, and when.",
        ["Commitments"] = "What was undertaken, and what came of it.",
        ["Compare"] = "Meetings, delegations, topics and wordings side by side.",
        ["Coverage"] = "What is here and what is missing.",
        ["Documents"] = "Press releases as received, their text and the record read from it.",
        ["Downloads"] = "The whole archive to take away.",
        ["Formats"] = "Citations, briefs and texts to take away.",
        ["Glossary"] = "Short forms as the texts explain them.",
        ["Meetings"] = "Meetings recorded, known and promised.",
        ["Organisations"] = "Ministries, agencies and bodies that take part.",
        ["Places"] = "Cities that were hosts.",
        ["Reconcile"] = "Names of other people's lists matched with ours.",
        ["References"] = "Agreements, programmes, bodies and meetings that texts point to.",
        ["Search"] = "Sentences by their words, and names by their beginning.",
        ["Series"] = "Dialogues, and the chains of their meetings.",
        ["Statements"] = "Who did or said what on which topic.",
        ["Timeline"] = "Everything with a date on one axis.",
        ["Topics"] = "The vocabulary of topics and where they are spoken of.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = "/", Description = "This archive." }];
        // Reading is open to everyone.
        swaggerDoc.Security = [new OpenApiSecurityRequirement()];
        foreach (var tag in swaggerDoc.Tags!)
        {
            tag.Description = Tags[tag.Name!];
        }
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            operation.Description ??= operation.Summary;
            // What comes before the first stop is enough for a list.
            operation.Summary = operation.Summary!.Split([':', '.', ';'])[0];
        }
    }
}

/// <summary>A value for every parameter that has an answer in an archive of the press releases that come with it.</summary>
internal sealed class Examples : IDocumentFilter
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["meeting"] = "jp-us-space-5",
        ["meetings"] = "jp-us-space-5",
        ["a"] = "jp-us-space-1",
        ["b"] = "jp-us-space-5",
        ["series"] = "jp-us-space",
        ["document"] = "jp-us-space-5-joint-statement-en",
        ["sentence"] = "4.2-826dbc",
        ["organisation"] = "jp-mofa",
        ["topic"] = "space-situational-awareness",
        ["reference"] = "qzss",
        ["commitment"] = "jp-us-space-1-next",
        ["place"] = "tokyo",
        ["party"] = "JP",
        ["country"] = "JP",
        ["actor"] = "both",
        ["q"] = "space debris",
        ["prefix"] = "space sit",
        ["queries"] = "{\"q0\": {\"query\": \"NASA\"}}",
        ["asof"] = "2014-06-01",
        ["changedSince"] = "2000-01-01",
    };

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["year"] = 2018,
        ["from"] = 2013,
        ["to"] = 2018,
        ["strength"] = 4,
        ["limit"] = 10,
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (
            var parameter in swaggerDoc
                .Paths.Values.SelectMany(path => path.Operations!.Values)
                .SelectMany(operation => operation.Parameters ?? [])
                .OfType<OpenApiParameter>()
        )
        {
            var schema = parameter.Schema as OpenApiSchema;
            var item = schema?.Items as OpenApiSchema ?? schema;
            var value =
                Numbers.TryGetValue(parameter.Name!, out var number) ? JsonValue.Create(number)
                : Values.TryGetValue(parameter.Name!, out var text) ? JsonValue.Create(text)
                : item?.Enum?.FirstOrDefault()?.DeepClone();
            parameter.Example =
                value is not null && schema?.Type == JsonSchemaType.Array ? new JsonArray(value) : value;
        }
    }
}
