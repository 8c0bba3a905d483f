using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DialogueArchive.Extraction.Reading;

/// <summary>
/// Tells the main article of a page from what stands around it: by the elements and roles meant for that, by the names
/// that pages commonly give to their furniture, and by where the prose is.
/// </summary>
internal sealed partial class HtmlArticle
{
    private const int ProseLength = 40;
    private const double NearlyAll = 0.9;

    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "aside",
        "dialog",
        "footer",
        "form",
        "menu",
        "search",
    };

    private static readonly HashSet<string> FurnitureRoles = new(StringComparer.Ordinal)
    {
        "alertdialog",
        "banner",
        "complementary",
        "contentinfo",
        "dialog",
        "form",
        "menu",
        "menubar",
        "navigation",
        "search",
        "tablist",
        "toolbar",
    };

    private readonly IElement _body;
    private readonly Dictionary<IElement, int> _lengths = [];

    private HtmlArticle(IElement body)
    {
        _body = body;
        Measure(body);
    }

    /// <summary>The blocks of the article in their order.</summary>
    public static IEnumerable<string> BlocksOf(IElement body) => new HtmlArticle(body).Blocks();

    private IEnumerable<string> Blocks()
    {
        var blocks = HtmlBlocks.Of(_body, IsFurniture);
        var root = Root(blocks);
        var inside = Enumerable.Range(0, blocks.Count).Where(index => root.Contains(blocks[index].Element)).ToList();
        if (inside.Count == 0)
        {
            return [];
        }
        // The heading, its date and place often stand in front of the element that holds the article.
        var start = inside[0];
        if (!inside.Exists(index => IsHeading(blocks[index])))
        {
            start =
                Math.Max(LastHeading(blocks, start), 0) is var heading && IsHeading(blocks[heading]) ? heading : start;
        }
        var prose = inside.Where(index => IsProse(blocks[index])).DefaultIfEmpty(-1).ToList();
        return from index in Enumerable.Range(start, inside[^1] - start + 1)
            let block = blocks[index]
            where IsHeading(block) || !IsMostlyLinks(block) || (index > prose[0] && index < prose[^1])
            select block.Text;
    }

    private static int LastHeading(IReadOnlyList<HtmlBlock> blocks, int before)
    {
        var index = before - 1;
        while (index >= 0 && !IsHeading(blocks[index]))
        {
            index--;
        }
        return index;
    }

    // What the page itself calls its article, where the prose is in it; else the smallest element with nearly all of it.
    private IElement Root(IReadOnlyList<HtmlBlock> blocks)
    {
        var prose = new Dictionary<IElement, int>();
        foreach (var block in blocks.Where(IsProse))
        {
            for (var element = block.Element; element is not null; element = element.ParentElement)
            {
                prose[element] = prose.GetValueOrDefault(element) + block.Text.Length;
            }
        }
        var all = prose.GetValueOrDefault(_body);
        foreach (var selector in new[] { "[itemprop='articleBody']", "article", "main, [role='main']" })
        {
            var named = _body.QuerySelectorAll(selector).MaxBy(element => prose.GetValueOrDefault(element));
            if (named is not null && prose.GetValueOrDefault(named) * 2 > all)
            {
                return named;
            }
        }
        var root = _body;
        while (root.Children.FirstOrDefault(child => prose.GetValueOrDefault(child) > all * NearlyAll) is { } inner)
        {
            root = inner;
        }
        return Blocklike(root);
    }

    // A page of one paragraph ends in that paragraph, and its date may stand beside it.
    private IElement Blocklike(IElement root) =>
        root != _body && root.LocalName is "p" or "span" or "blockquote" or "ul" or "ol" or "li"
            ? root.ParentElement ?? root
            : root;

    private static bool IsHeading(HtmlBlock block) =>
        block.Element.LocalName == "h1" || block.Element.ParentElement?.LocalName == "h1";

    private static bool IsProse(HtmlBlock block) => block.Text.Length >= ProseLength && !IsMostlyLinks(block);

    private static bool IsMostlyLinks(HtmlBlock block) => block.Linked * 2 > block.Text.Length;

    // What holds more than half of the words is no furniture, whatever it is called: whole pages stand in forms.
    private bool IsFurniture(IElement element) =>
        element.LocalName == "nav"
        || (IsCalledFurniture(element) && _lengths.GetValueOrDefault(element) * 2 <= _lengths[_body]);

    private static bool IsCalledFurniture(IElement element) =>
        Furniture.Contains(element.LocalName)
        || FurnitureRoles.Contains(element.GetAttribute("role") ?? "")
        || (
            element.LocalName is not ("main" or "article" or "h1" or "p")
            && (FurnitureName().IsMatch(element.ClassName ?? "") || FurnitureName().IsMatch(element.Id ?? ""))
        )
        || (element.LocalName == "header" && element.QuerySelector("h1") is null);

    private int Measure(IElement element)
    {
        var length = 0;
        foreach (var node in element.ChildNodes)
        {
            length += node switch
            {
                IText text => text.Data.AsSpan().Trim().Length,
                IElement child when !HtmlBlocks.IsUnseen(child) => Measure(child),
                _ => 0,
            };
        }
        _lengths[element] = length;
        return length;
    }

    // A word of a class or identifier: 'site-nav', 'cookieBanner', 'related_links', 'sr-only'.
    [GeneratedRegex(
        @"(?:\b|_|(?<=[a-z])(?=[A-Z]))(?:[Cc]ookies?|[Cc]onsent|gdpr|GDPR|[Oo]netrust|[Bb]readcrumbs?|[Nn]av|[Nn]avbar|[Nn]avigation|[Mm]enu|[Ss]idebar|[Ff]ooter|[Ss]hare|[Ss]haring|[Ss]ocial|[Rr]elated|[Nn]ewsletter|[Ss]ubscribe|[Cc]omments|[Pp]agination|[Pp]ager|[Aa]dvert|[Aa]ds|[Pp]opup|[Mm]odal|[Tt]oolbar|[Pp]romo|[Ss]kip|sr-only|visually-hidden|screen-reader-text)(?:\b|_|(?<=[a-z])(?=[A-Z]))"
    )]
    private static partial Regex FurnitureName();
}
