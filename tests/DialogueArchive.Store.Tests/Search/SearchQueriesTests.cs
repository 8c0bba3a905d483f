using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace DialogueArchive.Store.Tests.Search;

public sealed class SearchQueriesTests
{
    private static readonly PageRequest Page = new(PageRequest.MaximumLimit);

    [Fact]
    public async Task A_hit_names_its_meeting_its_sentence_and_its_place()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").Adds("They spoke of asteroid detection.")
        );
        var hit = Assert.Single((await archive.Search.FindAsync("asteroid", new(), Page)).Hits.Items);
        Assert.Equal(
            ("jp-us-space-1", "First meeting of the Comprehensive Dialogue on Space"),
            (hit.Meeting.Slug, hit.Meeting.Title)
        );
        Assert.Equal("They spoke of asteroid detection.", hit.Sentence.Text);
        Assert.Equal("They spoke of <mark>asteroid</mark> detection.", hit.Snippet);
        var text = await archive.Documents.TextAsync(hit.Document);
        Assert.Equal(hit.Sentence.Text, text!.Text[hit.Start..hit.End]);
        Assert.Contains(
            text.Paragraphs.SelectMany(paragraph => paragraph.Sentences),
            sentence => sentence.Id == hit.Sentence.Id
        );
    }

    [Fact]
    public async Task What_stands_in_the_text_is_escaped_in_the_snippet()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").Adds("They spoke of <script>alert(1)</script> & “asteroids”.")
        );
        var hit = Assert.Single((await archive.Search.FindAsync("asteroids", new(), Page)).Hits.Items);
        Assert.Contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; “<mark>asteroids</mark>”",
            hit.Snippet,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("cafe", 1)]
    [InlineData("CAFÉ", 1)]
    [InlineData("\"space weather\"", 1)]
    [InlineData("space weather", 2)]
    [InlineData("weath*", 2)]
    [InlineData("weath", 0)]
    public async Task Words_are_found_without_regard_to_case_and_accents_and_phrases_as_they_stand(
        string words,
        int hits
    )
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .Adds("There was a Café outside.")
                .Adds("They observed the weather from space.")
                .Adds("They also spoke of space weather.")
        );
        Assert.Equal(hits, (await archive.Search.FindAsync(words, new(), Page)).Hits.Total);
    }

    [Theory]
    [InlineData("\" OR 1=1 --")]
    [InlineData("'; DROP TABLE Sentences; --")]
    [InlineData("a AND (b OR c) NOT d*")]
    [InlineData("NEAR(a b, 5)")]
    [InlineData("Text : a")]
    [InlineData("^a + b")]
    [InlineData("a\0b")]
    [InlineData("\ud800\udc00 \ud800 a")]
    [InlineData("* ** \"*\" -a")]
    [InlineData("{ } [ ] ( ) \\ / % _ ?")]
    [InlineData("₂ ² ½ Ⅷ ①")]
    [InlineData("\u0301 \u200b \ufeff \u202e a")]
    public async Task No_input_breaks_the_search(string words)
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        Assert.True((await archive.Search.FindAsync(words, new(), Page)).Hits.Total >= 0);
        var many = string.Join(' ', Enumerable.Repeat(words, 2000));
        Assert.True((await archive.Search.FindAsync(many, new(), Page)).Hits.Total >= 0);
    }

    [Fact]
    public async Task Each_single_character_is_answered()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        for (var character = '\0'; character < 0x250; character++)
        {
            await archive.Search.FindAsync($"{character}x \"{character}\"", new(), Page);
        }
    }

    [Fact]
    public async Task A_search_can_be_kept_to_a_meeting_or_a_series()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").Adds("Of asteroids."),
            PressRelease.OfDialogue(2, "2014-05-09").Adds("Of asteroids again."),
            new PressRelease("other.txt")
                .Series("Space Security Dialogue", "jp-us-space-security")
                .On("2018-07-19")
                .Adds("Asteroids.")
        );
        Assert.Equal(3, (await archive.Search.FindAsync("asteroids", new(), Page)).Hits.Total);
        Assert.Equal(
            1,
            (await archive.Search.FindAsync("asteroids", Kept(Facet.Meeting, "jp-us-space-2"), Page)).Hits.Total
        );
        Assert.Equal(
            2,
            (await archive.Search.FindAsync("asteroids", Kept(Facet.Series, "jp-us-space"), Page)).Hits.Total
        );
    }

    [Fact]
    public async Task A_walk_with_pages_of_one_finds_what_one_page_finds()
    {
        using var archive = await TemporaryArchive.OfAsync([
            .. Enumerable.Range(1, 5).Select(number => PressRelease.OfDialogue(number, $"201{number}-05-01")),
        ]);
        var whole = await archive.Search.FindAsync("the delegation", new(), Page);
        Assert.Equal(10, whole.Hits.Total);
        Assert.Equal(
            whole.Hits.Items,
            await Walk.AllAsync(
                async page => (await archive.Search.FindAsync("the delegation", new(), page)).Hits,
                limit: 1
            )
        );
    }

    [Fact]
    public async Task A_walk_by_relevance_goes_on_as_it_began_while_documents_change_all_ranks()
    {
        static PressRelease About(int number, string words) =>
            PressRelease.OfDialogue(number, $"20{number + 10}-05-01").Adds(words);
        using var archive = await TemporaryArchive.OfAsync(
            About(1, "They spoke of debris."),
            About(2, "They spoke of debris, of more debris and of nothing but debris for a whole afternoon in Tokyo."),
            About(3, "They spoke at length of rockets, of launches, of weather and, before they left, of debris."),
            About(4, "Debris was spoken of, and they spoke of the debris that debris makes.")
        );
        var whole = (await archive.Search.FindAsync("debris", new(), Page)).Hits.Items;
        var number = 5;
        var walked = await Walk.AllAsync(
            async page =>
            {
                var hits = (await archive.Search.FindAsync("debris", new(), page)).Hits;
                Assert.Equal(whole.Count, hits.Total);
                if (number < 8)
                {
                    await archive.ImportAsync(About(number, $"Debris, debris and debris: {number++} times debris."));
                }
                return hits;
            },
            limit: 1
        );
        Assert.Equal(4, whole.Count);
        Assert.Equal(whole, walked);
        Assert.Equal(7, (await archive.Search.FindAsync("debris", new(), Page)).Hits.Total);
    }

    [Fact]
    public async Task Every_page_tells_all_meetings_that_have_the_words()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(2, "2014-05-09").Adds("Of asteroids again.").Adds("And of asteroids at last."),
            PressRelease.OfDialogue(1, "2013-03-11").Adds("Of asteroids.")
        );
        var first = await archive.Search.FindAsync("asteroids", new(), new PageRequest(1));
        Assert.Single(first.Hits.Items);
        Assert.Equal(
            [("jp-us-space-1", 1), ("jp-us-space-2", 2)],
            first.Meetings.Select(meeting => (meeting.Meeting.Slug, meeting.Sentences))
        );
        var next = await archive.Search.FindAsync("asteroids", new(), new PageRequest(1, first.Hits.Next));
        Assert.Equal(first.Meetings, next.Meetings);
    }

    [Fact]
    public async Task The_index_follows_every_change_of_a_sentence()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease.OfDialogue(1, "2013-03-11").Adds("Of asteroids.")
        );
        async Task<int> Hits(string words) => (await archive.Search.FindAsync(words, new(), Page)).Hits.Total;
        await archive.AskAsync(context =>
            context
                .Sentences.Where(row => row.Text == "Of asteroids.")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, "Of comets."))
        );
        Assert.Equal((0, 1), (await Hits("asteroids"), await Hits("comets")));
        await archive.AskAsync(context =>
            context.Sentences.Where(row => row.Text == "Of comets.").ExecuteDeleteAsync()
        );
        Assert.Equal(0, await Hits("comets"));
        await archive.AskAsync(context =>
            context.Database.ExecuteSqlAsync(
                $"INSERT INTO SentenceSearch(SentenceSearch, rank) VALUES ('integrity-check', 1)"
            )
        );
    }

    [Fact]
    public async Task Only_the_newest_reading_is_searched()
    {
        using var archive = await TemporaryArchive.CreateAsync();
        var path = archive.Put(PressRelease.OfDialogue(1, "2013-03-11").Adds("Of asteroids."));
        await archive.Importer(version: 1).ImportAsync([path]);
        await archive.Importer(version: 2).ImportAsync([path]);
        Assert.Equal(1, (await archive.Search.FindAsync("asteroids", new(), Page)).Hits.Total);
        await archive.AskAsync(context =>
            context.Database.ExecuteSqlAsync(
                $"INSERT INTO SentenceSearch(SentenceSearch, rank) VALUES ('integrity-check', 1)"
            )
        );
    }

    private static SearchFilter Kept(Facet facet, string value) =>
        new(new Choices([KeyValuePair.Create(facet, (IReadOnlyList<string>)[value])]));
}
