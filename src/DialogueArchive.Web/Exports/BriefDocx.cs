using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DialogueArchive.Web.Exports;

/// <summary>A brief as a Word document (Office Open XML).</summary>
internal static class BriefDocx
{
    /// <summary>Its media type.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // The clock is no part of a brief: the same state gives the same bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(MeetingBrief brief)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            // Names of links are otherwise made by chance.
            document.ChangeIdOfPart(main, "document");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles();
            var body = new Body();
            body.Append(Paragraph("Title", Text(brief.Title)));
            body.Append(Paragraph("Subtitle", Text(brief.Lead)));
            foreach (var section in brief.Sections)
            {
                body.Append(Paragraph("Heading1", Text(section.Heading)));
                foreach (var line in section.Lines)
                {
                    body.Append(Line(line));
                }
            }
            body.Append(Paragraph("Heading1", Text("Where the words stand")));
            foreach (var (at, note) in brief.Notes.Index())
            {
                body.Append(
                    Paragraph(
                        "Note",
                        Text(
                            string.Create(CultureInfo.InvariantCulture, $"{at + 1}. ¶ {note.Sentence}, {note.Address}")
                        )
                    )
                );
            }
            body.Append(Paragraph("Note", Text(brief.Cited.ChicagoNote)));
            body.Append(
                new SectionProperties(
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin
                    {
                        Top = 1000,
                        Bottom = 1000,
                        Left = 1200U,
                        Right = 1200U,
                    }
                )
            );
            main.Document = new Document(body);
        }
        return WithoutTime(file);
    }

    private static Paragraph Line(BriefLine line)
    {
        var runs = new List<Run>();
        if (line.Label is { } label)
        {
            runs.Add(Text($"{label}: ", new Bold()));
        }
        runs.Add(line.IsQuote ? Text($"“{line.Words}”", new Languages { Val = line.Language }) : Text(line.Words));
        if (line.Note is { } note)
        {
            runs.Add(
                Text(
                    note.ToString(CultureInfo.InvariantCulture),
                    new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }
                )
            );
        }
        return Paragraph(line.IsQuote ? "Quote" : "Normal", [.. runs]);
    }

    private static Paragraph Paragraph(string style, params Run[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    private static Run Text(string words, OpenXmlElement? property = null)
    {
        var run = new Run();
        if (property is not null)
        {
            run.Append(new RunProperties(property));
        }
        run.Append(
            new Text(string.Concat(words.Where(letter => !char.IsControl(letter))))
            {
                Space = SpaceProcessingModeValues.Preserve,
            }
        );
        return run;
    }

    private static Styles Styles() =>
        new(
            Style("Normal", "Normal", 20, 80),
            Style("Title", "Title", 36, 60, new Bold()),
            Style("Subtitle", "Subtitle", 22, 120),
            Style("Heading1", "heading 1", 24, 60, new Bold()),
            Style("Quote", "Quote", 20, 80, new Italic()),
            Style("Note", "Note", 16, 20)
        );

    private static Style Style(string id, string name, int halfPoints, int after, OpenXmlElement? property = null)
    {
        var run = new StyleRunProperties();
        if (property is not null)
        {
            run.Append(property);
        }
        run.Append(new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) });
        return new Style(
            new StyleName { Val = name },
            new StyleParagraphProperties(
                new SpacingBetweenLines { After = after.ToString(CultureInfo.InvariantCulture) }
            ),
            run
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = id == "Normal",
        };
    }

    private static byte[] WithoutTime(MemoryStream file)
    {
        using var written = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file.ToArray())))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(part.FullName);
                copy.LastWriteTime = NoTime;
                using var source = part.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return written.ToArray();
    }
}
