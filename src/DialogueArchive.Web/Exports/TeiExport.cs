using System.Globalization;
using System.Xml;
using DialogueArchive.Store.Catalogue;
using DialogueArchive.Store.Model;

namespace DialogueArchive.Web.Exports;

/// <summary>A document as TEI: its paragraphs and sentences with the names, topics, references and acts marked in them.</summary>
internal static class TeiExport
{
    private const string Tei = "http://www.tei-c.org/ns/1.0";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public static string Of(DocumentDetail document, DocumentText text, string site)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        // Between sentences each space is text.
        using (
            var xml = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n" })
        )
        {
            xml.WriteStartElement("TEI", Tei);
            xml.WriteAttributeString("xml", "lang", XmlNamespace, text.Language);
            Header(xml, document, site);
            xml.WriteStartElement("text", Tei);
            xml.WriteStartElement("body", Tei);
            foreach (var paragraph in text.Paragraphs)
            {
                xml.WriteStartElement("p", Tei);
                xml.WriteAttributeString("n", paragraph.Number.ToString(CultureInfo.InvariantCulture));
                foreach (var sentence in paragraph.Sentences)
                {
                    xml.WriteStartElement("s", Tei);
                    xml.WriteAttributeString("xml", "id", XmlNamespace, $"s{sentence.Id}");
                    xml.WriteAttributeString("n", sentence.Label);
                    Sentence(xml, text.Text, sentence, site);
                    xml.WriteEndElement();
                    xml.WriteString(" ");
                }
                xml.WriteEndElement();
                xml.WriteString("\n");
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + output + "\n";
    }

    private static void Header(XmlWriter xml, DocumentDetail document, string site)
    {
        var cited = Citation.Of(document, site);
        xml.WriteStartElement("teiHeader", Tei);
        xml.WriteStartElement("fileDesc", Tei);
        xml.WriteStartElement("titleStmt", Tei);
        xml.WriteElementString("title", Tei, cited.Title);
        xml.WriteEndElement();
        xml.WriteStartElement("publicationStmt", Tei);
        xml.WriteElementString("distributor", Tei, Citation.Archive);
        Idno(xml, "URI", cited.Address);
        Idno(xml, "SHA-256", document.Sha256);
        xml.WriteEndElement();
        xml.WriteStartElement("sourceDesc", Tei);
        xml.WriteStartElement("bibl", Tei);
        xml.WriteElementString("title", Tei, cited.Title);
        if (cited.Place is { } place)
        {
            xml.WriteElementString("pubPlace", Tei, place);
        }
        if (cited.Days is var (start, _))
        {
            xml.WriteStartElement("date", Tei);
            xml.WriteAttributeString("when", start.ToString("O", CultureInfo.InvariantCulture));
            xml.WriteString(InWords.Days(cited.Days.Value.Start, cited.Days.Value.End));
            xml.WriteEndElement();
        }
        if (cited.PublishedAt is { } published)
        {
            xml.WriteStartElement("ref", Tei);
            xml.WriteAttributeString("target", published);
            xml.WriteString(published);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Idno(XmlWriter xml, string type, string value)
    {
        xml.WriteStartElement("idno", Tei);
        xml.WriteAttributeString("type", type);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    // Elements nest: of two marks that cross, the one that begins first is written.
    private static void Sentence(XmlWriter xml, string text, SentenceText sentence, string site)
    {
        var at = sentence.Start;
        var open = new Stack<int>();
        void Until(int end)
        {
            xml.WriteString(Clean(text[at..end]));
            at = end;
        }
        foreach (var mark in sentence.Marks)
        {
            while (open.TryPeek(out var end) && end <= mark.Start)
            {
                Until(open.Pop());
                xml.WriteEndElement();
            }
            if (open.TryPeek(out var around) && mark.End > around)
            {
                continue;
            }
            Until(mark.Start);
            Start(xml, mark, site);
            open.Push(mark.End);
        }
        while (open.TryPop(out var end))
        {
            Until(end);
            xml.WriteEndElement();
        }
        Until(sentence.End);
    }

    private static void Start(XmlWriter xml, Mark mark, string site)
    {
        var (element, list) = mark.Kind switch
        {
            MarkKind.Organisation => ("orgName", "organisations"),
            MarkKind.Topic => ("term", "topics"),
            MarkKind.Reference => ("name", "references"),
            _ => ("seg", null),
        };
        xml.WriteStartElement(element, Tei);
        if (list is not null && mark.Target is { } target)
        {
            xml.WriteAttributeString("ref", $"{site}/{list}/{target}");
        }
        if (mark.Act is { } act)
        {
            xml.WriteAttributeString("type", "act");
            xml.WriteAttributeString("subtype", act.Act.ToString().ToLowerInvariant());
            xml.WriteAttributeString("ana", $"#{act.Actor}");
        }
        else if (mark.Role is { } role)
        {
            xml.WriteAttributeString("role", role);
        }
    }

    // Control characters have no place in XML.
    private static string Clean(string words) =>
        words.All(XmlConvert.IsXmlChar)
            ? words
            : string.Concat(
                words.Select(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : ' ')
            );
}
