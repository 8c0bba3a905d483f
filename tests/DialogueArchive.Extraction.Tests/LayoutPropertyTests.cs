using System.Text;
using System.Text.Json;
using DialogueArchive.Extraction.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace DialogueArchive.Extraction.Tests;

/// <summary>The layout of a text and its bytes never change a fact.</summary>
public class LayoutPropertyTests
{
    [Fact]
    public void Rewrapping_at_any_width_changes_no_fact()
    {
        foreach (var name in Seeds.Names)
        {
            var record = Seeds.Record(name);
            Prop.ForAll(
                    Gen.Choose(40, 120).ToArbitrary(),
                    width => SameFacts(record, Wrapped(record.Text, width, "\n"))
                )
                .QuickCheckThrowOnFailure();
        }
    }

    [Fact]
    public void Double_spacing_and_line_ends_change_no_fact()
    {
        foreach (var name in Seeds.Names)
        {
            var record = Seeds.Record(name);
            Prop.ForAll(
                    Gen.Choose(40, 120).ToArbitrary(),
                    Gen.Elements("\n\n", "\r\n", "\r\n\r\n", "\n \n", " \n").ToArbitrary(),
                    (width, lineEnd) => SameFacts(record, Wrapped(record.Text, width, lineEnd))
                )
                .QuickCheckThrowOnFailure();
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void A_byte_order_mark_or_another_encoding_changes_no_fact(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var record = Seeds.Record(name);
        var raw = Encoding.UTF8.GetString(Seeds.Bytes(name));
        foreach (
            var encoding in new Encoding[]
            {
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
                new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
                new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
                Encoding.GetEncoding(1252),
            }
        )
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(raw)];

            Assert.Equal(Facts(record), Facts(RecordExtractor.Default.Extract(DocumentReader.Read(name, bytes))));
        }
    }

    [Fact]
    public void Any_characters_whatever_give_a_record_and_always_the_same()
    {
        var pieces = Seeds.Names.SelectMany(name => Seeds.Record(name).Text.Split(' ')).ToArray();
        var texts = Gen.Elements(pieces)
            .Or(Gen.Elements("\n", "\n\n", "(", "’s", "\ud800", "U.S.-", ";", "and", "co-chaired by"))
            .ListOf();
        Prop.ForAll(
                texts.ToArbitrary(),
                words =>
                {
                    var text = "x " + string.Join(' ', words);
                    return Facts(Seeds.Read(text)) == Facts(Seeds.Read(text));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static bool SameFacts(MeetingRecord record, string raw) => Facts(record) == Facts(Seeds.Read(raw));

    private static string Facts(MeetingRecord record) =>
        JsonSerializer.Serialize(
            record with
            {
                Document = record.Document with { Name = "", Sha256 = "" },
            },
            RecordJson.Line.MeetingRecord
        );

    private static string Wrapped(string text, int width, string lineEnd)
    {
        var wrapped = new StringBuilder();
        foreach (var paragraph in text.Split("\n\n"))
        {
            var column = 0;
            foreach (var word in paragraph.Split(' '))
            {
                if (column > 0 && column + 1 + word.Length > width)
                {
                    wrapped.Append(lineEnd);
                    column = 0;
                }
                wrapped.Append(column > 0 ? " " : "").Append(word);
                column += word.Length + (column > 0 ? 1 : 0);
            }
            wrapped.Append(lineEnd).Append(lineEnd);
        }
        return wrapped.ToString();
    }
}
