using System.Text.Json;
using DialogueArchive.Extraction;
using DialogueArchive.Store.Catalogue;

namespace DialogueArchive.Store.Tests.Catalogue;

public sealed class DocumentTextTests
{
    [Fact]
    public async Task Sentences_carry_the_marks_of_everything_found_in_them()
    {
        using var archive = await TemporaryArchive.OfAsync(
            PressRelease
                .OfDialogue(1, "2013-03-11")
                .CoChaired("JP", "MOFA", "jp-mofa")
                .TookPart("US", "Office of Something")
                .Says("US", Act.Invited, "invited", "space-science", "science")
                .Says("leaders", Act.Agreed, "agreed on", "space-science", "more science")
                .RefersTo(ReferenceKind.System, "GPS", "gps")
        );
        var text = (await archive.Documents.TextAsync("jp-us-space-1-joint-statement-en"))!;
        var marks = text
            .Paragraphs.SelectMany(paragraph => paragraph.Sentences)
            .SelectMany(sentence => sentence.Marks)
            .ToList();
        Assert.Equal(
            [
                "o jp-mofa Ministry of Foreign Affairs = MOFA",
                "o  Office of Something = Office of Something",
                "a invited invited = invited",
                "t space-science Space science = science",
                "x agreed agreed on = agreed on",
                "t space-science Space science = more science",
                "r gps Global Positioning System = GPS",
            ],
            marks.Select(mark =>
                $"{JsonSerializer.Serialize(mark.Kind).Trim('"')} {mark.Target} {mark.Label} = {text.Text[mark.Start..mark.End]}"
            )
        );
        Assert.Equal(("JP", "co-chair"), (marks[0].Party, marks[0].Role));
        Assert.Equal(new MarkedAct("US", Act.Invited, 4), marks[2].Act);
        Assert.Equal("jp-us-space-1", text.Meeting.Slug);
    }

    [Fact]
    public async Task Sentences_are_the_text_at_their_spans_and_numbered_in_their_paragraphs()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11").Adds("One more."));
        var text = (await archive.Documents.TextAsync("jp-us-space-1-joint-statement-en"))!;
        var sentences = text.Paragraphs.SelectMany(paragraph => paragraph.Sentences).ToList();
        Assert.All(sentences, sentence => Assert.Equal(text.Text[sentence.Start..sentence.End], sentence.Text));
        Assert.All(sentences, sentence => Assert.Matches($"^{sentence.Label}-[0-9a-f]{{6}}$", sentence.Id));
        Assert.Equal(
            Enumerable.Range(1, sentences.Count).Select(number => $"1.{number}"),
            sentences.Select(sentence => sentence.Label)
        );
        Assert.Null(await archive.Documents.TextAsync("no-such"));
        Assert.Null(await archive.Documents.FindAsync("no-such"));
        Assert.Null(await archive.Documents.SourceAsync("no-such"));
        Assert.Null(await archive.Documents.RecordAsync("no-such"));
    }

    [Fact]
    public async Task The_record_is_kept_as_it_was_extracted()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        var json = (await archive.Documents.RecordAsync("jp-us-space-1-joint-statement-en"))!;
        var record = JsonSerializer.Deserialize(json, RecordJson.Line.MeetingRecord)!;
        Assert.Equal((1, "jp-us-space"), (record.Meeting.Ordinal!.Value, record.Series!.Authority));
        Assert.DoesNotContain('\n', json);
    }

    [Fact]
    public async Task A_sentence_is_found_by_its_key_under_whatever_number_and_by_its_number_under_whatever_key()
    {
        using var archive = await TemporaryArchive.OfAsync(PressRelease.OfDialogue(1, "2013-03-11"));
        var text = (await archive.Documents.TextAsync("jp-us-space-1-joint-statement-en"))!;
        var first = text.Paragraphs[0].Sentences[0];
        var key = first.Id.Split('-')[1];

        var byKey = await archive.Documents.SentencesAsync("jp-us-space-1", "99.9", key);
        var byNumber = await archive.Documents.SentencesAsync("jp-us-space-1", first.Label, null);

        Assert.Equal(first.Id, Assert.Single(byKey).Id);
        Assert.Equal((first.Label, first.Text), (Assert.Single(byNumber).Label, byNumber[0].Text));
        Assert.Empty(await archive.Documents.SentencesAsync("jp-us-space-1", "99.9", "000000"));
        Assert.Empty(await archive.Documents.SentencesAsync("jp-us-space-2", first.Label, key));
    }
}
