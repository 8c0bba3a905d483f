using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DialogueArchive.Extraction.Text;

namespace DialogueArchive.Extraction.Reading;

/// <summary>
/// Reads Word documents (Office Open XML) straight from the package, so that its unpacked size and depth are bounded.
/// Tracked deletions, struck and hidden text are not read; tracked insertions are; footnotes follow the text.
/// </summary>
internal sealed class DocxReader
{
    // A press release unpacks to less than one MiB. Packed files of zeros unpack to a thousand times their size.
    private const long MaximumCharacters = 16 * 1024 * 1024;
    private const long MaximumUnpacked = 256 * 1024 * 1024;
    private const int MaximumParts = 2_000;
    private const int MaximumDepth = 200;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly XNamespace _w;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly List<string> _blocks = [];
    private readonly List<string> _notes = [];
    private readonly StringBuilder _text = new();
    private readonly List<XElement> _boxes = [];
    private string _mark = "";
    private bool _isHiddenParagraph;

    private DocxReader(XNamespace word, DocxStyles styles, DocxNumbering numbering)
    {
        _w = word;
        _styles = styles;
        _numbering = numbering;
    }

    /// <summary>The title of its properties and the text. Throws <see cref="UnreadableDocumentException"/> when it is no Word document that can be read.</summary>
    public static Content Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw new UnreadableDocumentException(
                "it is locked by a password or of the old Word format; save it as .docx without a password"
            );
        }
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            return Read(package);
        }
        catch (Exception failure)
            when (failure is InvalidDataException or XmlException or NotSupportedException or IOException)
        {
            throw new UnreadableDocumentException(
                "it is no Word document, or a damaged one; save it anew as .docx",
                failure
            );
        }
    }

    private static Content Read(ZipArchive package)
    {
        if (package.Entries.Count > MaximumParts)
        {
            throw new UnreadableDocumentException(
                $"it has more than {MaximumParts} parts; save the text of it as plain text (.txt)"
            );
        }
        if (package.Entries.Sum(entry => entry.Length) > MaximumUnpacked)
        {
            throw new UnreadableDocumentException(
                $"unpacked it is larger than {MaximumUnpacked / 1024 / 1024} MiB; save the text of it as plain text (.txt)"
            );
        }
        if (package.Entries.Any(entry => LeadsOut(entry.FullName)))
        {
            throw new UnreadableDocumentException(
                "a part of it has a name that leads out of it, which no program for documents writes; save it anew as .docx"
            );
        }
        var name = Related(package, "", "officeDocument") ?? "word/document.xml";
        if (Part(package, name)?.Root is not { Name.LocalName: "document" } main)
        {
            throw new UnreadableDocumentException("there is no Word document in it; save it anew as .docx");
        }
        var word = main.Name.Namespace == Strict ? Strict : Word;
        var reader = new DocxReader(
            word,
            new DocxStyles(word, RelatedPart("styles")),
            new DocxNumbering(word, RelatedPart("numbering"))
        );
        reader.AddBlocks(main.Elements(word + "body"));
        reader.EndParagraph();
        foreach (var kind in new[] { "footnote", "endnote" })
        {
            reader.AddNotes(kind, RelatedPart($"{kind}s"));
        }
        return new Content(TitleOf(Part(package, "docProps/core.xml")?.Root), ReadingText.FromBlocks(reader._blocks));

        XElement? RelatedPart(string kind) => Part(package, Related(package, name, kind) ?? $"word/{kind}.xml")?.Root;
    }

    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..");

    // Some programs give the parts names of their own: each part lists those that belong to it. What lies outside of the
    // package is not fetched.
    private static string? Related(ZipArchive package, string from, string kind)
    {
        var folder = from[..(from.LastIndexOf('/') + 1)];
        var target = Part(package, $"{folder}_rels/{from[folder.Length..]}.rels")
            ?.Root?.Elements()
            .FirstOrDefault(relation =>
                relation.Attribute("Type")?.Value.EndsWith($"/{kind}", StringComparison.Ordinal) == true
                && relation.Attribute("TargetMode")?.Value != "External"
            )
            ?.Attribute("Target")
            ?.Value;
        return target is ['/', ..] ? target[1..]
            : target is null ? null
            : folder + target;
    }

    private static XDocument? Part(ZipArchive package, string name)
    {
        if (package.GetEntry(name) is not { } entry)
        {
            return null;
        }
        if (entry.Length > MaximumCharacters)
        {
            throw new UnreadableDocumentException(
                $"unpacked it is larger than {MaximumCharacters / 1024 / 1024} MiB; save the text of it as plain text (.txt)"
            );
        }
        using (var reader = Xml(entry))
        {
            while (reader.Read())
            {
                if (reader.Depth > MaximumDepth)
                {
                    throw new UnreadableDocumentException(
                        "its tables or parts are nested too deep to be a press release; save the text of it as plain text (.txt)"
                    );
                }
            }
        }
        using var bounded = Xml(entry);
        return XDocument.Load(bounded, LoadOptions.PreserveWhitespace);
    }

    private static XmlReader Xml(ZipArchiveEntry entry) =>
        XmlReader.Create(
            entry.Open(),
            new XmlReaderSettings
            {
                CloseInput = true,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaximumCharacters,
            }
        );

    private static string? TitleOf(XElement? properties)
    {
        var title = properties?.Element(XName.Get("title", "http://purl.org/dc/elements/1.1/"))?.Value;
        return string.IsNullOrWhiteSpace(title) ? null : ReadingText.From(title.ReplaceLineEndings(" "));
    }

    private void AddBlocks(IEnumerable<XElement> elements)
    {
        foreach (var element in elements)
        {
            AddBlock(element);
        }
    }

    private void AddBlock(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "p":
                AddParagraph(element);
                break;
            case "tr":
                AddRow(element);
                break;
            case "body" or "tbl" or "tc" or "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "txbxContent":
                AddBlocks(element.Elements());
                break;
            case "AlternateContent":
                AddBlocks(element.Elements().Take(1).Elements());
                break;
        }
    }

    private void AddParagraph(XElement paragraph)
    {
        var properties = paragraph.Element(_w + "pPr");
        _isHiddenParagraph = _styles.IsHidden(properties?.Element(_w + "pStyle"));
        AddInline(paragraph);
        // Where the mark of its end is taken out, it runs on into the next paragraph and takes that one's place in a list.
        if (properties?.Element(_w + "rPr")?.Elements().Any(IsTakenOut) != true)
        {
            _mark = _numbering.MarkOf(_styles.NumberingOf(properties));
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        var text = _text.ToString();
        if (!string.IsNullOrWhiteSpace(text))
        {
            _blocks.Add(_mark + text);
        }
        _mark = "";
        _text.Clear();
        // A text box stands beside its paragraph.
        var boxes = _boxes.ToList();
        _boxes.Clear();
        AddBlocks(boxes);
    }

    private void AddRow(XElement row)
    {
        if (row.Element(_w + "trPr")?.Elements().Any(IsTakenOut) == true)
        {
            return;
        }
        var first = _blocks.Count;
        var isLine = true;
        foreach (var cell in Cells(row).Where(cell => cell.Element(_w + "tcPr")?.Element(_w + "cellDel") is null))
        {
            var before = _blocks.Count;
            AddBlock(cell);
            EndParagraph();
            isLine &= _blocks.Count - before <= 1;
        }
        if (isLine && _blocks.Count - first > 1)
        {
            var line = string.Join(" | ", _blocks[first..].Select(cell => cell.ReplaceLineEndings(" ").Trim()));
            _blocks.RemoveRange(first, _blocks.Count - first);
            _blocks.Add(line);
        }
    }

    private static IEnumerable<XElement> Cells(XElement row) =>
        row.Elements()
            .SelectMany(element =>
                element.Name.LocalName switch
                {
                    "tc" => [element],
                    "sdt" or "sdtContent" or "customXml" => Cells(element),
                    _ => Enumerable.Empty<XElement>(),
                }
            );

    private static bool IsTakenOut(XElement element) => element.Name.LocalName is "del" or "moveFrom";

    private void AddInline(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r" when IsHidden(element):
                    break;
                case "t":
                    _text.Append(element.Value);
                    break;
                case "tab" or "ptab":
                    _text.Append(' ');
                    break;
                case "br" or "cr":
                    _text.Append('\n');
                    break;
                case "noBreakHyphen":
                    _text.Append('-');
                    break;
                case "footnoteReference" or "endnoteReference":
                    _notes.Add(element.Name.LocalName[..^"Reference".Length] + element.Attribute(_w + "id")?.Value);
                    break;
                case "AlternateContent":
                    AddInline(element.Elements().FirstOrDefault() ?? element);
                    break;
                case "txbxContent":
                    _boxes.Add(element);
                    break;
                // What was taken out or moved away, how the text looks, and the reading aids above a line.
                case "del" or "moveFrom" or "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "rt":
                    break;
                default:
                    AddInline(element);
                    break;
            }
        }
    }

    private bool IsHidden(XElement run)
    {
        var properties = run.Element(_w + "rPr");
        if (IsOn("strike") || IsOn("dstrike"))
        {
            return true;
        }
        return properties?.Element(_w + "vanish") is { } vanish
            ? DocxStyles.IsOn(vanish)
            : _isHiddenParagraph || _styles.IsHidden(properties?.Element(_w + "rStyle"));

        bool IsOn(string name) => properties?.Element(_w + name) is { } property && DocxStyles.IsOn(property);
    }

    private void AddNotes(string kind, XElement? notes)
    {
        var byId = (notes?.Elements(_w + kind) ?? [])
            .GroupBy(note => kind + note.Attribute(_w + "id")?.Value, StringComparer.Ordinal)
            .ToDictionary(note => note.Key, note => note.First(), StringComparer.Ordinal);
        foreach (var reference in _notes.Distinct(StringComparer.Ordinal).ToList())
        {
            if (byId.TryGetValue(reference, out var note))
            {
                AddBlocks(note.Elements());
            }
        }
    }
}
