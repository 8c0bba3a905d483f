using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DialogueArchive.Extraction.Reading;

namespace DialogueArchive.Web.Tests.Exports;

[Collection(ArchiveTests.Name)]
public sealed partial class BriefTests(ArchiveHost archive)
{
    private const string Files = "/api/v1/meetings/jp-us-space-5/brief";

    [Fact]
    public async Task A_brief_says_who_what_is_new_what_was_undertaken_and_quotes_with_notes()
    {
        var page = await archive.PageAsync("/meetings/jp-us-space-5/brief");
        var markdown = await archive.Http.GetStringAsync($"{Files}.md");
        using var word = await archive.Http.GetAsync($"{Files}.docx");
        var document = DocumentReader.Read("brief.docx", await word.Content.ReadAsByteArrayAsync()).Text;

        foreach (
            var words in new[]
            {
                "Fifth meeting of the Comprehensive Dialogue on Space",
                "National Space Council",
                "New since the first meeting (2013)",
                "Japan Coast Guard",
                "three meetings between the two have no text here",
                "space traffic management",
            }
        )
        {
            Assert.All(
                [page, markdown, document],
                face => Assert.Contains(words, face, StringComparison.OrdinalIgnoreCase)
            );
        }
        // Each note is called and says where the words stand.
        var called = Calls().Matches(markdown).Select(call => call.Groups["note"].Value).Distinct().ToArray();
        var notes = Notes().Matches(markdown).ToArray();
        Assert.True(notes.Length >= 5);
        Assert.Equal(
            Enumerable.Range(1, notes.Length).Select(number => number.ToString(CultureInfo.InvariantCulture)),
            called.OrderBy(int.Parse)
        );
        foreach (var note in notes)
        {
            using var sentence = await archive.Http.GetAsync(note.Groups["address"].Value);
            Assert.Equal(HttpStatusCode.OK, sentence.StatusCode);
        }
        Assert.Equal(await word.Content.ReadAsByteArrayAsync(), await archive.Http.GetByteArrayAsync($"{Files}.docx"));
    }

    [Fact]
    public async Task The_first_meeting_has_nothing_to_be_new_against_and_a_meeting_without_a_text_no_brief()
    {
        Assert.Contains(
            "No earlier meeting of the series has a text here",
            await archive.PageAsync("/meetings/jp-us-space-1/brief"),
            StringComparison.Ordinal
        );
        foreach (var address in new[] { "/meetings/jp-us-space-2/brief", "/api/v1/meetings/jp-us-space-2/brief.md" })
        {
            using var answer = await archive.Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_printed_page_bears_its_address_the_day_of_the_copy_and_its_citation()
    {
        var page = await archive.PageAsync("/meetings/jp-us-space-5");
        var today = DateTime.UtcNow.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        Assert.Matches(
            $"class=\"only-print\">DialogueArchive, http://[^ ]+/meetings/jp-us-space-5\\.<time> Copy of {today}\\.</time>",
            page
        );
        Assert.Contains(
            "“Fifth Meeting of the Comprehensive Dialogue on Space,” Tokyo",
            page,
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(@"\[\^(?<note>\d+)\](?!:)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Calls();

    [GeneratedRegex(
        @"^\[\^\d+\]: ¶ [\d.]+, <(?<address>[^>]+)>$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Notes();
}
