using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using DialogueArchive.Tests;

namespace DialogueArchive.Web.Tests.Api;

/// <summary>What the contract promises is what the archive answers: every example of it is asked for.</summary>
[Collection(ArchiveTests.Name)]
public sealed class ContractTests(ArchiveHost archive)
{
    // One of them has to be given, which a contract cannot say.
    private static readonly Dictionary<string, string> OneOf = new(StringComparer.Ordinal)
    {
        ["/api/v1/compare/participants"] = "series",
        ["/api/v1/compare/participants.{format}"] = "series",
        ["/api/v1/cite"] = "meeting",
        ["/api/v1/compare/wording"] = "meetings",
        ["/api/v1/compare/wording.{format}"] = "meetings",
        ["/api/v1/compare/topics"] = "series",
        ["/api/v1/compare/topics.{format}"] = "series",
    };

    // What is cited is one thing.
    private static readonly (string Path, string Parameter) NotBeside = ("/api/v1/cite", "document");

    [Fact]
    public async Task Every_example_is_answered_as_the_contract_says()
    {
        var contract = JsonNode.Parse(await archive.Http.GetStringAsync("/openapi/v1.json"))!.AsObject();
        var (faults, asked) = (new List<string>(), 0);
        foreach (var (path, item) in contract["paths"]!.AsObject())
        {
            var operation = item!["get"]!.AsObject();
            var parameters = (operation["parameters"]?.AsArray() ?? []).Select(each => each!.AsObject()).ToList();
            foreach (var address in AddressesOf(path, parameters))
            {
                asked++;
                faults.AddRange(await FaultsAsync(contract, operation, address, null));
            }
            if (!path.Contains("{format}", StringComparison.Ordinal))
            {
                foreach (var (type, _) in operation["responses"]!["200"]!["content"]!.AsObject())
                {
                    asked++;
                    faults.AddRange(
                        await FaultsAsync(contract, operation, AddressesOf(path, parameters).First(), type)
                    );
                }
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(asked > 400, $"only {asked} examples were asked for");
    }

    [Fact]
    public async Task Every_parameter_has_an_example()
    {
        var contract = JsonNode.Parse(await archive.Http.GetStringAsync("/openapi/v1.json"))!.AsObject();

        Assert.All(
            contract["paths"]!
                .AsObject()
                .SelectMany(path => path.Value!["get"]!["parameters"]?.AsArray() ?? [])
                .Select(parameter => parameter!.AsObject())
                .Where(parameter => Name(parameter) != "cursor" && TypeOf(parameter) != "boolean"),
            parameter => Assert.True(parameter.ContainsKey("example"), parameter.ToJsonString())
        );
    }

    private async Task<List<string>> FaultsAsync(
        JsonObject contract,
        JsonObject operation,
        string address,
        string? accepted
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null)
        {
            request.Headers.Accept.ParseAdd(accepted);
        }
        using var answer = await archive.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return [$"{address}: {(int)answer.StatusCode} {body}"];
        }
        var content = operation["responses"]!["200"]!["content"]!.AsObject();
        var type = answer.Content.Headers.ContentType!.MediaType!;
        if (accepted is not null && type != accepted)
        {
            return [$"{address}: {type} was sent for {accepted}"];
        }
        if (content[type] is not { } told)
        {
            return
            [
                $"{address}: {type} is not in the contract, which has {string.Join(", ", content.Select(each => each.Key))}",
            ];
        }
        return type == "application/json"
            ?
            [
                .. JsonSchema
                    .Check(contract, told["schema"]!.AsObject(), body)
                    // Fields that were not asked for are left out.
                    .Where(fault =>
                        !address.Contains("fields=", StringComparison.Ordinal)
                        || !fault.EndsWith(": required", StringComparison.Ordinal)
                    )
                    .Select(fault => $"{address}: {fault}"),
            ]
            : [];
    }

    // With what has to be given; and with each of the others by itself.
    private static IEnumerable<string> AddressesOf(string path, List<JsonObject> parameters)
    {
        var formats = parameters
            .Where(each => In(each) == "path" && Name(each) == "format")
            .SelectMany(each => each["schema"]!["enum"]!.AsArray().Select(format => format!.GetValue<string>()))
            .DefaultIfEmpty("");
        foreach (var format in formats)
        {
            var address = parameters
                .Where(each => In(each) == "path" && Name(each) != "format")
                .Aggregate(
                    path.Replace("{format}", format, StringComparison.Ordinal),
                    (so, each) => so.Replace($"{{{Name(each)}}}", Example(each), StringComparison.Ordinal)
                );
            var queries = parameters.Where(each => In(each) == "query").ToList();
            var needed = queries
                .Where(each =>
                    each["required"]?.GetValue<bool>() == true || OneOf.GetValueOrDefault(path) == Name(each)
                )
                .Select(Given)
                .ToList();
            yield return $"{address}?{string.Join('&', needed)}";
            foreach (
                var other in queries
                    .Where(each => each.ContainsKey("example") && (path, Name(each)) != NotBeside)
                    .Select(Given)
                    .Where(given => !needed.Contains(given, StringComparer.Ordinal))
            )
            {
                yield return $"{address}?{string.Join('&', needed.Append(other))}";
            }
        }
    }

    private static string Given(JsonObject parameter) =>
        $"{Name(parameter)}={Uri.EscapeDataString(Example(parameter))}";

    private static string Example(JsonObject parameter) =>
        (parameter["example"] is JsonArray several ? several[0] : parameter["example"])!.ToString();

    private static string Name(JsonObject parameter) => parameter["name"]!.GetValue<string>();

    private static string In(JsonObject parameter) => parameter["in"]!.GetValue<string>();

    private static string? TypeOf(JsonObject parameter) =>
        parameter["schema"]!["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String
            ? type.GetValue<string>()
            : null;
}
