using System.Text.RegularExpressions;

namespace DialogueArchive.Extraction.Reading;

/// <summary>What stands at the edges of pages and is no text of the document: running heads and feet, and page numbers.</summary>
internal static partial class PdfFurniture
{
    private const int EdgeRows = 4;

    // Points by which the same head may stand higher or lower.
    private const double Shift = 4;

    private sealed record Edge(string Text, double Middle, int Page);

    /// <summary>The words of the pages without those at the edges.</summary>
    public static IEnumerable<List<PdfWord>> Without(List<List<PdfWord>> pages)
    {
        var rows = pages.ConvertAll(PdfLine.RowsOf);
        var edges = rows.SelectMany(
                (page, number) =>
                    page.Take(EdgeRows)
                        .Concat(page.Skip(Math.Max(EdgeRows, page.Count - EdgeRows)))
                        .Select(row => new Edge(WithoutNumbers(row), row[0].Middle, number))
            )
            .ToLookup(edge => edge.Text, StringComparer.Ordinal);
        foreach (var (page, number) in rows.Select((page, number) => (page, number)))
        {
            var (first, last) = (0, page.Count - 1);
            while (first <= last && first < EdgeRows && IsFurniture(page[first]))
            {
                first++;
            }
            while (last >= first && last >= page.Count - EdgeRows && IsFurniture(page[last]))
            {
                last--;
            }
            yield return [.. page[first..(last + 1)].SelectMany(row => row)];

            bool IsFurniture(List<PdfWord> row) =>
                PageNumber().IsMatch(TextOf(row))
                || edges[WithoutNumbers(row)]
                    .Any(edge => edge.Page != number && Math.Abs(edge.Middle - row[0].Middle) < Shift);
        }
    }

    private static string TextOf(List<PdfWord> row) => string.Join(' ', row.Select(word => word.Text));

    private static string WithoutNumbers(List<PdfWord> row) => Digits().Replace(TextOf(row), "#");

    [GeneratedRegex(@"\d+|\b[ivxIVX]+\b")]
    private static partial Regex Digits();

    // '2', '- 2 -', 'Page 2 of 3'; and what browsers print around a page: the moment, the address, '2/3'.
    [GeneratedRegex(
        @"^(?:(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|[-–—] ?\d{1,4} ?[-–—]|[ivx]{1,6}|(?:https?|file)://\S+(?: \d{1,4}(?:/\d{1,4})?)?|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?(?: .*)?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PageNumber();
}
