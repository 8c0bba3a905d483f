using System.Text.Json;
using DialogueArchive.Tests;

namespace DialogueArchive.Web.Tests.Api;

[Collection(ArchiveTests.Name)]
public sealed class OpenApiTests(ArchiveHost archive)
{
    [Fact]
    public async Task The_contract_is_the_approved_one() =>
        GoldenFile.Matches(
            "tests/DialogueArchive.Web.Tests/Golden/openapi.json",
            (await archive.Http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n") + "\n"
        );

    [Fact]
    public async Task Every_operation_is_named_described_and_typed()
    {
        var contract = JsonElement.Parse(await archive.Http.GetStringAsync("/openapi/v1.json"));

        Assert.StartsWith("3.1", contract.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = contract
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Select(operation => operation.Value)
            .ToList();
        Assert.Distinct(operations.Select(operation => operation.GetProperty("operationId").GetString()));
        Assert.All(
            operations,
            operation =>
            {
                Assert.False(string.IsNullOrEmpty(operation.GetProperty("summary").GetString()));
                Assert.All(
                    operation.TryGetProperty("parameters", out var parameters)
                        ? [.. parameters.EnumerateArray()]
                        : Array.Empty<JsonElement>(),
                    parameter => Assert.False(string.IsNullOrEmpty(parameter.GetProperty("description").GetString()))
                );
                Assert.All(
                    operation.GetProperty("responses").EnumerateObject(),
                    response =>
                        Assert.All(
                            response.Value.GetProperty("content").EnumerateObject(),
                            content => Assert.True(content.Value.TryGetProperty("schema", out _))
                        )
                );
            }
        );
    }
}
