using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;

namespace DialogueArchive.Web.Exports;

/// <summary>A list as a feed.</summary>
/// <param name="Title">What the list is.</param>
/// <param name="Address">Where it stands in this format.</param>
/// <param name="Page">Where it stands as a page, or else as JSON.</param>
/// <param name="Site">The address of the archive.</param>
/// <param name="Updated">When the archive last changed, in UTC.</param>
internal sealed record Feed(string Title, string Address, string Page, string Site, DateTime Updated)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>As Atom (RFC 4287).</summary>
    public void WriteAtom(Stream output, IEnumerable<ListEntry> entries)
    {
        using var xml = XmlWriter.Create(output, Xml.Settings);
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", Atom, Address);
        xml.WriteElementString("title", Atom, Title);
        xml.WriteElementString("updated", Atom, Moment(Updated));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Citation.Archive);
        xml.WriteEndElement();
        Link(xml, "self", Address);
        Link(xml, "alternate", Page);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("id", Atom, Site + entry.Path);
            xml.WriteElementString("title", Atom, entry.Title);
            xml.WriteElementString("updated", Atom, Moment(When(entry)));
            Link(xml, "alternate", Site + entry.Path);
            xml.WriteElementString("summary", Atom, entry.Words);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>As JSON Feed 1.1.</summary>
    public JsonObject Json(IEnumerable<ListEntry> entries) =>
        new()
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = Title,
            ["home_page_url"] = Page,
            ["feed_url"] = Address,
            ["language"] = "en",
            ["items"] = new JsonArray([
                .. entries.Select(entry => new JsonObject
                {
                    ["id"] = Site + entry.Path,
                    ["url"] = Site + entry.Path,
                    ["title"] = entry.Title,
                    ["content_text"] = entry.Words,
                    ["date_published"] = Moment(When(entry)),
                }),
            ]),
        };

    // What has no day of its own is as old as the archive is.
    private DateTime When(ListEntry entry) => entry.Day?.ToDateTime(default, DateTimeKind.Utc) ?? Updated;

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTime moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
