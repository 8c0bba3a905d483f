using System.Net;
using System.Text.Json;

namespace DialogueArchive.Web.Tests.Api;

/// <summary>Somebody else's list of names meets ours, as OpenRefine asks.</summary>
[Collection(ArchiveTests.Name)]
public sealed class ReconcileTests(ArchiveHost archive)
{
    private const string Batch = """
        {"q0": {"query": "NASA", "type": "organisation", "limit": 3},
         "q1": {"query": "Ministry of Foreign Affairs", "properties": [{"pid": "party", "v": "JP"}]},
         "q2": {"query": "nothing is called so"}}
        """;

    [Fact]
    public async Task The_service_tells_what_it_is()
    {
        var service = await archive.JsonAsync("reconcile");

        Assert.Equal("0.2", service.GetProperty("versions")[0].GetString());
        Assert.EndsWith(
            "/{{id}}",
            service.GetProperty("view").GetProperty("url").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "organisation",
            service.GetProperty("defaultTypes").EnumerateArray().Select(type => type.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task A_batch_is_answered_alike_by_get_and_by_post()
    {
        var got = await archive.JsonAsync($"reconcile?queries={Uri.EscapeDataString(Batch)}");
        using var form = new FormUrlEncodedContent([new("queries", Batch)]);
        using var answer = await archive.Http.PostAsync(new Uri("/api/v1/reconcile", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(got.GetRawText(), await answer.Content.ReadAsStringAsync());
        var nasa = got.GetProperty("q0").GetProperty("result")[0];
        Assert.Equal("organisations/us-nasa", nasa.GetProperty("id").GetString());
        Assert.True(nasa.GetProperty("match").GetBoolean());
        Assert.Equal(
            "organisations/jp-mofa",
            got.GetProperty("q1").GetProperty("result")[0].GetProperty("id").GetString()
        );
        Assert.Equal(0, got.GetProperty("q2").GetProperty("result").GetArrayLength());
    }

    [Fact]
    public async Task What_is_matched_has_a_page_where_the_service_says()
    {
        var service = await archive.JsonAsync("reconcile");
        var found = await archive.JsonAsync("reconcile/suggest?prefix=space+situ");
        var id = found.GetProperty("result")[0].GetProperty("id").GetString()!;
        var page = service
            .GetProperty("view")
            .GetProperty("url")
            .GetString()!
            .Replace("{{id}}", id, StringComparison.Ordinal);

        Assert.Equal("topics/space-situational-awareness", id);
        using var answer = await archive.Http.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"q0\": {}}")]
    [InlineData("{\"q0\": null}")]
    [InlineData("{\"q0\": {\"query\": \" \"}}")]
    [InlineData("null")]
    public async Task A_batch_that_is_none_is_refused(string batch)
    {
        using var answer = await archive.Http.GetAsync($"/api/v1/reconcile?queries={Uri.EscapeDataString(batch)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_form_that_is_too_long_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("queries", new string('a', 70_000))]);
        using var answer = await archive.Http.PostAsync(new Uri("/api/v1/reconcile", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Suggestions_lead_to_pages()
    {
        var found = await archive.JsonAsync("suggest?q=jaxa&kind=organisation");
        var first = found.GetProperty("items")[0];

        Assert.Equal("jp-jaxa", first.GetProperty("slug").GetString());
        Assert.EndsWith("/organisations/jp-jaxa", first.GetProperty("address").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_since_tomorrow_are_none_and_since_ever_are_all()
    {
        var all = await archive.JsonAsync("changes?changedSince=2000-01-01");
        var none = await archive.JsonAsync("changes?changedSince=9999-01-01T00:00:00Z");

        Assert.Contains(
            all.GetProperty("items").EnumerateArray(),
            change =>
                change.GetProperty("meeting") is { ValueKind: JsonValueKind.Object } meeting
                && meeting.GetProperty("slug").GetString() == "jp-us-space-5"
        );
        Assert.Equal(0, none.GetProperty("total").GetInt32());
        using var wrong = await archive.Http.GetAsync("/api/v1/changes?changedSince=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }
}
