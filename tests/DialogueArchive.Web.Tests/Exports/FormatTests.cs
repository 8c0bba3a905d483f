using System.Text.Json;
using System.Xml.Linq;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;
using DialogueArchive.Web.Exports;

namespace DialogueArchive.Web.Tests.Exports;

/// <summary>One meeting and its text in the formats of others.</summary>
[Collection(ArchiveTests.Name)]
public sealed class FormatTests(ArchiveHost archive)
{
    private const string Document = "/api/v1/documents/jp-us-space-5-joint-statement-en";
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    [Fact]
    public async Task A_text_as_TEI_has_the_words_of_every_sentence_and_the_names_in_them()
    {
        var text = await archive.JsonAsync("documents/jp-us-space-5-joint-statement-en/text");
        var tei = XDocument.Parse(await archive.Http.GetStringAsync($"{Document}.xml"), LoadOptions.PreserveWhitespace);
        var sentences = tei.Descendants(Tei + "s").ToArray();
        var expected = text.GetProperty("paragraphs")
            .EnumerateArray()
            .SelectMany(paragraph => paragraph.GetProperty("sentences").EnumerateArray())
            .ToArray();

        Assert.Equal(
            expected.Select(sentence => sentence.GetProperty("text").GetString()),
            sentences.Select(sentence => sentence.Value)
        );
        Assert.Equal(
            expected.Select(sentence => $"s{sentence.GetProperty("id").GetString()}"),
            sentences.Select(sentence => sentence.Attribute(XNamespace.Xml + "id")!.Value)
        );
        Assert.Contains(
            tei.Descendants(Tei + "orgName"),
            name => name.Value == "National Space Council" && name.Attribute("role")!.Value == "co-chair"
        );
        Assert.Contains(
            tei.Descendants(Tei + "term"),
            term =>
                term.Attribute("ref")!.Value.EndsWith("/topics/space-situational-awareness", StringComparison.Ordinal)
        );
        Assert.Contains(
            tei.Descendants(Tei + "seg"),
            act => act.Value == "affirmed" && act.Attribute("subtype")!.Value == "affirmed"
        );
    }

    [Fact]
    public async Task Each_annotation_quotes_the_words_at_its_place()
    {
        var text = await archive.Http.GetStringAsync($"{Document}.txt");
        var page = JsonElement.Parse(await archive.Http.GetStringAsync($"{Document}.jsonld"));
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.GetProperty("@context").GetString());
        var items = page.GetProperty("items").EnumerateArray().ToArray();
        Assert.True(items.Length > 50);
        foreach (var item in items)
        {
            var selectors = item.GetProperty("target").GetProperty("selector");
            var (start, end) = (
                selectors[1].GetProperty("start").GetInt32(),
                selectors[1].GetProperty("end").GetInt32()
            );
            // This text has no character beyond the first plane.
            Assert.Equal(text[start..end], selectors[0].GetProperty("exact").GetString());
            Assert.EndsWith(selectors[0].GetProperty("prefix").GetString()!, text[..start], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_meeting_as_linked_data_tells_who_was_there()
    {
        var meeting = JsonElement.Parse(await archive.Http.GetStringAsync("/api/v1/meetings/jp-us-space-5.jsonld"));
        Assert.Equal("https://schema.org", meeting.GetProperty("@context").GetString());
        Assert.Equal("Event", meeting.GetProperty("@type").GetString());
        Assert.Equal("2018-07-20", meeting.GetProperty("startDate").GetString());
        Assert.Equal("Tokyo", meeting.GetProperty("location").GetProperty("name").GetString());
        Assert.Equal(
            22,
            meeting.GetProperty("organizer").GetArrayLength() + meeting.GetProperty("attendee").GetArrayLength()
        );
        Assert.All(
            meeting.GetProperty("attendee").EnumerateArray(),
            each => Assert.Equal("Organization", each.GetProperty("@type").GetString())
        );
    }

    [Fact]
    public void A_promised_meeting_is_tentative_and_takes_its_whole_window()
    {
        var promised = new MeetingSummary(
            "jp-us-space-2",
            "Second meeting, with a comma; and more",
            null,
            2,
            new DateOnly(2014, 1, 1),
            new DateOnly(2014, 4, 30),
            null,
            "US",
            ["JP", "US"],
            MeetingState.Promised,
            SummarySource.Promise
        );

        var entry = CalendarExport.Of(promised, "https://a.example")!;

        Assert.Contains("DTSTART;VALUE=DATE:20140101\r\nDTEND;VALUE=DATE:20140501\r\n", entry);
        Assert.Contains("STATUS:TENTATIVE\r\n", entry);
        Assert.Contains("Second meeting\\, with a comma\\; and", entry.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.Null(CalendarExport.Of(promised with { Start = null, End = null }, "https://a.example"));
        Assert.DoesNotContain("startDate", LinkedData.Of((object)promised, "https://a.example").ToJsonString());
    }
}
