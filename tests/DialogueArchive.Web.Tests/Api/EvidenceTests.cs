using System.Text.Json;

namespace DialogueArchive.Web.Tests.Api;

[Collection(ArchiveTests.Name)]
public sealed class EvidenceTests(ArchiveHost archive)
{
    [Theory]
    [InlineData("meetings/jp-us-space-1", 50)]
    [InlineData("meetings/jp-us-space-5", 100)]
    [InlineData("compare/participants?series=jp-us-space", 30)]
    [InlineData("compare/topics?series=jp-us-space", 15)]
    [InlineData("places", 1)]
    public async Task Every_quote_is_the_text_at_its_span(string address, int atLeast)
    {
        var texts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var proofs = EvidenceIn(await archive.JsonAsync(address)).ToList();

        foreach (var proof in proofs)
        {
            var document = proof.GetProperty("document").GetString()!;
            if (!texts.TryGetValue(document, out var text))
            {
                texts[document] = text = await archive.JsonAsync($"documents/{document}/text");
            }
            var start = proof.GetProperty("start").GetInt32();
            var end = proof.GetProperty("end").GetInt32();
            Assert.Equal(proof.GetProperty("quote").GetString(), text.GetProperty("text").GetString()![start..end]);

            var sentence = Sentence(text, proof.GetProperty("sentence").GetString()!);
            Assert.InRange(start, sentence.GetProperty("start").GetInt32(), sentence.GetProperty("end").GetInt32());
        }
        Assert.True(proofs.Count >= atLeast, $"only {proofs.Count} pieces of evidence");
    }

    [Theory]
    [InlineData("jp-us-space-1")]
    [InlineData("jp-us-space-5")]
    public async Task Every_fact_read_from_a_text_has_evidence(string slug)
    {
        var meeting = await archive.JsonAsync($"meetings/{slug}");

        string[] single = ["series", "ordinal", "date", "place", "nextMeeting"];
        string[] lists = ["parties", "people", "topics", "statements", "references"];
        var facts = single
            .Select(name => meeting.GetProperty(name))
            .Concat(lists.SelectMany(name => meeting.GetProperty(name).EnumerateArray()))
            .Concat(
                meeting
                    .GetProperty("delegations")
                    .EnumerateArray()
                    .SelectMany(side =>
                        side.GetProperty("coChairs")
                            .EnumerateArray()
                            .Concat(side.GetProperty("participants").EnumerateArray())
                    )
            );
        Assert.All(facts, fact => Assert.NotEqual(0, fact.GetProperty("evidence").GetArrayLength()));
    }

    private static IEnumerable<JsonElement> EvidenceIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object when element.TryGetProperty("quote", out _) => [element],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => EvidenceIn(property.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(EvidenceIn),
            _ => [],
        };

    private static JsonElement Sentence(JsonElement text, string id) =>
        text.GetProperty("paragraphs")
            .EnumerateArray()
            .SelectMany(paragraph => paragraph.GetProperty("sentences").EnumerateArray())
            .Single(sentence => sentence.GetProperty("id").GetString() == id);
}
