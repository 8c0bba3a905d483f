namespace DialogueArchive.Web.Tests.Commands;

public sealed class CheckCommandTests : InOwnFolder
{
    private const string Text =
        "The Second Japan-Australia Space Security Dialogue was held in Canberra on May 5, 2021. "
        + "Both sides discussed Zorb Horizon and space debris.\n\n"
        + "A bird sang.\n";

    private const string Gold = """
        {
          "structures": [], "kind": "report", "issued": null, "series": "Space Security Dialogue", "ordinal": 2,
          "parties": ["JP", "AU"], "date": "2021-05-06", "city": "Canberra", "country": "AU", "mode": "in-person",
          "coChairs": [], "participants": ["JP: JAXA"], "people": [], "topics": ["orbital-debris"], "references": [],
          "nextMeeting": null
        }
        """;

    [Fact]
    public async Task Each_sentence_stands_with_its_facts_and_what_is_left_over_in_80_columns()
    {
        Write("a.txt", Text);

        var ended = await Binary.RunAsync(Folder, "check", "a.txt");

        Assert.Equal(0, ended.Status);
        Assert.Empty(ended.Messages);
        Assert.StartsWith("a.txt: coverage ", ended.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\n1.1     The Second Japan-Australia Space Security Dialogue",
            ended.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("\n        date           2021-05-05 “May 5, 2021”\n", ended.Text, StringComparison.Ordinal);
        Assert.Contains("\n      ? name           Zorb Horizon\n", ended.Text, StringComparison.Ordinal);
        Assert.Contains("\n2.1     A bird sang.\n      ? nothing was read\n", ended.Text, StringComparison.Ordinal);
        Assert.Contains("3 sentences: 1 read whole, 1 in part, 1 not at all", ended.Text, StringComparison.Ordinal);
        Assert.All(ended.Text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task A_document_under_the_floor_is_named_and_fails_the_run()
    {
        Write("a.txt", Text);
        Write("b.txt", "A bird sang.");

        var above = await Binary.RunAsync(Folder, "check", "a.txt", "--floor", "50");
        var under = await Binary.RunAsync(Folder, "check", ".", "--floor", "50");

        Assert.Equal(0, above.Status);
        Assert.Empty(above.Messages);
        Assert.Equal(1, under.Status);
        Assert.Equal(["b.txt: coverage 0 %, which is under the floor of 50 %"], under.Lines);
    }

    [Fact]
    public async Task Gold_facts_tell_what_is_false_and_what_is_missing()
    {
        Write("a.txt", Text);
        Write("gold/a.json", Gold);

        var ended = await Binary.RunAsync(Folder, "check", "a.txt", "--gold", "gold");

        Assert.Equal(0, ended.Status);
        Assert.Contains("\n  false   date             2021-05-05/2021-05-05\n", ended.Text, StringComparison.Ordinal);
        Assert.Contains("\n  missing date             2021-05-06/2021-05-06\n", ended.Text, StringComparison.Ordinal);
        Assert.Contains("\n  missing participants     JP: JAXA\n", ended.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\nparties             1.000     1.000     1.000       2       0       0\n",
            ended.Text,
            StringComparison.Ordinal
        );
        Assert.Matches(@"\nall +0\.\d{3} +0\.\d{3} +0\.\d{3} +7 +\d +2\n", ended.Text);
    }

    [Fact]
    public async Task Gold_that_is_missing_or_no_gold_is_named_and_the_rest_is_scored()
    {
        Write("a.txt", Text);
        Write("b.txt", Text);
        Write("c.txt", Text);
        Write("gold/a.json", Gold);
        Write("gold/b.json", "{ \"kind\": 3 }");

        var ended = await Binary.RunAsync(Folder, "check", ".", "--gold", "gold");

        Assert.Equal(1, ended.Status);
        Assert.Contains("\n1 document ", ended.Text, StringComparison.Ordinal);
        Assert.Equal(2, ended.Lines.Length);
        Assert.StartsWith("b.txt: gold/b.json cannot be read as gold facts", ended.Lines[0], StringComparison.Ordinal);
        Assert.Equal("c.txt: there is no c.json in gold", ended.Lines[1]);
    }

    [Theory]
    [InlineData("--floor", "101", 2, "--floor takes a whole number from 0 to 100.")]
    [InlineData(
        "--gold",
        "nowhere",
        1,
        "nowhere: this folder of gold facts cannot be opened; check that it is there and that you may read it"
    )]
    public async Task Wrong_options_are_named(string option, string value, int status, string message)
    {
        Write("a.txt", Text);

        var ended = await Binary.RunAsync(Folder, "check", "a.txt", option, value);

        Assert.Equal(status, ended.Status);
        Assert.Equal(message, ended.Lines[0]);
        Assert.Empty(ended.Output);
    }
}
