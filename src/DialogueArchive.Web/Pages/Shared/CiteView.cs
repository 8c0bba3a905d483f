using DialogueArchive.Web.Exports;

namespace DialogueArchive.Web.Pages.Shared;

/// <summary>How a page is cited: as text in each style, and the files for reference managers.</summary>
/// <param name="Cited">What is cited.</param>
/// <param name="Path">Address of its data, without a suffix.</param>
/// <param name="Query">The query string of that address, with the question mark.</param>
public sealed record CiteView(Citation Cited, string Path, string Query = "")
{
    /// <summary>Each style with the citation.</summary>
    public IEnumerable<(string Style, string Words)> Styles =>
        [
            ("Chicago, note", Cited.ChicagoNote),
            ("Chicago, bibliography", Cited.ChicagoBibliography),
            ("APA", Cited.Apa),
            ("MLA", Cited.Mla),
        ];

    /// <summary>The files, each with its name, address and media type.</summary>
    public IEnumerable<FileLink> Files =>
        [
            new("BibTeX", $"{Path}.bib{Query}", "application/x-bibtex"),
            new("RIS", $"{Path}.ris{Query}", "application/x-research-info-systems"),
            new("CSL-JSON", $"{Path}.csl.json{Query}", "application/vnd.citationstyles.csl+json"),
        ];
}

/// <summary>The same answer as a file.</summary>
/// <param name="Words">The name of the format.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Type">Its media type.</param>
public sealed record FileLink(string Words, string Address, string Type)
{
    /// <summary>The whole of a list: as a table, and as a feed of what is new in it.</summary>
    public static IReadOnlyList<FileLink> OfList(string path, string query = "", bool withTable = true) =>
        [
            .. withTable ? [new FileLink("CSV", $"{path}.csv{query}", "text/csv")] : Array.Empty<FileLink>(),
            new("NDJSON", $"{path}.ndjson{query}", "application/x-ndjson"),
            new("Atom", $"{path}.atom{query}", "application/atom+xml"),
            new("JSON Feed", $"{path}.feed.json{query}", "application/feed+json"),
        ];
}
