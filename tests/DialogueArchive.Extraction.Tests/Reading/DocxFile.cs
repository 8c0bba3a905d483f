using System.IO.Compression;
using System.Security;
using System.Text;

namespace DialogueArchive.Extraction.Tests.Reading;

/// <summary>Makes Word documents as small as they can be.</summary>
internal static class DocxFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    public static byte[] OfParagraphs(IEnumerable<string> paragraphs) =>
        OfBody(
            string.Concat(
                paragraphs.Select(text =>
                    $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>"
                )
            )
        );

    /// <summary>A document with this content of its body; other parts are given as their name and the content of their root.</summary>
    public static byte[] OfBody(string body, params (string Part, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            foreach (var (part, content) in parts)
            {
                Add(package, $"word/{part}.xml", $"<w:{part} {Namespaces}>{content}</w:{part}>");
            }
        }
        return file.ToArray();
    }

    /// <summary>A document whose main part is this XML.</summary>
    public static byte[] OfXml(string xml)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "word/document.xml", xml);
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive package, string name, string xml)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
