using System.Text.Json;

namespace DialogueArchive.Web.Tests.Pages;

[Collection(ArchiveTests.Name)]
public sealed class UnderstandingTests(ArchiveHost archive)
{
    private const string Document = "/documents/jp-us-space-5-joint-statement-en";

    [Fact]
    public async Task Every_fact_leads_to_its_words_in_the_text()
    {
        var answer = JsonElement.Parse(await archive.Http.GetStringAsync($"/api/v1{Document}/understanding"));
        var page = await archive.Http.GetStringAsync($"{Document}/understanding");

        var facts = answer
            .GetProperty("sentences")
            .EnumerateArray()
            .SelectMany(sentence => sentence.GetProperty("facts").EnumerateArray())
            .ToList();
        Assert.Equal(answer.GetProperty("facts").GetInt32(), facts.Count);
        foreach (var words in facts.Select(fact => fact.GetProperty("evidence")))
        {
            Assert.Contains(
                $"mark={words.GetProperty("start").GetInt32()}-{words.GetProperty("end").GetInt32()}",
                page,
                StringComparison.Ordinal
            );
        }
        Assert.Contains($"{answer.GetProperty("coverage").GetInt32()} per cent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sentences_are_those_of_the_text()
    {
        var text = JsonElement.Parse(await archive.Http.GetStringAsync($"/api/v1{Document}/text"));
        var answer = JsonElement.Parse(await archive.Http.GetStringAsync($"/api/v1{Document}/understanding"));

        Assert.Equal(
            text.GetProperty("paragraphs")
                .EnumerateArray()
                .SelectMany(paragraph => paragraph.GetProperty("sentences").EnumerateArray())
                .Select(sentence => sentence.GetProperty("id").GetString()),
            answer.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task The_page_of_the_document_leads_there() =>
        Assert.Contains(
            $"href=\"{Document}/understanding\"",
            await archive.Http.GetStringAsync(Document),
            StringComparison.Ordinal
        );
}
