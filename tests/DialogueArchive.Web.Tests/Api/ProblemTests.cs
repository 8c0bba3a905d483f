using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DialogueArchive.Web.Tests.Api;

[Collection(ArchiveTests.Name)]
public sealed class ProblemTests(ArchiveHost archive)
{
    [Theory]
    [InlineData("meetings?serie=jp-us-space", 400, "did you mean 'series'")]
    [InlineData("meetings?limit=0", 400, "from 1 to 200")]
    [InlineData("meetings?limit=201", 400, "from 1 to 200")]
    [InlineData("meetings?limit=many", 400, "from 1 to 200")]
    [InlineData("meetings?limit=1&limit=2", 400, "give it once")]
    [InlineData("meetings?year=soon", 400, "a whole number")]
    [InlineData("meetings?state=lost", 400, "recorded, known, promised")]
    [InlineData("meetings?state=1", 400, "recorded, known, promised")]
    [InlineData("meetings?state=promise", 400, "did you mean 'promised'")]
    [InlineData("meetings?sort=", 400, "'sort' is empty")]
    [InlineData("meetings?cursor=nonsense", 400, "start again without one")]
    [InlineData("meetings/jp-us-space-5/topics?cursor=%20%C3%A9", 400, "start again without one")]
    [InlineData("meetings/jp-us-space-5/topics?cursor=LTE", 400, "start again without one")]
    [InlineData("meetings/jp-us-space-5/topics?cursor=WyIyMTQ3NDgzNjQ3Il0", 400, "start again without one")]
    [InlineData("meetings/jp-us-space-5/topics?cursor=WyIwIl0", 400, "start again without one")]
    [InlineData("meetings/jp-us-space-5?limit=1", 400, "This address takes fields")]
    [InlineData("documents/jp-us-space-5-joint-statement-en/source?limit=1", 400, "takes no parameters")]
    [InlineData("organisations?role=observer", 400, "co-chair, participant")]
    [InlineData("search", 400, "'q' is missing")]
    [InlineData("compare/meetings?a=jp-us-space-1", 400, "'b' is missing")]
    [InlineData("compare/participants", 400, "give one of them")]
    [InlineData("meetings/nothing", 404, "/api/v1/meetings")]
    [InlineData("meetings/nothing/topics", 404, "/api/v1/meetings")]
    [InlineData("documents/nothing/source", 404, "/api/v1/documents")]
    [InlineData("series/nothing", 404, "/api/v1/series")]
    [InlineData("organisations/nothing", 404, "/api/v1/organisations")]
    [InlineData("topics/nothing", 404, "/api/v1/topics")]
    [InlineData("compare/meetings?a=jp-us-space-1&b=nothing", 404, "'nothing'")]
    [InlineData("compare/participants?series=nothing", 404, "'nothing'")]
    [InlineData("nowhere", 404, "/openapi/v1.json")]
    public async Task An_error_says_what_is_wrong_and_what_to_do(string address, int status, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{address}");
        // A browser's wish for a page does not change what the API speaks.
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await archive.Http.SendAsync(request);

        var problem = await ProblemAsync(answer, status);
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("/api/v1/", problem.GetProperty("instance").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task The_archive_is_only_read_here(string method)
    {
        using var answer = await archive.Http.SendAsync(
            new HttpRequestMessage(HttpMethod.Parse(method), "/api/v1/meetings")
        );

        await ProblemAsync(answer, (int)HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("type").GetString()));
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("title").GetString()));
        return problem;
    }
}
