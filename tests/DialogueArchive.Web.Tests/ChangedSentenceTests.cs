using System.Net;
using DialogueArchive.Extraction.Text;
using Microsoft.Data.Sqlite;

namespace DialogueArchive.Web.Tests;

/// <summary>A cited sentence whose words changed with a new reading of the text.</summary>
public sealed class ChangedSentenceTests : IDisposable
{
    private readonly ArchiveHost _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task An_address_of_words_that_changed_leads_to_the_nearest_sentence_and_shows_the_difference()
    {
        const string Now = "affirmed the importance of measures to maintain the safe and responsible use";
        const string Then = "underlined the importance of measures to keep the safe and responsible use";
        var sentence = (await _archive.JsonAsync("documents/jp-us-space-5-joint-statement-en/text"))
            .GetProperty("paragraphs")
            .EnumerateArray()
            .SelectMany(paragraph => paragraph.GetProperty("sentences").EnumerateArray())
            .Single(each => each.GetProperty("label").GetString() == "4.2")
            .GetProperty("text")
            .GetString()!;
        // An earlier reading had a paragraph less and other words.
        ReadEarlier(text =>
            text[(text.IndexOf('\n', StringComparison.Ordinal))..]
                .TrimStart('\n')
                .Replace(Now, Then, StringComparison.Ordinal)
        );
        var cited = $"3.2-{Sentence.KeyOf(sentence.Replace(Now, Then, StringComparison.Ordinal))}";

        var page = await _archive.PageAsync($"/meetings/jp-us-space-5/s/{cited}");

        Assert.Contains("The sentence you were sent to has changed.", page, StringComparison.Ordinal);
        Assert.Contains("4.2-826dbc", page, StringComparison.Ordinal);
        Assert.Contains("<del>underlined</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>affirmed</ins>", page, StringComparison.Ordinal);
        Assert.Contains("<del>keep</del>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_alone_leads_to_the_whole_address_and_a_key_finds_its_words_under_another_number()
    {
        using var number = await _archive.Http.GetAsync("/meetings/jp-us-space-5/s/4.2");
        Assert.Equal(HttpStatusCode.Found, number.StatusCode);
        Assert.Equal("/meetings/jp-us-space-5/s/4.2-826dbc", number.Headers.Location?.ToString());

        var moved = await _archive.PageAsync("/meetings/jp-us-space-5/s/9.9-826dbc");
        Assert.Contains("The sentence has moved.", moved, StringComparison.Ordinal);

        using var none = await _archive.Http.GetAsync("/meetings/jp-us-space-5/s/99.9-000000");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private void ReadEarlier(Func<string, string> text)
    {
        using var connection = new SqliteConnection($"Data Source={_archive.Database};Pooling=false");
        connection.Open();
        connection.CreateFunction("earlier", text);
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TEMP TABLE Earlier AS SELECT r.* FROM Revisions r JOIN Documents d ON d.Id = r.DocumentId
              WHERE r.IsCurrent AND d.Slug = 'jp-us-space-5-joint-statement-en';
            UPDATE Earlier SET Id = 1000000, IsCurrent = 0, MeetingId = NULL, Text = earlier(Text);
            INSERT INTO Revisions SELECT * FROM Earlier;
            """;
        command.ExecuteNonQuery();
    }
}
