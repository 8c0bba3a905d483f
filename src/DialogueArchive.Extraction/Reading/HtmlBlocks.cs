using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace DialogueArchive.Extraction.Reading;

/// <summary>A paragraph, heading, list item or table row of a page.</summary>
/// <param name="Text">Its words; a line break is a line end.</param>
/// <param name="Element">The element it ends in.</param>
/// <param name="Linked">How many of its characters are links.</param>
internal sealed record HtmlBlock(string Text, IElement Element, int Linked);

/// <summary>Takes a page apart into blocks, in the order of the page, without what is not to be seen.</summary>
internal sealed class HtmlBlocks
{
    private const int ProseLength = 200;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "audio",
        "button",
        "canvas",
        "del",
        "embed",
        "figcaption",
        "head",
        "iframe",
        "input",
        "noscript",
        "object",
        "rp",
        "rt",
        "s",
        "script",
        "select",
        "strike",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
    };

    private readonly Func<IElement, bool> _isLeftOut;
    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly Dictionary<IElement, int> _items = [];
    private int _linked;
    private string _mark = "";

    private HtmlBlocks(Func<IElement, bool> isLeftOut) => _isLeftOut = isLeftOut;

    /// <summary>The blocks of <paramref name="root"/>, without the elements that are left out.</summary>
    public static IReadOnlyList<HtmlBlock> Of(IElement root, Func<IElement, bool> isLeftOut)
    {
        var blocks = new HtmlBlocks(isLeftOut);
        blocks.AddChildren(root, isLinked: false, isPreformatted: false);
        blocks.End(root);
        return blocks._blocks;
    }

    /// <summary>Whether a reader of the page never sees this element.</summary>
    public static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || (element.GetAttribute("style") is { } style && HtmlHiding.Hides(style));

    private void AddChildren(IElement element, bool isLinked, bool isPreformatted)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    Append(isPreformatted ? text.Data : text.Data.ReplaceLineEndings(" "), isLinked);
                    break;
                case IElement child when !IsUnseen(child) && !_isLeftOut(child):
                    Add(child, isLinked, isPreformatted);
                    break;
            }
        }
    }

    private void Add(IElement element, bool isLinked, bool isPreformatted)
    {
        switch (element.LocalName)
        {
            case "br":
                _text.Append('\n');
                break;
            case "q":
                _text.Append('“');
                AddChildren(element, isLinked, isPreformatted);
                _text.Append('”');
                break;
            case "a" or "sup" when IsFootnoteMark(element):
                break;
            case "tr":
                AddRow(element, isLinked, isPreformatted);
                break;
            case var name when Blocks.Contains(name):
                End(element.ParentElement ?? element);
                if (name == "li")
                {
                    _mark = MarkOf(element);
                }
                AddChildren(element, isLinked, isPreformatted || name == "pre");
                End(element);
                _mark = "";
                break;
            default:
                AddChildren(element, isLinked || element.LocalName == "a", isPreformatted);
                break;
        }
    }

    // The number of a footnote is no part of the word before it, and the arrow back none of the note.
    private static bool IsFootnoteMark(IElement element) =>
        element.GetAttribute("role") is "doc-noteref" or "doc-backlink"
        || element.ClassList.Contains("footnote-ref")
        || element.ClassList.Contains("footnote-back-ref")
        || (element.LocalName == "sup" && (IsLinkWithin(element.ParentElement) || element.Children.Any(IsLinkWithin)));

    private static bool IsLinkWithin(IElement? element) =>
        element?.LocalName == "a" && element.GetAttribute("href")?.Contains('#', StringComparison.Ordinal) == true;

    // A row of short cells is one line. Tables also hold whole pages together, and there each cell speaks for itself.
    private void AddRow(IElement row, bool isLinked, bool isPreformatted)
    {
        End(row.ParentElement ?? row);
        var first = _blocks.Count;
        var isLine = true;
        foreach (var cell in row.Children)
        {
            if (IsUnseen(cell) || _isLeftOut(cell))
            {
                continue;
            }
            var before = _blocks.Count;
            AddChildren(cell, isLinked, isPreformatted);
            End(cell);
            isLine &= _blocks.Count - before <= 1 && (_blocks.Count == before || _blocks[^1].Text.Length < ProseLength);
        }
        if (isLine && _blocks.Count - first > 1)
        {
            var cells = _blocks[first..];
            _blocks.RemoveRange(first, cells.Count);
            var line = string.Join(" | ", cells.Select(cell => cell.Text.ReplaceLineEndings(" ").Trim()));
            _blocks.Add(new HtmlBlock(line, row, cells.Sum(cell => cell.Linked)));
        }
    }

    private void Append(string text, bool isLinked)
    {
        _text.Append(text);
        _linked += isLinked ? text.Length : 0;
    }

    private void End(IElement element)
    {
        var text = _text.ToString();
        if (!string.IsNullOrWhiteSpace(text))
        {
            _blocks.Add(new HtmlBlock(_mark + text.Trim(), element, _linked));
            _mark = "";
        }
        _text.Clear();
        _linked = 0;
    }

    private string MarkOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "• ";
        }
        var before = _items.GetValueOrDefault(list);
        _items[list] = before + 1;
        var number = Number(item.GetAttribute("value")) ?? (Number(list.GetAttribute("start")) ?? 1) + before;
        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
